"""Numbers and kinds in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.report.wording import kind_word, of_maximum, percentage, sentence_case


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Fraction(1, 2), "50%"),
        (Fraction(9, 10), "90%"),
        (Fraction(1, 3), "33,33%"),
        (Fraction(49999, 100000), "49,99%"),
        (Fraction(0), "0%"),
    ],
)
def test_a_percentage_never_reads_as_more_than_it_is(share: Fraction, shown: str) -> None:
    assert percentage(share, "vi") == shown


def test_points_of_a_maximum() -> None:
    assert of_maximum(exactly(Fraction(197, 2)), Fraction(100), "vi") == "98,5/100"
    assert of_maximum(Range(Fraction(0), Fraction(5)), Fraction(10), "en") == "0 – 5 of 10"
    assert of_maximum(exactly(Fraction(5)), None, "en") == "5"


def test_kinds() -> None:
    assert kind_word("index", "en", many=True) == "indices"
    assert kind_word("criterion", "vi") == "tiêu chí"
    assert kind_word("chapter", "vi") == "chapter"


def test_a_capital_at_the_start() -> None:
    assert sentence_case("điểm Tối đa") == "Điểm Tối đa"
    assert sentence_case("") == ""
