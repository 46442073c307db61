"""The model as values: bands, years, the walk, equality."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.model.ruleset import Band, Years
from tests import shipped
from tests.model.build import CITED, at, award, compare, node, number, ruleset

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


@pytest.mark.parametrize(
    ("last", "inside"),
    [(2024, [False, True, True, False]), (None, [False, True, True, True])],
)
def test_years_hold_both_ends(last: int | None, inside: list[bool]) -> None:
    years = Years(first=2022, last=last, standing=CITED)

    assert [year in years for year in (2021, 2022, 2024, 2025)] == inside


def test_a_walk_goes_in_the_order_of_the_law() -> None:
    """Each node before what is below it, and all of that before its sibling."""
    tree = node("1", 4, node("1.1", 3, node("1.1.1", 3)), node("1.2", 1))

    assert [n.key for n in ruleset(tree, node("2", 1)).walk()] == ["1", "1.1", "1.1.1", "1.2", "2"]
    assert [n.key for n in tree.walk()] == ["1", "1.1", "1.1.1", "1.2"]


def test_places_in_the_text_do_not_count() -> None:
    made = ruleset(node("1", 4, award(4, compare("a", ">=", 0))), facts=(number("a"),))

    assert evolve(made, span=at()) == made
    assert ruleset(node("1", 4, award(4, compare("a", ">=", 0))), facts=(number("a"),)) == made


def test_nothing_changes() -> None:
    made = ruleset(node("1", 4))
    for value in (made, made.nodes[0], made.nodes[0].maximum, Band()):
        with pytest.raises(FrozenInstanceError):
            value.standing = None  # type: ignore[union-attr, misc]


@pytest.mark.parametrize("name", shipped.IDS)
def test_a_shipped_model_can_be_kept_in_a_set(name: str) -> None:
    model = shipped.ruleset(name).model

    assert {model, model} == {model}


def test_the_shape_of_25_2021() -> None:
    """Five criteria, twenty indicators, caps 10, 30, 15, 20 and 25."""
    model = shipped.ruleset("qd-25-2021").model

    assert [node_.kind for node_ in model.nodes] == ["criterion"] * 5
    assert [node_.maximum.value for node_ in model.nodes] == [10, 30, 15, 20, 25]
    assert [len(node_.children) for node_ in model.nodes] == [2, 6, 3, 5, 4]
    assert model.maximum.value == 100
    assert len(model.conditions) == 3


def test_the_shape_of_01_2018() -> None:
    """Nine indices of two points each, and five grades; any index may be left out."""
    model = shipped.ruleset("tt-01-2018-vpcp").model

    assert [(n.key, n.kind, n.maximum.value) for n in model.nodes] == [
        (str(place), "index", Fraction(2)) for place in range(1, 10)
    ]
    assert len(model.grades) == 5
    assert all(node_.left_out for node_ in model.nodes)
