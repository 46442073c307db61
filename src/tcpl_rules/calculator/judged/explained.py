"""A checked case explained at the pace at which somebody types, with or without a calendar."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from tcpl_rules.assessment.assess import assess
from tcpl_rules.assessment.case import CheckedCase
from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.outcome import UNDETERMINED
from tcpl_rules.assessment.still_needed import Needed, still_needed
from tcpl_rules.calculator.judged.desk import Desk
from tcpl_rules.errors import CalendarError
from tcpl_rules.explanation.deciding import deciding
from tcpl_rules.explanation.either_way import either_way, what_is_open
from tcpl_rules.explanation.explanation import Explanation, Open
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.explanation.to_do import to_do_of
from tcpl_rules.explanation.why import why
from tcpl_rules.procedure.finding import Procedure
from tcpl_rules.procedure.judge import judge_procedure

MANY: Final = 20
"""Where more values than these are needed, the smallest set of them that would do is not sought."""

_STEPS: Final = 1000
"""How much work may go into that set: a person waits for it."""


@frozen(kw_only=True)
class Explained:
    """An explanation, and what it was made without.

    *needed* are all values that bear on the outcome, where they are too *many* to seek the smallest
    set of them that settles it, or where none does. *uncounted* says that terms were left aside for
    want of a list of holidays.
    """

    explanation: Explanation
    needed: tuple[Needed, ...] = ()
    many: bool = False
    uncounted: bool = False


def explained(
    desk: Desk, case: CheckedCase, *, on: date | None = None, accept_hearsay: bool = False
) -> Explained:
    """Why *case* comes out as it does, as seen on the day *on*."""
    judged = desk.evaluator.hearing(accept=accept_hearsay).judge(case)
    assessment = assess(desk.evaluator, case, desk.stamp, accept_hearsay=accept_hearsay)
    ground = Ground(judged=judged, assessment=assessment)
    root = why(ground)
    needed = still_needed(judged.evaluator, case)
    many = len(needed) > MANY
    open_ = _open(judged, many=many) if judged.outcome == UNDETERMINED else None
    procedure, uncounted = _procedure(desk, case, judged.outcome, on)
    explanation = Explanation(
        assessment=assessment,
        root=root,
        deciding=deciding(root, ground),
        open=open_,
        to_do=to_do_of(root, ground, on),
        procedure=procedure,
        on=on,
    )
    settled = open_ is None or bool(open_.settled_by)
    return Explained(
        explanation=explanation,
        needed=() if settled else needed,
        many=many,
        uncounted=uncounted,
    )


def _open(judged: Judged, *, many: bool) -> Open:
    if not many:
        return what_is_open(judged, steps=_STEPS)
    turning = either_way(judged, steps=_STEPS)
    return Open(settled_by=(), smallest=False, turns_on=turning)


def _procedure(
    desk: Desk, case: CheckedCase, outcome: str, on: date | None
) -> tuple[Procedure, bool]:
    """How the procedure was kept, and whether its terms had to be left aside."""
    try:
        return judge_procedure(desk.ruleset, case, outcome, on=on), False
    except CalendarError:
        record = evolve(case.record, events=MappingProxyType({}))
        apart = evolve(case, record=record)
        return judge_procedure(desk.ruleset, apart, outcome, on=on), True
