"""Which days are off, and terms in days and working days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Protocol

from attrs import evolve, field, frozen

from tcpl_rules.calendar.day import DayOff, Term

_DAY = timedelta(days=1)
_SATURDAY = 5


@frozen(kw_only=True)
class YearOfDays:
    """The public holidays of one year by their names, and its weekend days that are worked."""

    off: Mapping[date, str] = field(factory=lambda: MappingProxyType({}), hash=False)
    worked: frozenset[date] = frozenset()


class HolidayList(Protocol):
    """A list of public holidays; *announced_through* is the last year that it knows, not guesses.

    *name* says which list it is, and in which version. A list that needs what is not installed
    raises a `CalendarError` when it is asked.
    """

    @property
    def name(self) -> str:
        """The list and its version."""

    @property
    def announced_through(self) -> int:
        """The last year of which the days off were announced when the list was made."""

    def of(self, year: int) -> YearOfDays:
        """The days of *year*."""


@frozen(kw_only=True)
class Calendar:
    """A list of holidays, the weekend on Saturday and Sunday, and corrections of both.

    *days_off* and *days_worked* are the corrections; they come before the list.
    """

    holidays: HolidayList
    days_off: frozenset[date] = frozenset()
    days_worked: frozenset[date] = frozenset()

    @property
    def name(self) -> str:
        """Which list of holidays is used, and in which version."""
        return self.holidays.name

    def corrected(self, *, off: Iterable[date] = (), worked: Iterable[date] = ()) -> Calendar:
        """This calendar with these days off, and these worked; they come before its own."""
        off, worked = frozenset(off), frozenset(worked)
        return evolve(
            self,
            days_off=(self.days_off - worked) | off,
            days_worked=(self.days_worked - off) | worked,
        )

    def is_off(self, day: date) -> DayOff | None:
        """Why *day* is off; None when it is worked."""
        if day in self.days_worked:
            return None
        listed = self.holidays.of(day.year)
        if day in listed.off:
            return DayOff(day=day, why="holiday", name=listed.off[day])
        if day.weekday() >= _SATURDAY and day not in listed.worked:
            return DayOff(day=day, why="weekend")
        return DayOff(day=day, why="corrected") if day in self.days_off else None

    def is_estimate(self, year: int) -> bool:
        """Whether the days off of *year* were not announced when the list was made."""
        return year > self.holidays.announced_through

    def days_after(self, event: date, count: int) -> Term:
        """*count* days from the day after *event*; one that ends on a day off is moved on.

        Raises:
            OverflowError: It ends after the last year that a date can have.
        """
        counted = event + count * _DAY
        last, jumped = self._next_worked(counted)
        return self._term(event, last, jumped, moved=last != counted)

    def working_days_after(self, event: date, count: int) -> Term:
        """*count* working days from the day after *event*; none is *event* itself, or moved on.

        Raises:
            OverflowError: It ends after the last year that a date can have.
        """
        if count < 1:
            return self.days_after(event, 0)
        last, jumped = event, list[DayOff]()
        for _ in range(count):
            last, more = self._next_worked(last + _DAY)
            jumped += more
        return self._term(event, last, jumped)

    def days_ahead(self, event: date, count: int) -> Term:
        """The last day with *count* days between it and *event*; it is never moved.

        Raises:
            OverflowError: It is before the first day that a date can be.
        """
        last = event - (count + 1) * _DAY
        return self._term(last, event, (), last=last)

    def working_days_ahead(self, event: date, count: int) -> Term:
        """The last day with *count* working days between it and *event*; it is never moved.

        Raises:
            OverflowError: It is before the first day that a date can be.
        """
        last, left, jumped = event - _DAY, count, list[DayOff]()
        while left:
            off = self.is_off(last)
            jumped += [off] if off else []
            left -= off is None
            last -= _DAY
        return self._term(last, event, tuple(reversed(jumped)), last=last)

    def _next_worked(self, day: date) -> tuple[date, list[DayOff]]:
        """*day*, or the next that is worked, and the days off before it."""
        jumped: list[DayOff] = []
        while off := self.is_off(day):
            jumped.append(off)
            day += _DAY
        return day, jumped

    def _term(
        self,
        first: date,
        end: date,
        jumped: Iterable[DayOff],
        *,
        last: date | None = None,
        moved: bool = False,
    ) -> Term:
        """The term that ends on *last*, or on *end*; the years from *first* to *end* count."""
        return Term(
            last=end if last is None else last,
            skipped=tuple(jumped),
            moved=moved,
            estimate=self.is_estimate(max(first.year, end.year)),
        )
