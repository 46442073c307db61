"""How much of a mend is enough: the least that still qualifies when all else is done as planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import evolve

from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.model.constraints import All, branches
from tcpl_rules.planning.combine import Sum
from tcpl_rules.planning.entries import Raise
from tcpl_rules.planning.offers import FactGroup, Way, Worth
from tcpl_rules.planning.scene import Scene
from tcpl_rules.program.program import Result


class Enough:
    """Knows what a plan comes to, and so how much less of it would do."""

    def __init__(self, scene: Scene, best: Sum) -> None:
        self._scene = scene
        self._goal = scene.goal
        self._points = scene.start()
        for way in best.ways:
            for key, gain in zip(self._goal.keys, way.gains, strict=True):
                self._points[key] += gain

    def of_entry(self, raised: Raise, together: tuple[str, ...]) -> Fraction:
        """The least points of an entry that rises, *together* with those of its family.

        What is entered for its parts has to be there; and part of *met* is nothing.
        """
        families = self._scene.families
        below = tuple(families.all_below(raised.key))
        alone = len(together) == 1
        outermost = set(together) <= {raised.key, *below}
        if not self._scene.program.ruleset.by_points or not (alone or outermost):
            return raised.most
        spare = [self._points[key] - points for key, points in self._asked(raised.key)]
        strict = self._goal.above and TOTAL in self._scene.counted(raised.key)
        if strict or not spare:
            return raised.most
        least = families.least_with(raised.key, together)
        return min(raised.most, max(raised.now, least, raised.most - min(spare)))

    def of_leaf(self, leaf: str, group: FactGroup, way: Way) -> Fraction:
        """The least points that facts can give *leaf*, all other clauses as planned."""
        results, worth = dict(way.results), Worth(group.moving, self._goal.keys)
        planned = worth.of(results, {})
        other = [{**results, leaf: result} for result in group.alternatives[leaf]]
        for less in sorted(other, key=lambda given: worth.leaf(leaf, given)):
            lost = [p - q for p, q in zip(planned, worth.of(less, {}), strict=True)]
            if self._does(lost) and self._possible(less, group, way):
                return worth.leaf(leaf, less)
        return worth.leaf(leaf, results)

    def _asked(self, key: str) -> Iterator[tuple[str, Fraction]]:
        """The points asked of the keys to which *key* counts."""
        wanted = self._goal.wanted
        return ((k, wanted[k]) for k in self._scene.counted(key) if k in wanted)

    def _does(self, lost: list[Fraction]) -> bool:
        """Whether the goal is reached with *lost* less for each key."""
        wanted = self._goal.wanted
        left = {k: self._points[k] - less for k, less in zip(self._goal.keys, lost, strict=True)}
        nodes = all(left[key] >= points for key, points in wanted.items() if key != TOTAL)
        return nodes and self._goal.enough(left[TOTAL])

    def _possible(self, results: Mapping[str, Result], group: FactGroup, way: Way) -> bool:
        wanted = All(tuple(group.formulas(evolve(way, results=tuple(results.items())))))
        return any(True for _ in branches(wanted, group.store))
