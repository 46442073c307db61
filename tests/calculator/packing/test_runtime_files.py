"""Files of others are fetched once, and only what was pinned is used. The npm here is made up."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tcpl_rules.calculator.packing import runtime_files
from tcpl_rules.calculator.packing.runtime_files import (
    PACKAGES,
    NpmPackage,
    RuntimeFilesError,
    fetched,
    members,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the made-up npm is a script for a shell")

_NPM = """#!{python}
import sys
from pathlib import Path
Path({log!r}).open("a").write(" ".join(sys.argv[1:3]) + "\\n")
if {fails}:
    sys.exit("npm error: no network")
into = Path(sys.argv[sys.argv.index("--pack-destination") + 1])
(into / "thing-1.2.3.tgz").write_bytes(Path({tarball!r}).read_bytes())
"""


def _tarball() -> bytes:
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w:gz") as archive:
        member = tarfile.TarInfo("package/it.js")
        member.size = 4
        archive.addfile(member, io.BytesIO(b"it()"))
    return into.getvalue()


def _sha512(content: bytes) -> str:
    return base64.b64encode(hashlib.sha512(content).digest()).decode()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where tarballs are kept, empty as yet."""
    monkeypatch.setattr(runtime_files, "npm_cache", lambda: tmp_path / "npm")
    return tmp_path / "npm"


@pytest.fixture
def npm(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Puts an npm on the path that gives a tarball; it notes in a file what it was asked."""

    def put(*, gives: bytes, pinned: str, fails: bool = False) -> Path:
        assert not cache.exists()
        log, tarball, program = tmp_path / "asked", tmp_path / "given.tgz", tmp_path / "bin/npm"
        tarball.write_bytes(gives)
        program.parent.mkdir()
        text = _NPM.format(python=sys.executable, log=str(log), fails=fails, tarball=str(tarball))
        program.write_text(text, "utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))
        monkeypatch.setitem(PACKAGES, "thing", NpmPackage("thing", "1.2.3", pinned))
        return log

    return put


def test_fetched_once(npm: Callable[..., Path], cache: Path) -> None:
    content = _tarball()
    log = npm(gives=content, pinned=_sha512(content))

    assert [fetched("thing").read_bytes() for _ in range(2)] == [content, content]
    assert log.read_text("utf-8") == "pack thing@1.2.3\n"
    assert [file.name for file in cache.iterdir()] == ["thing-1.2.3.tgz"]


def test_what_was_spoilt_is_fetched_again(npm: Callable[..., Path]) -> None:
    content = _tarball()
    log = npm(gives=content, pinned=_sha512(content))
    fetched("thing").write_bytes(b"spoilt")

    assert fetched("thing").read_bytes() == content
    assert len(log.read_text("utf-8").splitlines()) == 2


def test_another_content_is_refused(npm: Callable[..., Path], cache: Path) -> None:
    npm(gives=_tarball(), pinned=_sha512(b"what was pinned"))

    with pytest.raises(RuntimeFilesError, match=r"thing@1\.2\.3 is not what was pinned"):
        fetched("thing")
    assert list(cache.iterdir()) == []


def test_what_npm_says_is_passed_on(npm: Callable[..., Path]) -> None:
    npm(gives=b"", pinned="", fails=True)

    with pytest.raises(RuntimeFilesError, match="npm error: no network"):
        fetched("thing")


@pytest.mark.usefixtures("cache")
def test_without_npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RuntimeFilesError, match="there is no npm on this machine"):
        fetched("pyodide")


def test_members(npm: Callable[..., Path]) -> None:
    content = _tarball()
    npm(gives=content, pinned=_sha512(content))

    assert members("thing", ["it.js"]) == {"it.js": b"it()"}
    with pytest.raises(RuntimeFilesError, match=r"thing@1\.2\.3 has no file other\.js"):
        members("thing", ["other.js"])


def test_every_pin_is_a_whole_hash() -> None:
    assert {len(base64.b64decode(package.sha512)) for package in PACKAGES.values()} == {64}
