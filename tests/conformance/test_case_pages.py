"""The pages about cases: each example is refused for what it shows, each mended one accepted.

A fence that gives no year or no unit is completed with 2024 and an invented ward. It is assessed
under qd-25-2021, or under the ruleset that the fence names; with `shelf`, under that which the
library picks for the case.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import CaseChecker
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.assessment.read_case import read_text
from tcpl_rules.errors import CaseError
from tcpl_rules.governing import for_case
from tcpl_rules.shelf import load
from tests.literate import ROOT, Example, examples, saved
from tests.shipped import IDS

_PAGES = sorted((ROOT / "docs/errors").glob("TCPL08*.md"))
_UNIT = '[unit]\nname = "Phường Thử"\nkind = "ward"\n'
_REMARK = re.compile(r"# error: (TCPL\d{4})$")


def _completed(example: Example) -> Example:
    year = "" if re.search(r"^year\b", example.text, re.MULTILINE) else "year = 2024\n"
    unit = "" if "[unit]" in example.text else f"\n{_UNIT}"
    return replace(example, text=f"{year}{example.text}{unit}")


def _case(example: Example) -> Case:
    if example.text.startswith("case = "):
        names: dict[str, dict[str, object]] = {}
        exec(example.text, names)  # noqa: S102 - a fence of our own pages
        return Case.from_mapping(names["case"])
    name = next((word for word in example.words if "." in word), "case.toml")
    with saved(example, name) as path:
        text, _ = read_text(path)
    return Case.from_toml(text)


def _problems(example: Example) -> tuple[Problem, ...]:
    ruleset = next((word for word in example.words if word in IDS), "qd-25-2021")
    try:
        case = _case(example)
        chosen = for_case(case) if "shelf" in example.words else load(ruleset)
        CaseChecker(chosen.model).check(case)
    except CaseError as error:
        return error.problems
    return ()


def _expected(example: Example) -> list[tuple[str, int]]:
    lines = enumerate(example.text.split("\n"), 1)
    return [(m[1], number) for number, line in lines if (m := _REMARK.search(line))]


_FILES = [_completed(example) for example in examples(_PAGES, "toml")]
_MAPPINGS = list(examples(_PAGES, "python"))


@pytest.mark.parametrize("example", _FILES + _MAPPINGS, ids=lambda e: e.name)
def test_problems(example: Example) -> None:
    problems = _problems(example)
    expected = _expected(example)

    assert [problem.code for problem in problems] == [code for code, _ in expected]
    for problem, (_, line) in zip(problems, expected, strict=True):
        assert problem.line in (line, None)
