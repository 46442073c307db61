"""In which years a time lies that an overlay's document names."""

from __future__ import annotations

from typing import Literal

from tcpl_rules.model.overlay import InYear, Placing, Recurring, Since, Time

Why = Literal["no time", "not a date", "no first year", "another year"]
"""Why a time lies in no year, or not in the one asked about.

Nothing is said of it; what is said names no year; it recurs, and nobody knows from when; it lies
elsewhere.
"""


def why_not_in(time: Time, year: int) -> Why | None:
    """Why *time* does not lie in *year*; None where it does.

    What recurs, or names a year, lies in that year, from the year on that `since` names; `since`
    alone lies in every year from then on.
    """
    if not time.placings:
        return "not a date"
    limits = [placing for placing in time.placings if isinstance(placing, Since)]
    if any(year < limit.year for limit in limits):
        return "another year"
    found = [_why_not(placing, year) for placing in time.placings if placing not in limits]
    if not found or None in found:
        return None
    return "no first year" if "no first year" in found else "another year"


def _why_not(placing: Placing, year: int) -> Why | None:
    """Why what recurs, or a single year, does not lie in *year*."""
    if isinstance(placing, InYear):
        return None if placing.year == year else "another year"
    if not isinstance(placing, Recurring) or (placing.years == 1 and placing.first is None):
        return None
    if placing.first is None:
        return "no first year"
    passed = year - placing.first
    return None if passed >= 0 and passed % placing.years == 0 else "another year"


def contradict(placings: tuple[Placing, ...]) -> bool:
    """Whether *placings*, of one time, cannot all be meant.

    A time recurs in one way at most, or else names years; it begins once, and not after a year
    that it names.
    """
    recurring = [placing for placing in placings if isinstance(placing, Recurring)]
    named = [placing.year for placing in placings if isinstance(placing, InYear)]
    limits = [placing for placing in placings if isinstance(placing, Since)]
    if len(limits) > 1 or len(recurring) > 1 or (recurring and named):
        return True
    if len(set(named)) < len(named):
        return True
    begins = max((limit.year for limit in limits), default=0)
    return any(year < begins for year in named)
