"""Terms are counted from the next day, jump days off by name, and are moved only forwards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.calendar.calendar import Calendar, YearOfDays
from tcpl_rules.calendar.day import DayOff

FRIDAY = date(2021, 1, 1)
MONDAY, TUESDAY, WEDNESDAY = date(2021, 1, 4), date(2021, 1, 5), date(2021, 1, 6)
SATURDAY, SUNDAY = date(2021, 1, 2), date(2021, 1, 3)


@frozen
class Listed:
    """A list that is made up: one holiday, one Saturday that is worked; announced to 2021."""

    off: Mapping[date, str] = field(factory=lambda: {TUESDAY: "Ngày lễ thử"}, eq=False)
    name: str = "made up"
    announced_through: int = 2021

    def of(self, year: int) -> YearOfDays:
        off = {day: name for day, name in self.off.items() if day.year == year}
        return YearOfDays(off=off, worked=frozenset({date(2021, 1, 9)} if year == 2021 else ()))


CALENDAR = Calendar(holidays=Listed())


def _skipped(days: tuple[DayOff, ...]) -> list[date]:
    return [off.day for off in days]


class TestDayOff:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (FRIDAY, None),
            (SATURDAY, DayOff(day=SATURDAY, why="weekend")),
            (SUNDAY, DayOff(day=SUNDAY, why="weekend")),
            (TUESDAY, DayOff(day=TUESDAY, why="holiday", name="Ngày lễ thử")),
            (date(2021, 1, 9), None),
        ],
    )
    def test_it(self, day: date, expected: DayOff | None) -> None:
        assert CALENDAR.is_off(day) == expected

    def test_a_holiday_on_a_weekend_keeps_its_name(self) -> None:
        calendar = Calendar(holidays=Listed({SATURDAY: "Ngày lễ thử"}))

        assert calendar.is_off(SATURDAY) == DayOff(day=SATURDAY, why="holiday", name="Ngày lễ thử")


class TestCorrections:
    def test_come_before_the_list(self) -> None:
        calendar = CALENDAR.corrected(off=[FRIDAY, date(2021, 1, 9)], worked=[TUESDAY, SATURDAY])

        assert calendar.is_off(FRIDAY) == DayOff(day=FRIDAY, why="corrected")
        assert calendar.is_off(date(2021, 1, 9)) == DayOff(day=date(2021, 1, 9), why="corrected")
        assert calendar.is_off(TUESDAY) is None
        assert calendar.is_off(SATURDAY) is None

    def test_change_nothing_where_the_list_says_the_same(self) -> None:
        calendar = CALENDAR.corrected(off=[TUESDAY, SUNDAY], worked=[FRIDAY])

        assert calendar.is_off(TUESDAY) == CALENDAR.is_off(TUESDAY)
        assert calendar.is_off(SUNDAY) == CALENDAR.is_off(SUNDAY)

    def test_the_later_one_stands(self) -> None:
        """Those of a case come after those of an overlay."""
        local = CALENDAR.corrected(off=[FRIDAY], worked=[SATURDAY])
        calendar = local.corrected(off=[SATURDAY], worked=[FRIDAY])

        assert calendar.is_off(FRIDAY) is None
        assert calendar.is_off(SATURDAY) == CALENDAR.is_off(SATURDAY)

    def test_leave_the_calendar_itself_alone(self) -> None:
        CALENDAR.corrected(off=[FRIDAY])

        assert CALENDAR.is_off(FRIDAY) is None


class TestForward:
    @pytest.mark.parametrize(
        ("event", "count", "last"),
        [
            (FRIDAY, 0, FRIDAY),
            (FRIDAY, 1, MONDAY),
            (FRIDAY, 2, WEDNESDAY),
            (SATURDAY, 1, MONDAY),
            (MONDAY, 1, WEDNESDAY),
            (TUESDAY, 0, WEDNESDAY),
        ],
    )
    def test_working_days(self, event: date, count: int, last: date) -> None:
        assert CALENDAR.working_days_after(event, count).last == last

    def test_working_days_name_what_they_jump(self) -> None:
        term = CALENDAR.working_days_after(FRIDAY, 2)

        assert _skipped(term.skipped) == [SATURDAY, SUNDAY, TUESDAY]
        assert not term.moved

    @pytest.mark.parametrize(
        ("event", "count", "last", "jumped"),
        [
            (FRIDAY, 3, MONDAY, []),
            (FRIDAY, 1, MONDAY, [SATURDAY, SUNDAY]),
            (FRIDAY, 4, WEDNESDAY, [TUESDAY]),
        ],
    )
    def test_days_are_moved_off_a_day_off(
        self, event: date, count: int, last: date, jumped: list[date]
    ) -> None:
        term = CALENDAR.days_after(event, count)

        assert (term.last, _skipped(term.skipped)) == (last, jumped)
        assert term.moved == bool(jumped)


class TestAhead:
    """Full days between the last day and the event: the reading in the standard."""

    @pytest.mark.parametrize(
        ("event", "count", "last"),
        [
            (FRIDAY, 0, date(2020, 12, 31)),
            (WEDNESDAY, 1, SUNDAY),
            (WEDNESDAY, 2, date(2020, 12, 31)),
            (date(2021, 1, 11), 1, date(2021, 1, 8)),
        ],
    )
    def test_working_days(self, event: date, count: int, last: date) -> None:
        assert CALENDAR.working_days_ahead(event, count).last == last

    def test_days_off_between_are_named_in_their_order(self) -> None:
        term = CALENDAR.working_days_ahead(WEDNESDAY, 2)

        assert _skipped(term.skipped) == [SATURDAY, SUNDAY, TUESDAY]

    def test_nothing_is_moved(self) -> None:
        term = CALENDAR.days_ahead(WEDNESDAY, 2)

        assert (term.last, term.skipped, term.moved) == (SUNDAY, (), False)


class TestEstimate:
    @pytest.mark.parametrize(
        ("event", "estimate"),
        [(date(2021, 12, 1), False), (date(2021, 12, 31), True), (date(2022, 5, 1), True)],
    )
    def test_a_term_that_touches_a_year_not_announced(self, event: date, *, estimate: bool) -> None:
        assert CALENDAR.working_days_after(event, 1).estimate is estimate
        assert CALENDAR.days_after(event, 1).estimate is estimate

    def test_ahead_it_is_the_year_of_the_event(self) -> None:
        assert CALENDAR.days_ahead(date(2022, 1, 3), 5).estimate
        assert CALENDAR.working_days_ahead(date(2022, 1, 3), 5).estimate


DAYS = st.dates(date(2019, 1, 1), date(2023, 12, 31))


@given(DAYS, st.integers(1, 20))
def test_a_term_holds_its_working_days(event: date, count: int) -> None:
    """By a count of all days, one by one."""
    last = CALENDAR.working_days_after(event, count).last
    days = [event + timedelta(days=n) for n in range(1, (last - event).days + 1)]

    assert sum(CALENDAR.is_off(day) is None for day in days) == count
    assert CALENDAR.is_off(last) is None


@given(DAYS, st.integers(0, 20))
def test_the_day_after_the_last_one_ahead_is_too_late(event: date, count: int) -> None:
    term = CALENDAR.working_days_ahead(event, count)
    between = [term.last + timedelta(days=n) for n in range(1, (event - term.last).days)]

    assert sum(CALENDAR.is_off(day) is None for day in between) == count
    assert not count or CALENDAR.is_off(between[0]) is None


@given(DAYS, st.integers(0, 20))
def test_no_term_counts_a_day_off_as_its_last(event: date, count: int) -> None:
    assert CALENDAR.is_off(CALENDAR.days_after(event, count).last) is None


def test_a_term_beyond_all_dates() -> None:
    with pytest.raises(OverflowError):
        CALENDAR.days_after(date(9999, 12, 30), 5)
