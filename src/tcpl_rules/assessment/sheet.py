"""From a checked case to the range of every score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from tcpl_rules.assessment.case import CheckedCase, Entry
from tcpl_rules.assessment.components import Component, Explorer, Question
from tcpl_rules.assessment.range import NOTHING, Range, exactly, total
from tcpl_rules.assessment.scores import Moving, Scores
from tcpl_rules.assessment.search import Prices
from tcpl_rules.assessment.shared_maxima import SharedMaxima, single
from tcpl_rules.model.constraints import CLASS, KIND
from tcpl_rules.program.average_bands import average_value
from tcpl_rules.program.program import Clause, LeafProgram, Program, Result
from tcpl_rules.quantities import ZERO


class Sheet:
    """The working of one assessment: all but the points entered, of which only the places count."""

    def __init__(
        self,
        program: Program,
        case: CheckedCase,
        entries: Mapping[str, Entry],
        conditions: Mapping[str, bool],
    ) -> None:
        self._program = program
        self._entries = entries
        self._class = case.unit.class_
        self._values = {
            **case.facts,
            KIND: program.kinds[case.unit.kind],
            CLASS: program.classes.get(case.unit.class_, 0),
        }
        self._out = _left_out(program, case.left_out)
        self._maxima = _maxima(program, entries, case.left_out, self._out)
        self._results: dict[str, Result] = {}
        self._settled: dict[str, Result] = {}
        self._applied: dict[str, tuple[Clause, ...]] = {}
        self._truths = dict(conditions)

    def scores(self, explorer: Explorer) -> Scores:
        """The scores, as far as they do not depend on the points that were entered."""
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
            class_=self._class,
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
            key = leaf.key
            if leaf.node.key in self._entries or leaf.node.key in self._out:
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
            entered = condition.condition.id in self._truths
            if condition.holds is None or not condition.decides or entered:
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
        for key, deposit in self._penalties():
            self._flow(key, exactly(-deposit), fixed)
        for m in moving:
            ranges.update({key: m.reach(key) for key in m.leaves})
        ranges.update(dict(self._penalised(ranges, fixed, moving)))
        for key in self._program.children:
            if key not in self._entries and key not in self._out:
                moved = (m.reach(key) for m in moving if key in m.below)
                ranges[key] = total((fixed.get(key, NOTHING), *moved))
        return {key: r for key, r in ranges.items() if key not in self._out}, fixed

    def _penalties(self) -> Iterator[tuple[str, Fraction]]:
        """The penalties that bear on a score, each with its deposit."""
        for leaf in self._program.leaves:
            owner = leaf.node.key
            if leaf.deposit is not None and owner not in self._entries and owner not in self._out:
                yield leaf.key, leaf.deposit

    def _penalised(
        self, ranges: Mapping[str, Range], fixed: dict[str, Range], moving: tuple[Moving, ...]
    ) -> Iterator[tuple[str, Range]]:
        """The range of every leaf with penalties, which stand below it."""
        owners = dict.fromkeys(self._program.above[key][0] for key, _ in self._penalties())
        for owner in owners:
            if owner in self._program.children:
                continue
            if not any(owner in m.leaves for m in moving):
                fixed[owner] += ranges[owner]
            moved = (m.reach(owner) for m in moving if owner in m.leaves or owner in m.below)
            yield owner, total((fixed[owner], *moved))

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
    applied = tuple(clause for clause in leaf.clauses if clause.holds(values))
    if not applied:
        average = leaf.average
        if average is None or leaf.by_hand:
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
