"""Numbers as people write them, and when there are two ways to read one."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.quantities import display
from tcpl_rules.tables.numbers import fraction_readings, readings


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("1250", "1250"),
        ("007", "7"),
        ("-3", "-3"),
        ("13,5", "13.5"),
        ("13.5", "13.5"),
        ("0,250", "0.25"),
        ("0.250", "0.25"),
        ("1234.567", "1234.567"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("1.250,5", "1250.5"),
        ("1,250.5", "1250.5"),
        ("1 250", "1250"),
        ("1\u00a0250,5", "1250.5"),
    ],
)
def test_one_reading(text: str, value: str) -> None:
    assert readings(text) == (Fraction(value),)


@pytest.mark.parametrize("text", ["1.250", "1,250", "12.500", "999,999", "-1.250"])
def test_two_readings(text: str) -> None:
    assert len(readings(text)) == 2


@pytest.mark.parametrize(
    "text",
    ["", "x", "1.2.3", "1,2,3", "12 34", "1e3", "10%", "٣", "1.", ",5", "+1", "1" * 41, "1..250"],
)
def test_no_number(text: str) -> None:
    assert readings(text) == ()


@given(st.fractions(min_value=0, max_denominator=1).map(lambda n: n / 4), st.booleans())
def test_what_the_library_writes_is_among_the_readings(value: Fraction, vietnamese: bool) -> None:  # noqa: FBT001 - drawn
    text = display(value, "vi" if vietnamese else "en")

    assert len(text) > 40 or value in readings(text)


def test_a_fraction_above_one() -> None:
    assert fraction_readings("80/3") == ((Fraction(80, 3),), None)


@pytest.mark.parametrize("text", ["5/6", "6/6", "13,5/20", "5/0", "0/3"])
def test_a_fraction_that_may_be_points_of_a_maximum(text: str) -> None:
    found, sides = fraction_readings(text)

    assert found == ()
    assert sides == tuple(text.split("/"))


def test_no_fraction() -> None:
    assert fraction_readings("13.5") == ((), None)
