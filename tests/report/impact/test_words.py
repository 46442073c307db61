"""Every word in both languages, and bounds as people say them."""

from __future__ import annotations

from string import Formatter

import pytest

from tcpl_rules.comparison.impact import VERDICTS, Bounds
from tcpl_rules.comparison.impact_links import Why
from tcpl_rules.model.standing import Text
from tcpl_rules.report.impact import words as impact_words
from tcpl_rules.report.impact.words import bounds_cell, bounds_words

_TEXTS = [text for text in vars(impact_words).values() if isinstance(text, Text)]


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("text", _TEXTS, ids=lambda text: text.en)
def test_both_languages_name_the_same(text: Text) -> None:
    assert text.en
    assert _names(text.vi) == _names(text.en)


def test_nothing_is_without_a_word() -> None:
    assert set(impact_words.WHY) == set(Why)
    assert set(impact_words.VERDICTS) == set(VERDICTS)


@pytest.mark.parametrize(
    ("bounds", "said", "cell"),
    [(Bounds(2, 2), "2", "2"), (Bounds(0, 3), "ít nhất 0, nhiều nhất 3", "0–3")],
)
def test_bounds(bounds: Bounds, said: str, cell: str) -> None:
    assert bounds_words(bounds, "vi") == said
    assert bounds_cell(bounds) == cell
