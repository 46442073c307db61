"""What follows from a part of the facts is said with its clause, as if all had been given."""

from __future__ import annotations

from typing import Any

from tcpl_rules import load
from tcpl_rules.assessment.assessment import Assessment


def _assessed(**facts: int) -> Assessment:
    unit = {"name": "Bộ phận Một cửa (bịa)", "kind": "commune"}
    case: dict[str, Any] = {"year": 2019, "unit": unit, "facts": facts}
    return load("tt-01-2018-vpcp").assess(case)


def test_no_petitions_settle_index_8() -> None:
    """Point a gives 2 whatever the other petition counts are; the result names point a."""
    found = _assessed(petitions=0).node("8")

    assert (found.score and found.score.display("en"), found.origin) == ("2", "facts")
    assert [clause.part for clause in found.clauses] == ["8 award 2"]


def test_a_silence_that_facts_force_is_said() -> None:
    """With no procedure due and none listed the circular gives index 5 no result."""
    found = _assessed(procedures_due_at_one_stop=0, procedures_listed=0)

    assert found.silent == ("5",)
    assert [notice.code for notice in found.notices] == ["silent"]


def test_what_is_settled_is_not_needed() -> None:
    """Only the open condition on the heads is asked about, not points that change nothing."""
    points = {"1": 10, "2": 30, "3": 13, "4": 20, "5.1": {"points": 13, "of": 13}}
    case: dict[str, Any] = {
        "year": 2024,
        "unit": {"name": "Xã Ví Dụ (bịa)", "kind": "commune"},
        "facts": {"heads_disciplined": 0},
        "self_assessed": {"points": points},
    }

    assert [one.key for one in load("qd-25-2021").still_needed(case)] == ["heads_prosecuted"]
