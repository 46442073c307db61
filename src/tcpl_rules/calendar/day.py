"""Days that are not worked, and a term that skips them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

Why = Literal["weekend", "holiday", "corrected"]
"""Why a day is off: Saturday or Sunday, a public holiday, or because a case or overlay says so."""


@frozen(kw_only=True)
class DayOff:
    """A day that is not worked; *name* is the holiday's, in Vietnamese."""

    day: date
    why: Why
    name: str = ""


@frozen(kw_only=True)
class Term:
    """The last day of a term, and what was skipped on the way.

    *moved* says that the term would have ended on a day off, and so ends on the next working day.
    *estimate* says that it touches a year whose days off are not announced.
    """

    last: date
    skipped: tuple[DayOff, ...] = ()
    moved: bool = False
    estimate: bool = False
