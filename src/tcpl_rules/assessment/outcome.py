"""From scores to conditions, and to the outcome that every completion gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.range import NOTHING, Range
from tcpl_rules.assessment.scores import TOTAL, Scores
from tcpl_rules.model.ruleset import Condition, EveryAtLeast, Grade, TotalAtLeast
from tcpl_rules.program.program import ConditionProgram, Program
from tcpl_rules.quantities import ZERO

QUALIFIED = "qualified"
NOT_QUALIFIED = "not_qualified"
UNDETERMINED = "undetermined"

_Corner = dict[str, tuple[Fraction, bool]]
"""The most points of each node asked about, and whether they are reached."""


@frozen
class Asked:
    """Points asked of one node, and whether it has them: always, never, or not yet known."""

    key: str
    points: Fraction | None
    reached: bool | None


@frozen(kw_only=True)
class ConditionState:
    """A condition, whether it is met in every completion (or in none), and what it asks.

    One that does not *decide* stays open.
    """

    condition: Condition
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
    possible = possible_grades(program, scores.ranges[TOTAL])
    return possible[0].id if len(possible) == 1 else UNDETERMINED


def settle(scores: Scores, states: Iterable[ConditionState]) -> str:
    """The outcome of a ruleset with conditions, settled when every completion gives it."""
    listed = list(states)
    if all(state.met for state in listed):
        return QUALIFIED
    if any(state.met is False for state in listed) or not _can_qualify(scores, listed):
        return NOT_QUALIFIED
    return UNDETERMINED


def possible_grades(program: Program, total: Range) -> tuple[Grade, ...]:
    """The grades whose band the range of the total touches; one of them settles the outcome."""
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
    asked = _asked(condition, program, scores)
    met: bool | None = None
    if asking.decides and asking.formula is not None:
        met = _fact_truth(condition.id, scores)
    elif asking.decides:
        reached = [a.reached for a in asked]
        met = False if False in reached else None if None in reached else True
    return ConditionState(condition=condition, decides=asking.decides, met=met, asked=asked)


def _fact_truth(condition: str, scores: Scores) -> bool | None:
    if condition in scores.truths:
        return scores.truths[condition]
    found = {
        world.truths[condition]
        for component in scores.components
        for world in component.worlds
        if condition in world.truths
    }
    return found.pop() if len(found) == 1 else None


def _asked(condition: Condition, program: Program, scores: Scores) -> tuple[Asked, ...]:
    return tuple(
        Asked(key, points, None if points is None else scores.ranges[key].reaches(points))
        for key, points in _wanted(condition, program, scores)
    )


def _wanted(
    condition: Condition, program: Program, scores: Scores
) -> Iterator[tuple[str, Fraction | None]]:
    """Each node that the condition asks about, and the points it asks; None where unread."""
    requirement = condition.requirement
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
    """Whether some completion meets every condition at once.

    More points never lose an outcome, so of each world only the most points matter, and of the
    sums only those that no other beats everywhere.
    """
    wanted = [a for s in states if s.decides for a in s.asked if a.points]
    keys = sorted({a.key for a in wanted})
    front: list[_Corner] = [{key: _most(scores.fixed.get(key, NOTHING)) for key in keys}]
    # A node with an entry takes nothing from below: its own points are all it can have.
    moving = {key for key in keys if any(key in w for worlds in scores.sums for w in worlds)}
    for key in keys:
        if key not in moving:
            front[0][key] = _most(scores.ranges[key])
    for component, worlds in zip(scores.components, scores.sums, strict=True):
        corners = [
            {key: _most(added.get(key, NOTHING)) for key in keys}
            for world, added in zip(component.worlds, worlds, strict=True)
            if all(world.truths.values())
        ]
        front = _best([_plus(a, b) for a in front for b in _best(corners)])
    return any(all(_meets(corner[a.key], a.points) for a in wanted) for corner in front)


def _most(points: Range) -> tuple[Fraction, bool]:
    return points.most, points.most_attained


def _plus(a: _Corner, b: _Corner) -> _Corner:
    return {key: (a[key][0] + b[key][0], a[key][1] and b[key][1]) for key in a}


def _meets(most: tuple[Fraction, bool], points: Fraction | None) -> bool:
    wanted = ZERO if points is None else points
    return most[0] > wanted or (most[0] == wanted and most[1])


def _best(corners: list[_Corner]) -> list[_Corner]:
    """The corners that no other is at least as good as everywhere."""
    kept: list[_Corner] = []
    for corner in corners:
        if any(_covers(other, corner) for other in kept):
            continue
        kept = [other for other in kept if not _covers(corner, other)]
        kept.append(corner)
    return kept


def _covers(a: Mapping[str, tuple[Fraction, bool]], b: Mapping[str, tuple[Fraction, bool]]) -> bool:
    return all(a[key] >= b[key] for key in a)
