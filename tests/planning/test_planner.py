"""A plan does what it says at least cost, or says why nothing can, or what is to be found out."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tcpl_rules.assessment.case import Case
from tests import shipped
from tests.planning import recombined
from tests.planning.made import (
    FACTS,
    HIDDEN,
    MET,
    compiled,
    document,
    keyed,
    moves,
    own,
    own_met,
    planned,
    steps,
)
from tests.shipped import RULESETS

HALF = Fraction(1, 2)


def facts(**other: Any) -> dict[str, Any]:
    return {**FACTS, **other}


class TestAnswers:
    """Which of the four answers there is."""

    def test_it_qualifies_as_it_is(self) -> None:
        plan = planned(document(facts(), **own(n1_2=4, n2_1=6)))

        assert (plan.answer, plan.mends, plan.cost, plan.certificate) == (
            "qualifies",
            (),
            None,
            None,
        )
        assert plan.before.outcome == "qualified"

    def test_changes(self) -> None:
        plan = planned(document(facts(done=1), **own(n1_2=3, n2_1=2)), locked=("2.1",))

        assert plan.answer == "changes"
        assert steps(plan) == [("1.1", 2, 4)]
        assert moves(plan.mends[0]) == [("done", 1, 4)]

    def test_the_least_that_is_enough_is_said(self) -> None:
        plan = planned(document(facts(), **own(n1_2=0, n2_1=3)))

        assert steps(plan) == [("1.2", 0, 4)]
        assert plan.mends[0].enough == 1

    def test_what_is_missing_is_found_out_first(self) -> None:
        """Whether anyone was disciplined is not moved, and points are not asked for."""
        known = facts()
        del known["heads"]

        plan = planned(document(known, **own(n1_2=0, n2_1=3)))

        assert (plan.answer, plan.mends) == ("open", ())
        assert [(one.what, one.key) for one in plan.needed] == [("fact", "heads")]
        assert plan.unmoved == ("heads_clean",)

    def test_points_that_nobody_entered_are_found_out_too(self) -> None:
        plan = planned(document(facts(late=1), **own(n1_2=1)), locked=("1.2", "late"))

        assert plan.answer == "open"
        assert [(one.what, one.key) for one in plan.needed] == [("points", "2.1")]
        assert plan.needed[0].pointer == "/self_assessed/points/2.1"

    def test_a_missing_value_that_changes_nothing_is_not_waited_for(self) -> None:
        """Enough can be had without the points of 1.2, whatever they are."""
        plan = planned(document(facts(), **own(n2_1=1)))

        assert (plan.answer, plan.unmoved) == ("changes", ("1.2",))
        assert steps(plan) == [("2.1", 1, 6)]

    def test_never_by_points_says_which(self) -> None:
        plan = planned(document(facts(), **own(n1_2=0, n2_1=0)), locked=("1.2", "2.1"))

        (total, floor) = plan.barred
        assert plan.answer == "never"
        assert [(b.condition, b.key) for b in plan.barred] == [("enough", ""), ("floors", "2")]
        assert [total.asked, total.most, floor.asked, floor.most] == [14, 10, 6, 4]

    def test_never_by_what_a_person_judged(self) -> None:
        plan = planned(document(facts(), self_assessed={"conditions": {"posting": False}}))

        assert plan.answer == "never"
        assert [(b.condition, b.facts) for b in plan.barred] == [("posting", ())]


class TestTies:
    """Of plans that cost the same: fewest clauses, most points, the order of the law."""

    CASE = document(facts(done=1), **own(n1_2=2, n2_1=3))
    """One point short; 1.1 and 1.2 have two to win, 2.1 three."""

    def test_most_points(self) -> None:
        assert steps(planned(self.CASE)) == [("2.1", 3, 6)]

    def test_the_order_of_the_law(self) -> None:
        assert steps(planned(self.CASE, locked=("2.1",))) == [("1.1", 2, 4)]

    def test_cost_before_all(self) -> None:
        plan = planned(self.CASE, weights={"2.1": "1.5", "1.1": 3})

        assert steps(plan) == [("1.2", 2, 4)]
        assert plan.cost == 1

    def test_fewest_clauses(self) -> None:
        """Two at one half cost as much as one at one, and give a point more."""
        case = document(facts(done=1, late=1), **own(n1_2=0, n2_1=6))

        plan = planned(case, weights={"1.1": HALF, "2.2": HALF})

        assert steps(plan) == [("1.2", 0, 4)]
        assert plan.cost == 1

    def test_a_weight_holds_for_all_below_a_node(self) -> None:
        plan = planned(self.CASE, weights={"1": "0.5", "1.1": 1})

        assert steps(plan) == [("1.2", 2, 4)]
        assert plan.cost == HALF


class TestWithoutPoints:
    """Where every content has to be met."""

    def test_facts_and_judgements(self) -> None:
        met = own_met(n1_3=False, n2_1=True, n2_2=True)

        plan = planned(document({"late": 3, "closed": True}, **met), MET)

        assert steps(plan) == [("1.1", 0, 1), ("1.2", 0, 1), ("1.3", 0, 1)]
        assert moves(plan.mends[0]) == moves(plan.mends[1]) == [("late", 3, 0)]
        assert plan.mends[2].pointer == "/self_assessed/met/1.3"
        assert plan.case is not None
        assert plan.case["self_assessed"] == {
            "met": keyed({"n1_3": True, "n2_1": True, "n2_2": True})
        }

    def test_what_looks_back_bars(self) -> None:
        met = own_met(n1_3=True, n2_1=True, n2_2=False)

        plan = planned(document({"late": 0, "closed": True}, **met), MET)

        assert plan.answer == "never"
        assert [(b.condition, b.key) for b in plan.barred] == [("all_met", "2")]
        assert plan.barred[0].most == 1

    def test_a_final_fact_bars(self) -> None:
        met = own_met(n1_3=True, n2_1=True, n2_2=True)

        plan = planned(document({"late": 0, "closed": False}, **met), MET)

        assert plan.answer == "never"

    def test_a_whole_that_is_not_met_waits_for_what_looks_back(self) -> None:
        """Nobody said which content of criterion 2 is not met; 2.2 could be it."""
        plan = planned(document({"late": 0, "closed": True}, **own_met(n1_3=True, n2=False)), MET)

        assert plan.answer == "open"
        assert [(one.what, one.key) for one in plan.needed] == [("met", "2.2")]
        assert plan.unmoved == ("2",)


class TestEntriesAboveOthers:
    """Points of a node beside points of its parts."""

    def test_a_whole_that_sums_up_its_parts_follows_them(self) -> None:
        points = own(n1=6, n1_1=2, n1_2=2, n1_3=2, n2=6)

        plan = planned(document(facts(), **points), locked=("1.1", "2"))

        assert steps(plan) == [("1.2", 2, 4)]
        assert plan.case is not None
        assert plan.case["self_assessed"]["points"]["1"] == 8  # type: ignore[index]

    def test_a_whole_rises_with_what_is_entered_below(self) -> None:
        points = own(n1=6, n1_2=2, n2=7)

        plan = planned(document(facts(), **points), locked=("2",))

        assert steps(plan) == [("1", 6, 10), ("1.2", 2, 4)]
        assert plan.cost == 2

    def test_a_whole_over_facts(self) -> None:
        """An entry stands over facts: moving them changes nothing."""
        plan = planned(document(facts(done=0), **own(n1=5, n2=10)))

        assert steps(plan) == [("1", 5, 10)]

    def test_a_whole_over_what_looks_back_stays(self) -> None:
        plan = planned(document(**own(n1=5)), HIDDEN)

        assert (plan.answer, plan.unmoved) == ("open", ("1",))
        assert [one.key for one in plan.needed] == ["1.3"]

    def test_unread_maxima(self) -> None:
        points = {"1.1": {"points": 1, "of": 4}, "1.2": {"points": 2, "of": 2}, "1.3": 4}

        plan = planned(document(self_assessed={"points": points}), HIDDEN)

        assert steps(plan) == [("1.1", 1, 4)]
        assert plan.case is not None
        assert plan.case["self_assessed"]["points"]["1.1"] == {"points": 4, "of": 4}  # type: ignore[index]


class TestEveryPlan:
    """What holds of every plan that changes something."""

    CASES = (
        document(facts(done=1, late=3, posted=False), **own(n1_2=1, n2_1=2)),
        document(facts(done=0, late=9, posted=False), **own(n1_2=0, n2_1=0)),
        document(facts(done=0, posted=False), **own(n1_2=4, n2_1=6)),
    )

    @pytest.mark.parametrize("case", CASES)
    def test_it_qualifies_and_is_the_case_that_it_says(self, case: dict[str, Any]) -> None:
        plan = planned(case)

        assert plan.case is not None
        assert plan.result == compiled().assess(plan.case)
        assert plan.result.outcome == "qualified"
        assert planned(plan.case).answer == "qualifies"

    def test_what_the_law_is_silent_about_may_be_mended(self) -> None:
        case = Case.read(RULESETS / "tt-01-2018-vpcp/cases/silence-4-one-other-agency.toml")

        plan = shipped.ruleset("tt-01-2018-vpcp").plan(case, grade="good")

        assert [mend.key for mend in plan.mends] == ["4"]
        assert plan.unmoved == ()

    @pytest.mark.parametrize("case", CASES)
    def test_its_certificate_proves_it(self, case: dict[str, Any]) -> None:
        recombined.check(planned(case))

    def test_hearsay_decides_only_where_it_is_accepted(self) -> None:
        case = Case.read(RULESETS / "qd-27-2025/cases/invented-all-met.toml")
        ruleset = shipped.ruleset("qd-27-2025")

        assert ruleset.plan(case).answer == "open"
        assert ruleset.plan(case, accept_hearsay=True).answer == "qualifies"
