from __future__ import annotations

from datetime import date

import pytest

from tcpl_rules.model.day import Day


@pytest.mark.parametrize(
    ("day", "year", "found"),
    [
        (Day(day=31, month=12), 2024, date(2024, 12, 31)),
        (Day(day=1, month=1), 2024, date(2024, 1, 1)),
        (Day(day=29, month=2), 2024, date(2024, 2, 29)),
        (Day(day=29, month=2), 2023, date(2023, 2, 28)),
    ],
)
def test_a_day_of_a_year(day: Day, year: int, found: date) -> None:
    assert day.of(year) == found
