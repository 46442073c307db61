"""Which facts may be moved, and how; which nodes have to stay."""

from __future__ import annotations

from typing import Any

from tcpl_rules.planning.levers import Ground, limits, movable_facts
from tests.planning.made import FACTS, HIDDEN, MET, POINTS, document, own, own_met, scene


def ground(case: dict[str, Any], text: str = POINTS, **terms: Any) -> Ground:
    return scene(case, text, **terms).ground


class TestFacts:
    """Those that can rise or fall, in the order of the law."""

    def test_given_and_final_facts_stay(self) -> None:
        assert [*movable_facts(ground(document(FACTS)))] == ["done", "late", "posted"]

    def test_a_missing_fact_is_found_out_not_moved(self) -> None:
        assert [*movable_facts(ground(document({"late": 3})))] == ["late"]

    def test_locked_facts_stay(self) -> None:
        assert "late" not in movable_facts(ground(document(FACTS), locked=("late",)))

    def test_what_a_locked_node_asks_about_stays(self) -> None:
        assert [*movable_facts(ground(document(FACTS), locked=("2",)))] == ["done", "posted"]

    def test_not_where_an_entry_stands_over_them(self) -> None:
        case = document(FACTS, **own(n2_1=3))

        assert "late" in movable_facts(ground(case, locked=("2.1",)))

    def test_what_a_locked_condition_asks_about_stays(self) -> None:
        assert [*movable_facts(ground(document(FACTS), locked=("posting",)))] == ["done", "late"]

    def test_they_move_only_their_own_way(self) -> None:
        movable = movable_facts(ground(document(FACTS)))

        up, down, posted = limits(movable, {**FACTS, "late": 3})

        assert (up.coefficients, up.constant) == ((("done", 1),), -4)
        assert (down.coefficients, down.constant) == ((("late", -1),), 3)
        assert posted.coefficients == (("posted", 1),)


class TestKept:
    """Nodes that nothing may change."""

    def test_what_looks_back(self) -> None:
        assert ground(document({}), MET).kept == {"2.2"}
        assert ground(document({}), HIDDEN).kept == {"1.3"}

    def test_what_is_locked_and_all_below(self) -> None:
        assert ground(document(FACTS), locked=("2",)).kept == {"2", "2.1", "2.2"}


class TestSummed:
    """Entries that say no more than those of all their parts."""

    def test_the_sum_of_all_parts(self) -> None:
        found = ground(document({}, **own(n1=6, n1_1=2, n1_2=2, n1_3=2)))

        assert found.summed == ("1",)
        assert [*found.entries] == ["1.1", "1.2", "1.3"]

    def test_not_where_a_part_is_missing(self) -> None:
        assert ground(document({}, **own(n1=6, n1_1=2, n1_2=2))).summed == ()

    def test_what_is_not_met_as_its_parts_say(self) -> None:
        found = ground(document({}, **own_met(n2=False, n2_1=False, n2_2=True)), MET)

        assert found.summed == ("2",)

    def test_where_a_penalty_may_stand_between_they_differ(self) -> None:
        """The parts are given before the penalty of the whole, the whole after it."""
        text = POINTS.replace(
            'criterion 2 vi "Hai" en "Two" { max 10',
            'criterion 2 vi "Hai" en "Two" { max 10 penalty 0.5 when late > 5',
        )

        assert ground(document({}, **own(n2=6, n2_1=4, n2_2=2)), text).summed == ()
