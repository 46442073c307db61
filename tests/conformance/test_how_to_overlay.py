"""Every fence of the page on overlays runs, and its text is laid out as the formatter has it."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from tcpl_rules.cli.main import main
from tests.literate import ROOT
from tests.shell import run_line

_PAGE = (ROOT / "docs/en/how-to/write-an-overlay.md").read_text("utf-8")
_FENCES: list[tuple[str, str, str]] = re.findall(
    r'^```(\w*)(?: title="([^"]*)")?\n(.*?)^```$', _PAGE, re.DOTALL | re.MULTILINE
)
_COMMANDS = [line for language, _, text in _FENCES if not language for line in text.splitlines()]


@pytest.fixture(autouse=True)
def _written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The overlay of the page, saved."""
    monkeypatch.chdir(tmp_path)
    for language, name, text in _FENCES:
        if language == "tcpl":
            Path(name).write_text(text, "utf-8")


@pytest.mark.parametrize("line", _COMMANDS)
def test_a_command(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run_line(line, capsys)

    assert code == 0
    if "--about request_recognition" in line:
        assert "trước ngày 5/1 năm sau" in printed


def test_its_text_is_laid_out() -> None:
    assert main(["fmt", "--check", "ke-hoach.tcpl"]) == 0


def test_in_python(capsys: pytest.CaptureFixture[str]) -> None:
    (text,) = (text for language, _, text in _FENCES if language == "python")
    Path("example.py").write_text(text, "utf-8")
    runpy.run_path("example.py")

    assert capsys.readouterr().out == "not_qualified qualified\n"
