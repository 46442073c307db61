"""A part of the law is no better known than the facts that it asks about."""

from __future__ import annotations

from typing import Any, TypeVar

from attrs import evolve, fields, has

from tcpl_rules.model import ruleset as model
from tcpl_rules.model.condition import AboutNoFacts, Condition
from tcpl_rules.model.guard import Comparison, Guard, Holds, Joined, UnreadThreshold
from tcpl_rules.model.rule import Average, FullMarks, Penalty, Require, Requirements, Row, Rows
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.source import Span


def with_doubts(ruleset: model.Ruleset) -> model.Ruleset:
    """*ruleset*, each clause that asks about a fact known as little as that fact is."""
    doubts = {
        fact.id: fact.standing
        for fact in ruleset.facts
        if fact.standing.basis.value not in ("read", "derived", "reported")
    }
    if not doubts:
        return ruleset
    return evolve(
        ruleset,
        nodes=tuple(_node(node, doubts) for node in ruleset.nodes),
        conditions=tuple(
            c if isinstance(c.requirement, AboutNoFacts) else _doubted(c, c.requirement, doubts)
            for c in ruleset.conditions
        ),
    )


def _node(node: model.Node, doubts: dict[str, Standing]) -> model.Node:
    rule = node.rule
    if isinstance(rule, Rows | Average):
        rule = evolve(rule, rows=tuple(_doubted(row, row.guard, doubts) for row in rule.rows))
    if isinstance(rule, Average):
        heard = [doubts[fact] for fact, _ in rule.weights if fact in doubts]
        rule = evolve(rule, standing=heard[0]) if heard else rule
    if isinstance(rule, Requirements):
        rule = evolve(rule, requires=tuple(_required(one, doubts) for one in rule.requires))
    return evolve(
        node,
        rule=rule,
        penalties=tuple(_doubted(penalty, penalty.guard, doubts) for penalty in node.penalties),
        full_marks=tuple(_doubted(clause, clause.guard, doubts) for clause in node.full_marks),
        children=tuple(_node(child, doubts) for child in node.children),
    )


def _required(require: Require, doubts: dict[str, Standing]) -> Require:
    if isinstance(require.wanted, UnreadThreshold):
        return require
    return _doubted(require, require.wanted, doubts)


Part = TypeVar("Part", Row, FullMarks, Penalty, Require, Condition)


def _doubted(part: Part, guard: Guard, doubts: dict[str, Standing]) -> Part:
    heard = [doubts[fact] for fact in _facts(guard) if fact in doubts]
    return evolve(part, standing=heard[0]) if heard else part


def _facts(guard: Guard) -> list[str]:
    if isinstance(guard, Joined):
        return [fact for part in guard.parts for fact in _facts(part)]
    if isinstance(guard, Holds):
        return [guard.fact]
    if isinstance(guard, Comparison):
        above = [fact for fact, _ in guard.measure.numerator.terms]
        return [*above, *filter(None, [guard.measure.denominator])]
    return []


def with_hearsay_accepted(ruleset: model.Ruleset) -> model.Ruleset:
    """*ruleset* as it is for one who accepts hearsay: all of it counts as reported."""
    accepted = _accepted(ruleset)
    assert isinstance(accepted, model.Ruleset)
    return accepted


def _accepted(part: Any) -> Any:
    if isinstance(part, Standing):
        heard = part.basis is Basis.HEARSAY
        return evolve(part, basis=Basis.REPORTED) if heard else part
    if isinstance(part, tuple):
        return tuple(map(_accepted, part))
    if isinstance(part, Span) or not has(type(part)):
        return part
    names = [field.name for field in fields(type(part))]
    return evolve(part, **{name: _accepted(getattr(part, name)) for name in names})
