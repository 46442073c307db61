"""From a checked case to the range of every score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import evolve, field, frozen

from tcpl_rules.assessment.case import CheckedCase, Entry
from tcpl_rules.assessment.components import Component, Explorer, Question
from tcpl_rules.assessment.range import NOTHING, Range, exactly, total
from tcpl_rules.assessment.search import Part, Prices, Sum, Target, reach
from tcpl_rules.assessment.shared_maxima import SharedMaxima, single
from tcpl_rules.model.constraints import KIND
from tcpl_rules.program.average_bands import average_value
from tcpl_rules.program.program import Clause, LeafProgram, Program, Result
from tcpl_rules.quantities import ZERO

TOTAL = ""
"""The key of the total."""

_MOST_REMEMBERED = 1024


@frozen(kw_only=True, eq=False)
class Moving:
    """A component in one case: what its results are worth, and which nodes they count towards.

    *below* has, by node, the component's leaves that count towards it; *shared* are those with
    shared maxima, and the settled leaves that they share them with.
    """

    component: Component
    prices: Prices
    below: Mapping[str, frozenset[str]]
    shared: frozenset[str]

    @property
    def leaves(self) -> frozenset[str]:
        """The keys of its leaves, and of those that share maxima with them."""
        return self.component.leaves | self.shared

    def target(self, key: str) -> Target:
        """What the component gives to the node or leaf *key*."""
        if key in self.shared:
            return Part(key)
        if key in self.leaves:
            return Sum(frozenset({key}))
        return Sum(self.below.get(key, frozenset()))

    def reach(self, key: str) -> Range:
        """The range of what it gives to *key*."""
        return reach(self.component, self.target(key), self.prices)


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
    moving: tuple[Moving, ...]
    fixed: Mapping[str, Range] = field(hash=False)


class Scorer:
    """Scores cases under one program; it remembers what facts give, whatever points are entered.

    Safe between threads: two that meet the same facts for the first time both score them.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._explorer = Explorer(program)
        self._from_facts: dict[object, Scores] = {}

    def score(self, case: CheckedCase, entries: Mapping[str, Entry]) -> Scores:
        """The scores of *case*, whose deciding column has *entries*.

        Raises:
            InternalError: A guard is too hard to decide.
        """
        entered = tuple((key, entry.of) for key, entry in entries.items())
        key = (tuple(case.facts.items()), case.unit.kind, case.left_out, entered)
        scores = self._from_facts.get(key)
        if scores is None:
            if len(self._from_facts) >= _MOST_REMEMBERED:
                self._from_facts.clear()
            scores = _Sheet(self._program, case, entries).scores(self._explorer)
            self._from_facts[key] = scores
        return _with_points(scores, entries, self._program) if entries else scores


def _with_points(scores: Scores, entries: Mapping[str, Entry], program: Program) -> Scores:
    """*scores* with the points of *entries*, for which they leave a place."""
    ranges, fixed = dict(scores.ranges), dict(scores.fixed)
    for key, entry in entries.items():
        ranges[key] = points = exactly(entry.points)
        for above in program.above[key]:
            if above in entries or above not in scores.ranges:
                break
            ranges[above] += points
            fixed[above] = fixed[above] + points if above in fixed else points
    return evolve(scores, ranges=ranges, fixed=fixed)


class _Sheet:
    """The working of one assessment: all but the points entered, of which only the places count."""

    def __init__(self, program: Program, case: CheckedCase, entries: Mapping[str, Entry]) -> None:
        self._program = program
        self._entries = entries
        self._values = {**case.facts, KIND: program.kinds[case.unit.kind]}
        self._out = _left_out(program, case.left_out)
        self._maxima = _maxima(program, entries, case.left_out, self._out)
        self._results: dict[str, Result] = {}
        self._settled: dict[str, Result] = {}
        self._applied: dict[str, tuple[Clause, ...]] = {}
        self._truths: dict[str, bool] = {}

    def scores(self, explorer: Explorer) -> Scores:
        open_questions = [*self._open_leaves(), *self._open_conditions()]
        self._settled.update(self._results)
        shared = self._shared_maxima()
        linked = [frozenset(s.bounds) for s in shared]
        components = explorer.components(open_questions, self._values, linked)
        moving = tuple(self._moving(component, shared) for component in components)
        ranges, fixed = self._ranges(shared, moving)
        self._note_what_is_implied(components)
        return Scores(
            ranges=ranges,
            maxima=self._maxima,
            results=self._results,
            applied=self._applied,
            truths=self._truths,
            moving=moving,
            fixed=fixed,
        )

    def _note_what_is_implied(self, components: tuple[Component, ...]) -> None:
        """Enter the results that are settled although some fact of theirs is missing."""
        for component in components:
            for leaf in component.leaves:
                option = component.only_option(leaf)
                if option is not None:
                    self._results[leaf] = option.result
                    self._applied[leaf] = (option.clause,) if option.clause else ()

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
        """The parts of each parent whose maxima are not known; a single one is filled in.

        A part left out with an unread maximum takes its share of the points away, and gives none.
        """
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
            gone = [k for k in children if k in self._out and self._program.maxima[k] is None]
            if len(unread) == 1 and not gone:
                self._maxima[unread[0]] = left
                continue
            self._settled.update(dict.fromkeys(gone, ZERO))
            bounds = {key: self._program.bounds[key] for key in (*unread, *gone)}
            shared.append(SharedMaxima(parent=parent, points=left, bounds=bounds))
        return shared

    # -- ranges -----------------------------------------------------------------------------------

    def _ranges(
        self, shared: list[SharedMaxima], moving: tuple[Moving, ...]
    ) -> tuple[dict[str, Range], dict[str, Range]]:
        """Every range but those entered; and what the parts that do not move add to each node."""
        ranges: dict[str, Range] = {}
        fixed: dict[str, Range] = {}
        in_shared = {key for s in shared for key in s.bounds}
        touched = {s.parent for m in moving for s in m.prices.shared}
        alone = {key: r for key, r in self._results.items() if key not in in_shared}
        still = [s for s in shared if s.parent not in touched]
        ranges.update(self._add(alone, still, self._settled, fixed))
        for m in moving:
            ranges.update({key: m.reach(key) for key in m.leaves})
        for key in self._program.children:
            if key not in self._entries and key not in self._out:
                moved = (m.reach(key) for m in moving if key in m.below)
                ranges[key] = total((fixed.get(key, NOTHING), *moved))
        return {key: r for key, r in ranges.items() if key not in self._out}, fixed

    def _moving(self, component: Component, shared: list[SharedMaxima]) -> Moving:
        touched = tuple(s for s in shared if not component.leaves.isdisjoint(s.bounds))
        siblings = {key for s in touched for key in s.bounds}
        below: dict[str, frozenset[str]] = {}
        for leaf in sorted(component.leaves):
            for above in self._counting_above(leaf):
                below[above] = below.get(above, frozenset()) | {leaf}
        prices = Prices(
            maxima=tuple((k, self._maximum(k)) for k in sorted(component.leaves - siblings)),
            shared=touched,
            settled=tuple((k, self._settled[k]) for k in sorted(siblings - component.leaves)),
        )
        return Moving(component=component, prices=prices, below=below, shared=frozenset(siblings))

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
        """Add *points* to every node that *key* counts towards."""
        for above in self._counting_above(key):
            into[above] = into[above] + points if above in into else points

    def _counting_above(self, key: str) -> Iterator[str]:
        """The nodes above *key*, up to one that was entered itself or left out."""
        for above in self._program.above[key]:
            if above in self._entries or above in self._out:
                return
            yield above

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
