"""The case that a plan leaves is the one it was given, but for what the plan changes."""

from __future__ import annotations

import copy
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tcpl_rules.planning.planned_case import number
from tests import shipped
from tests.assessment import met
from tests.planning.made import FACTS, document, own, planned


def left(case: dict[str, Any], **terms: Any) -> dict[str, Any]:
    plan = planned(case, **terms)
    assert plan.case is not None
    return plan.case


def test_only_what_is_planned_changes() -> None:
    case = document({**FACTS, "late": 3}, **own(n1_2="3.5", n2_1=2), decision={"number": "1"})
    before = copy.deepcopy(case)

    after = left(case, locked=("1.2", "2.1"))

    assert case == before
    assert after == {**before, "facts": {**FACTS, "late": 0}}


def test_where_a_changed_value_came_from_is_forgotten() -> None:
    given = {"/facts/late": {"note": "a"}, "/facts/done": {"note": "b"}}
    case = document({**FACTS, "late": 3}, **own(n1_2=4, n2_1=2), provenance=given)

    assert left(case, locked=("2.1",))["provenance"] == {"/facts/done": {"note": "b"}}


def test_tallies_that_may_no_longer_be_right_are_forgotten() -> None:
    tallies = {"1": {"full": 2, "half": 0, "zero": 1}, "2": {"full": 1, "half": 1, "zero": 0}}
    case = document(FACTS, self_assessed={"points": {"1.2": 0, "2.1": 3}, "tallies": tallies})

    assert left(case)["self_assessed"] == {
        "points": {"1.2": 4, "2.1": 3},
        "tallies": {"2": tallies["2"]},
    }


def test_a_fact_that_was_fed_is_given() -> None:
    case = met.document(
        facts={"files": 0, "late": 0, "waited": 1, "planned": False, "safe": True},
        fed={"calm": {"outcome": "qualified", "ruleset": "other"}},
        self_assessed={
            "met": {"1.1.2": True, "2.2": True, "2.3": True},
            "conditions": {"pleased": True, "level": True},
        },
    )

    plan = met.compiled().plan(case)

    assert plan.case is not None
    assert plan.case["facts"]["planned"] is True  # type: ignore[index]
    assert plan.case["fed"] == case["fed"]


def test_security_recognised_later_is_a_fact() -> None:
    """Under 25/2021 the recognition can still come; a plan that needs it states it."""
    ruleset = shipped.ruleset("qd-25-2021")
    facts = {fact.id: fact.movements for fact in ruleset.model.facts}

    assert [m.value for m in facts["security_standard_recognised"]] == ["can rise"]


@pytest.mark.parametrize(
    ("points", "written"),
    [("3", 3), ("13.5", Decimal("13.5")), ("80/3", "80/3"), ("-1/4", Decimal("-0.25"))],
)
def test_points_are_written_exactly(points: str, written: object) -> None:
    found = number(Fraction(points))

    assert found == written
    assert type(found) is type(written)
