"""Model to program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from types import MappingProxyType

from tcpl_rules.model.constraints import Formula, domain, lower, names
from tcpl_rules.model.ruleset import (
    Average,
    ByHand,
    Condition,
    EveryAtLeast,
    FullMarks,
    Node,
    Open,
    Row,
    Rows,
    Ruleset,
    TotalAtLeast,
)
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.program.average_bands import average_bands
from tcpl_rules.program.options import options
from tcpl_rules.program.predicates import Predicate, predicates
from tcpl_rules.program.program import (
    Clause,
    ConditionProgram,
    LeafProgram,
    Program,
    Result,
)


def from_model(ruleset: Ruleset, *, accept_hearsay: bool = False) -> Program:
    """The program of *ruleset*; hearsay decides nothing unless it is accepted."""
    guards = _Guards(ruleset, accept_hearsay=accept_hearsay)
    leaves = tuple(
        _leaf(node, full, guards) for top in ruleset.nodes for node, full in _leaves(top, ())
    )
    return Program(
        ruleset=ruleset,
        nodes=MappingProxyType({node.key: node for node in ruleset.walk()}),
        children=MappingProxyType(_children(ruleset)),
        above=MappingProxyType(
            {key: keys for top in ruleset.nodes for key, keys in _above(top, ("",))}
        ),
        leaves=leaves,
        conditions=tuple(_condition(condition, guards) for condition in ruleset.conditions),
        grades=ruleset.grades,
        deciding_grades=frozenset(g.id for g in ruleset.grades if guards.decides(g.standing)),
        domain=domain(ruleset, guards.decides),
        bounds=MappingProxyType(_bounds(ruleset, guards)),
        maxima=MappingProxyType(_maxima(ruleset, guards)),
        kinds=MappingProxyType({kind.id: place for place, kind in enumerate(ruleset.kinds)}),
    )


def hears(ruleset: Ruleset) -> bool:
    """Whether anything that could decide is known only from hearsay."""
    standings = [condition.standing for condition in ruleset.conditions]
    standings.extend(grade.standing for grade in ruleset.grades)
    standings.extend(fact.standing for fact in ruleset.facts)
    standings.extend(relation.standing for relation in ruleset.relations)
    for node in ruleset.walk():
        standings.append(node.maximum.standing)
        standings.extend(clause.standing for clause in node.full_marks)
        if isinstance(node.rule, (Rows, Average)):
            standings.append(node.rule.standing)
            standings.extend(row.standing for row in node.rule.rows)
    return any(standing.basis is Basis.HEARSAY for standing in standings)


class _Guards:
    """Every guard of a ruleset, lowered, with its predicate; all compiled together."""

    def __init__(self, ruleset: Ruleset, *, accept_hearsay: bool) -> None:
        self._accept_hearsay = accept_hearsay
        parts: list[Row | FullMarks | Condition] = []
        for node in ruleset.walk():
            parts.extend(node.full_marks)
            if isinstance(node.rule, (Rows, Average)):
                parts.extend(node.rule.rows)
        parts.extend(ruleset.conditions)
        formulas = {id(part): _formula(part, ruleset) for part in parts}
        known = {key: formula for key, formula in formulas.items() if formula is not None}
        made = predicates(list(known.values())) if known else ()
        self._lowered = dict(zip(known, zip(known.values(), made, strict=True), strict=True))
        # INVARIANT: the parts live as long as the ruleset does, so their ids stay theirs.
        self._owner = ruleset
        self._facts = {fact.id: fact.standing for fact in ruleset.facts}

    def decides(self, standing: Standing) -> bool:
        """Whether a part so known may decide."""
        heard = self._accept_hearsay and standing.basis is Basis.HEARSAY
        return heard or standing.basis.decides

    def decide(self, standing: Standing, facts: Iterable[str]) -> bool:
        """Whether a part so known may decide by what these facts are."""
        asked = (self._facts[name] for name in facts if name in self._facts)
        return self.decides(standing) and all(self.decides(fact) for fact in asked)

    def of(self, part: Row | FullMarks | Condition) -> tuple[Formula, Predicate] | None:
        """The formula and predicate of *part*, or None when it asks about points."""
        return self._lowered.get(id(part))


def _formula(part: Row | FullMarks | Condition, ruleset: Ruleset) -> Formula | None:
    guard = part.requirement if isinstance(part, Condition) else part.guard
    if isinstance(guard, (TotalAtLeast, EveryAtLeast)):
        return None
    return lower(guard, ruleset.kinds)


def _leaves(
    node: Node, outer: tuple[FullMarks, ...]
) -> Iterator[tuple[Node, tuple[FullMarks, ...]]]:
    """Every leaf below *node*, with the full-marks clauses that reach it, outermost first.

    A clause on a node reaches all leaves below it, so that a total is always the sum.
    """
    full = (*outer, *node.full_marks)
    if not node.children:
        yield node, full
    for child in node.children:
        yield from _leaves(child, full)


def _leaf(node: Node, full: tuple[FullMarks, ...], guards: _Guards) -> LeafProgram:
    rule = node.rule
    rows = rule.rows if isinstance(rule, (Rows, Average)) else ()
    reaching = (_clause(clause, "full", guards) for clause in full)
    # One that may not decide could give no more than one that may, so it comes after.
    first = tuple(sorted(reaching, key=lambda clause: clause.result == "open"))
    clauses = tuple(_clause(row, _row_result(row), guards) for row in rows)
    average = rule if isinstance(rule, Average) else None
    facts = [names(clause.formula) for clause in (*first, *clauses)]
    facts.append(frozenset(name for name, _ in average.weights) if average else frozenset())
    highest = isinstance(rule, Rows) and rule.highest
    by_hand = isinstance(rule, ByHand) or (
        average is not None and not guards.decide(average.standing, dict(average.weights))
    )
    bands = average_bands(average) if average else ()
    return LeafProgram(
        node=node,
        full=first,
        clauses=clauses,
        highest=highest,
        average=average,
        bands=bands,
        options=options(first, clauses, bands, highest=highest, by_hand=by_hand),
        facts=frozenset[str]().union(*facts),
        by_hand=by_hand,
    )


def _row_result(row: Row) -> Result:
    return "open" if isinstance(row.result, Open) else row.result


def _clause(part: Row | FullMarks, result: Result, guards: _Guards) -> Clause:
    lowered = guards.of(part)
    assert lowered is not None  # noqa: S101 - INVARIANT: rows and full marks ask about facts
    formula, holds = lowered
    decides = guards.decide(part.standing, names(formula))
    return Clause(formula=formula, holds=holds, result=result if decides else "open", part=part)


def _condition(condition: Condition, guards: _Guards) -> ConditionProgram:
    lowered = guards.of(condition)
    if lowered is None:
        decides = guards.decides(condition.standing)
        return ConditionProgram(condition=condition, decides=decides)
    formula, holds = lowered
    decides = guards.decide(condition.standing, names(formula))
    return ConditionProgram(
        condition=condition, decides=decides, formula=formula, holds=holds, facts=names(formula)
    )


def _maxima(ruleset: Ruleset, guards: _Guards) -> dict[str, Fraction | None]:
    """The maximum of every node, None where it is unread or known too badly to decide."""
    nodes = {node.key: node for node in ruleset.walk()}

    def decides(node: Node) -> bool:
        terms = node.maximum.terms
        return guards.decides(node.maximum.standing) and all(decides(nodes[t.key]) for t in terms)

    known = {
        key: node.maximum.value if node.children or decides(node) else None
        for key, node in nodes.items()
    }
    return {**known, "": ruleset.maximum.value}


def _bounds(ruleset: Ruleset, guards: _Guards) -> dict[str, Fraction | None]:
    """What each unread maximum is above, where that may decide."""
    maxima = ((node.key, node.maximum) for node in ruleset.walk())
    return {key: m.more_than if guards.decides(m.standing) else None for key, m in maxima}


def _children(ruleset: Ruleset) -> dict[str, tuple[str, ...]]:
    inner = {
        node.key: tuple(child.key for child in node.children)
        for node in ruleset.walk()
        if node.children
    }
    return {"": tuple(node.key for node in ruleset.nodes), **inner}


def _above(node: Node, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield node.key, above
    for child in node.children:
        yield from _above(child, (node.key, *above))
