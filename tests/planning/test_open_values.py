"""Only what a plan waits for is asked for, and what waits is named."""

from __future__ import annotations

from typing import Any

from tcpl_rules.planning.plan import Plan
from tests.assessment import met
from tests.planning.made import FACTS, HIDDEN, document, own, planned


def needed(plan: Plan) -> list[tuple[str, str]]:
    assert plan.answer == "open"
    return [(one.what, one.key) for one in plan.needed]


def without(*names: str, **other: Any) -> dict[str, Any]:
    return {k: v for k, v in {**FACTS, **other}.items() if k not in names}


def test_a_fact_for_points_that_are_short() -> None:
    plan = planned(document(without("late"), **own(n1_2=4, n2_1=4)), locked=("2.1",))

    assert needed(plan) == [("fact", "late")]
    assert plan.unmoved == ("2.2",)


def test_not_where_the_points_can_be_had_without_it() -> None:
    plan = planned(document(without("late"), **own(n1_2=4, n2_1=4)))

    assert (plan.answer, [m.key for m in plan.mends], plan.unmoved) == (
        "changes",
        ["2.1"],
        ("2.2",),
    )


def test_not_for_points_while_only_a_condition_is_open() -> None:
    plan = planned(document(without("late", "heads"), **own(n1_2=4, n2_1=6)))

    assert needed(plan) == [("fact", "heads")]


def test_points_that_nobody_entered() -> None:
    plan = planned(document(FACTS, **own(n1_2=4)))

    assert needed(plan) == [("points", "2.1")]


def test_all_that_could_turn_it_where_each_alone_is_enough() -> None:
    """Not one floor, and not the total, is out of reach of what can be changed."""
    plan = planned(document(without("heads", "late"), **own(n1_2=4)))

    assert needed(plan) == [("fact", "late"), ("fact", "heads"), ("points", "2.1")]


def test_a_condition_that_a_person_has_to_judge() -> None:
    case = met.document(facts={"late": 0, "planned": True}, self_assessed={"points": {"2.1": 6}})

    plan = met.compiled(met.WITH_PENALTIES).plan(case)

    assert needed(plan) == [("condition", "pleased")]
    assert plan.unmoved == ("pleased",)
    assert plan.needed[0].pointer == "/self_assessed/conditions/pleased"


def test_a_part_that_looks_back_under_an_entry_that_hides_it() -> None:
    plan = planned(document(appraised={"points": {"1": 5}}), HIDDEN)

    assert needed(plan) == [("points", "1.3")]
    assert plan.needed[0].pointer == "/appraised/points/1.3"
