"""From scores to conditions, and to the outcome that every completion gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.range import NOTHING, Range
from tcpl_rules.assessment.scores import TOTAL, Scores
from tcpl_rules.assessment.search import End, best, end_of, front, plus
from tcpl_rules.model.condition import Condition, EveryAtLeast, Grade, Requirement, TotalAtLeast
from tcpl_rules.program.program import ConditionProgram, Program
from tcpl_rules.quantities import ZERO

QUALIFIED = "qualified"
NOT_QUALIFIED = "not_qualified"
UNDETERMINED = "undetermined"


@frozen
class Asked:
    """Points asked of one node, and whether it has them: always, never, or not yet known."""

    key: str
    points: Fraction | None
    reached: bool | None


@frozen(kw_only=True)
class ConditionState:
    """A condition, whether it is met in every completion (or in none), and what it asks.

    One that does not *decide* stays open. *requirement* is what it asks of the unit's class.
    """

    condition: Condition
    requirement: Requirement | None
    decides: bool
    met: bool | None
    asked: tuple[Asked, ...] = field(default=())


def condition_states(program: Program, scores: Scores) -> tuple[ConditionState, ...]:
    """Every condition, each judged by itself."""
    return tuple(_state(c, program, scores) for c in program.conditions)


def outcome_of(program: Program, scores: Scores, states: tuple[ConditionState, ...]) -> str:
    """The outcome that every completion gives: of the conditions, or the id of a grade."""
    if not program.grades:
        return settle(scores, states)
    grade = settled_grade(program, scores.ranges[TOTAL])
    return grade.id if grade else UNDETERMINED


def settled_grade(program: Program, total: Range) -> Grade | None:
    """The one grade that *total* can get, if that grade may decide."""
    possible = possible_grades(program, total)
    settled = len(possible) == 1 and possible[0].id in program.deciding_grades
    return possible[0] if settled else None


def settle(scores: Scores, states: Iterable[ConditionState]) -> str:
    """The outcome of a ruleset with conditions, settled when every completion gives it."""
    listed = list(states)
    if all(state.met for state in listed):
        return QUALIFIED
    if any(state.met is False for state in listed) or not _can_qualify(scores, listed):
        return NOT_QUALIFIED
    return UNDETERMINED


def possible_grades(program: Program, total: Range) -> tuple[Grade, ...]:
    """The grades whose band the range of the total touches."""
    return tuple(grade for grade in program.grades if _touches(grade, total))


def _touches(grade: Grade, total: Range) -> bool:
    band = grade.band
    too_low = band.low is not None and (
        total.most < band.low
        or (total.most == band.low and not (total.most_attained and band.low_inclusive))
    )
    too_high = band.high is not None and (
        total.least > band.high
        or (total.least == band.high and not (total.least_attained and band.high_inclusive))
    )
    return not (too_low or too_high)


def _state(asking: ConditionProgram, program: Program, scores: Scores) -> ConditionState:
    condition = asking.condition
    requirement = condition.asks_of(scores.class_)
    asked = _asked(requirement, program, scores)
    met: bool | None = None
    if condition.id in scores.truths:
        met = scores.truths[condition.id]
    elif asking.decides and asking.formula is not None:
        met = _fact_truth(condition.id, scores)
    elif asking.decides:
        reached = [a.reached for a in asked]
        met = False if False in reached else None if None in reached else True
        if met is None and not _can_meet(scores, asked):
            met = False
    return ConditionState(
        condition=condition,
        requirement=requirement,
        decides=asking.decides,
        met=met,
        asked=asked,
    )


def _fact_truth(condition: str, scores: Scores) -> bool | None:
    components = (moving.component for moving in scores.moving)
    return next(c.truth(condition) for c in components if condition in c.formulas)


def _asked(requirement: Requirement | None, program: Program, scores: Scores) -> tuple[Asked, ...]:
    return tuple(
        Asked(key, points, None if points is None else scores.ranges[key].reaches(points))
        for key, points in _wanted(requirement, program, scores)
    )


def _wanted(
    requirement: Requirement | None, program: Program, scores: Scores
) -> Iterator[tuple[str, Fraction | None]]:
    """Each node that is asked about, and the points it is asked for; None where unread."""
    if isinstance(requirement, TotalAtLeast):
        yield TOTAL, requirement.points
    if not isinstance(requirement, EveryAtLeast):
        return
    for key, node in program.nodes.items():
        if node.kind != requirement.kind or key not in scores.ranges:
            continue
        maximum = scores.maxima[key]
        if requirement.share is None:
            yield key, requirement.points
        else:
            yield key, None if maximum is None else maximum * requirement.share


def _can_qualify(scores: Scores, states: Iterable[ConditionState]) -> bool:
    """Whether some completion meets every condition at once."""
    asked = [a for state in states if state.decides for a in state.asked]
    return _can_meet(scores, asked, qualifying=True)


def _can_meet(scores: Scores, asked: Iterable[Asked], *, qualifying: bool = False) -> bool:
    """Whether some completion gives every node the points asked of it.

    With *qualifying*, such a one in which the conditions on facts hold as well. More points never
    lose an outcome, so only the most points matter, and of the sums only those that no other
    beats everywhere.
    """
    wanted = [a for a in asked if a.points is not None]
    keys = sorted({a.key for a in wanted})
    corners = [tuple(_most_without_components(key, scores) for key in keys)]
    for moving in scores.moving:
        targets = tuple(moving.target(key) for key in keys)
        found = front(moving.component, targets, moving.prices, "most", qualifying=qualifying)
        corners = best(plus(a, b) for a in corners for b in found)
    return any(
        all(_meets(corner[keys.index(a.key)], a.points) for a in wanted) for corner in corners
    )


def least_if_facts_qualify(key: str, scores: Scores) -> Fraction | None:
    """The least points of *key* where all conditions on facts hold; None where they never do."""
    if not any(key in moving.below or key in moving.leaves for moving in scores.moving):
        return scores.ranges[key].least
    least = scores.fixed.get(key, NOTHING).least
    for moving in scores.moving:
        found = front(
            moving.component, (moving.target(key),), moving.prices, "least", qualifying=True
        )
        if not found:
            return None
        least -= found[0][0][0]
    return least


def _most_without_components(key: str, scores: Scores) -> End:
    """What *key* has at most beside what components give it."""
    if any(key in moving.below or key in moving.leaves for moving in scores.moving):
        return end_of(scores.fixed.get(key, NOTHING), "most")
    return end_of(scores.ranges[key], "most")


def _meets(most: End, points: Fraction | None) -> bool:
    wanted = ZERO if points is None else points
    return most[0] > wanted or (most[0] == wanted and most[1])
