"""Which facts to move, and how far, for a way that was chosen: as few and as little as will do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tcpl_rules.errors import InternalError
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Any, Formula, branches
from tcpl_rules.planning.offers import FactGroup, Way
from tcpl_rules.planning.scene import Scene, variables

Possible = Callable[[tuple[Constraint, ...]], bool]


def facts_moved(group: FactGroup, way: Way, scene: Scene) -> dict[str, int]:
    """The new values of the facts that *way* moves, in the order of the law.

    A fact is left alone if the rest can do without it, the first of the law before the others;
    one that is moved goes no further than it must.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    values = scene.ground.case.facts
    inside = variables(group.moving.component)
    facts = [name for name in scene.movable if name in inside]
    formula = shifted(All(tuple(group.formulas(way))), values)
    store = tuple(_shifted_one(constraint, values) for constraint in group.store)
    return _least_moved(facts, values, _possible(formula, store))


def _possible(formula: Formula, store: tuple[Constraint, ...]) -> Possible:
    def possible(more: tuple[Constraint, ...]) -> bool:
        return any(True for _ in branches(formula, (*store, *more)))

    return possible


def _least_moved(facts: list[str], values: Mapping[str, int], possible: Possible) -> dict[str, int]:
    settled: tuple[Constraint, ...] = ()
    moving = []
    for name in facts:
        still = (*settled, _is(name, 0))
        if possible(still):
            settled = still
        else:
            moving.append(name)
    moved: dict[str, int] = {}
    for name in moving:
        by = _distance(name, settled, possible)
        step = by if possible((*settled, _is(name, by))) else -by
        settled = (*settled, _is(name, step))
        moved[name] = values[name] + step
    return moved


def _distance(name: str, settled: tuple[Constraint, ...], possible: Possible) -> int:
    """How far *name* has to move at least, one way or the other."""

    def within(most: int) -> bool:
        return possible((*settled, *_at_most(name, most)))

    high = 1
    while not within(high):
        high *= 2
        if high > _FARTHEST:
            msg = f"no value of `{name}` does what a plan needs"
            raise InternalError(msg)
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if within(middle) else (middle, high)
    return high


_FARTHEST = 2**64
"""Beyond what any unit could count."""


def _is(name: str, value: int) -> Constraint:
    return Constraint(((name, 1),), -value, equality=True)


def _at_most(name: str, most: int) -> tuple[Constraint, Constraint]:
    return Constraint(((name, 1),), most), Constraint(((name, -1),), most)


def shifted(formula: Formula, values: Mapping[str, int]) -> Formula:
    """*formula* about how far each fact is from *values*."""
    if isinstance(formula, Constraint):
        return _shifted_one(formula, values)
    parts = tuple(shifted(part, values) for part in formula.parts)
    return All(parts) if isinstance(formula, All) else Any(parts)


def _shifted_one(constraint: Constraint, values: Mapping[str, int]) -> Constraint:
    by = sum(times * values[name] for name, times in constraint.coefficients)
    return Constraint(constraint.coefficients, constraint.constant + by, constraint.equality)
