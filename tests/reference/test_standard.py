"""The pages of the language have every keyword in both spellings, and the grammar as it is."""

from __future__ import annotations

from tcpl_rules.reference.standard import standard_pages
from tcpl_rules.syntax.keywords import keywords
from tests.whole_repo.checkout import ROOT


def test_every_keyword() -> None:
    (page,) = standard_pages("vi")
    rows = [line for line in page.text.split("\n") if line.startswith("| <code>")]

    assert len(rows) == len(keywords())
    assert "| <code>bộ quy tắc</code> | <code>ruleset</code> |" in rows


def test_the_grammar_in_english() -> None:
    _, page = standard_pages("en")

    assert (ROOT / "grammar/tcpl.lark").read_text("utf-8").rstrip() in page.text
