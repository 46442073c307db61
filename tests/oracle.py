"""What the language means, in the plainest words we could find. Slow on purpose.

This file is the definition: where it and the program differ, one of them has a fault, and it is
looked for by reading the law's words, never by bending one side to fit. It shares no code with the
program: it reads the frozen model of a ruleset and a `PlainCase`, and reasons in four steps.

1. *Completions*: every way to give the missing facts values within bounds, `at most`, relations.
2. *Scenes*: what one completion settles. A leaf has points, or `FULL` (its maximum), or `OPEN` (no
   result); a guard condition holds or not. Completions that settle the same are one scene.
3. *Worlds*: inside a scene the score of an open leaf is any number from 0 to its maximum, and an
   unread maximum any number above its bound. The maxima of children add up to their parent's, and
   no score is above its maximum. These are linear inequalities, a few of them strict, and every
   score is a sum of such unknown numbers and constants (inequalities.py).
4. *Answers*: the ends of each score over all worlds. A condition is met when its contrary is
   possible in no world. The outcome is `qualified` when every condition is met, `not_qualified`
   when no world has all of them together, and a grade when its band holds every total.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from tcpl_rules.model import ruleset as model
from tcpl_rules.model.guard import AllOf, AnyOf, Comparison, Guard, Holds, KindIs, Linear
from tcpl_rules.model.standing import Standing
from tests.doubts import with_doubts
from tests.inequalities import (
    Demand,
    Range,
    Sum,
    at_least,
    contrary,
    equal,
    number,
    plus,
    possible,
    range_of,
    total_of,
    union,
    unknown,
)

OPEN, FULL = "open", "full"
Values = dict[str, int]
Result = Fraction | str
Scene = tuple[tuple[tuple[str, Result], ...], tuple[tuple[str, bool], ...]]


@dataclass(frozen=True)
class PlainCase:
    """One commune: its kind, the facts known of it, the entries of the deciding column.

    An entry is points and, under an unread maximum, that maximum; *left_out* holds keys of nodes.
    """

    kind: str
    facts: dict[str, int] = field(default_factory=dict)
    entries: dict[str, tuple[Fraction, Fraction | None]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Verdict:
    """Ranges by key, conditions (``met``, ``not_met``, ``open``) by id, and outcome or grade."""

    scores: dict[str, Range]
    total: Range
    conditions: dict[str, str]
    outcome: str


def evaluate(ruleset: model.Ruleset, case: PlainCase) -> Verdict:
    """All that follows from *case* under *ruleset*."""
    ruleset = with_doubts(ruleset)
    worlds = [World(ruleset, case, scene) for scene in scenes(ruleset, case)]
    return Verdict(
        scores={
            node.key: union(range_of(world.score(node), world.demands) for world in worlds)
            for node in counted(ruleset.nodes, case)
        },
        total=union(range_of(world.total(), world.demands) for world in worlds),
        conditions={c.id: state(c, worlds) for c in ruleset.conditions},
        outcome=grade(ruleset, worlds) if ruleset.grades else outcome(ruleset, worlds),
    )


# -- 1. completions --------------------------------------------------------------------------------


def completions(ruleset: model.Ruleset, known: Values) -> Iterator[Values]:
    """Every way to complete *known*. Raises ValueError when a missing fact has no upper bound."""
    missing = [fact for fact in ruleset.facts if fact.id not in known]
    choices = [range(fact.at_least, highest(ruleset, fact.id, known) + 1) for fact in missing]
    for chosen in itertools.product(*choices):
        values = known | {fact.id: value for fact, value in zip(missing, chosen, strict=True)}
        if fits(ruleset, values):
            yield values


def fits(ruleset: model.Ruleset, values: Values) -> bool:
    """Whether *values* keep every `at most`, and every relation that decides."""
    sums = [(r.left, r.right) for r in ruleset.relations if decides(r.standing)]
    caps = [(f.id, f.at_most_fact) for f in ruleset.facts if f.at_most_fact]
    kept = all(sum_of(left, values) == sum_of(right, values) for left, right in sums)
    return kept and all(values[fact] <= values[cap] for fact, cap in caps)


def highest(ruleset: model.Ruleset, fact_id: str, known: Values) -> int:
    """The most that a fact can be, by its own bound and that of the fact it cannot exceed."""
    fact = next(fact for fact in ruleset.facts if fact.id == fact_id)
    bounds = [known[fact_id]] if fact_id in known else []
    bounds += [1] if fact.kind is model.FactKind.YES_NO else []
    bounds += [fact.at_most] if fact.at_most is not None else []
    bounds += [highest(ruleset, fact.at_most_fact, known)] if fact.at_most_fact else []
    return min(bounds)


def sum_of(linear: Linear, values: Values) -> int:
    return linear.constant + sum(times * values[fact] for fact, times in linear.terms)


def holds(guard: Guard, values: Values, kind: str) -> bool:
    """Whether *guard* holds; no comparison of a ratio does while its denominator is zero."""
    if isinstance(guard, AllOf):
        return all(holds(part, values, kind) for part in guard.parts)
    if isinstance(guard, AnyOf):
        return any(holds(part, values, kind) for part in guard.parts)
    if isinstance(guard, Holds):
        return (values[guard.fact] == 1) == guard.positive
    if isinstance(guard, KindIs):
        return kind == guard.kind
    return compares(guard, values)


def compares(comparison: Comparison, values: Values) -> bool:
    left, right = Fraction(sum_of(comparison.measure.numerator, values)), comparison.value
    denominator = comparison.measure.denominator
    if denominator is not None:
        if values[denominator] == 0:
            return False
        left /= values[denominator]
    relation = "<" if left < right else "=" if left == right else ">"
    return relation in comparison.comparator  # as "<" and "=" are in "<="


# -- 2. scenes -------------------------------------------------------------------------------------


def scenes(ruleset: model.Ruleset, case: PlainCase) -> Iterable[Scene]:
    """What the completions settle, each only once."""
    guards = [
        (condition.id, condition.requirement)
        for condition in ruleset.conditions
        if not isinstance(condition.requirement, model.TotalAtLeast | model.EveryAtLeast)
    ]
    return dict.fromkeys(
        (
            tuple(r for node in ruleset.nodes for r in results(node, (), values, case.kind)),
            tuple((id_, holds(guard, values, case.kind)) for id_, guard in guards),
        )
        for values in completions(ruleset, case.facts)
    )


def results(
    node: model.Node, above: tuple[model.FullMarks, ...], values: Values, kind: str
) -> Iterator[tuple[str, Result]]:
    """The result of every leaf below; full marks of a node reach all of them, before any rule."""
    clauses = above + node.full_marks
    for child in node.children:
        yield from results(child, clauses, values, kind)
    if not node.children:
        applying = [clause for clause in clauses if holds(clause.guard, values, kind)]
        if any(decides(clause.standing) for clause in applying):
            yield node.key, FULL
        else:
            yield node.key, OPEN if applying else rule_result(node, values, kind)


def rule_result(node: model.Node, values: Values, kind: str) -> Result:
    """Points by the rule: the most among the rows that apply, unless one of them is open."""
    rule = node.rule
    if rule is None or isinstance(rule, model.ByHand):
        return OPEN
    applying = [row_result(row) for row in rule.rows if holds(row.guard, values, kind)]
    if applying:
        return OPEN if OPEN in applying else max(applying)
    assert isinstance(rule, model.Average), f"{node.key}: the rows leave a gap at {values}"
    return average(rule, values) if decides(rule.standing) else OPEN


def row_result(row: model.Row) -> Result:
    return OPEN if isinstance(row.result, model.Open) or not decides(row.standing) else row.result


def decides(standing: Standing) -> bool:
    return standing.basis.value in ("read", "derived", "reported")


def average(rule: model.Average, values: Values) -> Fraction:
    points = sum((points * values[fact] for fact, points in rule.weights), Fraction(0))
    scaled = points / sum(values[fact] for fact, _ in rule.weights) * 10**rule.places
    whole, half = math.floor(scaled), Fraction(1, 2)
    rest = scaled - whole
    up = {
        "half up": rest >= half,
        "half even": rest > half or (rest == half and whole % 2 == 1),
        "down": False,
        "up": rest > 0,
    }[rule.rounding.value]
    return Fraction(whole + up, 10**rule.places)


# -- 3. worlds -------------------------------------------------------------------------------------


def counted(nodes: tuple[model.Node, ...], case: PlainCase) -> Iterator[model.Node]:
    """These nodes and all below them, without what is left out."""
    for node in nodes:
        if node.key not in case.left_out:
            yield node
            yield from counted(node.children, case)


class World:
    """The unknown numbers of one scene: what is demanded of them, and the scores they make."""

    def __init__(self, ruleset: model.Ruleset, case: PlainCase, scene: Scene) -> None:
        self.ruleset, self.case = ruleset, case
        self.results, self.guards = dict(scene[0]), dict(scene[1])
        self.all = {node.key: node for node in ruleset.walk()}
        self.counted = {node.key: node for node in counted(ruleset.nodes, case)}
        demands = self.add_up(ruleset.maximum, ruleset.nodes)
        for node in self.all.values():
            demands += self.add_up(node.maximum, node.children)
            demands += [] if node.children else self.bounds(node)
        self.demands = frozenset(demands)
        assert possible(self.demands), f"no maxima fit {scene} with {case}"

    def known(self, maximum: model.Maximum) -> bool:
        """Whether a maximum is known; a derived one, as its parts are."""
        parts = [self.all[term.key].maximum for term in maximum.terms]
        sound = maximum.value is not None and decides(maximum.standing)
        return sound and all(self.known(part) for part in parts)

    def stated(self, node: model.Node) -> Sum:
        """The maximum of *node* as the text states it, or an unknown."""
        value = node.maximum.value
        if value is None or not self.known(node.maximum):
            return unknown(f"max {node.key}")
        return number(value)

    def maximum(self, node: model.Node) -> Sum:
        """The most *node* can give: what is left out below it does not count."""
        if node.children:
            return total_of(self.maximum(c) for c in node.children if c.key in self.counted)
        return self.stated(node)

    def score(self, node: model.Node) -> Sum:
        """The entry of *node*, else the sum of its children, else what its rule gives."""
        if node.key in self.case.entries:
            return number(self.case.entries[node.key][0])
        if node.children:
            return total_of(self.score(c) for c in node.children if c.key in self.counted)
        result = self.results[node.key]
        if isinstance(result, Fraction):
            return number(result)
        return self.stated(node) if result == FULL else unknown(f"score {node.key}")

    def total(self) -> Sum:
        return total_of(self.score(n) for n in self.ruleset.nodes if n.key in self.counted)

    def add_up(self, parent: model.Maximum, children: tuple[model.Node, ...]) -> list[Demand]:
        """The maxima of children add up to their parent's, whether left out or not."""
        if all(self.known(child.maximum) for child in children):
            return []
        assert parent.value is not None, "unread maxima stand under a known one"
        return equal(total_of(self.stated(child) for child in children), number(parent.value))

    def bounds(self, leaf: model.Node) -> list[Demand]:
        """No score is below 0 or above its maximum; an unread maximum is above its bound."""
        stated, demands = self.stated(leaf), []
        if not self.known(leaf.maximum):
            bound = leaf.maximum.more_than if decides(leaf.maximum.standing) else None
            demands.append(at_least(stated, number(bound or 0), strict=bound is not None))
            of = self.case.entries.get(leaf.key, (None, None))[1]
            demands += [] if of is None else equal(stated, number(of))
        if leaf.key in self.counted:
            score = self.score(leaf)
            demands += [at_least(score, number(0)), at_least(stated, score)]
        return demands

    def asks(self, condition: model.Condition) -> list[Demand]:
        """The demands of *condition*, all of which must hold."""
        asked = condition.requirement
        if isinstance(asked, model.TotalAtLeast):
            return [at_least(self.total(), number(asked.points))]
        if isinstance(asked, model.EveryAtLeast):
            nodes = [node for node in self.counted.values() if node.kind == asked.kind]
            return [at_least(self.score(node), self.floor(node, asked)) for node in nodes]
        return [at_least(number(0 if self.guards[condition.id] else -1), number(0))]

    def floor(self, node: model.Node, asked: model.EveryAtLeast) -> Sum:
        if asked.share is not None:
            return plus({}, self.maximum(node), asked.share)
        return number(asked.points or 0)

    def allows(self, demands: Iterable[Demand]) -> bool:
        """Whether *demands* can hold together here."""
        return possible(self.demands | frozenset(demands))


def state(condition: model.Condition, worlds: list[World]) -> str:
    """``open`` too where the condition itself is not known well enough to decide."""
    if not decides(condition.standing):
        return "open"
    if not any(world.allows([contrary(d)]) for world in worlds for d in world.asks(condition)):
        return "met"
    return "open" if any(world.allows(world.asks(condition)) for world in worlds) else "not_met"


def outcome(ruleset: model.Ruleset, worlds: list[World]) -> str:
    """What every world gives."""
    if all(state(condition, worlds) == "met" for condition in ruleset.conditions):
        return "qualified"
    sure = [condition for condition in ruleset.conditions if decides(condition.standing)]
    together = any(world.allows(d for c in sure for d in world.asks(c)) for world in worlds)
    return "undetermined" if together else "not_qualified"


def grade(ruleset: model.Ruleset, worlds: list[World]) -> str:
    """The one grade whose band holds every total."""
    for each in ruleset.grades:
        beside = any(w.allows([contrary(d)]) for w in worlds for d in within(each.band, w.total()))
        if decides(each.standing) and not beside:
            return each.id
    return "undetermined"


def within(band: model.Band, total: Sum) -> list[Demand]:
    demands = []
    if band.low is not None:
        demands.append(at_least(total, number(band.low), strict=not band.low_inclusive))
    if band.high is not None:
        demands.append(at_least(number(band.high), total, strict=not band.high_inclusive))
    return demands
