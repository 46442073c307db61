"""Conditions and grades as reasons: the points or facts that each asks for."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from tcpl_rules.assessment.assessment import ConditionResult, PointsAsked
from tcpl_rules.assessment.outcome import ConditionState
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.explanation.clauses_why import measured
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.explanation.facts_why import facts_called, facts_of_guard
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.explanation.nodes_why import missing_points
from tcpl_rules.model.condition import AboutPoints, Grade, Judged
from tcpl_rules.model.guard import UnreadThreshold

_ORDER = {False: 0, None: 1, True: 2}


def conditions_of(ground: Ground, nodes: Mapping[str, Reason]) -> tuple[Reason, ...]:
    """Every condition, those that fail first, then those that are open; *nodes* are by key."""
    found = zip(ground.judged.states, ground.assessment.conditions, strict=True)
    reasons = [_condition(state, result, ground, nodes) for state, result in found]
    return tuple(sorted(reasons, key=lambda reason: _ORDER[reason.holds]))


def _condition(
    state: ConditionState, result: ConditionResult, ground: Ground, nodes: Mapping[str, Reason]
) -> Reason:
    condition = state.condition
    total = next((points for points in result.points if points.key == TOTAL), None)
    asked, found = (None, None) if total is None else (total.asked, total.found)
    entered = pointer_to(ground.judged.stage, "conditions", condition.id)
    return Reason(
        about="condition",
        key=condition.id,
        holds=result.met,
        title=condition.text,
        asked=asked,
        found=found,
        short=missing_points(asked, found),
        by_hand=result.entered or isinstance(state.requirement, Judged),
        instead=ground.instead("condition", condition.id),
        model=condition,
        clause=result.clause,
        provenance=ground.provenance(entered) if result.entered else None,
        parts=_asked_for(state, result, ground, nodes),
    )


def _asked_for(
    state: ConditionState, result: ConditionResult, ground: Ground, nodes: Mapping[str, Reason]
) -> tuple[Reason, ...]:
    requirement = state.requirement
    if isinstance(requirement, UnreadThreshold):
        return facts_called(measured(requirement.measure), ground)
    if requirement is None or isinstance(requirement, AboutPoints | Judged):
        return tuple(_of_node(points, nodes[points.key]) for points in result.points)
    return facts_of_guard(requirement, ground)


def _of_node(points: PointsAsked, node: Reason) -> Reason:
    """The node as far as its points are asked for; down to the facts unless they are reached."""
    return evolve(
        node,
        holds=points.reached,
        asked=points.asked,
        found=points.found,
        short=missing_points(points.asked, points.found),
        parts=() if points.reached else node.parts,
    )


def grades_of(ground: Ground) -> tuple[Reason, ...]:
    """Every grade, the best first, and how far the total is from each that is above it."""
    grades = sorted(ground.ruleset.grades, key=_rank, reverse=True)
    return tuple(_grade(grade, ground) for grade in grades)


def _rank(grade: Grade) -> tuple[bool, object]:
    low = grade.band.low
    return low is not None, 0 if low is None else low


def _grade(grade: Grade, ground: Ground) -> Reason:
    total = ground.assessment.total
    if ground.assessment.grade is not None:
        holds: bool | None = ground.assessment.grade.id == grade.id
    else:
        possible = {one.id for one in ground.assessment.possible_grades}
        holds = None if grade.id in possible else False
    return Reason(
        about="grade",
        key=grade.id,
        holds=holds,
        title=grade.text,
        asked=grade.band.low,
        found=total,
        short=missing_points(grade.band.low, total),
        model=grade,
        clause=ground.used(f"grade {grade.id}", grade.standing),
    )
