"""The one file holds what it needs, names nothing outside, and may reach nothing."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from tcpl_rules.calculator.packing import build
from tcpl_rules.calculator.packing.build import build_calculator, calculator_text
from tcpl_rules.calculator.packing.wheels import Wheel

_PAGE = Path(build.__file__).parent / "page"
_MODULES = sorted(_PAGE.glob("*.js"))
_RUNTIME = {"python.wasm": b"\0asm", "python.mjs": b"export {}"}
_WHEEL = Wheel("thing-1-py3-none-any.whl", b"PK")
_TEXT = calculator_text(_RUNTIME, (_WHEEL,))


def _policy() -> dict[str, list[str]]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', _TEXT)
    assert found is not None
    rules = (rule.split() for rule in found[1].split(";"))
    return {name: allowed for name, *allowed in rules}


def test_nothing_is_left_to_fill_in() -> None:
    assert re.findall(r"\{\{\w+\}\}", _TEXT) == []


def test_the_same_files_give_the_same_page() -> None:
    assert calculator_text(_RUNTIME, (_WHEEL,)) == _TEXT


def test_it_carries_every_file() -> None:
    carried = dict(re.findall(r'data-file="([^"]+)">([^<]+)<', _TEXT))
    contents = {name: gzip.decompress(base64.b64decode(text)) for name, text in carried.items()}

    assert contents == {**_RUNTIME, _WHEEL.file: _WHEEL.content}


def test_it_carries_every_module_of_the_page() -> None:
    (text,) = re.findall(r'<script type="importmap">(.*?)</script>', _TEXT, re.DOTALL)
    imports: dict[str, str] = json.loads(text)["imports"]
    modules = {
        name: base64.b64decode(address.removeprefix("data:text/javascript;base64,")).decode()
        for name, address in imports.items()
    }

    assert modules == {f"calculator/{path.name}": path.read_text("utf-8") for path in _MODULES}


def test_nothing_may_be_reached() -> None:
    policy = _policy()

    assert policy["default-src"] == policy["form-action"] == policy["base-uri"] == ["'none'"]
    assert "connect-src" not in policy
    assert policy["worker-src"] == ["blob:"]
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]
    assert [
        place for rule in policy.values() for place in rule if "//" in place or place == "*"
    ] == []


def test_only_its_own_scripts_run() -> None:
    scripts = re.findall(
        r"<script(?: type=\"(?:module|importmap)\")?>(.*?)</script>", _TEXT, re.DOTALL
    )
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts]

    assert len(scripts) == 3
    assert {f"'sha256-{digest}'" for digest in hashes} <= set(_policy()["script-src"])


def test_it_names_no_place_outside() -> None:
    named = {
        address
        for path in _PAGE.iterdir()
        for address in re.findall(r"\b(?:https?|wss?)://[\w.-]+", path.read_text("utf-8"))
    }

    assert named <= {"https://python.invalid", "http://www.w3.org"}


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: path.name)
def test_a_module_imports_what_the_page_carries(path: Path) -> None:
    asked = re.findall(r"""(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']""", path.read_text("utf-8"))

    assert {name for name in asked if name[0] == "c"} == set(asked)
    assert set(asked) <= {f"calculator/{module.name}" for module in _MODULES}


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: path.name)
def test_a_module_is_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


def test_it_is_written_over_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "calculator", lambda reference: b"new " + reference.encode())
    out = tmp_path / "site/calculator.html"
    out.parent.mkdir()
    out.write_text("old", "utf-8")

    build_calculator(out, "reference/")

    assert out.read_bytes() == b"new reference/"


@pytest.mark.parametrize("reference", ["", "en/reference/"])
def test_rules_lead_to_their_pages(reference: str) -> None:
    page = calculator_text(_RUNTIME, (_WHEEL,), reference)

    assert f'<html lang="vi" data-reference="{reference}">' in page
