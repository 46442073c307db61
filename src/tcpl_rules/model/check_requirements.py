"""Every requirement of a content can be met and can be failed, and its ratios have values."""

from __future__ import annotations

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.integers import Constraint
from tcpl_rules.model.cases import Cases
from tcpl_rules.model.constraints import All, Formula, lower, negate
from tcpl_rules.model.guard import Comparison, Guard, Joined, UnreadThreshold
from tcpl_rules.model.places import place
from tcpl_rules.model.rule import Require, Requirements
from tcpl_rules.model.ruleset import Node, Ruleset


def check_requirements(ruleset: Ruleset, findings: Findings) -> None:
    """Report requirements that ask for nothing, for too much, or for a ratio without a value.

    Says nothing while the facts admit no case at all, which is another check's finding.
    """
    cases = Cases(ruleset)
    if cases.exist():
        for node in ruleset.nodes:
            _check_node(node, All(()), _Pass(ruleset, findings, cases))


@frozen
class _Pass:
    """One run over one ruleset."""

    ruleset: Ruleset
    findings: Findings
    cases: Cases

    def lower(self, guard: Guard) -> Formula:
        return lower(guard, self.ruleset.kinds, self.ruleset.classes)


def _check_node(node: Node, open_cases: Formula, check: _Pass) -> None:
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


def _check_require(require: Require, node: Node, left: Formula, check: _Pass) -> None:
    where = place(require, node, check.ruleset)
    if isinstance(require.wanted, UnreadThreshold):
        _check_denominators(
            [require.wanted.measure.denominator], All(()), require, left, node, check
        )
        return
    formula = check.lower(require.wanted)
    if not check.cases.some(left, formula):
        message = f"a requirement of {node.kind} `{node.key}` can never be met"
        check.findings.add("TCPL0509", message, where, "never holds")
    elif not check.cases.some(left, negate(formula)):
        message = f"a requirement of {node.kind} `{node.key}` is always met"
        check.findings.add("TCPL0510", message, where, "asks for nothing")
    else:
        names = _denominators(require.wanted)
        _check_denominators(names, negate(formula), require, left, node, check)


def _check_denominators(
    names: list[str | None],
    unmet: Formula,
    require: Require,
    left: Formula,
    node: Node,
    check: _Pass,
) -> None:
    """Report a denominator that can be zero where nothing says what applies then."""
    for name in dict.fromkeys(filter(None, names)):
        example = check.cases.example(left, Constraint(((name, -1),), 0), unmet)
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


def _denominators(guard: Guard) -> list[str | None]:
    if isinstance(guard, Joined):
        return [name for part in guard.parts for name in _denominators(part)]
    return [guard.measure.denominator] if isinstance(guard, Comparison) else []
