"""What is wanted of a case: the points that its conditions ask for, or those of a grade."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.planning.goal import Goal
from tests.assessment import met
from tests.planning.made import FACTS, HEADER, MET, document, own, scene

GRADED = (
    HEADER.format(score="score 10 points")
    + """
criterion 1 vi "Một" en "One" { max 10 score by hand }
grades {
  grade good vi "tốt" en "good" above 8
  grade fair vi "khá" en "fair" from 5 up to 8 { basis hearsay rumour }
  grade weak vi "yếu" en "weak" from 2 below 5
  grade poor vi "kém" en "poor" below 2
}
"""
)
"""Four grades; that there is a fair one is hearsay."""


def graded(points: object, grade: str) -> Goal:
    return scene(document(**own(n1=points)), GRADED, grade=grade).goal


class TestConditions:
    """The goal of a ruleset with conditions."""

    def test_points_asked_of_the_total_and_of_nodes(self) -> None:
        goal = scene(document(FACTS)).goal

        assert [(a.condition, a.key) for a in goal.asked] == [
            ("enough", ""),
            ("floors", "1"),
            ("floors", "2"),
        ]
        assert goal.wanted == {"": 14, "1": 6, "2": 6}
        assert goal.keys == ("1", "2", "")

    def test_conditions_on_facts(self) -> None:
        assert scene(document(FACTS)).goal.judged == ("heads_clean", "posting")

    def test_the_class_of_the_unit_says_how_many(self) -> None:
        case = met.document(facts={}, self_assessed={"conditions": {"pleased": True}})

        assert scene(case, met.WITH_PENALTIES).goal.wanted == {"": 9}

    def test_what_a_person_has_to_judge_is_blocked_until_then(self) -> None:
        asked = scene(met.document(facts={}), met.WITH_PENALTIES).goal
        judged = scene(
            met.document(facts={}, self_assessed={"conditions": {"pleased": True}}),
            met.WITH_PENALTIES,
        ).goal

        assert (asked.blocked, asked.judged) == (("pleased",), ())
        assert (judged.blocked, judged.judged) == ((), ("pleased",))

    def test_contents_are_counted_where_there_are_no_points(self) -> None:
        assert scene(document(), MET).goal.wanted == {"1": 3, "2": 2}


class TestGrades:
    """A grade or a better one."""

    def test_it_asks_for_where_it_begins(self) -> None:
        (asked,) = graded(1, "weak").asked

        assert (asked.condition, asked.key, asked.above) == ("weak", "", False)
        assert asked.points == 2

    def test_it_may_begin_above_a_number(self) -> None:
        goal = graded(8, "good")

        assert goal.above
        assert goal.wanted == {"": 8}
        assert not goal.enough(Fraction(8))
        assert goal.enough(Fraction(801, 100))

    def test_where_it_is_hearsay_the_next_better_is_asked_for(self) -> None:
        assert graded(1, "fair").wanted == {"": 8}

    def test_the_lowest_asks_for_nothing(self) -> None:
        assert graded(0, "poor").asked == ()

    @pytest.mark.parametrize(
        ("points", "reached"), [("8", False), ("8.01", True), ("10", True), ("0", False)]
    )
    def test_reached(self, points: str, reached: bool) -> None:  # noqa: FBT001
        found = scene(document(**own(n1=points)), GRADED, grade="good")

        assert found.goal.reached(found.now) is reached

    def test_reachable_while_points_are_missing(self) -> None:
        found = scene(document(), GRADED, grade="good")

        assert not found.goal.reached(found.now)
        assert found.goal.reachable(found.now)

    def test_all_hearsay_is_blocked(self) -> None:
        text = GRADED.replace("above 8", "above 8 { basis hearsay rumour }")

        goal = scene(document(**own(n1=10)), text, grade="good").goal

        assert (goal.asked, goal.blocked) == ((), ("good",))
