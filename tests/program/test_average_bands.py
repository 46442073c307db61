"""The bands of an average part the counts exactly as the rounded average does."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.model.constraints import holds
from tcpl_rules.model.rule import Average
from tcpl_rules.program.average_bands import average_bands, average_value
from tcpl_rules.quantities import Rounding, exact
from tests.model.build import CITED

NAMES = ("early", "equal", "late")


def average(*weights: str, places: int = 1, rounding: Rounding = Rounding.HALF_UP) -> Average:
    """The average with these points per early, equal and late file."""
    points = tuple(zip(NAMES, map(exact, weights), strict=False))
    return Average(weights=points, places=places, rounding=rounding, standing=CITED)


def bands_of(made: Average, counts: dict[str, int]) -> list[Fraction]:
    """The values of the bands in which *counts* lie."""
    return [band.value for band in average_bands(made) if holds(band.formula, counts)]


@pytest.mark.parametrize(
    ("counts", "value"),
    [
        ((1, 0, 0), "2"),
        ((0, 0, 1), "0"),
        ((11, 9, 0), "1.6"),
        ((109, 91, 0), "1.5"),
        ((1, 0, 39), "0.1"),
        ((1, 0, 40), "0"),
        ((39, 1, 0), "2"),
        ((19, 1, 0), "2"),
        ((18, 1, 0), "1.9"),
    ],
)
def test_half_a_step(counts: tuple[int, int, int], value: str) -> None:
    """1.55 goes up to 1.6 and 1.545 down to 1.5; 0.05 and more is 0.1, 1.95 and more is 2."""
    made = average("2", "1", "0")
    given_counts = dict(zip(NAMES, counts, strict=True))

    assert average_value(made, given_counts) == exact(value)
    assert bands_of(made, given_counts) == [exact(value)]


def test_nothing_counted_lies_in_no_band() -> None:
    """An average over nothing has no value; a row has to say what applies."""
    assert bands_of(average("2", "1", "0"), dict.fromkeys(NAMES, 0)) == []


def test_one_weight_gives_one_value() -> None:
    assert [band.value for band in average_bands(average("2"))] == [2]


def test_bands_run_from_the_least_weight_to_the_most() -> None:
    values = [band.value for band in average_bands(average("0.5", "2", "1"))]

    assert values == [Fraction(tenth, 10) for tenth in range(5, 21)]


@pytest.mark.parametrize("rounding", Rounding)
@pytest.mark.parametrize("places", [0, 1])
def test_every_count_lies_in_the_band_of_its_average(rounding: Rounding, places: int) -> None:
    """Walked through: all counts of three sorts of files up to 5 each."""
    made = average("2", "1", "0", places=places, rounding=rounding)
    for counts in product(range(6), repeat=3):
        if any(counts):
            given_counts = dict(zip(NAMES, counts, strict=True))
            assert bands_of(made, given_counts) == [average_value(made, given_counts)]


@given(
    weights=st.lists(
        st.sampled_from(["0", "0.25", "0.5", "1", "1.5", "2", "10"]), min_size=1, max_size=3
    ),
    places=st.integers(0, 2),
    rounding=st.sampled_from(Rounding),
    counts=st.lists(st.integers(0, 50), min_size=3, max_size=3).filter(any),
)
def test_exactly_one_band(
    weights: list[str], places: int, rounding: Rounding, counts: list[int]
) -> None:
    """Whatever the weights and the rounding, counts lie in the one band of their average."""
    made = average(*weights, places=places, rounding=rounding)
    given_counts = dict(zip(NAMES, counts, strict=False))
    given_counts = {name: given_counts[name] for name, _ in made.weights}
    if any(given_counts.values()):
        assert bands_of(made, given_counts) == [average_value(made, given_counts)]
