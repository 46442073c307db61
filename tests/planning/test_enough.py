"""How little of a mend would do, all else done as planned."""

from __future__ import annotations

from fractions import Fraction

from tests.planning.made import FACTS, HIDDEN, MET, document, own, own_met, planned
from tests.planning.test_goal import GRADED


class TestEntries:
    """Points that a person gives can stop anywhere."""

    def test_what_the_total_lacks(self) -> None:
        plan = planned(document(FACTS, **own(n1_2=1, n2_1="2.75")))

        assert [(m.key, m.enough) for m in plan.mends] == [("2.1", Fraction(3))]

    def test_what_a_floor_lacks_where_that_is_more(self) -> None:
        plan = planned(document(FACTS, **own(n1_2=4, n2_1=1)))

        assert [(m.key, m.enough) for m in plan.mends] == [("2.1", Fraction(2))]

    def test_a_whole_has_at_least_what_its_parts_have(self) -> None:
        plan = planned(document(FACTS, **own(n1=5, n1_1=0, n1_2=4, n2=9)), locked=("2",))

        assert [(m.key, m.enough) for m in plan.mends] == [("1", Fraction(8)), ("1.1", Fraction(4))]

    def test_there_is_no_least_above_a_number(self) -> None:
        plan = planned(document(**own(n1=3)), GRADED, grade="good")

        assert [(m.key, m.enough) for m in plan.mends] == [("1", Fraction(10))]

    def test_part_of_met_is_nothing(self) -> None:
        case = document({"late": 0, "closed": True}, **own_met(n1_3=False, n2_1=True, n2_2=True))

        assert [(m.key, m.enough) for m in planned(case, MET).mends] == [("1.3", Fraction(1))]

    def test_under_a_maximum_that_the_commune_gives(self) -> None:
        points = {"1.1": {"points": 1, "of": 4}, "1.2": {"points": "1.5", "of": 2}, "1.3": 4}

        plan = planned(document(self_assessed={"points": points}), HIDDEN)

        assert [(m.key, m.enough) for m in plan.mends] == [("1.1", Fraction(5, 2))]


class TestFacts:
    """Facts give only what the law awards."""

    def test_the_least_award_that_will_do(self) -> None:
        """One point short, 2 would be enough, and so would no less than 2."""
        plan = planned(document({**FACTS, "done": 0}, **own(n1_2=4, n2_1=3)), locked=("2.1", "1.2"))

        (mend,) = plan.mends
        assert (mend.key, mend.to, mend.enough) == ("1.1", Fraction(4), Fraction(2))

    def test_all_of_it_where_less_will_not_do(self) -> None:
        plan = planned(document({**FACTS, "done": 1}, **own(n1_2=3, n2_1=2)), locked=("1.2", "2.1"))

        assert [(m.key, m.enough) for m in plan.mends] == [("1.1", Fraction(4))]
