"""The years of a time."""

from __future__ import annotations

from datetime import date

import pytest

from tcpl_rules.model.overlay import InYear, Placing, Recurring, Since, Time
from tcpl_rules.model.standing import UNSAID, Text
from tcpl_rules.overlay.placing import contradict, why_not_in

YEARS = range(2030, 2036)


def _years(*placings: Placing) -> list[int]:
    time = Time(said=Text("…"), placings=placings, standing=UNSAID)
    return [year for year in YEARS if why_not_in(time, year) is None]


def _why(*placings: Placing) -> set[str | None]:
    time = Time(said=Text("…"), placings=placings, standing=UNSAID)
    return {why_not_in(time, year) for year in YEARS}


def test_every_year() -> None:
    assert _years(Recurring(years=1)) == list(YEARS)


def test_every_second_year_from_a_known_one() -> None:
    assert _years(Recurring(years=2, first=2031)) == [2031, 2033, 2035]
    assert _years(Recurring(years=3, first=2028)) == [2031, 2034]


def test_what_recurs_from_no_known_year_lies_in_none() -> None:
    assert _why(Recurring(years=2)) == {"no first year"}


def test_named_years() -> None:
    assert _years(InYear(year=2031), InYear(year=2034)) == [2031, 2034]


def test_from_a_year_or_a_day_on() -> None:
    assert _years(Since(year=2033)) == [2033, 2034, 2035]
    assert _years(Since(year=2033, day=date(2033, 12, 31))) == [2033, 2034, 2035]


def test_a_beginning_limits_what_recurs() -> None:
    assert _years(Recurring(years=1), Since(year=2034)) == [2034, 2035]
    assert _years(Recurring(years=2, first=2031), Since(year=2032)) == [2033, 2035]


def test_words_alone_lie_in_no_year() -> None:
    assert _why() == {"not a date"}


@pytest.mark.parametrize(
    "placings",
    [
        (Recurring(years=1), InYear(year=2031)),
        (Recurring(years=1), Recurring(years=2)),
        (Since(year=2031), Since(year=2032)),
        (InYear(year=2031), InYear(year=2031)),
        (InYear(year=2031), Since(year=2032)),
    ],
)
def test_what_contradicts_itself(placings: tuple[Placing, ...]) -> None:
    assert contradict(placings)


@pytest.mark.parametrize(
    "placings",
    [
        (),
        (InYear(year=2031), InYear(year=2032)),
        (Recurring(years=1), Since(year=2032)),
        (InYear(year=2032), Since(year=2032)),
    ],
)
def test_what_fits_together(placings: tuple[Placing, ...]) -> None:
    assert not contradict(placings)
