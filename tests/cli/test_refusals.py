"""A refusal shows everything, in the language asked for."""

from __future__ import annotations

import argparse
import json

import pytest

from tcpl_rules.assessment.problem import Problem
from tcpl_rules.cli.refusals import refused_case, refused_ruleset
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import CaseError, RulesetError
from tcpl_rules.source import SourceText, Span

_REFUSAL = CaseError(
    (Problem(code="TCPL0802", line=3, column=1), Problem(code="TCPL0808", value="0.5"))
)


def test_each_problem_on_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused_case(_REFUSAL, argparse.Namespace(lang="en")) == 1
    out, err = capsys.readouterr()

    assert out == ""
    assert [line[-10:] for line in err.splitlines()[:2]] == ["[TCPL0802]", "[TCPL0808]"]


@pytest.mark.parametrize("arguments", [argparse.Namespace(), argparse.Namespace(lang="vi")])
def test_vietnamese_unless_english_is_asked_for(
    capsys: pytest.CaptureFixture[str], arguments: argparse.Namespace
) -> None:
    refused_case(_REFUSAL, arguments)

    assert "Hồ sơ có 2 lỗi" in capsys.readouterr().err


def test_a_value_cannot_move_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    refused_case(CaseError((Problem(code="TCPL0808", value="\x1b[2J\n0.5"),)), argparse.Namespace())

    assert capsys.readouterr().err.splitlines()[0].startswith("Số thực dấu phẩy động  [2J 0.5 ")


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused_case(_REFUSAL, argparse.Namespace(json=True)) == 1
    document = json.loads(capsys.readouterr().out)

    assert document == {"problems": [problem.to_json() for problem in _REFUSAL.problems]}


def test_findings_are_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    findings = Findings()
    findings.add("TCPL0201", "no fact `x`", Span(SourceText("a.tcpl", "x y"), 0, 1))

    assert refused_ruleset(RulesetError(findings.listed())) == 1
    assert capsys.readouterr().err.startswith("error[TCPL0201]: no fact `x`\n")
