"""One line on a checked ruleset."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.diagnostics.diagnostic import Diagnostic, Severity
from tcpl_rules.model.coverage import WEAKER, reading_of
from tcpl_rules.model.ruleset import Ruleset


def summary(name: str, model: Ruleset | None, findings: Sequence[Diagnostic]) -> str:
    """What was found in the ruleset called *name*, and how well its parts are known.

    *model* is None when an error stood in its way.
    """
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = len(findings) - errors
    counted = [_count(errors, "error"), _count(warnings, "warning")]
    found = ", ".join(text for text in counted if text) or "no findings"
    return f"{name}: {found}" if model is None else f"{name}: {found}; {_known(model)}"


def _known(model: Ruleset) -> str:
    reading = reading_of(model)
    parts = [f"{reading.parts[basis]} {basis.value}" for basis in WEAKER if reading.parts[basis]]
    declared = f"{reading.silences} silences and {reading.questions} questions declared"
    return f"parts: {', '.join(parts)}; {declared}"


def _count(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}" if count else ""
