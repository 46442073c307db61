"""Conditions of qualifying, and grades."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.model.condition import (
    ByClass,
    Condition,
    EveryAtLeast,
    Grade,
    Judged,
    Requirement,
    TotalAtLeast,
)
from tcpl_rules.model.read_guard import (
    no_class_here,
    read_band,
    read_guard,
    read_unread_threshold,
)
from tcpl_rules.model.read_rules import report_misfit
from tcpl_rules.model.scope import Scope, read_number, read_text
from tcpl_rules.model.standing import Standing, together
from tcpl_rules.syntax.tree import Branch


def read_conditions(block: Branch, inherited: Standing, scope: Scope) -> tuple[Condition, ...]:
    """The conditions of a `qualifies when` block."""
    standing = scope.body_standing(block, inherited)
    found = (_condition(branch, standing, scope) for branch in block.branches("condition"))
    return tuple(condition for condition in found if condition is not None)


def read_grades(block: Branch, inherited: Standing, scope: Scope) -> tuple[Grade, ...]:
    """The grades of a `grades` block."""
    if not scope.by_points:
        report_misfit("grades", block, scope)
    standing = scope.body_standing(block, inherited)
    return tuple(_grade(branch, standing, scope) for branch in block.branches("grade"))


def _condition(branch: Branch, inherited: Standing, scope: Scope) -> Condition | None:
    standing = scope.body_standing(branch, inherited)
    name = branch.word("NAME")
    scope.names.declare("condition", name.text, name.span)
    requires = branch.branches("require", "met_by_hand")
    if not requires and scope.has_lost(branch):
        return None
    if not requires:
        scope.findings.add("TCPL0114", f"condition `{name.text}` requires nothing", name.span)
        return None
    by_class = all(require.branch("for_class") for require in requires)
    first = requires[0] if by_class else scope.only_one(requires, "require") or requires[0]
    return Condition(
        id=name.text,
        text=read_text(branch.part("text")),
        requirement=_by_class(requires, scope) if by_class else _requirement(first, scope),
        standing=_standing(requires if by_class else (first,), standing, scope),
        span=first.span,
    )


def _standing(requires: tuple[Branch, ...], around: Standing, scope: Scope) -> Standing:
    """The standing of what is asked, of every class where each is asked something of its own."""
    return together(
        [
            scope.standing(require, around) if require.branch("annotations") else around
            for require in requires
        ]
    )


def _by_class(requires: tuple[Branch, ...], scope: Scope) -> Requirement:
    scope.each_once(requires, lambda require: f"when {_class(require).span.text}")
    cases: dict[str, TotalAtLeast | EveryAtLeast] = {}
    for require in requires:
        wanted = require.branches()[0]
        name = _class(require).word("NAME")
        class_ = scope.names.use("class", name)
        if wanted.rule in ("require_total", "require_every"):
            cases.setdefault(class_, _about_points(wanted, scope))
        else:
            no_class_here(require, scope)
    return ByClass(cases=tuple(cases.items()))


def _class(require: Branch) -> Branch:
    return require.part("for_class").part("class_is")


def _requirement(require: Branch, scope: Scope) -> Requirement:
    no_class_here(require, scope)
    if require.rule == "met_by_hand":
        return Judged()
    wanted = require.branches()[0]
    if wanted.rule == "require_unread":
        return read_unread_threshold(wanted, scope)
    if wanted.rule in ("require_total", "require_every"):
        return _about_points(wanted, scope)
    return read_guard(wanted, scope)


def _about_points(branch: Branch, scope: Scope) -> TotalAtLeast | EveryAtLeast:
    met = branch.leaf("MET") is not None
    if met == scope.by_points:
        report_misfit(branch.span.text, branch, scope)
    if met:
        kind = branch.part("node_kind").leaves()[0].text
        return EveryAtLeast(kind=kind, share=Fraction(1))
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
