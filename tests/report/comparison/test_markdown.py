"""A comparison as Markdown."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.report.comparison.markdown import comparison_markdown
from tests.golden.page import assert_same_page
from tests.report.compared import everything, nothing

_BAR = re.compile(r"(?<!\\)\|")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_whole_page(lang: Language) -> None:
    assert_same_page(f"comparison.{lang}.md", comparison_markdown(everything(), lang))


def test_every_row_has_every_cell() -> None:
    rows = [line for line in comparison_markdown(everything(), "vi").split("\n") if line[:1] == "|"]

    assert {len(_BAR.findall(row)) for row in rows} == {5}


def test_nothing_changes() -> None:
    assert "|" not in comparison_markdown(nothing(), "vi")
