"""Which checks judge a model, all of it or what is sound of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.check_facts import check_facts
from tcpl_rules.model.check_outcomes import check_outcomes
from tcpl_rules.model.check_points import check_points
from tcpl_rules.model.check_procedure import check_procedure
from tcpl_rules.model.check_requirements import check_requirements
from tcpl_rules.model.check_rows import check_rows
from tcpl_rules.model.check_standing import check_standing
from tcpl_rules.model.ruleset import Ruleset

Check = Callable[[Ruleset, Findings], None]

CHECKS: tuple[Check, ...] = (
    check_facts,
    check_points,
    check_rows,
    check_requirements,
    check_outcomes,
    check_procedure,
    check_standing,
)
"""What is judged of a model whose names and units are right; each check stands alone."""

_MAXIMA_UNSURE = frozenset(
    {"TCPL0109", "TCPL0113", "TCPL0201", "TCPL0202", "TCPL0204", "TCPL0303", "TCPL0402"}
)
"""After one of these a maximum, or a part that has one, may be missing from the model."""


def checks_after(findings: Findings, *, lost: bool) -> Sequence[Check]:
    """The checks that say nothing which follows from *findings*, or from statements *lost*."""
    if not findings.errors:
        return CHECKS
    if lost:
        return (check_rows, check_requirements)
    if findings.codes & _MAXIMA_UNSURE:
        return (check_rows, check_requirements, check_procedure)
    return (check_rows, check_requirements, check_points, check_procedure)
