"""What judges sheets is what the compiled ruleset judges with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.assessment.assess import assess
from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.judged.desk import desk_of
from tests.shipped import CASES, assessed, name_of, ruleset

_SOME = CASES[:: max(1, len(CASES) // 12)]


@pytest.mark.parametrize("path", _SOME, ids=name_of)
def test_it_gives_the_same_result_and_receipt(path: Path) -> None:
    desk = desk_of(ruleset(path.parents[1].name))
    case = desk.checker.check(Case.read(path))
    found = assess(desk.evaluator, case, desk.stamp)
    assert found.to_json() == assessed(path).to_json()
    assert found.receipt == assessed(path).receipt


def test_it_is_made_once() -> None:
    compiled = ruleset("qd-25-2021")
    assert desk_of(compiled) is desk_of(compiled)
    assert desk_of(compiled).ruleset is compiled.model
