"""The deadlines of one assessment year: fixed days, terms that run from events, and unread ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.calendar.day import DayOff
from tcpl_rules.model.procedure import Due, DueAhead, DueUnread, DueWithin, Step
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Standing
from tcpl_rules.procedure.days import Days
from tcpl_rules.procedure.due import limit_of


@frozen(kw_only=True)
class Deadline:
    """One deadline of *step*; *last_day* is the last that is in time, where the law fixes it.

    *falls_on* is the day off on which it falls, which moves nothing; *estimate* says that the day
    off is that of a year whose holidays are not announced.
    """

    step: Step
    due: Due
    last_day: date | None = None
    falls_on: DayOff | None = None
    estimate: bool = False

    @property
    def standing(self) -> Standing:
        """Where the deadline stands in law, and how well it is known."""
        return self.due.standing

    @property
    def unread(self) -> bool:
        """Whether there is a deadline that nobody here has read."""
        return isinstance(self.due, DueUnread)

    @property
    def event(self) -> str:
        """The id of the event that it runs from, or is ahead of; empty for a fixed day."""
        return self.due.event if isinstance(self.due, DueWithin | DueAhead) else ""


@frozen(kw_only=True)
class Timeline:
    """The deadlines of the assessment of *year*.

    *first_day* and *last_day* are those of the time that is assessed, None where the law that was
    read does not say. *fixed* are the deadlines on a day, in the order of days; *counted* run from
    an event, and *unread* are those that nobody here has read; both in the order of law. *governed*
    says whether the ruleset covers the year at all. *calendar* names the list of holidays, empty
    where none was looked up.
    """

    year: int
    governed: bool
    first_day: date | None = None
    last_day: date | None = None
    fixed: tuple[Deadline, ...] = ()
    counted: tuple[Deadline, ...] = ()
    unread: tuple[Deadline, ...] = ()
    calendar: str = ""

    @property
    def whole(self) -> bool:
        """Whether every deadline that there is was read."""
        return not self.unread


def timeline_of(ruleset: Ruleset, year: int, calendar: Calendar | None = None) -> Timeline:
    """The deadlines of the assessment of *year*; *calendar* is Vietnam's where none is given.

    Without an installed list of holidays no deadline says on which day off it falls.
    """
    days = Days(calendar)
    listed = tuple(_deadlines(ruleset, year, days))
    dated = [deadline for deadline in listed if deadline.last_day is not None]
    first, last = _period(ruleset, year)
    return Timeline(
        year=year,
        governed=_governs(ruleset, year),
        first_day=first,
        last_day=last,
        fixed=tuple(sorted(dated, key=lambda deadline: deadline.last_day or date.max)),
        counted=tuple(deadline for deadline in listed if deadline.event),
        unread=tuple(deadline for deadline in listed if deadline.unread),
        calendar=days.name,
    )


def _deadlines(ruleset: Ruleset, year: int, days: Days) -> Iterator[Deadline]:
    for step in ruleset.steps:
        for due in step.due:
            limit = limit_of(due, year, {}, days)
            yield Deadline(
                step=step,
                due=due,
                last_day=limit.last,
                falls_on=limit.falls_on,
                estimate=limit.estimate,
            )


def _period(ruleset: Ruleset, year: int) -> tuple[date | None, date | None]:
    """The first and the last day of the time that is assessed as *year*."""
    period = ruleset.period
    if period is None or period.first is None or period.last is None:
        return None, None
    return period.first.of(year - period.from_year_before), period.last.of(year)


def _governs(ruleset: Ruleset, year: int) -> bool:
    paused = any(pause.year == year for pause in ruleset.no_assessment)
    return not paused and (ruleset.years is None or year in ruleset.years)
