"""Findings of a whole run: each once, in the order of the text."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.diagnostic import Severity
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tests.diagnostics.build import span_of

_TEXT = "one two three"


def test_the_same_finding_twice_counts_once() -> None:
    findings = Findings()
    for _ in range(2):
        findings.add("TCPL0101", "wrong", span_of(_TEXT, "two"))

    assert len(findings.listed()) == 1


def test_two_faults_at_one_place_are_two() -> None:
    findings = Findings()
    findings.add("TCPL0101", "wrong", span_of(_TEXT, "two"))
    findings.add("TCPL0101", "wrong too", span_of(_TEXT, "two"))
    findings.add("TCPL0102", "wrong", span_of(_TEXT, "two"))

    assert [(d.code, d.message) for d in findings.listed()] == [
        ("TCPL0101", "wrong"),
        ("TCPL0101", "wrong too"),
        ("TCPL0102", "wrong"),
    ]


def test_the_order_is_that_of_files_and_text() -> None:
    findings = Findings()
    for piece, name in (("three", "a"), ("one", "b"), ("one", "a")):
        findings.add("TCPL0101", "wrong", span_of(_TEXT, piece, name))

    assert [d.span.place for d in findings.listed()] == ["a:1:1", "a:1:9", "b:1:1"]


def test_the_cause_is_a_second_label() -> None:
    findings = Findings()
    findings.add("TCPL0101", "w", span_of(_TEXT, "two"), cause=(span_of(_TEXT, "one"), "here"))

    assert [label.span.text for label in findings.listed()[0].labels] == ["two", "one"]


def test_errors_stop_and_all_are_told() -> None:
    findings = Findings()
    findings.add("TCPL0101", "wrong", span_of(_TEXT, "two"))
    findings.add("TCPL0608", "odd", span_of(_TEXT, "one"), severity=Severity.WARNING)

    with pytest.raises(RulesetError, match=r"a\.tcpl:1:1: TCPL0608: odd \(and 1 more\)") as raised:
        findings.settle()
    assert raised.value.diagnostics == findings.listed()


def test_warnings_do_not_stop() -> None:
    findings = Findings()
    findings.add("TCPL0608", "odd", span_of(_TEXT, "one"), severity=Severity.WARNING)

    findings.settle()
