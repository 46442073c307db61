"""Conditions of qualifying, and grades."""

from __future__ import annotations

from tcpl_rules.model.read_guard import read_band, read_guard
from tcpl_rules.model.ruleset import Condition, EveryAtLeast, Grade, Requirement, TotalAtLeast
from tcpl_rules.model.scope import Scope, read_number, read_text
from tcpl_rules.model.standing import Standing
from tcpl_rules.syntax.tree import Branch


def read_conditions(block: Branch, inherited: Standing, scope: Scope) -> tuple[Condition, ...]:
    """The conditions of a `qualifies when` block."""
    standing = scope.body_standing(block, inherited)
    found = (_condition(branch, standing, scope) for branch in block.branches("condition"))
    return tuple(condition for condition in found if condition is not None)


def read_grades(block: Branch, inherited: Standing, scope: Scope) -> tuple[Grade, ...]:
    """The grades of a `grades` block."""
    standing = scope.body_standing(block, inherited)
    return tuple(_grade(branch, standing, scope) for branch in block.branches("grade"))


def _condition(branch: Branch, inherited: Standing, scope: Scope) -> Condition | None:
    standing = scope.body_standing(branch, inherited)
    name = branch.word("NAME")
    scope.names.declare("condition", name.text, name.span)
    require = scope.only_one(branch.branches("require"), "require")
    if require is None and scope.has_lost(branch):
        return None
    if require is None:
        scope.findings.add("TCPL0114", f"condition `{name.text}` requires nothing", name.span)
        return None
    part = scope.standing(require, standing) if require.branch("annotations") else standing
    return Condition(
        id=name.text,
        text=read_text(branch.part("text")),
        requirement=_requirement(require.branches()[0], scope),
        standing=part,
        span=require.span,
    )


def _requirement(branch: Branch, scope: Scope) -> Requirement:
    if branch.rule not in ("require_total", "require_every"):
        return read_guard(branch, scope)
    comparator = branch.word("COMPARE")
    if comparator.text != ">=":
        scope.findings.add(
            "TCPL0115",
            f"`{comparator.text}` would let more points lose an outcome, or change nothing",
            comparator.span,
            "write `>=`",
        )
    value = read_number(branch.word("NUMBER", "PERCENT"))
    if branch.rule == "require_total":
        return TotalAtLeast(points=value)
    kind = branch.part("node_kind").leaves()[0].text
    if branch.leaf("PERCENT"):
        return EveryAtLeast(kind=kind, share=value)
    return EveryAtLeast(kind=kind, points=value)


def _grade(branch: Branch, inherited: Standing, scope: Scope) -> Grade:
    name = branch.word("NAME")
    scope.names.declare("grade", name.text, name.span)
    return Grade(
        id=name.text,
        text=read_text(branch.part("text")),
        band=read_band(branch.part("range"), scope),
        standing=scope.standing(branch, inherited),
        span=branch.span,
    )
