"""docs/glossary.md: each row joins a term of law, a word of the language and a name in Python."""

from __future__ import annotations

import pkgutil
import tomllib

import pytest

from tests.whole_repo.checkout import ROOT

_KEYWORDS = tomllib.loads((ROOT / "grammar/keywords.toml").read_text("utf-8"))
_SPELLINGS = {(en, vi) for en, vi in _KEYWORDS.values()}


def _rows() -> list[tuple[str, ...]]:
    lines = (ROOT / "docs/glossary.md").read_text("utf-8").splitlines()
    cells = [tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in lines if "|" in line]
    return [row for row in cells if not row[0].startswith(("Term", "--"))]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
class TestRow:
    def test_is_complete(self, row: tuple[str, ...]) -> None:
        assert len(row) == 5
        assert all(row)

    def test_words_are_keywords(self, row: tuple[str, ...]) -> None:
        en, vi = row[2].strip("`"), row[3].strip("`")

        assert (en, vi) in _SPELLINGS or (en, vi) == ("(none)", "(none)")

    def test_python_name_exists(self, row: tuple[str, ...]) -> None:
        assert pkgutil.resolve_name("tcpl_rules." + row[4].strip("`")) is not None


def test_no_term_twice() -> None:
    terms = [row[0] for row in _rows()]

    assert len(terms) == len(set(terms))
