"""The least and the most that a component can give, by branch and bound.

Leaves are decided one after another, the best result first. A branch is left as soon as even its
most hopeful end is no better than something found, so a component in which all leaves can be at
their best together costs one descent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.components import Component, Store
from tcpl_rules.assessment.range import Range
from tcpl_rules.assessment.shared_maxima import SharedMaxima, single
from tcpl_rules.model.constraints import branches
from tcpl_rules.program.program import Option, Result
from tcpl_rules.quantities import ZERO

Side = Literal["least", "most"]

End = tuple[Fraction, bool]
"""Points, larger being better on either side (the least is negated), and whether reached."""

Corner = tuple[End, ...]
"""What one completion, or the most hopeful one, gives to each target."""

NOTHING: End = (ZERO, True)

_MOST_REMEMBERED = 1024


@frozen
class Sum:
    """The points of these leaves together; leaves with shared maxima come with their siblings."""

    leaves: frozenset[str]


@frozen
class Part:
    """The points of one leaf by itself, *below* it its penalties."""

    leaf: str
    below: frozenset[str] = frozenset()


Target = Sum | Part


@frozen(cache_hash=True)
class Prices:
    """What results are worth in one case: maxima, and those that are shared.

    *settled* are the results of the leaves with shared maxima that are not in the component.
    """

    maxima: tuple[tuple[str, Fraction], ...]
    shared: tuple[SharedMaxima, ...]
    settled: tuple[tuple[str, Result], ...]


def front(
    component: Component,
    targets: tuple[Target, ...],
    prices: Prices,
    side: Side,
    *,
    qualifying: bool = False,
) -> tuple[Corner, ...]:
    """The corners of *component* that no other beats at every target.

    With *qualifying*, of those completions alone in which all its conditions hold.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    key = (targets, prices, side, qualifying)
    remembered = component.remembered.get(key)
    if isinstance(remembered, tuple):
        return remembered
    search = _Search(component, targets, prices, side)
    for store in _qualifying(component) if qualifying else (component.store,):
        search.descend(store, {}, dict.fromkeys(search.leaves, 0))
    if len(component.remembered) >= _MOST_REMEMBERED:
        component.remembered.clear()
    found = tuple(search.found)
    component.remembered[key] = found
    return found


def reach(component: Component, target: Target, prices: Prices) -> Range:
    """The range of what *component* gives to *target*."""
    ((low, low_reached),) = front(component, (target,), prices, "least")[0]
    ((high, high_reached),) = front(component, (target,), prices, "most")[0]
    return Range(-low, high, low_reached, high_reached)


def plus(a: Corner, b: Corner) -> Corner:
    """The sum of two corners of different components."""
    return tuple((x + y, p and q) for (x, p), (y, q) in zip(a, b, strict=True))


def covers(a: Corner, b: Corner) -> bool:
    """Whether *a* is at least as good as *b* at every target."""
    return all(x >= y for x, y in zip(a, b, strict=True))


def best(corners: Iterator[Corner]) -> list[Corner]:
    """The corners that no other covers."""
    kept: list[Corner] = []
    for corner in corners:
        if not any(covers(other, corner) for other in kept):
            kept = [other for other in kept if not covers(corner, other)]
            kept.append(corner)
    return kept


def end_of(points: Range, side: Side) -> End:
    """The end of *points* on *side*."""
    if side == "most":
        return points.most, points.most_attained
    return -points.least, points.least_attained


def _qualifying(component: Component) -> Iterator[Store]:
    """The store with each way of making every condition hold."""

    def narrowed(conditions: list[str], store: Store) -> Iterator[Store]:
        if not conditions:
            yield store
            return
        for narrower in branches(component.formulas[conditions[0]], store):
            yield from narrowed(conditions[1:], narrower)

    return narrowed(list(component.formulas), component.store)


class _Search:
    """One search; *found* are the corners that nothing found so far covers."""

    def __init__(
        self, component: Component, targets: tuple[Target, ...], prices: Prices, side: Side
    ) -> None:
        self.found: list[Corner] = []
        self._component = component
        self._targets = targets
        self._side = side
        self._maxima = dict(prices.maxima)
        self._settled = dict(prices.settled)
        self._shared = {key: s for s in prices.shared for key in s.bounds}
        self.leaves = sorted({leaf for target in targets for leaf in self._needed(target)})
        self._ordered = {leaf: self._order(component.options[leaf]) for leaf in self.leaves}

    def descend(self, store: Store, results: dict[str, Result], hopes: dict[str, int]) -> None:
        """Decide the leaves without a result, under *store*.

        *hopes* has, for each of them, the place of the best option that may still be possible.
        """
        if self._hopeless(results, hopes):
            return
        open_leaves = [leaf for leaf in self.leaves if leaf not in results]
        if not open_leaves:
            self.found = best(iter([*self.found, self._corner(results, hopes)]))
            return
        # What was decided above may rule out more: the hopes under this store are lower.
        hopes = {leaf: self._possible(leaf, hopes[leaf], store) for leaf in open_leaves}
        leaf = open_leaves[0]
        for place in range(hopes[leaf], len(self._ordered[leaf])):
            hopes[leaf] = place
            if self._hopeless(results, hopes):
                return
            option = self._ordered[leaf][place]
            decided = {**results, leaf: option.result}
            for narrowed in branches(option.formula, store):
                self.descend(narrowed, decided, hopes)

    def _hopeless(self, results: Mapping[str, Result], hopes: Mapping[str, int]) -> bool:
        """Whether something found is at least as good as all that can still come."""
        corner = self._corner(results, hopes)
        return any(covers(found, corner) for found in self.found)

    def _corner(self, results: Mapping[str, Result], hopes: Mapping[str, int]) -> Corner:
        return tuple(self._end(target, results, hopes) for target in self._targets)

    def _possible(self, leaf: str, place: int, store: Store) -> int:
        """The place of the first option of *leaf*, from *place* on, that *store* admits."""
        ordered = self._ordered[leaf]
        while place < len(ordered) - 1 and not any(
            True for _ in branches(ordered[place].formula, store)
        ):
            place += 1
        return place

    def _needed(self, target: Target) -> frozenset[str]:
        """The leaves of the component on which *target* depends."""
        own = target.leaves if isinstance(target, Sum) else target.below | {target.leaf}
        siblings = (self._shared[leaf].bounds.keys() for leaf in own if leaf in self._shared)
        return own.union(*siblings) & self._component.leaves

    def _order(self, options: tuple[Option, ...]) -> list[Option]:
        return sorted(options, key=self._promise, reverse=True)

    def _promise(self, option: Option) -> tuple[int, Fraction]:
        """How good a result is: what may be anything, or full marks, comes first for the most."""
        if isinstance(option.result, str):
            return (1 if self._side == "most" or option.result == "open" else -1), ZERO
        return 0, option.result if self._side == "most" else -option.result

    # -- what a target gets -----------------------------------------------------------------------

    def _end(self, target: Target, results: Mapping[str, Result], hopes: Mapping[str, int]) -> End:
        points, reached = NOTHING
        for end in self._addends(target, results, hopes):
            points, reached = points + end[0], reached and end[1]
        return points, reached

    def _addends(
        self, target: Target, results: Mapping[str, Result], hopes: Mapping[str, int]
    ) -> Iterator[End]:
        if isinstance(target, Part):
            yield self._divided(self._shared[target.leaf], results, target.leaf)
            for penalty in target.below:
                yield self._single(penalty, results, hopes)
            return
        groups = {self._shared[leaf].parent: leaf for leaf in target.leaves if leaf in self._shared}
        for leaf in target.leaves:
            if leaf not in self._shared:
                yield self._single(leaf, results, hopes)
        for leaf in groups.values():
            yield self._divided(self._shared[leaf], results, None)

    def _single(self, leaf: str, results: Mapping[str, Result], hopes: Mapping[str, int]) -> End:
        hoped = self._ordered[leaf][hopes[leaf]].result if leaf in hopes else "open"
        result = results.get(leaf, hoped)
        return end_of(single(result, self._maxima[leaf]), self._side)

    def _divided(
        self, shared: SharedMaxima, results: Mapping[str, Result], part: str | None
    ) -> End:
        known = {**self._settled, **results}
        if not shared.bounds.keys() <= known.keys():
            return (shared.points, True) if self._side == "most" else NOTHING
        division = shared.divide(known)
        points = division.sum if part is None else division.parts[part]
        return end_of(points, self._side)
