"""Bands, and what a condition asks of a class."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.model.condition import Band, ByClass, Condition, Judged, TotalAtLeast
from tcpl_rules.model.standing import Text
from tests.model.build import CITED

TWO, FIVE = Fraction(2), Fraction(5)
POINTS = st.fractions(0, 20, max_denominator=4)


@pytest.mark.parametrize(
    ("band", "inside"),
    [
        (Band(low=TWO, high=FIVE), [False, True, True, False, False]),
        (Band(low=TWO, low_inclusive=False, high=FIVE), [False, False, True, False, False]),
        (Band(low=TWO, high=FIVE, high_inclusive=True), [False, True, True, True, False]),
        (Band(low=TWO), [False, True, True, True, True]),
        (Band(high=FIVE), [True, True, True, False, False]),
        (Band(low=TWO, high=TWO, high_inclusive=True), [False, True, False, False, False]),
        (Band(low=TWO, high=TWO), [False, False, False, False, False]),
        (Band(), [True, True, True, True, True]),
    ],
)
def test_a_band_begins_with_its_lower_end(band: Band, inside: list[bool]) -> None:
    """From the lower end up to, and without, the upper one, unless it says otherwise."""
    assert [value in band for value in map(Fraction, ("1.99", "2", "3", "5", "6"))] == inside


@given(cuts=st.lists(POINTS, min_size=1, max_size=4, unique=True).map(sorted), points=POINTS)
def test_bands_that_follow_one_another_hold_each_number_once(
    cuts: list[Fraction], points: Fraction
) -> None:
    ends = [None, *cuts, None]
    bands = [Band(low=low, high=high) for low, high in pairwise(ends)]

    assert [points in band for band in bands].count(True) == 1


def test_what_is_asked_of_a_class() -> None:
    asked = {name: TotalAtLeast(points=Fraction(points)) for name, points in (("a", 9), ("b", 8))}
    by_class = Condition(
        id="c", text=Text("C"), requirement=ByClass(cases=tuple(asked.items())), standing=CITED
    )

    assert [by_class.asks_of(name) for name in ("a", "b", "z")] == [asked["a"], asked["b"], None]


def test_what_is_asked_of_every_class() -> None:
    judged = Condition(id="c", text=Text("C"), requirement=Judged(), standing=CITED)

    assert judged.asks_of("a") == judged.asks_of("") == Judged()
