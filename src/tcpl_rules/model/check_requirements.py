"""Every requirement of a content can be met and can be failed, and its ratios have values."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.cases import CaseCheck, Cases
from tcpl_rules.model.constraints import All, Formula, negate
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.places import place
from tcpl_rules.model.ratios import denominators, forgiving, nothing
from tcpl_rules.model.rule import Require, Requirements
from tcpl_rules.model.ruleset import Node, Ruleset


def check_requirements(ruleset: Ruleset, findings: Findings) -> None:
    """Report requirements that ask for nothing, for too much, or for a ratio without a value.

    Says nothing while the facts admit no case at all, which is another check's finding.
    """
    cases = Cases(ruleset)
    if cases.exist():
        for node in ruleset.nodes:
            _check_node(node, All(()), CaseCheck(ruleset, findings, cases))


def _check_node(node: Node, open_cases: Formula, check: CaseCheck) -> None:
    """Check *node* and all below in the cases that no `met when` above it has settled."""
    settled = (negate(check.lower(clause.guard)) for clause in node.full_marks)
    left = All((open_cases, *settled))
    if not check.cases.some(left):
        return
    if isinstance(node.rule, Requirements):
        for require in node.rule.requires:
            _check_require(require, node, left, check)
    for child in node.children:
        _check_node(child, left, check)


def _check_require(require: Require, node: Node, left: Formula, check: CaseCheck) -> None:
    where, wanted = place(require, node, check.ruleset), require.wanted
    if isinstance(wanted, UnreadThreshold):
        over = wanted.measure.denominator
        _check_denominators((over,) if over else (), left, require, node, check)
        return
    formula = check.lower(wanted)
    if not check.cases.some(left, formula):
        message = f"a requirement of {node.kind} `{node.key}` can never be met"
        check.findings.add("TCPL0509", message, where, "never holds")
    elif not check.cases.some(left, negate(formula)):
        message = f"a requirement of {node.kind} `{node.key}` is always met"
        check.findings.add("TCPL0510", message, where, "asks for nothing")
    else:
        names = denominators(wanted)
        met_but_for_them = check.lower(forgiving(wanted, set(names)))
        unmet = All((left, negate(formula), met_but_for_them))
        _check_denominators(names, unmet, require, node, check)


def _check_denominators(
    names: tuple[str, ...], cases: Formula, require: Require, node: Node, check: CaseCheck
) -> None:
    """Report the denominators that are zero in some of *cases*, where nothing says what applies."""
    for name in names:
        example = check.cases.example(cases, check.lower(nothing(name)))
        if example is not None:
            check.findings.add(
                "TCPL0503",
                f"a requirement of {node.kind} `{node.key}` says nothing{example.when}: "
                f"a ratio over `{name}` has no value",
                place(require, node, check.ruleset),
                "may divide by zero",
                hint=f"say what applies with `met when {name} = 0`",
                witness=example.witness,
            )
