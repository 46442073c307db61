"""The wheels that the calculator carries are whole, and the same each time."""

from __future__ import annotations

import io
import zipfile

import pytest

from tcpl_rules.calculator.packing import wheels as module
from tcpl_rules.calculator.packing.runtime_files import RuntimeFilesError
from tcpl_rules.calculator.packing.wheels import (
    STANDS_ON,
    installed_wheel,
    library_wheel,
    packed,
    repacked,
)
from tcpl_rules.shelf import shipped_ids


def _names(wheel: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        return set(archive.namelist())


def test_the_library_brings_its_rulesets() -> None:
    wheel = library_wheel()
    names = _names(wheel.content)

    assert wheel.file.startswith("tcpl_rules-")
    assert "tcpl_rules/calculator/__init__.py" in names
    assert "tcpl_rules/_bundled/grammar/tcpl.lark" in names
    assert {f"tcpl_rules/_bundled/rulesets/{name}/compiled.json" for name in shipped_ids()} <= names


@pytest.mark.parametrize("name", STANDS_ON)
def test_what_it_stands_on_is_whole(name: str) -> None:
    """Its modules and its licence, without what an installation leaves behind."""
    wheel = installed_wheel(name)
    names = _names(wheel.content)

    assert wheel == installed_wheel(name)
    assert wheel.file.endswith("-py3-none-any.whl")
    assert any(each.endswith("/__init__.py") for each in names)
    assert any("licen" in each.lower() for each in names)
    assert [each for each in names if each.endswith((".pyc", "RECORD")) or ".." in each] == []


def test_what_is_not_installed_is_named() -> None:
    with pytest.raises(RuntimeFilesError, match="carries nothing-of-this-name, which is not"):
        installed_wheel("nothing-of-this-name")


def test_a_checkout_without_hatchling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda _: None)

    with pytest.raises(RuntimeFilesError, match="pip install hatchling"):
        library_wheel()


def test_order_makes_no_difference() -> None:
    files = [("b.py", b"2"), ("a.py", b"1")]

    assert packed(files) == packed(reversed(files))


def test_repacked_holds_the_same_files() -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("folder/", b"")
        archive.writestr("folder/b.py", b"2")
        archive.writestr("a.py", b"1")

    assert repacked(into.getvalue()) == packed([("a.py", b"1"), ("folder/b.py", b"2")])
