"""Days of any year, and stretches between them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from attrs import frozen

from tcpl_rules.model.standing import Standing


@frozen(kw_only=True)
class Day:
    """A day of any year."""

    day: int
    month: int

    def of(self, year: int) -> date:
        """The day in *year*; 29 February is the 28th where there is none.

        Raises:
            ValueError: *year* is no year of the calendar.
        """
        return date(year, self.month, min(self.day, monthrange(year, self.month)[1]))


@frozen(kw_only=True)
class Window:
    """The stretch of the assessed year within which what a fact counts has to happen.

    Both ends are inclusive; *first* lies in the year before when *from_year_before*.
    """

    first: Day
    last: Day
    from_year_before: bool = False
    standing: Standing
