"""The ways in which a group of clauses can be changed by moving facts, none beaten by another.

Clauses are decided one after another, what they give now first and then the best. A branch is left
as soon as even its most hopeful end is beaten by a way that was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.components import Store
from tcpl_rules.assessment.scores import Moving
from tcpl_rules.assessment.search import Part, Target
from tcpl_rules.assessment.shared_maxima import SharedMaxima, single
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import Any, Formula, branches, names
from tcpl_rules.planning.scene import Scene
from tcpl_rules.program.program import Program, Result
from tcpl_rules.quantities import ZERO

Gains = tuple[Fraction, ...]
"""Points by the place of each key of the goal, beyond those of the case as it is."""


@frozen(kw_only=True)
class Way:
    """One way to change a group: what it costs, the parts it touches, and the points it gives.

    *places* are those of its *parts* in the order of the law. *results* are what the group's
    leaves give then, *met* the conditions that hold then.
    """

    cost: Fraction
    parts: tuple[str, ...]
    places: tuple[int, ...]
    gains: Gains
    met: tuple[str, ...] = ()
    results: tuple[tuple[str, Result], ...] = field(default=(), repr=False)

    def beats(self, other: Way) -> bool:
        """Whether there is never a reason to take *other* instead: no cheaper, no better."""
        enough = all(mine >= its for mine, its in zip(self.gains, other.gains, strict=True))
        if not enough or not set(other.met) <= set(self.met):
            return False
        return self.cost < other.cost or (
            self.cost == other.cost and self._order() <= other._order()
        )

    def _order(self) -> tuple[int, Fraction, tuple[int, ...]]:
        # INVARIANT: the total is the last key of every goal.
        return len(self.places), -self.gains[-1], self.places


def unbeaten(ways: Iterator[Way]) -> list[Way]:
    """The ways that no other beats, in the order of their cost."""
    kept: list[Way] = []
    for way in ways:
        if not any(other.beats(way) for other in kept):
            kept = [other for other in kept if not way.beats(other)]
            kept.append(way)
    return sorted(kept, key=lambda way: (way.cost, way.places, way.gains))


@frozen(kw_only=True)
class FactGroup:
    """Clauses that hang together by facts that can be moved.

    *leaves* are those that count, with their formulas by result; *conditions* those on facts.
    *store* is what binds the facts. *now* are the results as they are.
    """

    moving: Moving = field(repr=False)
    leaves: tuple[str, ...]
    alternatives: Mapping[str, Mapping[Result, Formula]] = field(repr=False)
    conditions: tuple[str, ...]
    store: Store = field(repr=False)
    now: Mapping[str, Result]
    ways: tuple[Way, ...] = ()

    def formulas(self, way: Way) -> Iterator[Formula]:
        """What has to be true of the facts for *way*."""
        for leaf, result in way.results:
            yield self.alternatives[leaf][result]
        for condition in way.met:
            yield self.moving.component.formulas[condition]


def fact_group(moving: Moving, scene: Scene) -> FactGroup:
    """The group that *moving* is, without its ways."""
    component, now = moving.component, scene.now
    leaves = tuple(
        leaf.key
        for leaf in scene.program.leaves
        if leaf.key in component.leaves and scene.counted(leaf.key)
    )
    prices = dict(moving.prices.maxima)
    alternatives: dict[str, dict[Result, Formula]] = {}
    for leaf in leaves:
        by_result: dict[Result, list[Formula]] = {}
        for option in component.options[leaf]:
            by_result.setdefault(_said(option.result, prices.get(leaf)), []).append(option.formula)
        alternatives[leaf] = {result: Any(tuple(some)) for result, some in by_result.items()}
    return FactGroup(
        moving=moving,
        leaves=leaves,
        alternatives=alternatives,
        conditions=tuple(component.formulas),
        store=tuple(_bound(component.store, scene)),
        now={leaf: _said(now.results[leaf], prices.get(leaf)) for leaf in leaves},
    )


def _said(result: Result, maximum: Fraction | None) -> Result:
    """*result*, its full marks in points where those are known."""
    return maximum if result == "full" and maximum is not None else result


def _bound(store: Store, scene: Scene) -> Iterator[Constraint]:
    """What binds facts that are all known; where one is missing, the others may not press on it."""
    values = scene.ground.case.facts
    for constraint in store:
        if not scene.missing(names(constraint)):
            yield constraint
            continue
        known = tuple((n, times) for n, times in constraint.coefficients if n in values)
        least = -sum(times * values[name] for name, times in known)
        yield Constraint(known, least, constraint.equality)


class Finder:
    """Finds the ways of one group."""

    def __init__(self, group: FactGroup, scene: Scene) -> None:
        self._group = group
        self._terms = scene.ground.terms
        self._places = places_of(scene.program)
        self._truths = {c: scene.holds(c) for c in group.conditions}
        self._worth = Worth(group.moving, scene.goal.keys)
        self._start = self._worth.of(group.now, {})
        self._ordered = {leaf: self._order(leaf) for leaf in group.leaves}
        self._hopes = {leaf: self._hope(leaf) for leaf in group.leaves}
        self._found: list[Way] = []

    def ways(self) -> tuple[Way, ...]:
        """The ways that no other beats; changing nothing is the first, whether it serves or not.

        Raises:
            InternalError: A guard is too hard to decide.
        """
        now = tuple(c for c in self._group.conditions if self._truths[c])
        for store in self._qualifying(list(self._group.conditions), self._group.store):
            self._descend(store, {})
        nothing = self._way(self._group.now, now)
        return nothing, *unbeaten(way for way in self._found if way.parts)

    def _qualifying(self, conditions: list[str], store: Store) -> Iterator[Store]:
        """The stores under which every one of *conditions* holds, way by way."""
        if not conditions:
            yield store
            return
        formula = self._group.moving.component.formulas[conditions[0]]
        for narrower in branches(formula, store):
            yield from self._qualifying(conditions[1:], narrower)

    def _descend(self, store: Store, results: dict[str, Result]) -> None:
        way = self._way(results, self._group.conditions)
        if any(found.beats(way) for found in self._found):
            return
        left = [leaf for leaf in self._group.leaves if leaf not in results]
        if not left:
            self._found = unbeaten(iter([*self._found, way]))
            return
        for result in self._ordered[left[0]]:
            decided = {**results, left[0]: result}
            if self._beaten(decided):
                continue
            for narrower in branches(self._group.alternatives[left[0]][result], store):
                self._descend(narrower, decided)

    def _beaten(self, results: dict[str, Result]) -> bool:
        way = self._way(results, self._group.conditions)
        return any(found.beats(way) for found in self._found)

    def _way(self, results: Mapping[str, Result], met: tuple[str, ...]) -> Way:
        """The way that *results* are, or the most that can come of it while some are open."""
        touched = {leaf for leaf, result in results.items() if result != self._group.now[leaf]}
        touched |= {condition for condition in met if not self._truths[condition]}
        parts = sorted(touched, key=self._places.__getitem__)
        gained = self._worth.of(results, self._hopes)
        return Way(
            cost=sum((self._terms.weight(part) for part in parts), ZERO),
            parts=tuple(parts),
            places=tuple(self._places[part] for part in parts),
            gains=tuple(points - start for points, start in zip(gained, self._start, strict=True)),
            met=met,
            results=tuple(results.items()),
        )

    def _order(self, leaf: str) -> list[Result]:
        """What *leaf* can give, as now first, then the best."""
        now = self._group.now[leaf]
        others = [result for result in self._group.alternatives[leaf] if result != now]
        return [now, *sorted(others, key=lambda r: self._worth.single(leaf, r), reverse=True)]

    def _hope(self, leaf: str) -> Fraction:
        return max(self._worth.single(leaf, r) for r in self._group.alternatives[leaf])


class Worth:
    """What results of the leaves of one group are worth at least, to each key of the goal."""

    def __init__(self, moving: Moving, keys: tuple[str, ...]) -> None:
        self._maxima = dict(moving.prices.maxima)
        self._settled = dict(moving.prices.settled)
        self._shared = {key: s for s in moving.prices.shared for key in s.bounds}
        self._targets = [moving.target(key) for key in keys]

    def of(self, results: Mapping[str, Result], hopes: Mapping[str, Fraction]) -> Gains:
        """The least points for each key; what is not decided gives what is hoped for."""
        return tuple(sum(self._addends(t, results, hopes), ZERO) for t in self._targets)

    def single(self, leaf: str, result: Result) -> Fraction:
        """What *result* gives at least to *leaf* alone."""
        if leaf in self._shared:
            return ZERO if isinstance(result, str) else result
        return single(result, self._maxima[leaf]).least

    def leaf(self, leaf: str, results: Mapping[str, Result]) -> Fraction:
        """The least points of *leaf* itself when the group's leaves give *results*."""
        if leaf in self._shared:
            return self._divided(self._shared[leaf], results, leaf)
        return self.single(leaf, results[leaf])

    def _addends(
        self, target: Target, results: Mapping[str, Result], hopes: Mapping[str, Fraction]
    ) -> Iterator[Fraction]:
        if isinstance(target, Part):
            yield self._divided(self._shared[target.leaf], results, target.leaf)
            alone: frozenset[str] = target.below
        else:
            alone = target.leaves - self._shared.keys()
            shared = target.leaves & self._shared.keys()
            for leaf in {self._shared[leaf].parent: leaf for leaf in sorted(shared)}.values():
                yield self._divided(self._shared[leaf], results, None)
        for leaf in alone:
            yield self.single(leaf, results[leaf]) if leaf in results else hopes[leaf]

    def _divided(
        self, shared: SharedMaxima, results: Mapping[str, Result], part: str | None
    ) -> Fraction:
        known = {**self._settled, **results}
        if not shared.bounds.keys() <= known.keys():
            return shared.points
        division = shared.divide(known)
        return (division.sum if part is None else division.parts[part]).least


def places_of(program: Program) -> dict[str, int]:
    """The place of every part in the order of the law, conditions after nodes and penalties."""
    parts = (*program.above, *(c.condition.id for c in program.conditions))
    return {part: place for place, part in enumerate(dict.fromkeys(parts))}
