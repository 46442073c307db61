"""Plans of communes and one-stop units under the shipped regulations."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, ClassVar

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.planning.plan import Plan
from tests import shipped
from tests.assessment import met
from tests.planning import recombined
from tests.planning.made import moves, steps
from tests.shipped import RULESETS

HALF = Fraction(1, 2)


def qd25(points: dict[str, Any], **given: Any) -> Plan:
    """The plan of an invented commune under 25/2021 in 2022."""
    unit = {"name": "Xã Bịa", "kind": "commune"}
    heads = {"heads_disciplined": 0, "heads_prosecuted": 0, **given}
    case = {"year": 2022, "unit": unit, "facts": heads, "self_assessed": {"points": points}}
    return shipped.ruleset("qd-25-2021").plan(case)


def parts(*points: tuple[str, str]) -> dict[str, Any]:
    """Points of indicators of 25/2021, each of a maximum that the commune knows."""
    return {
        key: {"points": points, "of": of}
        for key, points, of in ((k, *p.split("/")) for k, p in points)
    }


TWENTY = (
    *(("1.1", "3/3"), ("1.2", "7/7")),
    *(("2.1", "5/5"), ("2.2", "5/5"), ("2.3", "5/5"), ("2.4", "5/5"), ("2.5", "2.5/5")),
    *(("2.6", "3/5"), ("3.1", "5/5"), ("3.2", "4/5"), ("3.3", "3/5"), ("4.1", "4/4")),
    *(("4.2", "2/4"), ("4.3", "2/4"), ("4.4", "3/4"), ("4.5", "3/4"), ("5.1", "5/6")),
    *(("5.2", "4/6"), ("5.3", "5/6"), ("5.4", "4/7")),
)
"""The twenty indicators of 25/2021, entered by hand; the maxima are made up."""


class TestPlans:
    """Answers, mends and grades that the law leads to."""

    def test_a_head_disciplined_this_year_bars_it_alone(self) -> None:
        """As in eleven communes of Lào Cai in 2022: all points, and one head who broke the law."""
        plan = qd25({"1": 10, "2": 30, "3": 15, "4": 20, "5": 25}, heads_disciplined=1)

        (barred,) = plan.barred
        assert (plan.answer, plan.mends, plan.needed) == ("never", (), ())
        assert (barred.condition, barred.facts) == ("heads", ("heads_disciplined",))
        assert barred.clause.citation.vi.startswith("khoản 3 Điều 4 Quyết định số 25/2021/QĐ-TTg")

    def test_a_commune_at_79_5_mends_its_cheapest_indicator(self) -> None:
        """One at half is enough, and of those that are, the one that gives most."""
        points = parts(*TWENTY)
        assert sum(Fraction(one["points"]) for one in points.values()) == Fraction("79.5")

        plan = qd25(points)

        assert plan.answer == "changes"
        assert plan.cost == 1
        assert steps(plan) == [("5.4", 4, 7)]
        assert plan.mends[0].enough == Fraction("4.5")
        assert plan.result is not None
        assert plan.result.outcome == "qualified"

    def test_weights_turn_it_to_the_one_at_half(self) -> None:
        case = case_of_twenty()
        weights = {"2": 1, "3": 9, "4": 9, "5": 9}

        plan = shipped.ruleset("qd-25-2021").plan(case, weights=weights)

        assert steps(plan) == [("2.5", Fraction(5, 2), 5)]
        assert plan.mends[0].pointer == "/self_assessed/points/2.5"

    def test_what_looks_back_is_not_made_up(self) -> None:
        """Officials disciplined in the year stay so, however much its weight is."""
        plan = shipped.ruleset("qd-25-2021").plan(
            case_of_twenty(), weights={"2": 9, "3": 9, "4": 9, "5": 9, "5.3": HALF}
        )

        assert "5.3" not in [mend.key for mend in plan.mends]

    def test_a_floor_missed(self) -> None:
        plan = qd25({"1": 10, "2": 30, "3": 6, "4": 20, "5": 25})

        assert steps(plan) == [("3", 6, 15)]
        assert plan.mends[0].enough == Fraction(15, 2)

    def test_more_may_have_to_be_mended_than_one(self) -> None:
        plan = qd25({"1": 4, "2": 15, "3": 7, "4": 10, "5": 25})

        assert [mend.key for mend in plan.mends] == ["1", "2", "3"]
        assert plan.cost == 3

    def test_five_of_six(self) -> None:
        """Points under a maximum that nobody has read rise to the one that the commune gives."""
        points = {"1": 10, **parts(("2.1", "5/6")), "3": 15, "4": 20, "5": 25}
        points |= parts(
            ("2.2", "2/5"), ("2.3", "1/5"), ("2.4", "1/5"), ("2.5", "0/4"), ("2.6", "0/5")
        )

        plan = qd25(points)

        assert steps(plan) == [("2.3", 1, 5), ("2.6", 0, 5)]

    OF_619: ClassVar[dict[str, Any]] = {
        "year": 2021,
        "appraised": {
            "points": {"1": 14, "2": 27, "3": 20, "4": 9, "5": 12},
            "conditions": {"satisfaction": True, "officials": True},
        },
    }
    """82 points, the conditions that ask for no points judged."""

    def test_a_higher_class_is_asked_for_more(self) -> None:
        kinds = {"kind": "commune", "name": "Xã Bịa"}
        case = {**self.OF_619, "unit": {**kinds, "class": "class_1"}}

        plan = shipped.ruleset("qd-619-2017").plan(case)

        assert steps(plan) == [("5", 12, 20)]
        lower = {**self.OF_619, "unit": {**kinds, "class": "class_3"}}
        assert shipped.ruleset("qd-619-2017").plan(lower).answer == "qualifies"

    def test_a_penalty_that_facts_take_is_mended(self) -> None:
        points = {"self_assessed": {"points": {"2.1": "5.5"}, "conditions": {"pleased": True}}}
        case = met.document(facts={"late": 6, "planned": True}, **points)

        plan = met.compiled(met.WITH_PENALTIES).plan(case)

        (mend,) = plan.mends
        assert (mend.about, mend.key) == ("penalty", "2")
        assert (mend.now, mend.to) == (-HALF, HALF - HALF)
        assert moves(mend) == [("late", 6, 5)]

    @pytest.mark.parametrize(("grade", "least"), [("excellent", 15), ("good", 12), ("fair", 9)])
    def test_a_better_grade(self, grade: str, least: int) -> None:
        case = Case.read(RULESETS / "tt-01-2018-vpcp/cases/grade-weak.toml")

        plan = shipped.ruleset("tt-01-2018-vpcp").plan(case, grade=grade)

        assert (plan.answer, plan.grade) == ("changes", grade)
        assert plan.result is not None
        assert plan.result.total.least >= least
        recombined.check(plan)

    def test_a_grade_that_is_there(self) -> None:
        case = Case.read(RULESETS / "tt-01-2018-vpcp/cases/grade-good.toml")

        plan = shipped.ruleset("tt-01-2018-vpcp").plan(case, grade="fair")

        assert (plan.answer, plan.mends) == ("qualifies", ())


def case_of_twenty() -> dict[str, Any]:
    unit = {"name": "Xã Bịa", "kind": "commune"}
    heads = {"heads_disciplined": 0, "heads_prosecuted": 0}
    points = parts(*TWENTY)
    return {"year": 2022, "unit": unit, "facts": heads, "self_assessed": {"points": points}}
