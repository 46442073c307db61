"""Plans found by trying everything: every value of every lever, every entry as it is or at its top.

What counts as touched is told by the oracle's reading of the rules, not by the planner's.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case, Entry
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CaseError
from tcpl_rules.model import ruleset as model
from tcpl_rules.model.condition import AboutNoFacts, Band, ByClass, EveryAtLeast, Grade
from tcpl_rules.model.fact import Movement
from tests.doubts import with_doubts
from tests.generating.cases import CasePlan
from tests.oracle import results
from tests.oracle_guards import PlainCase, Values, decides, fits, highest, holds

Entries = dict[str, tuple[Fraction, Fraction | None]]


@dataclass(frozen=True)
class Found:
    """One way that qualifies, and what orders it among the others."""

    cost: Fraction
    touched: tuple[str, ...]
    total: Fraction
    places: tuple[int, ...]

    @property
    def order(self) -> tuple[Fraction, int, Fraction, tuple[int, ...]]:
        return self.cost, len(self.touched), -self.total, self.places


@dataclass(frozen=True)
class Brute:
    """Tries everything for one case of which every fact is known."""

    ruleset: CompiledRuleset
    plan: CasePlan
    before: Assessment
    weights: Mapping[str, Fraction] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    grade: Grade | None = None

    @property
    def model(self) -> model.Ruleset:
        return self.ruleset.model

    def size(self) -> int:
        """How many combinations there are."""
        size = 1
        for values in self.values().values():
            size *= len(values)
        return size << len(self.entries())

    def best(self) -> Found | None:
        """The best of all that qualify, or None."""
        return min(self.found(), key=lambda found: found.order, default=None)

    def found(self) -> Iterator[Found]:
        for facts in self.moved():
            for raised in subsets(self.entries()):
                found = self.tried(facts, raised)
                if found is not None:
                    yield found

    def possible(self) -> Iterator[bool]:
        """Whether each combination could still come to qualify, once all is known."""
        for facts in self.moved():
            for raised in subsets(self.entries()):
                after = self.assessed(self.case(facts, raised))
                yield after is not None and not self.ruled_out(after)

    def ruled_out(self, after: Assessment) -> bool:
        if self.grade is None:
            return after.outcome == "not_qualified"
        most, attained = after.total.most, after.total.most_attained
        return not any(
            band.low is None
            or most > band.low
            or (most == band.low and attained and band.low_inclusive)
            for band in self.enough()
        )

    # -- what may be moved ------------------------------------------------------------------------

    def values(self) -> dict[str, list[int]]:
        """The values that each lever may take, its own among them."""
        facts = self.plan.case.facts
        levers: dict[str, list[int]] = {}
        for fact in self.model.facts:
            now = facts[fact.id]
            rises, falls = (m in fact.movements for m in (Movement.CAN_RISE, Movement.CAN_FALL))
            if (rises or falls) and fact.id not in self.kept:
                most = highest(self.model, fact.id, {})
                low = fact.at_least if falls else now
                levers[fact.id] = list(range(low, (most if rises else now) + 1))
        return levers

    def moved(self) -> Iterator[Values]:
        levers = self.values()
        for chosen in itertools.product(*levers.values()):
            facts = self.plan.case.facts | dict(zip(levers, chosen, strict=True))
            if fits(self.model, facts):
                yield facts

    def entries(self) -> list[str]:
        """The entries that may rise, but for those that only sum up others."""
        summed = self.summed()
        return [
            key
            for key in self.given()
            if key not in summed and key not in self.kept and not self.full(key)
        ]

    def given(self) -> list[str]:
        return [*self.plan.case.entries, *self.plan.case.met]

    def full(self, key: str) -> bool:
        if key in self.plan.case.met:
            return self.plan.case.met[key]
        return self.plan.case.entries[key][0] == self.maximum(key)

    def full_in(self, entries: Mapping[str, Entry], key: str) -> bool:
        """Whether the entry at *key* is at its top among *entries*."""
        return key in entries and entries[key].points == self.maximum(key)

    def maximum(self, key: str) -> Fraction:
        most = self.before.node(key).maximum
        assert most is not None
        return most

    def summed(self) -> list[str]:
        """Entries that are the sum of what is entered for every part, innermost first."""
        given, out = set(self.given()), self.plan.case.left_out
        found = []
        for node in reversed(list(self.model.walk())):
            parts = [child.key for child in node.children if child.key not in out]
            if node.key in given and parts and set(parts) <= given and not node.penalties:
                entries = self.plan.case.entries
                if not self.model.by_points or entries[node.key][0] == sum(
                    entries[part][0] for part in parts
                ):
                    found.append(node.key)
        return found

    # -- one try ----------------------------------------------------------------------------------

    def tried(self, facts: Values, raised: frozenset[str]) -> Found | None:
        """The way that moves these facts and raises these entries, if it qualifies."""
        case = self.case(facts, raised)
        after = self.assessed(case)
        reached = after is not None and self.reaches(after)
        return self.judged(case, raised, after) if after and reached else None

    def case(self, facts: Values, raised: frozenset[str]) -> PlainCase:
        """The case with these facts and raised entries, less those that only sum up others."""
        before = self.plan.case
        summed = self.summed()
        return replace(
            before,
            facts=facts,
            entries={
                key: (self.maximum(key) if key in raised else points, of)
                for key, (points, of) in before.entries.items()
                if key not in summed
            },
            met={k: met or k in raised for k, met in before.met.items() if k not in summed},
        )

    def assessed(self, case: PlainCase) -> Assessment | None:
        """The assessment of *case*; None where it does not fit."""
        before = self.plan.case.facts
        fed = {k: feed for k, feed in self.plan.fed.items() if case.facts[k] == before[k]}
        mapping = replace(self.plan, case=case, fed=fed).mapping(self.model)
        try:
            return self.ruleset.assess(Case.from_mapping(mapping), as_if=True, reasons=False)
        except CaseError:
            return None

    def reaches(self, after: Assessment) -> bool:
        if self.grade is None:
            return after.outcome == "qualified"
        least = after.total.least
        return any(
            band.low is None or least > band.low or (least == band.low and band.low_inclusive)
            for band in self.enough()
        )

    def enough(self) -> list[Band]:
        """The bands of the grade and of better ones, if they are known well enough."""
        grades = self.model.grades
        assert self.grade is not None
        # A generated text gives the best grade first.
        better = grades[: grades.index(self.grade) + 1]
        return [grade.band for grade in better if decides(grade.standing)]

    def judged(self, case: PlainCase, raised: frozenset[str], after: Assessment) -> Found:
        now, then = self.parts(self.plan.case), self.parts(case)
        order = list(self.order())
        touched = {key for key in now if now[key] != then[key]} | raised
        listed = tuple(sorted(touched, key=order.index))
        return Found(
            cost=sum((self.weight(key) for key in listed), Fraction(0)),
            touched=listed,
            total=after.total.least,
            places=tuple(order.index(key) for key in listed),
        )

    def weight(self, key: str) -> Fraction:
        around = key.partition(" ")[0]
        while around:
            if around in self.weights:
                return self.weights[around]
            around = around.rpartition(".")[0]
        return Fraction(1)

    def order(self) -> Iterator[str]:
        for node in self.model.walk():
            yield node.key
            yield from (f"{node.key} penalty {i}" for i in range(len(node.penalties)))
        yield from (condition.id for condition in self.model.conditions)

    def parts(self, case: PlainCase) -> dict[str, object]:
        """What the facts make of every clause that counts."""
        doubted = with_doubts(self.model)
        parts: dict[str, object] = {}
        for node in doubted.nodes:
            for key, result in results(node, (), case.facts, case):
                if self.counts(key):
                    most = self.before.node(key.partition(" ")[0]).maximum
                    parts[key] = most if result == "full" and most is not None else result
        for condition in doubted.conditions:
            asks = condition.requirement
            entered = condition.id in case.conditions
            if not isinstance(asks, AboutNoFacts) and decides(condition.standing) and not entered:
                parts[condition.id] = holds(asks, case.facts, case)
        return parts

    def counts(self, key: str) -> bool:
        """Whether a leaf counts towards the total, or towards points that are asked for."""
        owner, _, penalty = key.partition(" ")
        given, out, asked = set(self.given()), self.plan.case.left_out, self.asked()
        around = [owner]
        while "." in around[-1]:
            around.append(around[-1].rpartition(".")[0])
        if owner in given or any(k in out for k in around):
            return False
        if owner in asked or (penalty and owner in asked):
            return True
        for outer in around[1:]:
            if outer in given:
                return False
            if outer in asked:
                return True
        return True

    def asked(self) -> set[str]:
        kinds = set()
        for condition in self.model.conditions:
            asks = condition.requirement
            cases = dict(asks.cases) if isinstance(asks, ByClass) else {"": asks}
            mine = cases.get(self.plan.case.class_ if isinstance(asks, ByClass) else "")
            if isinstance(mine, EveryAtLeast) and decides(condition.standing):
                kinds.add(mine.kind)
        return {node.key for node in self.model.walk() if node.kind in kinds}


def subsets(keys: list[str]) -> Iterator[frozenset[str]]:
    for size in range(len(keys) + 1):
        for chosen in itertools.combinations(keys, size):
            yield frozenset(chosen)
