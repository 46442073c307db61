"""What people have to do, clause by clause: points, facts, places in law and in the case."""

from __future__ import annotations

from fractions import Fraction

from tests.assessment import met
from tests.planning.made import FACTS, MET, document, moves, own, own_met, planned, steps


class TestEntry:
    """Points that a person has to give."""

    def test_what_where_and_on_which_clause(self) -> None:
        plan = planned(document(FACTS, **own(n1_2=0, n2_1=3)), weights={"1.2": "0.5"})

        (mend,) = plan.mends
        assert (mend.about, mend.key, mend.title.vi) == ("node", "1.2", "Một hai")
        assert mend.pointer == "/self_assessed/points/1.2"
        assert mend.cost == Fraction(1, 2)
        assert mend.facts == ()
        assert [clause.part for clause in mend.clauses] == ["1.2 score by hand"]

    def test_the_column_that_decides(self) -> None:
        case = document(FACTS, **own(n1_2=4, n2_1=6), appraised={"points": {"1.2": 0, "2.1": 3}})

        (mend,) = planned(case).mends

        assert mend.pointer == "/appraised/points/1.2"

    def test_met_or_not(self) -> None:
        plan = planned(
            document({"late": 0, "closed": True}, **own_met(n1_3=True, n2_1=False, n2_2=True)), MET
        )

        assert steps(plan) == [("2.1", 0, 1)]
        assert plan.mends[0].pointer == "/self_assessed/met/2.1"


class TestFacts:
    """Facts to move for a clause."""

    def test_each_with_its_unit_now_and_then(self) -> None:
        plan = planned(document({**FACTS, "late": 3}, **own(n1_2=4, n2_1=2)), locked=("2.1",))

        (mend,) = plan.mends
        (change,) = mend.facts
        assert (change.fact, change.label.vi, change.unit.vi) == ("late", "Trễ", "việc")
        assert (change.now, change.to, change.yes_no) == (3, 0, False)
        assert change.pointer == "/facts/late"
        assert [clause.part for clause in mend.clauses] == ["2.2 award 1"]

    def test_a_yes_no_fact_says_so(self) -> None:
        plan = planned(document({**FACTS, "posted": False}, **own(n1_2=4, n2_1=6)))

        node, condition = plan.mends
        assert moves(node) == moves(condition) == [("posted", 0, 1)]
        assert node.facts[0].yes_no

    def test_a_condition_is_a_clause(self) -> None:
        plan = planned(document({**FACTS, "posted": False}, **own(n1_2=4, n2_1=6)))

        mend = plan.mends[1]
        assert (mend.about, mend.key, mend.enough) == ("condition", "posting", None)
        assert [mend.now, mend.to] == [0, 1]
        assert [clause.part for clause in mend.clauses] == ["condition posting"]

    def test_a_penalty_is_below_nothing(self) -> None:
        points = {"self_assessed": {"points": {"2.1": "5.5"}, "conditions": {"pleased": True}}}
        case = met.document(facts={"late": 6, "planned": True}, **points)

        (mend,) = met.compiled(met.WITH_PENALTIES).plan(case).mends

        assert [mend.now, mend.to, mend.enough] == [Fraction(-1, 2), 0, 0]
        assert [clause.part for clause in mend.clauses] == ["2 penalty 0.5"]
