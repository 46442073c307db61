"""From a checked case to the range of every score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.case import CheckedCase, Entry
from tcpl_rules.assessment.range import NOTHING, Range, exactly, hull, total
from tcpl_rules.assessment.shared_maxima import SharedMaxima, single
from tcpl_rules.assessment.worlds import Component, Explorer, Question, World
from tcpl_rules.model.constraints import KIND
from tcpl_rules.program.average_bands import average_value
from tcpl_rules.program.program import Clause, LeafProgram, Program, Result
from tcpl_rules.quantities import ZERO

TOTAL = ""
"""The key of the total."""


@frozen(kw_only=True)
class Scores:
    """The scores of one case, and all that the outcome and the reasons need.

    *ranges* has every node that is not left out, and the `TOTAL`. *maxima* are in force for this
    case: what is left out is taken off, what an entry gives or what the others leave is filled in.
    *results* are those of leaves that the facts settle, *applied* the clauses that gave them.
    """

    ranges: Mapping[str, Range] = field(hash=False)
    maxima: Mapping[str, Fraction | None] = field(hash=False)
    results: Mapping[str, Result] = field(hash=False)
    applied: Mapping[str, tuple[Clause, ...]] = field(hash=False)
    truths: Mapping[str, bool] = field(hash=False)
    components: tuple[Component, ...]
    fixed: Mapping[str, Range] = field(hash=False)
    sums: tuple[tuple[Mapping[str, Range], ...], ...] = field(hash=False)


def score(
    program: Program, explorer: Explorer, case: CheckedCase, entries: Mapping[str, Entry]
) -> Scores:
    """The scores of *case*, whose deciding column has *entries*.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    return _Sheet(program, case, entries).scores(explorer)


class _Sheet:
    """The working of one assessment."""

    def __init__(self, program: Program, case: CheckedCase, entries: Mapping[str, Entry]) -> None:
        self._program = program
        self._entries = entries
        self._values = {**case.facts, KIND: program.kinds[case.unit.kind]}
        self._out = _left_out(program, case.left_out)
        self._maxima = _maxima(program, entries, case.left_out, self._out)
        self._results: dict[str, Result] = {}
        self._applied: dict[str, tuple[Clause, ...]] = {}
        self._truths: dict[str, bool] = {}

    def scores(self, explorer: Explorer) -> Scores:
        open_questions = [*self._open_leaves(), *self._open_conditions()]
        shared = self._shared_maxima()
        linked = [frozenset(s.bounds) for s in shared]
        components = explorer.components(open_questions, self._values, linked)
        ranges, fixed, sums = self._ranges(shared, components)
        return Scores(
            ranges=ranges,
            maxima=self._maxima,
            results=self._results,
            applied=self._applied,
            truths=self._truths,
            components=components,
            fixed=fixed,
            sums=sums,
        )

    # -- what the known facts settle --------------------------------------------------------------

    def _open_leaves(self) -> list[Question]:
        """The leaves that missing facts leave open; the others get their result."""
        questions: list[Question] = []
        for leaf in self._program.leaves:
            key = leaf.node.key
            if key in self._entries or key in self._out:
                continue
            if leaf.facts <= self._values.keys():
                self._results[key], self._applied[key] = settled_result(leaf, self._values)
            elif leaf.always_open:
                self._results[key], self._applied[key] = "open", ()
            else:
                questions.append(leaf)
        return questions

    def _open_conditions(self) -> list[Question]:
        questions: list[Question] = []
        for condition in self._program.conditions:
            if condition.holds is None or not condition.decides:
                continue
            if condition.facts <= self._values.keys():
                self._truths[condition.condition.id] = condition.holds(self._values)
            else:
                questions.append(condition)
        return questions

    # -- maxima that share what is left -----------------------------------------------------------

    def _shared_maxima(self) -> list[SharedMaxima]:
        """The parts of each parent whose maxima are not known; a single one is filled in."""
        shared = []
        for parent, children in self._program.children.items():
            if parent in self._out:
                continue
            there = [key for key in children if key not in self._out]
            unread = [key for key in there if self._maxima[key] is None]
            most = self._maxima[parent]
            if not unread or most is None:
                continue
            left = most - sum((self._maxima[key] or ZERO for key in there), ZERO)
            if len(unread) == 1:
                self._maxima[unread[0]] = left
                continue
            nodes = self._program.nodes
            bounds = {key: nodes[key].maximum.more_than for key in unread}
            shared.append(SharedMaxima(parent=parent, points=left, bounds=bounds))
        return shared

    # -- ranges -----------------------------------------------------------------------------------

    def _ranges(
        self, shared: list[SharedMaxima], components: tuple[Component, ...]
    ) -> tuple[dict[str, Range], dict[str, Range], tuple[tuple[Mapping[str, Range], ...], ...]]:
        """Every range; what the still parts add to each node; what each world adds to it."""
        ranges = {key: exactly(entry.points) for key, entry in self._entries.items()}
        fixed: dict[str, Range] = {}
        for key, points in ranges.items():
            self._flow(key, points, fixed)
        moving = {key for c in components for key in c.leaves}
        in_shared = {key for s in shared for key in s.bounds}
        still = [s for s in shared if moving.isdisjoint(s.bounds)]
        alone = {key: r for key, r in self._results.items() if key not in in_shared}
        ranges.update(self._add(alone, still, self._results, fixed))
        sums = []
        for component in components:
            touched = [s for s in shared if not component.leaves.isdisjoint(s.bounds)]
            worlds = [self._world(world, touched, in_shared) for world in component.worlds]
            sums.append(tuple(added for added, _ in worlds))
            for key in worlds[0][1] if worlds else ():
                ranges[key] = hull(parts[key] for _, parts in worlds)
        for key in self._program.children:
            if key not in ranges and key not in self._out:
                moved = (hull(w.get(key, NOTHING) for w in worlds) for worlds in sums if worlds)
                ranges[key] = total((fixed.get(key, NOTHING), *moved))
        return ranges, fixed, tuple(sums)

    def _world(
        self, world: World, touched: list[SharedMaxima], in_shared: set[str]
    ) -> tuple[Mapping[str, Range], Mapping[str, Range]]:
        """What *world* adds to every node, and the ranges of its leaves."""
        alone = {key: r for key, r in world.results.items() if key not in in_shared}
        added: dict[str, Range] = {}
        parts = self._add(alone, touched, {**self._results, **world.results}, added)
        return {**added, **parts}, parts

    def _add(
        self,
        alone: Mapping[str, Result],
        shared: Iterable[SharedMaxima],
        results: Mapping[str, Result],
        into: dict[str, Range],
    ) -> dict[str, Range]:
        """Add leaves with maxima of their own, and those that share; return each one's range."""
        parts = {key: single(result, self._maximum(key)) for key, result in alone.items()}
        for key, points in parts.items():
            self._flow(key, points, into)
        for s in shared:
            division = s.divide(results)
            parts.update(division.parts)
            self._flow(next(iter(s.bounds)), division.sum, into)
        return parts

    def _flow(self, key: str, points: Range, into: dict[str, Range]) -> None:
        """Add *points* to every node above *key*, up to one that was entered itself."""
        for above in self._program.above[key]:
            if above in self._entries or above in self._out:
                return
            into[above] = into[above] + points if above in into else points

    def _maximum(self, key: str) -> Fraction:
        maximum = self._maxima[key]
        assert maximum is not None  # noqa: S101 - INVARIANT: it would be in a SharedMaxima
        return maximum


def settled_result(
    leaf: LeafProgram, values: Mapping[str, int]
) -> tuple[Result, tuple[Clause, ...]]:
    """The result of a leaf all of whose facts are known, and the clauses that give it."""
    for clause in leaf.full:
        if clause.holds(values):
            return clause.result, (clause,)
    if leaf.by_hand:
        return "open", ()
    applied = tuple(clause for clause in leaf.clauses if clause.holds(values))
    if not applied:
        average = leaf.average
        if average is None:
            return "open", ()
        counts = {name: values[name] for name, _ in average.weights}
        return average_value(average, counts), ()
    if any(clause.result == "open" for clause in applied):
        return "open", tuple(c for c in applied if c.result == "open")
    best = max(applied, key=lambda clause: Fraction(clause.result))
    return best.result, (best,) if leaf.highest else applied


def _left_out(program: Program, keys: frozenset[str]) -> frozenset[str]:
    """The keys left out, and all below them."""
    return frozenset(
        key for key in program.nodes if key in keys or not keys.isdisjoint(program.above[key])
    )


def _maxima(
    program: Program,
    entries: Mapping[str, Entry],
    left_out: frozenset[str],
    out: frozenset[str],
) -> dict[str, Fraction | None]:
    maxima = dict(program.maxima)
    for key, entry in entries.items():
        if maxima[key] is None:
            maxima[key] = entry.of
    for key in left_out:
        if any(above in left_out for above in program.above[key]):
            continue
        for above in program.above[key]:
            known, gone = maxima[above], program.maxima[key]
            if known is not None and gone is not None:
                maxima[above] = known - gone
    return {key: maximum for key, maximum in maxima.items() if key not in out}
