"""What is typed is read once, and what has two readings is asked about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.calculator.typed.marks import Mark
from tcpl_rules.calculator.typed.readings import read, typed, written
from tcpl_rules.tables.columns import Wanted


@pytest.mark.parametrize(
    ("text", "wanted", "value"),
    [
        ("13,5", Wanted.POINTS, Decimal("13.5")),
        ("13.5", Wanted.POINTS, Decimal("13.5")),
        ("1 250", Wanted.COUNT, 1250),
        (" ", Wanted.COUNT, None),
        ("80/3", Wanted.POINTS, Fraction(80, 3)),
        ("10%", Wanted.COUNT, "10%"),
        ("đạt", Wanted.YES_NO, True),
        ("15/12/2026", Wanted.DATE, date(2026, 12, 15)),
        ("01/02/2026", Wanted.DATE, date(2026, 2, 1)),
        ("31/02/2026", Wanted.DATE, "31/02/2026"),
        ("2026-02-01", Wanted.DATE, "2026-02-01"),
        ("12/15/2026", Wanted.DATE, "12/15/2026"),
    ],
)
def test_the_usual_ways_to_type(text: str, wanted: Wanted, value: object) -> None:
    assert read(text, wanted) == value


@pytest.mark.parametrize("text", ["1.250", "1,250"])
def test_thousands_or_decimals_are_asked_about_with_both_readings(text: str) -> None:
    asked = read(text, Wanted.POINTS)
    assert isinstance(asked, Mark)
    assert asked.level == "ask"
    assert [choice.value for choice in asked.choices] == ["1,25", "1250"]
    answers = [read(choice.value, Wanted.POINTS) for choice in asked.choices]
    assert answers == [Decimal("1.25"), 1250]


def test_points_of_points_are_asked_about() -> None:
    asked = read("5/6", Wanted.POINTS)
    assert isinstance(asked, Mark)
    assert [choice.value for choice in asked.choices] == ["5"]


@given(st.integers(-(10**9), 10**9), st.sampled_from((1, 2, 4, 8, 10, 100, 1000, 10**6)))
def test_a_number_is_typed_so_that_it_is_nothing_else(over: int, under: int) -> None:
    number = Fraction(over, under)
    assert Fraction(str(read(typed(number), Wanted.POINTS))) == number


@pytest.mark.parametrize(
    ("value", "wanted", "met", "text"),
    [
        (True, Wanted.YES_NO, False, "có"),
        (False, Wanted.YES_NO, True, "không đạt"),
        (Decimal("13.50"), Wanted.POINTS, False, "13,5"),
        (Fraction(105, 8), Wanted.POINTS, False, "13,1250"),
        ("13.5", Wanted.POINTS, False, "13.5"),
        (date(2024, 12, 31), Wanted.DATE, False, "31/12/2024"),
        (True, Wanted.COUNT, False, None),
        (Fraction(5, 6), Wanted.POINTS, False, None),
        (" hai  dấu cách", Wanted.TEXT, False, None),
        ("3", Wanted.COUNT, False, None),
        ({"a": 1}, Wanted.COUNT, False, None),
    ],
)
def test_a_value_is_written_only_where_it_is_read_back(
    value: object, wanted: Wanted, met: object, text: str | None
) -> None:
    assert written(value, wanted, met=met is True) == text
