"""What the language means, in the plainest words we could find. Slow on purpose.

This file is the definition: where it and the program differ, one of them has a fault, and it is
looked for by reading the law's words, never by bending one side to fit. It shares no code with the
program: it reads the frozen model of a ruleset and a `PlainCase`, and reasons in four steps.

1. *Completions*: every way to give the missing facts values within bounds, `at most`, relations
   (oracle_guards.py).
2. *Scenes*: what one completion settles. A leaf has points, or `FULL` (its maximum), or `OPEN` (no
   result; oracle_rules.py); a penalty takes its points or nothing, or is `OPEN`; a guard condition
   holds or not. Completions that settle the same are one scene.
3. *Worlds*: inside a scene the score of an open leaf is any number from 0 to its maximum, what an
   open penalty takes any number up to its points, an unread maximum any number above its bound.
   The maxima of children add up to their parent's, and no rule gives more than the maximum. These
   are linear inequalities, a few of them strict, and every score is a sum of such unknown numbers
   and constants (inequalities.py).
4. *Answers*: the ends of each score over all worlds. A condition is met when its contrary is
   possible in no world. The outcome is `qualified` when every condition is met, `not_qualified`
   when no world has all of them together, and a grade when its band holds every total.

In a ruleset without points a content has 1 where it is met and 0 where it is not; the model says
that its maximum is 1, and that of a node above it the number of its contents. A node is met when
it has its maximum. So nothing but `Requirements` and the entries is particular to such rulesets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from tcpl_rules.model import ruleset as model
from tcpl_rules.model.condition import (
    AboutNoFacts,
    Band,
    ByClass,
    Condition,
    EveryAtLeast,
    Judged,
    TotalAtLeast,
)
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.rule import FullMarks
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
from tests.oracle_guards import PlainCase, Values, completions, decides, holds
from tests.oracle_rules import FULL, OPEN, Result, rule_result

Scene = tuple[tuple[tuple[str, Result], ...], tuple[tuple[str, bool], ...]]


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


# -- 2. scenes -------------------------------------------------------------------------------------


def scenes(ruleset: model.Ruleset, case: PlainCase) -> Iterable[Scene]:
    """What the completions settle, each only once."""
    guards = [
        (condition.id, condition.requirement)
        for condition in ruleset.conditions
        if not isinstance(condition.requirement, AboutNoFacts)
    ]
    return dict.fromkeys(
        (
            tuple(r for node in ruleset.nodes for r in results(node, (), values, case)),
            tuple((id_, holds(guard, values, case)) for id_, guard in guards),
        )
        for values in completions(ruleset, case.facts)
    )


def results(
    node: model.Node, above: tuple[FullMarks, ...], values: Values, case: PlainCase
) -> Iterator[tuple[str, Result]]:
    """The result of every leaf below; full marks of a node reach all of them, before any rule.

    And what each penalty takes; one that may not decide could take it or not, whatever its guard.
    """
    clauses = above + node.full_marks
    for child in node.children:
        yield from results(child, clauses, values, case)
    if not node.children:
        applying = [clause for clause in clauses if holds(clause.guard, values, case)]
        if any(decides(clause.standing) for clause in applying):
            yield node.key, FULL
        else:
            yield node.key, OPEN if applying else rule_result(node, values, case)
    for place, penalty in enumerate(node.penalties):
        taken = penalty.points if holds(penalty.guard, values, case) else Fraction(0)
        yield f"{node.key} penalty {place}", taken if decides(penalty.standing) else OPEN


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
        for node in self.counted.values():
            demands += [d for part, most in self.loose(node) for d in within(part, most)]
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
        """The entry of *node*, else the sum of its children or what its rule gives; penalties off.

        An entry is final: whoever made it has taken the penalties off.
        """
        if node.key in self.case.entries or node.key in self.case.met:
            return self.earned(node)
        return plus(self.earned(node), total_of(self.taken(node)), -1)

    def earned(self, node: model.Node) -> Sum:
        """The score of *node* before penalties of its own."""
        if node.key in self.case.entries:
            return number(self.case.entries[node.key][0])
        if node.key in self.case.met:
            met = self.case.met[node.key]
            return self.maximum(node) if met else unknown(f"not met {node.key}")
        if node.children:
            return total_of(self.score(c) for c in node.children if c.key in self.counted)
        result = self.results[node.key]
        if isinstance(result, Fraction):
            return number(result)
        return self.stated(node) if result == FULL else unknown(f"score {node.key}")

    def taken(self, node: model.Node) -> Iterator[Sum]:
        """What each penalty of *node* takes."""
        for place in range(len(node.penalties)):
            name = f"{node.key} penalty {place}"
            result = self.results[name]
            yield number(result) if isinstance(result, Fraction) else unknown(name)

    def loose(self, node: model.Node) -> Iterator[tuple[Sum, Sum]]:
        """What lies anywhere from 0 to a most: an open penalty, and contents of what is not met.

        Of a node that is not met at least one content is not.
        """
        yield from zip(self.taken(node), (number(p.points) for p in node.penalties), strict=True)
        if self.case.met.get(node.key) is False:
            yield self.earned(node), plus(self.maximum(node), number(1), -1)

    def total(self) -> Sum:
        return total_of(self.score(n) for n in self.ruleset.nodes if n.key in self.counted)

    def add_up(self, parent: model.Maximum, children: tuple[model.Node, ...]) -> list[Demand]:
        """The maxima of children add up to their parent's, whether left out or not."""
        if all(self.known(child.maximum) for child in children):
            return []
        assert parent.value is not None, "unread maxima stand under a known one"
        return equal(total_of(self.stated(child) for child in children), number(parent.value))

    def bounds(self, leaf: model.Node) -> list[Demand]:
        """No rule gives less than 0 or more than the maximum; an unread one is above its bound."""
        stated, demands = self.stated(leaf), []
        if not self.known(leaf.maximum):
            bound = leaf.maximum.more_than if decides(leaf.maximum.standing) else None
            demands.append(at_least(stated, number(bound or 0), strict=bound is not None))
            of = self.case.entries.get(leaf.key, (None, None))[1]
            demands += [] if of is None else equal(stated, number(of))
        if leaf.key in self.counted:
            low, high = within(self.earned(leaf), stated)
            demands += [high] if leaf.key in self.case.entries else [low, high]
        return demands

    def asks(self, condition: Condition) -> list[Demand]:
        """The demands of *condition*, all of which must hold."""
        asked = condition.requirement
        if condition.id in self.case.conditions:
            return [settled(truth=self.case.conditions[condition.id])]
        if isinstance(asked, ByClass):
            asked = dict(asked.cases)[self.case.class_]
        if isinstance(asked, TotalAtLeast):
            return [at_least(self.total(), number(asked.points))]
        if isinstance(asked, EveryAtLeast):
            nodes = [node for node in self.counted.values() if node.kind == asked.kind]
            return [at_least(self.score(node), self.floor(node, asked)) for node in nodes]
        return [settled(truth=self.guards[condition.id])]

    def floor(self, node: model.Node, asked: EveryAtLeast) -> Sum:
        if asked.share is not None:
            return plus({}, self.maximum(node), asked.share)
        return number(asked.points or 0)

    def settles(self, condition: Condition) -> bool:
        """Whether *condition* is decided by what is known, and not open whatever happens."""
        judged = isinstance(condition.requirement, Judged | UnreadThreshold)
        entered = condition.id in self.case.conditions
        return entered or (decides(condition.standing) and not judged)

    def allows(self, demands: Iterable[Demand]) -> bool:
        """Whether *demands* can hold together here."""
        return possible(self.demands | frozenset(demands))


def state(condition: Condition, worlds: list[World]) -> str:
    """``open`` too where the condition itself is not known well enough to decide.

    What a person judged stands over that, and over facts.
    """
    if not worlds[0].settles(condition):
        return "open"
    if not any(world.allows([contrary(d)]) for world in worlds for d in world.asks(condition)):
        return "met"
    return "open" if any(world.allows(world.asks(condition)) for world in worlds) else "not_met"


def outcome(ruleset: model.Ruleset, worlds: list[World]) -> str:
    """What every world gives."""
    if all(state(condition, worlds) == "met" for condition in ruleset.conditions):
        return "qualified"
    sure = [condition for condition in ruleset.conditions if worlds[0].settles(condition)]
    together = any(world.allows(d for c in sure for d in world.asks(c)) for world in worlds)
    return "undetermined" if together else "not_qualified"


def grade(ruleset: model.Ruleset, worlds: list[World]) -> str:
    """The one grade whose band holds every total."""
    for each in ruleset.grades:
        beside = any(w.allows([contrary(d)]) for w in worlds for d in banded(each.band, w.total()))
        if decides(each.standing) and not beside:
            return each.id
    return "undetermined"


def banded(band: Band, total: Sum) -> list[Demand]:
    demands = []
    if band.low is not None:
        demands.append(at_least(total, number(band.low), strict=not band.low_inclusive))
    if band.high is not None:
        demands.append(at_least(number(band.high), total, strict=not band.high_inclusive))
    return demands


def within(part: Sum, most: Sum) -> list[Demand]:
    return [at_least(part, number(0)), at_least(most, part)]


def settled(*, truth: bool) -> Demand:
    """A demand that is met, or that never is."""
    return at_least(number(0 if truth else -1), number(0))
