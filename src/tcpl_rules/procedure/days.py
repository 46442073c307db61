"""The calendar of one case; its list of holidays is loaded when a day has to be looked up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.calendar.day import DayOff
from tcpl_rules.calendar.vietnam import vietnam
from tcpl_rules.errors import CalendarError


class Days:
    """Days off for one case, with its corrections; the list of holidays is loaded on demand.

    *name* is that of the list, empty until a day was looked up in it.
    """

    def __init__(
        self,
        calendar: Calendar | None = None,
        *,
        off: Iterable[date] = (),
        worked: Iterable[date] = (),
    ) -> None:
        base = vietnam() if calendar is None else calendar
        self._calendar = base.corrected(off=off, worked=worked)
        self.name = ""

    @property
    def calendar(self) -> Calendar:
        """The calendar with the corrections; Vietnam's where none was given.

        Raises:
            CalendarError: The list of holidays is not installed.
        """
        self.name = self._calendar.name
        return self._calendar

    def off(self, day: date) -> DayOff | None:
        """Why *day*, which nothing moves, is off; None as well where no list is installed."""
        try:
            return self.calendar.is_off(day)
        except CalendarError:
            return None

    def is_estimate(self, off: DayOff | None) -> bool:
        """Whether *off* is a holiday of a year whose holidays are not announced."""
        return off is not None and off.why == "holiday" and self.calendar.is_estimate(off.day.year)
