"""Every requirement of a content can be met and can be failed, and its ratios have values."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.integers import Constraint
from tcpl_rules.model.cases import Cases
from tcpl_rules.model.constraints import All, Formula, lower, negate
from tcpl_rules.model.guard import Comparison, Guard, Joined, UnreadThreshold
from tcpl_rules.model.places import place
from tcpl_rules.model.ruleset import Node, Require, Requirements, Ruleset


def check_requirements(
    node: Node,
    rule: Requirements,
    left: Formula,
    ruleset: Ruleset,
    cases: Cases,
    findings: Findings,
) -> None:
    """Report requirements that say nothing, in the cases *left* to the rule of *node*."""
    for require in rule.requires:
        if isinstance(require.wanted, UnreadThreshold):
            _check_denominators([require.wanted], require, node, left, ruleset, cases, findings)
            continue
        formula = lower(require.wanted, ruleset.kinds, ruleset.classes)
        if not cases.some(left, formula):
            message = f"a requirement of {node.kind} `{node.key}` can never be met"
            findings.add("TCPL0509", message, place(require, node, ruleset), "never holds")
        elif not cases.some(left, negate(formula)):
            message = f"a requirement of {node.kind} `{node.key}` is always met"
            findings.add("TCPL0510", message, place(require, node, ruleset), "asks for nothing")
        else:
            ratios = _ratios(require.wanted)
            _check_denominators(ratios, require, node, left, ruleset, cases, findings)


def _check_denominators(
    ratios: list[Comparison | UnreadThreshold],
    require: Require,
    node: Node,
    left: Formula,
    ruleset: Ruleset,
    cases: Cases,
    findings: Findings,
) -> None:
    """Report a ratio whose denominator can be zero where nothing says what applies then."""
    denominators = dict.fromkeys(r.measure.denominator for r in ratios if r.measure.denominator)
    for name in denominators:
        nothing = Constraint(((name, -1),), 0)
        unmet: Formula = All(())
        if not isinstance(require.wanted, UnreadThreshold):
            unmet = negate(lower(require.wanted, ruleset.kinds, ruleset.classes))
        example = cases.example(left, nothing, unmet)
        if example is not None:
            findings.add(
                "TCPL0503",
                f"a requirement of {node.kind} `{node.key}` says nothing{example.when}: "
                f"a ratio over `{name}` has no value",
                place(require, node, ruleset),
                "may divide by zero",
                hint=f"say what applies with `met when {name} = 0`",
                witness=example.witness,
            )


def _ratios(guard: Guard) -> list[Comparison | UnreadThreshold]:
    if isinstance(guard, Joined):
        return [ratio for part in guard.parts for ratio in _ratios(part)]
    return [guard] if isinstance(guard, Comparison) and guard.measure.is_ratio else []
