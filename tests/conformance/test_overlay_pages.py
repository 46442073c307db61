"""The pages about cases under an overlay: each example is refused for what it shows, and mended.

A fence is assessed under the shipped overlay of Sóc Trăng.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.errors import CaseError
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.shelf import load_overlay
from tests.literate import ROOT, Example, examples

_PAGES = sorted((ROOT / "docs/errors").glob("TCPL112*.md"))
_REMARK = re.compile(r"# error: (TCPL\d{4})$")


@cache
def _laid() -> Laid:
    return load_overlay("soc-trang")


def _problems(example: Example) -> tuple[Problem, ...]:
    try:
        _laid().assess(Case.from_toml(example.text))
    except CaseError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("example", list(examples(_PAGES, "toml")), ids=lambda e: e.name)
def test_problems(example: Example) -> None:
    lines = enumerate(example.text.split("\n"), 1)
    expected = [(m[1], number) for number, line in lines if (m := _REMARK.search(line))]
    problems = _problems(example)

    assert [problem.code for problem in problems] == [code for code, _ in expected]
    for problem, (_, line) in zip(problems, expected, strict=True):
        assert problem.line in (line, None)
