"""Which checks judge a model."""

from __future__ import annotations

from pathlib import Path

import tcpl_rules
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.checks import CHECKS, checks_after
from tcpl_rules.source import SourceText, Span

_SPAN = Span(SourceText("a.tcpl", "a"), 0, 1)


def _names(*codes: str, lost: bool = False) -> list[str]:
    findings = Findings()
    for code in codes:
        findings.add(code, "wrong", _SPAN)
    return [check.__name__ for check in checks_after(findings, lost=lost)]


def test_every_check_of_the_model_runs() -> None:
    """A check is a file model/check_PROPERTY.py; some look at several rulesets, or at a file."""
    rooms = Path(tcpl_rules.__file__).parent / "model"
    files = {path.stem for path in rooms.glob("check_*.py")}

    assert {check.__name__ for check in CHECKS} == files - {"check_versions", "check_sort"}
    assert _names() == [check.__name__ for check in CHECKS]


def test_a_wrong_unit_leaves_rows_points_and_steps_to_be_judged() -> None:
    assert _names("TCPL0301") == [
        "check_rows",
        "check_requirements",
        "check_points",
        "check_procedure",
    ]


def test_where_a_maximum_may_be_missing_points_are_not_judged() -> None:
    rows = ["check_rows", "check_requirements"]

    assert _names("TCPL0301", "TCPL0113") == [*rows, "check_procedure"]
    assert _names("TCPL0301", lost=True) == rows
