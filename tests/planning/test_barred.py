"""Why nothing can qualify a unit: the conditions, the clause, and the facts that settle it."""

from __future__ import annotations

from typing import Any

from tcpl_rules.assessment.case import Case
from tcpl_rules.planning.plan import Barred
from tests import shipped
from tests.planning.made import FACTS, HEADER, document, own, planned
from tests.planning.test_goal import GRADED

BOTH = (
    HEADER.format(score="score 10 points")
    + """
fact late: count at most 9 { vi "Trễ" asks vi "Mấy?" unit vi "việc" can fall can rise }
fact heads: count { vi "Kỷ luật" asks vi "Mấy?" unit vi "người" final }
fact staff: count { vi "Cán bộ" asks vi "Mấy?" unit vi "người" given }
criterion 1 vi "Một" { max 10 award 10 when late > 5 award 0 when late <= 5 }
qualifies when {
  condition enough vi "Đủ" { require total >= 5 }
  condition few vi "Ít" { require late < 5 or heads > 0 }
  condition share vi "Tỷ lệ" { require heads / staff <= 10% or heads = 0 }
}
"""
)
"""Where no head was disciplined the first two conditions exclude each other."""


def barred(facts: dict[str, Any]) -> tuple[Barred, ...]:
    plan = planned(document(facts), BOTH)
    assert plan.answer == "never"
    return plan.barred


def test_none_where_each_could_be_met_but_not_all() -> None:
    assert barred({"late": 3, "heads": 0, "staff": 10}) == ()


def test_the_facts_that_settle_it() -> None:
    (share,) = barred({"late": 9, "heads": 2, "staff": 10})

    assert (share.condition, share.facts, share.key) == ("share", ("heads", "staff"), None)
    assert share.clause.citation.vi == "Điều 1 Luật"


def test_not_those_that_do_not_matter() -> None:
    plan = planned(document({**FACTS, "heads": 2}, **own(n1_2=4, n2_1=6)))

    assert [(b.condition, b.facts) for b in plan.barred] == [("heads_clean", ("heads",))]


def test_a_locked_fact_bars_as_well() -> None:
    plan = planned(document({**FACTS, "posted": False}), locked=("posted",))

    assert [(b.condition, b.facts) for b in plan.barred] == [("posting", ("posted",))]


def test_a_grade_out_of_reach() -> None:
    plan = planned(document(**own(n1=3)), GRADED, grade="weak", locked=("1",))
    never = planned(document(**own(n1=3)), GRADED, grade="good", locked=("1",))

    assert plan.answer == "qualifies"
    (grade,) = never.barred
    assert (never.answer, grade.condition, grade.key) == ("never", "good", "")
    assert [grade.asked, grade.most] == [8, 3]
    assert grade.clause.part == "grade good"


def test_what_looks_back_bars_under_the_security_standard() -> None:
    """A fire in the year stays a fire."""
    case = shipped.RULESETS / "tt-124-2021-bca/cases/invented-fire.toml"

    plan = shipped.ruleset("tt-124-2021-bca").plan(Case.read(case))

    assert (plan.answer, [b.condition for b in plan.barred]) == ("never", ["all_met"])
