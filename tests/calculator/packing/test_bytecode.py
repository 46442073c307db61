"""Compiled modules do what their sources do, and nobody looks at the sources again."""

from __future__ import annotations

import importlib
import io
import sys
import zipfile
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import ModuleType

import pytest

from tcpl_rules.calculator.packing.bytecode import bytecode
from tcpl_rules.calculator.packing.wheels import packed


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[ModuleType]:
    """One module out of a zip, one out of a folder, and one of Python itself."""
    (tmp_path / "library.zip").write_bytes(packed([("made_up_zipped.py", b"VALUE = 7\n")]))
    (tmp_path / "made_up_beside.py").write_text("VALUE = 8\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.syspath_prepend(str(tmp_path / "library.zip"))
    for name in ("made_up_zipped", "made_up_beside"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return [importlib.import_module(name) for name in ("made_up_zipped", "made_up_beside", "os")]


@pytest.fixture
def compiled(modules: list[ModuleType], tmp_path: Path) -> dict[str, bytes]:
    """What becomes of them, by name."""
    zipped = bytecode(modules, str(tmp_path / "library.zip"), str(tmp_path))
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_each_goes_where_python_looks(compiled: dict[str, bytes], tmp_path: Path) -> None:
    beside = Path(cache_from_source(str(tmp_path / "made_up_beside.py"))).relative_to(tmp_path)

    assert set(compiled) == {"zipped/made_up_zipped.pyc", f"folder/{beside.as_posix()}"}


def test_the_source_is_not_looked_at_again(compiled: dict[str, bytes]) -> None:
    unchecked = (1).to_bytes(4, "little")

    assert {content[:8] for content in compiled.values()} == {MAGIC_NUMBER + unchecked}


def test_it_stands_for_its_source(
    compiled: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = tmp_path / "again.zip"
    again.write_bytes(packed([("made_up_zipped.pyc", compiled["zipped/made_up_zipped.pyc"])]))
    monkeypatch.delitem(sys.modules, "made_up_zipped")
    monkeypatch.syspath_prepend(str(again))

    module = importlib.import_module("made_up_zipped")

    assert (module.__file__, module.VALUE) == (str(again / "made_up_zipped.pyc"), 7)
