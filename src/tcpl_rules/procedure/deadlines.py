"""Whether a step was done, and in time."""

from __future__ import annotations

from datetime import date

from tcpl_rules.assessment.record import StepRecord
from tcpl_rules.model.procedure import Due, DueUnread, Step
from tcpl_rules.procedure.due import Limit
from tcpl_rules.procedure.finding import Finding
from tcpl_rules.procedure.parts import state_of


def never_arises(limits: tuple[Limit, ...]) -> bool:
    """Whether a step has terms, all of them from events that never happened."""
    return bool(limits) and not any(limit.arises for limit in limits)


def done(step: Step, said: StepRecord, limits: tuple[Limit, ...], on: date | None) -> Finding:
    """Whether *step* was done; one that is not done breaks nothing while there is time."""
    truth = None if said.done is False and _may_wait(limits, on) else said.done
    return Finding(
        part="done",
        state=state_of(truth),
        standing=step.standing,
        roles=() if truth else step.by,
        done_on=said.day,
    )


def _may_wait(limits: tuple[Limit, ...], on: date | None) -> bool:
    """Whether it is not too late on the day *on*, or nobody can tell."""
    last = min((limit.last for limit in limits if limit.last is not None), default=None)
    if last is None:
        return bool(limits)
    return on is not None and on <= last


def deadline(due: Due, limit: Limit, said: StepRecord, on: date | None) -> Finding:
    """Whether what was *said* of a step is in time by *due*, which gives *limit*."""
    if isinstance(due, DueUnread):
        return Finding(part="deadline", state="unread", standing=due.standing, due=due)
    in_time = _in_time(limit, said, on)
    return Finding(
        part="deadline",
        state=state_of(in_time),
        standing=due.standing,
        due=due,
        last_day=limit.last,
        done_on=said.day,
        late_by=_late_by(limit.last, said.day) if in_time is False else None,
        skipped=limit.skipped,
        moved=limit.moved,
        falls_on=limit.falls_on,
        estimate=limit.estimate,
    )


def _in_time(limit: Limit, said: StepRecord, on: date | None) -> bool | None:
    last = limit.last
    if last is None:
        return None
    if said.day is not None:
        disputed = limit.at_latest is not None and last < said.day <= limit.at_latest
        return None if disputed else said.day <= last
    # Done on a day that nobody knows: in time if the last day has not passed even now.
    if said.done and on is not None and on <= last:
        return True
    return False if said.done is False and on is not None and on > last else None


def _late_by(last: date | None, day: date | None) -> int | None:
    late = 0 if last is None or day is None else (day - last).days
    return late if late > 0 else None
