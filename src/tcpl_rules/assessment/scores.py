"""From a checked case to the range of every score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.case import CheckedCase, Entry
from tcpl_rules.assessment.range import NOTHING, Range, exactly, hull, total
from tcpl_rules.assessment.shared_maxima import SharedMaxima, single
from tcpl_rules.assessment.worlds import Component, Question, explore
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


def score(program: Program, case: CheckedCase, entries: Mapping[str, Entry]) -> Scores:
    """The scores of *case*, whose deciding column has *entries*.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    return _Sheet(program, case, entries).scores()


class _Sheet:
    """The working of one assessment."""

    def __init__(
        self, program: Program, case: CheckedCase, entries: Mapping[str, Entry]
    ) -> None:
        self._program = program
        self._entries = entries
        self._values = {**case.facts, KIND: program.kinds[case.unit.kind]}
        self._out = _left_out(program, case.left_out)
        self._maxima = _maxima(program, entries, case.left_out, self._out)
        self._results: dict[str, Result] = {}
        self._applied: dict[str, tuple[Clause, ...]] = {}
        self._truths: dict[str, bool] = {}

    def scores(self) -> Scores:
        open_questions = [*self._open_leaves(), *self._open_conditions()]
        shared = self._shared_maxima()
        linked = [frozenset(s.bounds) for s in shared]
        components = explore(self._program, open_questions, self._values, linked)
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
            else:
                questions.append(leaf)
        return questions

    def _open_conditions(self) -> list[Question]:
        questions: list[Question] = []
        for condition in self._program.conditions:
            if condition.holds is None or not condition.condition.standing.basis.decides:
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
        in_shared = {key for s in shared for key in s.bounds}
        fixed: dict[str, Range] = {}
        self._add_entries(fixed)
        ranges = {key: exactly(entry.points) for key, entry in self._entries.items()}
        moving = self._moving(components)
        still = [s for s in shared if not moving & s.bounds.keys()]
        self._add_world(fixed, self._results, still, skip=in_shared)
        for s in still:
            ranges.update({key: s.part(key, self._results) for key in s.bounds})
        for key, result in self._results.items():
            if key not in in_shared:
                ranges[key] = single(result, self._known_maximum(key))
        sums = []
        for component in components:
            worlds = self._component(component, shared, in_shared, ranges)
            sums.append(worlds)
        for key in (*self._program.children, TOTAL):
            if key not in ranges and key not in self._out:
                moved = (hull(w.get(key, NOTHING) for w in worlds) for worlds in sums if worlds)
                ranges[key] = fixed.get(key, NOTHING) + total(moved)
        return ranges, fixed, tuple(sums)

    def _moving(self, components: tuple[Component, ...]) -> set[str]:
        return {key for c in components for world in c.worlds[:1] for key in world.results}

    def _component(
        self,
        component: Component,
        shared: list[SharedMaxima],
        in_shared: set[str],
        ranges: dict[str, Range],
    ) -> tuple[Mapping[str, Range], ...]:
        """What each world of *component* adds to every node; leaves get their ranges."""
        moving = self._moving((component,))
        touched = [s for s in shared if moving & s.bounds.keys()]
        sums, seen = [], dict[str, list[Range]]()
        for world in component.worlds:
            results = {**self._results, **world.results}
            added: dict[str, Range] = {}
            self._add_world(added, world.results, touched, skip=in_shared, all_results=results)
            sums.append(added)
            for key, result in world.results.items():
                if key not in in_shared:
                    added[key] = single(result, self._known_maximum(key))
                    seen.setdefault(key, []).append(added[key])
            for s in touched:
                for key in s.bounds:
                    added[key] = s.part(key, results)
                    seen.setdefault(key, []).append(added[key])
        ranges.update({key: hull(parts) for key, parts in seen.items()})
        return tuple(sums)

    def _add_entries(self, into: dict[str, Range]) -> None:
        for key, entry in self._entries.items():
            self._flow(key, exactly(entry.points), into)

    def _add_world(
        self,
        into: dict[str, Range],
        results: Mapping[str, Result],
        shared: Iterable[SharedMaxima],
        *,
        skip: set[str],
        all_results: Mapping[str, Result] | None = None,
    ) -> None:
        for key, result in results.items():
            if key not in skip:
                self._flow(key, single(result, self._known_maximum(key)), into)
        for s in shared:
            first = next(iter(s.bounds))
            self._flow(first, s.sum(all_results or results), into)

    def _flow(self, key: str, points: Range, into: dict[str, Range]) -> None:
        """Add *points* to every node above *key*, up to one that was entered itself."""
        for above in self._program.above[key]:
            if above in self._entries or above in self._out:
                return
            into[above] = into[above] + points if above in into else points

    def _known_maximum(self, key: str) -> Fraction:
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

