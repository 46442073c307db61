"""The last day that is in time for a step, by each of its deadlines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from attrs import frozen

from tcpl_rules.assessment.record import EventRecord
from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.calendar.day import DayOff, Term
from tcpl_rules.model.procedure import Due, DueAhead, DueBefore, DueUnread, DueWithin
from tcpl_rules.procedure.days import Days

_DAY = timedelta(days=1)


@frozen(kw_only=True)
class Limit:
    """The last day that is in time; None while it is not known.

    *at_latest* is the last day under the reading of a term ahead of an event that leaves a day
    less; nothing is concluded between the two. *arises* is false for a term that runs from, or
    ahead of, an event that never happened.
    """

    last: date | None = None
    at_latest: date | None = None
    skipped: tuple[DayOff, ...] = ()
    moved: bool = False
    falls_on: DayOff | None = None
    estimate: bool = False
    arises: bool = True


NOT_KNOWN = Limit()
NEVER = Limit(arises=False)


def limit_of(due: Due, year: int, events: Mapping[str, EventRecord], days: Days) -> Limit:
    """The last day by *due* in the procedure of *year*.

    Raises:
        CalendarError: A term has to be counted, and the list of holidays is not installed.
    """
    if isinstance(due, DueUnread):
        return NOT_KNOWN
    if isinstance(due, DueBefore):
        return _fixed(due, year, days)
    event = events.get(due.event)
    if event is None:
        return NOT_KNOWN
    if event.day is None:
        return NEVER
    try:
        return _counted(due, event.day, days)
    except OverflowError:
        return NOT_KNOWN


def _fixed(due: DueBefore, year: int, days: Days) -> Limit:
    """The day before the fixed one; the law names the day, so a day off moves nothing."""
    year += due.next_year
    if year > date.max.year:
        return NOT_KNOWN
    last = _day_before(year, due)
    off = days.off(last)
    return Limit(last=last, falls_on=off, estimate=days.is_estimate(off))


def _day_before(year: int, due: DueBefore) -> date:
    if due.day > 1:
        # 29 February less one is 28 February, also in a year without it.
        return date(year, due.month, due.day - 1)
    return date(year, due.month, 1) - _DAY


def _counted(due: DueWithin | DueAhead, event: date, days: Days) -> Limit:
    calendar = days.calendar
    term = _term(due, event, calendar)
    off = calendar.is_off(term.last) if isinstance(due, DueAhead) else None
    return Limit(
        last=term.last,
        at_latest=_at_latest(due, event, calendar),
        skipped=term.skipped,
        moved=term.moved,
        falls_on=off,
        estimate=term.estimate,
    )


def _term(due: DueWithin | DueAhead, event: date, calendar: Calendar) -> Term:
    if isinstance(due, DueWithin):
        count = calendar.working_days_after if due.working else calendar.days_after
    else:
        count = calendar.working_days_ahead if due.working else calendar.days_ahead
    return count(event, due.count)


def _at_latest(due: DueWithin | DueAhead, event: date, calendar: Calendar) -> date | None:
    """The last day that counts the day of sending, or that of the event, as one of the term."""
    if isinstance(due, DueWithin) or due.count < 1:
        return None
    count = calendar.working_days_ahead if due.working else calendar.days_ahead
    return count(event, due.count - 1).last
