"""What may be moved in one case, and what stays: the ground on which a plan is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import evolve, field, frozen

from tcpl_rules.assessment.case import CheckedCase, Entry
from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.integers import Constraint
from tcpl_rules.model.fact import Fact, Movement
from tcpl_rules.model.ruleset import Node
from tcpl_rules.planning.terms import Terms
from tcpl_rules.program.program import Program
from tcpl_rules.quantities import ZERO

_MOVING = {Movement.CAN_RISE, Movement.CAN_FALL}


@frozen(kw_only=True)
class Ground:
    """One case as a plan sees it.

    *entries* are those of the deciding column, less the *summed* ones: points of a node that are
    the sum of what is entered for all its parts. *kept* are the keys of nodes that nothing may
    change: locked, or looking back on what happened, or below such a node.
    """

    terms: Terms
    case: CheckedCase
    entries: Mapping[str, Entry] = field(hash=False)
    summed: tuple[str, ...]
    conditions: Mapping[str, bool] = field(hash=False)
    kept: frozenset[str]

    @property
    def program(self) -> Program:
        """The program under which something is planned."""
        return self.terms.program

    def with_facts(self, names: Iterable[str]) -> CheckedCase:
        """The case with these facts alone."""
        facts = {name: self.case.facts[name] for name in names}
        return evolve(self.case, facts=MappingProxyType(facts))


def ground_of(judged: Judged, terms: Terms) -> Ground:
    """The ground on which the case of *judged* is planned."""
    program, column = judged.program, judged.column
    summed = _summed(program, judged.entries, judged.case.left_out)
    return Ground(
        terms=terms,
        case=judged.case,
        entries={key: e for key, e in judged.entries.items() if key not in summed},
        summed=summed,
        conditions=column.conditions if column else {},
        kept=frozenset(
            key for key in program.nodes if key in judged.scores.ranges and _is_kept(key, terms)
        ),
    )


def _is_kept(key: str, terms: Terms) -> bool:
    nodes = terms.program.nodes
    around = (key, *(k for k in terms.program.above[key] if k in nodes))
    return any(k in terms.locked or nodes[k].past is not None for k in around)


def _summed(
    program: Program, entries: Mapping[str, Entry], left_out: frozenset[str]
) -> tuple[str, ...]:
    """The entries that say no more than those of their parts do, the innermost first."""
    summed: list[str] = []
    for key in reversed(tuple(program.nodes)):
        parts = [child for child in program.children.get(key, ()) if child not in left_out]
        given = key in entries and bool(parts) and all(part in entries for part in parts)
        if given and _adds_up(program.nodes[key], entries[key], [entries[p] for p in parts]):
            summed.append(key)
    return tuple(summed)


def _adds_up(node: Node, entry: Entry, parts: list[Entry]) -> bool:
    if node.penalties:
        return False
    # What is entered as not met says nothing that its parts do not say; see TCPL0843.
    return entry.at_most is not None or entry.points == sum((p.points for p in parts), ZERO)


# -- facts -----------------------------------------------------------------------------------------


def movable_facts(ground: Ground) -> dict[str, Fact]:
    """The known facts that a plan may move, in the order of the law.

    A fact that bears on a node or condition that is to stay as it is, is no lever; on a node with
    an entry no fact bears.
    """
    kept = set(ground.terms.locked)
    for leaf in ground.program.leaves:
        if leaf.node.key in ground.kept and leaf.node.key not in ground.entries:
            kept |= leaf.facts
    for condition in ground.program.conditions:
        if condition.condition.id in ground.terms.locked:
            kept |= condition.facts
    return {
        fact.id: fact
        for fact in ground.program.ruleset.facts
        if fact.id in ground.case.facts
        and fact.id not in kept
        and not _MOVING.isdisjoint(fact.movements)
    }


def limits(facts: Mapping[str, Fact], values: Mapping[str, int]) -> Iterator[Constraint]:
    """What keeps *facts* from moving the wrong way."""
    for name, fact in facts.items():
        if Movement.CAN_FALL not in fact.movements:
            yield Constraint(((name, 1),), -values[name])
        if Movement.CAN_RISE not in fact.movements:
            yield Constraint(((name, -1),), values[name])
