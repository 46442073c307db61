"""From a checked case to its explanation."""

from __future__ import annotations

from datetime import date

from tcpl_rules.assessment.assess import assess
from tcpl_rules.assessment.assessment import Stamp
from tcpl_rules.assessment.case import CheckedCase
from tcpl_rules.assessment.evaluator import Evaluator
from tcpl_rules.assessment.outcome import UNDETERMINED
from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.explanation.deciding import deciding
from tcpl_rules.explanation.either_way import what_is_open
from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.explanation.to_do import to_do_of
from tcpl_rules.explanation.why import why
from tcpl_rules.procedure.judge import judge_procedure


def explain(
    evaluator: Evaluator,
    case: CheckedCase,
    stamp: Stamp,
    *,
    on: date | None = None,
    accept_hearsay: bool = False,
    calendar: Calendar | None = None,
) -> Explanation:
    """Why *case* comes out as it does, and how its procedure was kept.

    *on* is the day asked about: it says what is still in time. *calendar* is that of Vietnam where
    none is given.

    Raises:
        InternalError: A guard is too hard to decide.
        CalendarError: A term has to be counted, and the list of holidays is not installed.
    """
    judged = evaluator.hearing(accept=accept_hearsay).judge(case)
    assessment = assess(evaluator, case, stamp, accept_hearsay=accept_hearsay)
    ground = Ground(judged=judged, assessment=assessment)
    root = why(ground)
    return Explanation(
        assessment=assessment,
        root=root,
        deciding=deciding(root, ground),
        open=what_is_open(judged) if judged.outcome == UNDETERMINED else None,
        to_do=to_do_of(root, ground, on),
        procedure=judge_procedure(ground.ruleset, case, judged.outcome, on=on, calendar=calendar),
        on=on,
    )
