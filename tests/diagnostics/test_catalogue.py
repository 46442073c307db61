"""The table of codes; that pages, source and table agree is in tests/conformance."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.diagnostics.catalogue import CODES, page


def test_codes_belong_to_a_room() -> None:
    assert [code for code in CODES if not re.fullmatch(r"TCPL(?:0[1-8]|1[01])\d\d", code)] == []


def test_titles_are_short_and_stand_alone() -> None:
    assert [title for title in CODES.values() if len(title) > 60 or title.endswith(".")] == []
    assert len(set(CODES.values())) == len(CODES)


def test_page() -> None:
    assert page("TCPL0501").startswith("# TCPL0501: two rows apply at once\n")


def test_no_such_page() -> None:
    with pytest.raises(KeyError, match="TCPL0000"):
        page("TCPL0000")


@pytest.mark.parametrize("code", CODES)
def test_a_page_explains_in_vietnamese_and_then_in_english(code: str) -> None:
    explained = page(code).partition("## What it means\n\n")[2].partition("\n## ")[0]
    first, *others = explained.strip().split("\n\n")

    assert set("ạảãàáâấầậăắặđêếềệôốộơớợưứự") & set(first)
    assert any(re.search(r"\b(the|a|an|is|are|no)\b", other, re.IGNORECASE) for other in others)
