"""The program asked about generated texts and cases, and what it says put as the oracle puts it."""

from __future__ import annotations

import os
import random
from fractions import Fraction

from hypothesis import HealthCheck, Phase, settings

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.shelf import compiled_from
from tcpl_rules.source import SourceText
from tests.generating.cases import CasePlan
from tests.generating.layout import plain, spelled
from tests.inequalities import Range
from tests.oracle import Verdict
from tests.oracle_guards import decides
from tests.strategies import Written

EFFORT = int(os.environ.get("TCPL_EFFORT", "1"))
"""Times as many examples as usual; above 1 they are new ones in every run."""

_STATES = {True: "met", False: "not_met", None: "open"}


def effort(examples: int) -> settings:
    """Settings for a property that is worth *examples* examples in every run of the tests."""
    return settings(
        settings.get_profile("house"),
        max_examples=examples * EFFORT,
        derandomize=EFFORT == 1,
        phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def compiled(text: str) -> CompiledRuleset:
    """The ruleset that *text* writes; generated texts are valid, so a finding fails the test."""
    return compiled_from([SourceText("generated.tcpl", text)])


def assessed(
    ruleset: CompiledRuleset, plan: CasePlan, *, accept_hearsay: bool = False
) -> Assessment:
    """The program's assessment; generated cases fit their ruleset, so a problem fails the test."""
    case = Case.from_mapping(plan.mapping(ruleset.model))
    return ruleset.assess(case, as_if=True, accept_hearsay=accept_hearsay)


def verdict_of(assessment: Assessment) -> Verdict:
    """The program's result in the oracle's words."""
    grade = assessment.grade
    return Verdict(
        scores={n.key: range_of(n.score) for n in assessment.nodes if n.score is not None},
        total=range_of(assessment.total),
        conditions={found.id: _STATES[found.met] for found in assessment.conditions},
        outcome=assessment.outcome if grade is None else grade.id,
    )


def range_of(found: object) -> Range:
    ends = (getattr(found, name) for name in ("least", "most", "least_attained", "most_attained"))
    return Range(*ends)


def contains(outer: Range, inner: Range) -> bool:
    """Whether whatever lies in *inner* lies in *outer*, ends and all."""
    return not (
        inner.least < outer.least
        or inner.most > outer.most
        or (inner.least == outer.least and inner.least_attained and not outer.least_attained)
        or (inner.most == outer.most and inner.most_attained and not outer.most_attained)
    )


def shuffled(written: Written, seed: int) -> str:
    """The text of *written* with its declarations in another order."""
    parts = list(written.declarations)
    random.Random(seed).shuffle(parts)  # noqa: S311 - it lays out a test's text
    return plain(spelled([*written.header, *(word for part in parts for word in part)], 0))


def cap(ruleset: Ruleset, key: str) -> Fraction | None:
    """The maximum of a node as its text states it, if it states a number that decides."""
    maximum = next(node.maximum for node in ruleset.walk() if node.key == key)
    return maximum.value if decides(maximum.standing) else None
