"""The tree of reasons: from the outcome over conditions and nodes to clauses and facts."""

from __future__ import annotations

from tcpl_rules.assessment.outcome import QUALIFIED, UNDETERMINED
from tcpl_rules.explanation.conditions_why import conditions_of, grades_of
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.explanation.nodes_why import total_of
from tcpl_rules.model.standing import Text


def why(ground: Ground) -> Reason:
    """Why the outcome is what it is; the last step below it is the total.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    total = total_of(ground)
    nodes = {reason.key: reason for reason in total.walk() if reason.about == "node"}
    assessment = ground.assessment
    return Reason(
        about="outcome",
        key="",
        holds=_holds(ground),
        title=Text(assessment.headline("vi"), assessment.headline("en")),
        found=assessment.total,
        parts=(*conditions_of(ground, nodes), *grades_of(ground), total),
    )


def _holds(ground: Ground) -> bool | None:
    """Whether the unit qualifies; where there are grades, whether one is given."""
    outcome = ground.assessment.outcome
    if outcome == UNDETERMINED:
        return None
    return True if ground.program.grades else outcome == QUALIFIED
