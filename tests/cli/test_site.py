"""A site is built from strict pages or not at all, and served to this machine alone."""

from __future__ import annotations

import socket
import threading
import urllib.request
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from tcpl_rules.calculator.packing.runtime_files import RuntimeFilesError
from tcpl_rules.cli import site
from tcpl_rules.quantities import LANGUAGES
from tcpl_rules.reference.page import Page

_SETTINGS = """site_name: {lang}
use_directory_urls: false
strict: true
theme: {{ name: mkdocs }}
plugins: []
validation: {{ links: {{ not_found: warn }} }}
nav:
  - index.md
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of one page in each language, on a machine without npm."""

    def no_npm(*_: object) -> None:
        msg = "there is no npm"
        raise RuntimeFilesError(msg)

    monkeypatch.setattr(site, "members", no_npm)
    monkeypatch.setattr(site, "build_calculator", no_npm)
    monkeypatch.setattr(site, "shipped", tuple)
    (tmp_path / "docs/site/theme").mkdir(parents=True)
    for lang in LANGUAGES:
        settings = tmp_path / f"docs/site/{lang}.yml"
        settings.write_text(_SETTINGS.format(lang=lang), "utf-8")
    return tmp_path


def _build(root: Path, text: str) -> int:
    return site.build_site(root, {lang: (Page(path="index.md", text=text),) for lang in LANGUAGES})


def test_both_languages(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _build(checkout, "# Trang đầu\n") == 0
    assert (checkout / "build/site/index.html").is_file()
    assert (checkout / "build/site/en/index.html").is_file()
    assert capsys.readouterr().out == (
        "search will need a server: there is no npm\n"
        "without the calculator: there is no npm\n"
        "build/site/index.html\n"
    )


def test_a_dead_link_stops_it_and_is_told(
    checkout: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert _build(checkout, "# Trang đầu\n\n[nơi](<không có.md>)\n") == 1
    said = capfd.readouterr().err
    assert "mkdocs refused build/vi.yml" in said


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


def test_a_port_that_is_taken(
    taken: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert site.serve(tmp_path, taken) == 2
    assert f"port {taken} is not free" in capsys.readouterr().err


def test_serves_on_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text("<h1>Đầu</h1>", "utf-8")
    started: list[ThreadingHTTPServer] = []

    class Once(ThreadingHTTPServer):
        def serve_forever(self, poll_interval: float = 0.5) -> None:
            assert poll_interval
            started.append(self)
            self.handle_request()

    monkeypatch.setattr(site, "ThreadingHTTPServer", Once)
    thread = threading.Thread(target=site.serve, args=(tmp_path, 0))
    thread.start()
    while not started:
        thread.join(0.01)
    host, port = started[0].server_address[:2]
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/index.html") as page:
        assert page.read().decode() == "<h1>Đầu</h1>"
    thread.join()

    assert host == "127.0.0.1"
