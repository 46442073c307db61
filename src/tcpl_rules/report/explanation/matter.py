"""What of an explanation is worth telling: what fails, what is open, what would give most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import evolve

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.case import Unit
from tcpl_rules.explanation.explanation import Explanation, Reason
from tcpl_rules.model.fact import Fact, Movement
from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    ClassIs,
    Guard,
    KindIs,
    UnreadThreshold,
)
from tcpl_rules.model.rule import FullMarks, Open, Penalty, Require, Row
from tcpl_rules.quantities import ZERO

_ALWAYS, _NEVER = AllOf(parts=()), AnyOf(parts=())


def that_matter(reason: Reason) -> tuple[Reason, ...]:
    """The parts of *reason* worth telling, in their order.

    Of a condition or part that holds only its facts; of rows that do not apply the one that would
    give most; of facts those that fall short or are not known, or all where none does.
    """
    facts = _facts([part for part in reason.parts if part.about == "fact"])
    if reason.holds is True and reason.about != "clause":
        return facts
    rest = [part for part in reason.parts if part.about != "fact" and _matters(part, reason)]
    best = _best_row(rest)
    kept = [part for part in rest if best is None or not _would_give(part) or part is best]
    return (*kept, *facts)


def told_clauses(reason: Reason) -> Iterator[ClauseUsed]:
    """Where *reason* and what of it is worth telling stand in law."""
    if reason.clause is not None and reason.about != "fact":
        yield reason.clause
    for part in that_matter(reason):
        yield from told_clauses(part)


def period_over(explanation: Explanation) -> date | None:
    """The last day of the period, where it ended before the day asked about."""
    return next((one.until for one in explanation.to_do if one.in_time is False), None)


def _matters(part: Reason, above: Reason) -> bool:
    if part.about != "clause":
        total_of_condition = above.about == "condition" and not part.key
        return part.holds is not True and not total_of_condition
    match part.model:
        case FullMarks():
            return part.holds is None
        case Penalty():
            return part.holds is not False
        case Row() as row:
            return part.holds is not True or isinstance(row.result, Open)
        case _:
            return part.holds is not True or part.short is not None


def _would_give(part: Reason) -> bool:
    return isinstance(part.model, Row) and part.holds is False


def _best_row(parts: Iterable[Reason]) -> Reason | None:
    rows = [part for part in parts if _would_give(part)]
    return max(rows, key=lambda row: row.short or ZERO, default=None)


def _facts(facts: Sequence[Reason]) -> tuple[Reason, ...]:
    told = [_in_reach(fact) for fact in facts]
    wanting = [fact for fact in told if fact.short or fact.found is None]
    return tuple(wanting or told)


def _in_reach(reason: Reason) -> Reason:
    """*reason* without a value that the fact would need but cannot move to."""
    fact, found = reason.model, reason.found
    if not isinstance(fact, Fact) or not isinstance(found, int) or reason.asked is None:
        return reason
    moves = set(fact.movements)
    towards = Movement.CAN_RISE if reason.asked > found else Movement.CAN_FALL
    free = towards in moves or not moves or moves == {Movement.FINAL}
    return reason if free else evolve(reason, asked=None, short=None)


# -- clauses for one unit --------------------------------------------------------------------------


def for_unit(reason: Reason, unit: Unit) -> Reason:
    """*reason* with a clause that says only what it says of units of this kind and class."""
    clause = reason.model
    if isinstance(clause, Row | FullMarks | Penalty):
        return evolve(reason, model=evolve(clause, guard=_for_unit(clause.guard, unit)))
    if isinstance(clause, Require) and not isinstance(clause.wanted, UnreadThreshold):
        return evolve(reason, model=evolve(clause, wanted=_for_unit(clause.wanted, unit)))
    return reason


def _for_unit(guard: Guard, unit: Unit) -> Guard:
    """*guard* for this unit; as it is where nothing of it would be left."""
    simpler = _simpler(guard, unit)
    return guard if simpler in (_ALWAYS, _NEVER) else simpler


def _simpler(guard: Guard, unit: Unit) -> Guard:
    match guard:
        case KindIs():
            return _ALWAYS if guard.kind == unit.kind else _NEVER
        case ClassIs():
            return _ALWAYS if guard.class_ == unit.class_ else _NEVER
        case AllOf():
            return _joined([_simpler(part, unit) for part in guard.parts], AllOf, _ALWAYS, _NEVER)
        case AnyOf():
            return _joined([_simpler(part, unit) for part in guard.parts], AnyOf, _NEVER, _ALWAYS)
        case _:
            return guard


def _joined(
    parts: Sequence[Guard], join: type[AllOf | AnyOf], idle: Guard, settling: Guard
) -> Guard:
    """*parts* joined, without those that are *idle*; what *settles* it stands for all."""
    if settling in parts:
        return settling
    left = tuple(part for part in parts if part != idle)
    if not left:
        return idle
    return left[0] if len(left) == 1 else join(parts=left)
