"""What is entered as met or not met."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tcpl_rules.assessment.case import Entry
from tcpl_rules.assessment.check_met import counted
from tests.assessment.assessing import ends
from tests.assessment.met import (
    WITH_PENALTIES,
    assessed,
    checked,
    compiled,
    found,
    own,
    problems,
)


def _entries(**more: Any) -> dict[str, Entry]:
    column = checked(**more).self_assessed
    return dict(column.entries) if column else {}


class TestEntries:
    """A content is met or not; of a part that is not met any number of contents may be."""

    @pytest.mark.parametrize(("met", "points"), [(True, 1), (False, 0)])
    def test_a_content(self, *, met: bool, points: int) -> None:
        assert _entries(**own(n1_2=met)) == {"1.2": Entry(Fraction(points))}

    def test_a_part_that_is_met(self) -> None:
        assert _entries(**own(n1=True)) == {"1": Entry(Fraction(3))}

    def test_a_part_that_is_not_met(self) -> None:
        """All three of its contents cannot be met, two may be."""
        assert _entries(**own(n1=False)) == {"1": Entry(Fraction(0), at_most=Fraction(2))}

    def test_contents_left_out_do_not_count(self) -> None:
        shape = compiled()._checker._shape
        node = shape.nodes["1"]

        assert counted(node, frozenset({"1.1.2"}), shape) == 2
        assert counted(node, frozenset({"1.1"}), shape) == 1
        assert counted(node, frozenset({"1"}), shape) == 0

    @pytest.mark.parametrize("written", ["đạt", 1, None, {"met": True}])
    def test_anything_but_true_and_false(self, written: Any) -> None:
        assert found(**own(n1_2=written)) == [("TCPL0842", "/self_assessed/met/1.2")]

    def test_an_unknown_part(self) -> None:
        assert found(**own(n7=True)) == [("TCPL0830", "/self_assessed/met/7")]

    def test_a_part_that_is_left_out(self) -> None:
        assert found(left_out=["2"], **own(n2_1=True)) == [("TCPL0839", "/self_assessed/met/2.1")]


class TestConditions:
    """A person judges the conditions that the parts do not decide."""

    def test_each_sort(self) -> None:
        answers = {"pleased": True, "waiting": False, "level": True}
        column = checked(appraised={"conditions": answers}).appraised

        assert column is not None
        assert column.conditions == answers

    @pytest.mark.parametrize(
        ("answers", "code"),
        [
            ({"all_met": True}, "TCPL0844"),
            ({"pleased": "có"}, "TCPL0842"),
            ({"pleasd": True}, "TCPL0848"),
        ],
    )
    def test_what_cannot_be_entered(self, answers: dict[str, Any], code: str) -> None:
        (name,) = answers

        assert found(appraised={"conditions": answers}) == [(code, f"/appraised/conditions/{name}")]

    def test_thresholds_by_class_follow_from_points(self) -> None:
        case = {"appraised": {"conditions": {"enough": True}}}

        assert found(WITH_PENALTIES, **case) == [("TCPL0844", "/appraised/conditions/enough")]

    def test_the_nearest_name_is_given(self) -> None:
        (problem,) = problems(appraised={"conditions": {"pleasd": True}})

        assert problem.sentence("en").endswith('Is "pleased" meant?')


class TestJudged:
    """What was entered counts; it stands over the facts."""

    def test_a_condition_judged_by_hand(self) -> None:
        condition = assessed(self_assessed={"conditions": {"pleased": False}}).condition("pleased")

        assert (condition.met, condition.entered) == (False, True)

    def test_it_stands_over_the_facts(self) -> None:
        found = assessed(facts={"waited": 2}, self_assessed={"conditions": {"waiting": False}})

        assert (found.condition("waiting").met, found.outcome) == (False, "not_qualified")

    def test_the_column_that_decides_is_the_appraised_one(self) -> None:
        found = assessed(
            self_assessed={"conditions": {"pleased": True}},
            appraised={"conditions": {"pleased": False}},
        )

        assert (found.stage, found.condition("pleased").met) == ("appraised", False)

    def test_a_part_that_is_not_met_settles_the_outcome(self) -> None:
        found = assessed(**own(n1=False))

        assert (found.met("1"), found.outcome) == (False, "not_qualified")
        assert ends(found.total) == (0, 5)
