"""A part of the law is no better known than the facts that it asks about."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve

from tcpl_rules.model import ruleset as model
from tcpl_rules.model.guard import AllOf, AnyOf, Comparison, Guard, Holds
from tcpl_rules.model.standing import Standing


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
            c
            if isinstance(c.requirement, model.TotalAtLeast | model.EveryAtLeast)
            else _doubted(c, c.requirement, doubts)
            for c in ruleset.conditions
        ),
    )


def _node(node: model.Node, doubts: dict[str, Standing]) -> model.Node:
    rule = node.rule
    if isinstance(rule, model.Rows | model.Average):
        rule = evolve(rule, rows=tuple(_doubted(row, row.guard, doubts) for row in rule.rows))
    if isinstance(rule, model.Average):
        heard = [doubts[fact] for fact, _ in rule.weights if fact in doubts]
        rule = evolve(rule, standing=heard[0]) if heard else rule
    return evolve(
        node,
        rule=rule,
        full_marks=tuple(_doubted(clause, clause.guard, doubts) for clause in node.full_marks),
        children=tuple(_node(child, doubts) for child in node.children),
    )


Part = TypeVar("Part", model.Row, model.FullMarks, model.Condition)


def _doubted(part: Part, guard: Guard, doubts: dict[str, Standing]) -> Part:
    heard = [doubts[fact] for fact in _facts(guard) if fact in doubts]
    return evolve(part, standing=heard[0]) if heard else part


def _facts(guard: Guard) -> list[str]:
    if isinstance(guard, AllOf | AnyOf):
        return [fact for part in guard.parts for fact in _facts(part)]
    if isinstance(guard, Holds):
        return [guard.fact]
    if isinstance(guard, Comparison):
        above = [fact for fact, _ in guard.measure.numerator.terms]
        return [*above, *filter(None, [guard.measure.denominator])]
    return []
