"""Whether qualifying can be reached, and whether each condition on points can make a difference."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from tcpl_rules.assessment.case import CheckedCase, Unit
from tcpl_rules.assessment.outcome import (
    NOT_QUALIFIED,
    ConditionState,
    condition_states,
    least_if_facts_qualify,
    outcome_of,
)
from tcpl_rules.assessment.scorer import Scorer
from tcpl_rules.assessment.scores import Scores
from tcpl_rules.diagnostics.diagnostic import Severity
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.condition import Condition
from tcpl_rules.model.places import place
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.program.from_model import from_model
from tcpl_rules.program.program import Program


def check_reach(ruleset: Ruleset, findings: Findings) -> None:
    """Warn of conditions that no case meets together, and of one that the others imply.

    A law may be so; its reader should know. Facts and points are looked at together, over every
    case of every kind and class of unit.
    """
    if not ruleset.conditions:
        return
    program = from_model(ruleset)
    judged = list(_of_each_kind(program))
    if all(outcome_of(program, scores, states) == NOT_QUALIFIED for scores, states in judged):
        findings.add(
            "TCPL0632",
            "no case qualifies: the conditions cannot be met together",
            place(ruleset.conditions[0], ruleset),
            "the first of the conditions",
            severity=Severity.WARNING,
        )
        return
    for at, condition in enumerate(ruleset.conditions):
        if all(_implied(states[at], scores) for scores, states in judged):
            _report_implied(condition, ruleset, findings)


def _of_each_kind(program: Program) -> Iterator[tuple[Scores, tuple[ConditionState, ...]]]:
    """A case of which nothing is known but its kind and class, for each of them."""
    scorer = Scorer(program)
    classes = [class_.id for class_ in program.ruleset.classes] or [""]
    for kind, class_ in product(program.ruleset.kinds, classes):
        unit = Unit(name="", kind=kind.id, class_=class_)
        scores = scorer.score(CheckedCase(unit=unit, year=0, facts={}), {})
        yield scores, condition_states(program, scores)


def _implied(state: ConditionState, scores: Scores) -> bool:
    """Whether points enough come wherever the conditions on facts hold."""
    asked = [(a.key, a.points) for a in state.asked if a.points is not None]
    return state.decides and bool(asked) and all(_has(key, p, scores) for key, p in asked)


def _has(key: str, points: Fraction, scores: Scores) -> bool:
    least = least_if_facts_qualify(key, scores)
    return least is not None and least >= points


def _report_implied(condition: Condition, ruleset: Ruleset, findings: Findings) -> None:
    findings.add(
        "TCPL0633",
        f"condition `{condition.id}` is implied by the others: its points come wherever the facts "
        "that they ask for hold",
        place(condition, ruleset),
        "changes nothing",
        severity=Severity.WARNING,
    )
