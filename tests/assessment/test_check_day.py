"""A day is a real one, written as ISO 8601 does."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_day import day_of, read_day
from tcpl_rules.assessment.found import Found


@pytest.mark.parametrize("value", [date(2024, 2, 29), "2024-02-29"])
def test_a_day(value: object) -> None:
    found = Found(Case.from_mapping({}))

    assert day_of(value, ("date",), found) == date(2024, 2, 29)
    assert len(found) == 0


@pytest.mark.parametrize(
    "value",
    [
        *("2023-02-29", "29/02/2024", "", "2024-02-29 ", "２０２４-02-29", 20240229, None),
        datetime(2024, 2, 29, tzinfo=UTC),
    ],
)
def test_what_is_none(value: object) -> None:
    found = Found(Case.from_mapping({}))

    assert day_of(value, ("date",), found) is None
    assert len(found) == 1


def test_one_that_is_missing_is_no_problem() -> None:
    found = Found(Case.from_mapping({}))

    assert read_day({}, ("date",), found) is None
    assert len(found) == 0
