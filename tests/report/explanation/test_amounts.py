"""Points, and how far they are from what is asked."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.report.explanation.amounts import Amounts
from tests.assessment import met
from tests.report.explained import result

VI, EN = Amounts(result(), "vi"), Amounts(result(), "en")
_TEN = Fraction(10)


def _between(least: int, most: int, *, most_attained: bool = True) -> Range:
    return Range(Fraction(least), Fraction(most), most_attained=most_attained)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (exactly(Fraction(19, 2)), "còn thiếu 0,5 điểm"),
        (exactly(_TEN), "vừa đủ"),
        (exactly(Fraction(27, 2)), "vượt 3,5 điểm"),
        (_between(2, 8), "còn thiếu ít nhất 2 điểm"),
        (_between(12, 15), "vượt ít nhất 2 điểm"),
        (_between(10, 15), ""),
        (_between(8, 12), ""),
        (_between(8, 10, most_attained=False), ""),
    ],
)
def test_the_gap(found: Range, said: str) -> None:
    assert VI.gap(found, _TEN) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (exactly(Fraction(9)), "1 point below the maximum"),
        (exactly(_TEN), "at its maximum"),
        (_between(2, 8), "at least 2 points below the maximum"),
        (_between(2, 10), ""),
    ],
)
def test_below_the_maximum(found: Range, said: str) -> None:
    assert EN.below(found, _TEN) == said


def test_figures() -> None:
    assert VI.figure(exactly(Fraction(27, 2)), Fraction(15)) == "13,5/15 điểm"
    assert EN.figure(_between(0, 4)) == "0 – 4 points"


def test_without_points_contents_are_counted() -> None:
    words = Amounts(met.assessed(), "en")

    assert (words.amount(Fraction(1)), words.amount(Fraction(2))) == ("1 content", "2 contents")
