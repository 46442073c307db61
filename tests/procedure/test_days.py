"""The list of holidays is loaded when a day has to be looked up, and not before."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import frozen

from tcpl_rules.calendar.calendar import Calendar, YearOfDays
from tcpl_rules.errors import CalendarError
from tcpl_rules.procedure.days import Days
from tests.calendar.absent import without_holidays
from tests.procedure.forms import ASKED, Record, done
from tests.procedure.made import found, judged


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> None:
    without_holidays(monkeypatch)


@pytest.mark.usefixtures("missing")
class TestWithoutTheLibrary:
    def test_a_fixed_day_is_judged_all_the_same(self) -> None:
        """No day off moves it; that it falls on one is not said, and no list is named."""
        procedure = judged(**done("late", "2025-02-10"), year=2024)

        assert found(procedure, "late", "deadline").state == "broken"
        assert found(procedure, "late", "deadline").falls_on is None
        assert procedure.calendar == ""

    def test_a_term_cannot_be_counted(self) -> None:
        with pytest.raises(CalendarError, match=r"tcpl-rules\[calendar\]"):
            judged(**ASKED)

    def test_a_calendar_of_the_caller_is_used(self) -> None:
        finding = found(judged(by=Calendar(holidays=OneHoliday()), **ASKED), "complete", "deadline")

        assert finding.last_day == date(2025, 1, 28)


@frozen
class OneHoliday:
    """A list of one holiday that matters to no test."""

    name: str = "none"
    announced_through: int = 9999

    def of(self, year: int) -> YearOfDays:
        return YearOfDays(off={date(year, 12, 31): "Ngày lễ thử"})


def test_the_calendar_of_the_caller_is_named_and_corrected_by_the_case() -> None:
    record: Record = {**ASKED, "calendar": {"days_off": ["2025-01-28"]}}
    procedure = judged(by=Calendar(holidays=OneHoliday()), **record)

    assert procedure.calendar == "none"
    assert found(procedure, "complete", "deadline").last_day == date(2025, 1, 29)


def test_no_list_is_named_before_one_was_used() -> None:
    days = Days(Calendar(holidays=OneHoliday()))
    before = days.name
    days.off(date(2025, 1, 1))

    assert (before, days.name) == ("", "none")
