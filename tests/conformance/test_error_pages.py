"""Every code has a title, a page, a use in the source, and a case that is refused for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tcpl_rules.diagnostics.catalogue import CODES, page
from tests.literate import ROOT, examples

_FOLDER = ROOT / "docs/errors"
_PAGES = sorted(_FOLDER.glob("*.md"))
_HEADINGS = ["What it means", "Example", "How to mend it"]


def test_every_code_has_a_page() -> None:
    assert [path.stem for path in _PAGES] == sorted(CODES)


def test_every_code_is_used() -> None:
    source = "\n".join(
        path.read_text("utf-8")
        for path in (ROOT / "src").rglob("*.py")
        if path.name != "catalogue.py"
    )

    assert set(re.findall(r"TCPL\d{4}", source)) == set(CODES)


def test_codes_are_in_order() -> None:
    assert list(CODES) == sorted(CODES)


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: path.stem)
class TestPage:
    def test_title_is_that_of_the_catalogue(self, path: Path) -> None:
        assert page(path.stem).startswith(f"# {path.stem}: {CODES[path.stem]}\n\n## ")

    def test_headings(self, path: Path) -> None:
        assert re.findall(r"^## (.*)$", page(path.stem), re.MULTILINE) == _HEADINGS

    def test_its_example_is_refused_for_it(self, path: Path) -> None:
        codes = set()
        for language in ("tcpl", "toml", "python", "csv", "workbook"):
            for example in examples([path], language):
                found = re.findall(r"# (?:error|warning): (TCPL\d{4})$", example.text, re.MULTILINE)
                codes.update(found)
                assert bool(found) == (example.heading == "Example")

        assert codes == {path.stem}


def test_an_unknown_code_has_no_page() -> None:
    with pytest.raises(KeyError):
        page("TCPL9999")
