"""A comparison on a screen."""

from __future__ import annotations

import itertools

import pytest

from tcpl_rules.comparison.diff import diff
from tcpl_rules.quantities import Language
from tcpl_rules.report.comparison.text import comparison_text, counts, version_in_words
from tcpl_rules.report.screen import Screen, columns_of
from tests.golden.page import assert_same_page
from tests.report.compared import everything, nothing
from tests.shipped import IDS, ruleset


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_whole_page(lang: Language) -> None:
    assert_same_page(f"comparison.{lang}.txt", comparison_text(everything(), lang, Screen()))


@pytest.mark.parametrize("pair", tuple(itertools.permutations(IDS, 2)))
@pytest.mark.parametrize("width", [80, 100])
def test_shipped_versions_fit_the_screen(pair: tuple[str, str], width: int) -> None:
    old, new = map(ruleset, pair)
    page = comparison_text(diff(old, new), "vi", Screen(width=width))

    assert [line for line in page.split("\n") if columns_of(line) > width] == []
    assert not any(line.endswith(" ") for line in page.split("\n"))


def test_colour_changes_no_letter() -> None:
    plain = comparison_text(everything(), "vi", Screen())
    colour = comparison_text(everything(), "vi", Screen(colour=True))

    assert columns_of(colour) == columns_of(plain)


def test_nothing_changes() -> None:
    page = comparison_text(nothing(), "en", Screen())

    assert page.endswith("\n\nNothing changes in meaning.")


def test_how_many_parts_changed() -> None:
    assert counts(nothing(), "vi").endswith(" giữ nguyên")
    assert "3 stricter" in counts(everything(), "en")
    assert version_in_words(everything(), "new", "en").startswith("made-2, edition 3 (")
