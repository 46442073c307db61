"""Results, and what a case is refused with, go from process to process unchanged."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.errors import CaseError
from tests import shipped
from tests.assessment.build import document, problems_of
from tests.pickled import pickled
from tests.shipped import CASES, RULESETS, assessed

HUONG = RULESETS / "qd-25-2021/cases/dong-huong-2024.toml"


@pytest.mark.parametrize("path", CASES, ids=shipped.name_of)
def test_a_result(path: Path) -> None:
    found = assessed(path)
    back = pickled(found)

    assert (back, back.receipt, back.to_json()) == (found, found.receipt, found.to_json())
    assert back.case.case == found.case.case


def test_a_result_stays_read_only() -> None:
    back = pickled(assessed(HUONG))

    with pytest.raises(TypeError):
        back.provenance["/x"] = None
    with pytest.raises(TypeError):
        back.case.case.document["year"] = 2023


def test_a_deep_copy() -> None:
    assert copy.deepcopy(assessed(HUONG)) == assessed(HUONG)


def test_what_is_wrong_with_a_case() -> None:
    """An error that cannot be pickled would stop a pool of processes."""
    error = CaseError(problems_of(Case.from_mapping(document(year=1900, facts={"x": 1}))))
    back = pickled(error)

    assert (str(back), back.problems) == (str(error), error.problems)
