"""One line on a checked ruleset."""

from __future__ import annotations

from tcpl_rules.diagnostics.diagnostic import Severity
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.report.check_summary import summary
from tcpl_rules.source import SourceText, Span
from tests.model.build import award, node, ruleset, silent, yes

_MODEL = ruleset(node("1", 1, award(1, yes("a")), silent(yes("b"))))


def test_nothing_found() -> None:
    line = summary("mine", _MODEL, ())

    assert line.startswith("mine: no findings; parts: ")
    assert line.endswith("; 1 silences and 0 questions declared")


def test_errors_and_warnings_are_counted() -> None:
    findings = Findings()
    source = SourceText("a", "xyz")
    findings.add("TCPL0101", "x", Span(source, 0, 1))
    findings.add("TCPL0101", "y", Span(source, 1, 2))
    findings.add("TCPL0608", "z", Span(source, 2, 3), severity=Severity.WARNING)

    assert summary("mine", None, findings.listed()) == "mine: 2 errors, 1 warning"
