"""Model to program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from types import MappingProxyType

from attrs import evolve

from tcpl_rules.model.condition import AboutNoFacts, AboutPoints, Condition
from tcpl_rules.model.constraints import All, Formula, domain, lower, names, negate
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.rule import (
    Average,
    ByHand,
    FullMarks,
    Open,
    Penalty,
    Require,
    Requirements,
    Row,
    Rows,
)
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.program.average_bands import average_bands
from tcpl_rules.program.options import first_options, options
from tcpl_rules.program.predicates import Predicate, predicates
from tcpl_rules.program.program import (
    Clause,
    ConditionProgram,
    LeafProgram,
    Program,
    Result,
)
from tcpl_rules.quantities import ONE, ZERO


def from_model(ruleset: Ruleset, *, accept_hearsay: bool = False) -> Program:
    """The program of *ruleset*; hearsay decides nothing unless it is accepted."""
    guards = _Guards(ruleset, accept_hearsay=accept_hearsay)
    leaves = tuple(
        leaf
        for top in ruleset.nodes
        for node, full in _leaves(top, ())
        for leaf in (*_scored(node, full, guards), *_penalties(node, guards))
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
        classes=MappingProxyType({kind.id: place for place, kind in enumerate(ruleset.classes)}),
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
        standings.extend(penalty.standing for penalty in node.penalties)
        if isinstance(node.rule, (Rows, Average)):
            standings.append(node.rule.standing)
            standings.extend(row.standing for row in node.rule.rows)
        if isinstance(node.rule, Requirements):
            standings.extend(r.standing for r in node.rule.requires if _known(r))
    return any(standing.basis is Basis.HEARSAY for standing in standings)


_Part = Row | FullMarks | Penalty | Require | Condition


def _known(require: Require) -> bool:
    return not isinstance(require.wanted, UnreadThreshold)


class _Guards:
    """Every guard of a ruleset, lowered, with its predicate; all compiled together."""

    def __init__(self, ruleset: Ruleset, *, accept_hearsay: bool) -> None:
        self._accept_hearsay = accept_hearsay
        parts: list[_Part] = []
        for node in ruleset.walk():
            parts.extend((*node.full_marks, *node.penalties))
            if isinstance(node.rule, (Rows, Average)):
                parts.extend(node.rule.rows)
            if isinstance(node.rule, Requirements):
                parts.extend(require for require in node.rule.requires if _known(require))
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

    def compiled(self, formula: Formula) -> tuple[Formula, Predicate]:
        """A formula made of others, with its predicate."""
        return formula, predicates([formula])[0]

    def of(self, part: _Part) -> tuple[Formula, Predicate] | None:
        """The formula and predicate of *part*, or None when it asks about points."""
        return self._lowered.get(id(part))


def _formula(part: _Part, ruleset: Ruleset) -> Formula | None:
    match part:
        case Condition():
            guard = part.requirement
        case Require():
            guard = part.wanted
        case _:
            guard = part.guard
    if isinstance(guard, AboutNoFacts):
        return None
    return lower(guard, ruleset.kinds, ruleset.classes)


def _leaves(
    node: Node, outer: tuple[FullMarks, ...]
) -> Iterator[tuple[Node, tuple[FullMarks, ...]]]:
    """*node* and every one below, with the full-marks clauses that reach it, outermost first.

    A clause on a node reaches all leaves below it, so that a total is always the sum.
    """
    full = (*outer, *node.full_marks)
    yield node, full
    for child in node.children:
        yield from _leaves(child, full)


def _scored(node: Node, full: tuple[FullMarks, ...], guards: _Guards) -> Iterator[LeafProgram]:
    """The program of *node*, if it is a leaf."""
    if node.children:
        return
    if isinstance(node.rule, Requirements):
        yield _required(node, node.rule, full, guards)
    else:
        yield _leaf(node, full, guards)


def _penalties(node: Node, guards: _Guards) -> Iterator[LeafProgram]:
    for place, penalty in enumerate(node.penalties):
        lowered = guards.of(penalty)
        assert lowered is not None  # noqa: S101 - INVARIANT: penalties ask about facts
        formula, _ = lowered
        decides = guards.decide(penalty.standing, names(formula))
        taken: Result = ZERO if decides else "open"
        kept: Result = penalty.points if decides else "open"
        clauses = (
            _settled(formula, taken, penalty, guards),
            _settled(negate(formula), kept, penalty, guards),
        )
        leaf = _program(penalty_key(node.key, place), node, (), clauses)
        yield evolve(leaf, deposit=penalty.points)


def penalty_key(node: str, place: int) -> str:
    """The key of the leaf that stands for a penalty of *node*."""
    return f"{node} penalty {place + 1}"


def _required(
    node: Node, rule: Requirements, full: tuple[FullMarks, ...], guards: _Guards
) -> LeafProgram:
    """A content is not met where a requirement that decides fails; met where all hold."""
    deciding, doubtful = [], []
    for require in rule.requires:
        lowered = guards.of(require)
        if lowered is None or not guards.decide(require.standing, names(lowered[0])):
            doubtful.append(require)
        else:
            deciding.append((require, lowered[0]))
    failing = [_settled(negate(f), ZERO, require, guards) for require, f in deciding]
    all_hold = All(tuple(formula for _, formula in deciding))
    rest = doubtful or [require for require, _ in deciding]
    result: Result = "open" if doubtful else ONE
    holding = [_settled(all_hold, result, require, guards) for require in rest]
    return _program(node.key, node, _reaching(full, guards), (*failing, *holding))


def _settled(formula: Formula, result: Result, part: Require | Penalty, guards: _Guards) -> Clause:
    formula, holds = guards.compiled(formula)
    return Clause(formula=formula, holds=holds, result=result, part=part)


def _reaching(full: tuple[FullMarks, ...], guards: _Guards) -> tuple[Clause, ...]:
    reaching = (_clause(clause, "full", guards) for clause in full)
    # One that may not decide could give no more than one that may, so it comes after.
    return tuple(sorted(reaching, key=lambda clause: clause.result == "open"))


def _program(
    key: str,
    node: Node,
    full: tuple[Clause, ...],
    clauses: tuple[Clause, ...],
) -> LeafProgram:
    """A leaf whose first clause that applies settles it."""
    return LeafProgram(
        key=key,
        node=node,
        full=full,
        clauses=clauses,
        highest=False,
        average=None,
        bands=(),
        options=first_options(full, clauses),
        facts=frozenset[str]().union(*(names(c.formula) for c in (*full, *clauses))),
        by_hand=False,
    )


def _leaf(node: Node, full: tuple[FullMarks, ...], guards: _Guards) -> LeafProgram:
    rule = node.rule
    rows = rule.rows if isinstance(rule, (Rows, Average)) else ()
    first = _reaching(full, guards)
    clauses = tuple(_clause(row, _row_result(row), guards) for row in rows)
    average = rule if isinstance(rule, Average) else None
    facts = [names(clause.formula) for clause in (*first, *clauses)]
    facts.append(frozenset(name for name, _ in average.weights) if average else frozenset())
    highest = isinstance(rule, Rows) and rule.highest
    by_hand = isinstance(rule, ByHand) or (
        average is not None and not guards.decide(average.standing, dict(average.weights))
    )
    bands = average_bands(average) if average and not by_hand else ()
    return LeafProgram(
        key=node.key,
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
        points = isinstance(condition.requirement, AboutPoints)
        decides = points and guards.decides(condition.standing)
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

    deposits = {
        penalty_key(node.key, place): penalty.points
        for node in nodes.values()
        for place, penalty in enumerate(node.penalties)
    }
    known = {
        key: node.maximum.value if node.children or decides(node) else None
        for key, node in nodes.items()
    }
    return {**known, **deposits, "": ruleset.maximum.value}


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
    for place in range(len(node.penalties)):
        yield penalty_key(node.key, place), (node.key, *above)
    for child in node.children:
        yield from _above(child, (node.key, *above))
