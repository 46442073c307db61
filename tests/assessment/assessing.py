"""Made rulesets, assessed."""

from __future__ import annotations

from tcpl_rules.assessment.assessment import Assessment, NodeScore
from tcpl_rules.assessment.range import Range
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.ruleset import Ruleset
from tests.assessment.build import document


def compiled(made: Ruleset) -> CompiledRuleset:
    """The compiled form of *made*."""
    return CompiledRuleset.of(made, "c0ffee")


def assessed(made: Ruleset, **case: object) -> Assessment:
    """The assessment of an invented commune with *case* in its document."""
    return compiled(made).assess(document(**case))


def scores(found: Assessment) -> dict[str, Range | None]:
    """Every score, and the total under ``""``."""
    return {"": found.total, **{node.key: node.score for node in found.nodes}}


def ends(found: Range | NodeScore) -> tuple[int, int]:
    """Least and most, both whole and attained."""
    score = found.score if isinstance(found, NodeScore) else found
    assert score is not None
    assert score.tight
    return int(score.least), int(score.most)
