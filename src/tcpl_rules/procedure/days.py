"""The calendar of one case, loaded when the first day has to be looked up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.calendar.day import DayOff
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
        self._base = calendar
        self._off, self._worked = frozenset(off), frozenset(worked)
        self._loaded: Calendar | None = None

    @property
    def name(self) -> str:
        """The list that was used, and its version; empty while no day was looked up."""
        return "" if self._loaded is None else self._loaded.name

    @property
    def calendar(self) -> Calendar:
        """The calendar with the corrections; Vietnam's where none was given.

        Raises:
            CalendarError: None was given, and the list of holidays is not installed.
        """
        if self._loaded is None:
            base = self._base
            if base is None:
                # Most of what is asked needs no list of holidays, and it is an extra.
                from tcpl_rules.calendar.vietnam import vietnam  # noqa: PLC0415

                base = vietnam()
            self._loaded = base.corrected(off=self._off, worked=self._worked)
        return self._loaded

    def off(self, day: date) -> DayOff | None:
        """Why *day*, which nothing moves, is off; None as well where no list is installed."""
        try:
            return self.calendar.is_off(day)
        except CalendarError:
            return None

    def is_estimate(self, off: DayOff | None) -> bool:
        """Whether *off* is a holiday of a year whose holidays are not announced."""
        return off is not None and off.why == "holiday" and self.calendar.is_estimate(off.day.year)
