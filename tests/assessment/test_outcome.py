"""An outcome is settled exactly when every completion gives it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.model.condition import Band, Condition, EveryAtLeast, Grade, TotalAtLeast
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.guard import Guard
from tcpl_rules.model.rule import ByHand
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Basis, Standing
from tests.assessment.assessing import assessed
from tests.assessment.build import points
from tests.model.build import (
    CITED,
    WORDS,
    award,
    compare,
    condition,
    flag,
    grade,
    maximum,
    no,
    node,
    number,
    ruleset,
    silent,
    yes,
)

A = number("a", at_most=3)
HAND = ByHand(standing=CITED)
HEARSAY = Standing(citations=CITED.citations, basis=Basis.HEARSAY, source="portal")


def by_hand(key: str, most: int | None = 10) -> Node:
    """A criterion that a person scores."""
    return node(key, maximum(most), rule=HAND)


def rising(key: str, guard: Guard, other: Guard) -> Node:
    """10 points where *guard* holds, 0 where *other* does."""
    return node(key, 10, award(10, guard), award(0, other))


def total(least: int) -> Condition:
    return condition("total", TotalAtLeast(points=Fraction(least)))


def floors(share: str) -> Condition:
    return condition("floors", EveryAtLeast(kind="criterion", share=Fraction(share)))


def judged(
    *nodes: Node, conditions: tuple[Condition, ...], facts: tuple[Fact, ...] = (), **case: Any
) -> Assessment:
    """The assessment of *nodes* under *conditions*."""
    return assessed(ruleset(*nodes, facts=facts, conditions=conditions), **case)


def entered(**entries: object) -> dict[str, Any]:
    """Points self-assessed for criteria c1, c2."""
    return points(self_assessed={name[1:]: value for name, value in entries.items()})


class TestOfPoints:
    """A total and floors, at their boundaries."""

    @pytest.mark.parametrize(
        ("second", "outcome", "met"),
        [
            ("6", "qualified", True),
            ("5.99", "not_qualified", False),
        ],
    )
    def test_the_total_itself_is_enough(self, second: str, outcome: str, met: bool) -> None:  # noqa: FBT001
        found = judged(
            by_hand("1"), by_hand("2"), conditions=(total(16),), **entered(c1=10, c2=second)
        )

        assert (found.outcome, found.condition("total").met) == (outcome, met)

    @pytest.mark.parametrize(("points_given", "reached"), [("5", 2), ("4.999", 1)])
    def test_the_floor_itself_is_enough(self, points_given: str, reached: int) -> None:
        found = judged(
            by_hand("1"),
            by_hand("2"),
            conditions=(floors("1/2"),),
            **entered(c1=10, c2=points_given),
        )

        assert found.condition("floors").reached == reached
        assert found.outcome == ("qualified" if reached == 2 else "not_qualified")

    def test_one_that_nothing_can_reach(self) -> None:
        """6 and at most 10 are never 17, though the second score is open."""
        found = judged(by_hand("1"), by_hand("2"), conditions=(total(17),), **entered(c1=6))

        assert (found.outcome, found.condition("total").met) == ("not_qualified", False)

    def test_open(self) -> None:
        found = judged(by_hand("1"), by_hand("2"), conditions=(total(16),), **entered(c1=6))

        assert (found.outcome, found.condition("total").met) == ("undetermined", None)

    def test_what_is_left_out_has_no_floor(self) -> None:
        second = evolve(by_hand("2"), left_out=CITED)
        found = judged(
            by_hand("1"), second, conditions=(floors("1/2"),), left_out=["2"], **entered(c1=5)
        )

        assert [asked.key for asked in found.condition("floors").points] == ["1"]
        assert found.outcome == "qualified"


class TestTogether:
    """Conditions that are each open, and cannot hold at once."""

    NODES = (
        rising("1", compare("a", ">=", 2), compare("a", "<", 2)),
        rising("2", compare("a", "<", 2), compare("a", ">=", 2)),
    )

    def test_a_fact_is_good_for_one_and_bad_for_the_other(self) -> None:
        """Each criterion can have its floor; no completion gives both."""
        found = judged(*self.NODES, conditions=(floors("1/2"),), facts=(A,))

        assert [asked.reached for asked in found.condition("floors").points] == [None, None]
        assert found.outcome == "not_qualified"

    def test_a_condition_that_no_completion_meets_is_not_met(self) -> None:
        found = judged(*self.NODES, conditions=(floors("1/2"),), facts=(A,))

        assert found.condition("floors").met is False

    def test_points_come_only_with_what_a_condition_forbids(self) -> None:
        nodes = (rising("1", yes("bad"), no("bad")),)
        conditions = (total(10), condition("clean", no("bad")))
        found = judged(*nodes, conditions=conditions, facts=(flag("bad"),))

        assert [c.met for c in found.conditions] == [None, None]
        assert found.outcome == "not_qualified"

    def test_two_conditions_about_facts(self) -> None:
        conditions = (
            condition("some", compare("a", ">=", 1)),
            condition("none", compare("a", "=", 0)),
        )

        assert judged(by_hand("1"), conditions=conditions, facts=(A,)).outcome == "not_qualified"

    def test_a_completion_that_meets_all_keeps_it_open(self) -> None:
        nodes = (rising("1", compare("a", ">=", 2), compare("a", "<", 2)),)
        conditions = (total(10), condition("few", compare("a", "<", 3)))

        assert judged(*nodes, conditions=conditions, facts=(A,)).outcome == "undetermined"


class TestWhatDoesNotDecide:
    """A condition that nobody has read stays open, and lets nobody qualify."""

    def test_it_is_open_whatever_the_facts(self) -> None:
        conditions = (total(0), evolve(condition("heard", compare("a", "=", 0)), standing=HEARSAY))
        found = assessed(ruleset(by_hand("1"), facts=(A,), conditions=conditions), facts={"a": 0})

        assert (found.condition("heard").met, found.outcome) == (None, "undetermined")
        assert found.with_hearsay == "qualified"

    def test_another_condition_can_still_fail(self) -> None:
        conditions = (total(11), evolve(condition("heard", compare("a", "=", 0)), standing=HEARSAY))
        found = assessed(ruleset(by_hand("1"), facts=(A,), conditions=conditions), facts={"a": 0})

        assert found.outcome == "not_qualified"

    def test_without_any_condition_every_unit_qualifies(self) -> None:
        assert judged(by_hand("1"), conditions=()).outcome == "qualified"


class TestGrades:
    """The one band that holds every attainable total."""

    GRADES = (grade("good", 15, None), grade("fair", 5, 15), grade("weak", None, 5))

    @pytest.mark.parametrize(
        ("first", "second", "outcome"),
        [
            ("10", "5", "good"),
            ("10", "4.99", "fair"),
            ("0", "5", "fair"),
            ("0", "4.99", "weak"),
            ("0", "0", "weak"),
        ],
    )
    def test_boundaries(self, first: str, second: str, outcome: str) -> None:
        """A band begins with its lower end and stops before its upper one."""
        made = ruleset(by_hand("1"), by_hand("2"), grades=self.GRADES)
        found = assessed(made, **entered(c1=first, c2=second))

        assert found.outcome == outcome
        assert found.grade is not None
        assert [g.id for g in found.possible_grades] == [outcome]

    def test_open_between_two(self) -> None:
        made = ruleset(by_hand("1"), by_hand("2"), grades=self.GRADES)
        found = assessed(made, **entered(c1=5))

        assert (found.outcome, found.grade) == ("undetermined", None)
        assert [g.id for g in found.possible_grades] == ["good", "fair"]

    def test_an_end_that_is_never_reached_touches_nothing(self) -> None:
        """Index 1.2 stays below 9 of 10, so the grade from 9 is out of reach."""
        unread = node("1.1", maximum(None, more_than=Fraction(1)), award(0, compare("a", ">=", 0)))
        tree = node("1", 10, unread, by_hand("1.2", None))
        made = ruleset(tree, facts=(A,), grades=(grade("top", 9, None), grade("rest", None, 9)))

        assert assessed(made, facts={"a": 0}).outcome == "rest"

    def test_a_band_that_holds_its_upper_end(self) -> None:
        band = Band(low=Fraction(0), high=Fraction(10), high_inclusive=True)
        grades = (Grade(id="all", text=WORDS, band=band, standing=CITED),)

        assert assessed(ruleset(by_hand("1"), grades=grades)).outcome == "all"

    def test_a_silence_that_changes_no_grade(self) -> None:
        """Every total from 6 to 10 is of the same grade, so the grade is settled."""
        leaf = node("2", 4, silent(compare("a", ">=", 0)))
        made = ruleset(by_hand("1", 6), leaf, facts=(A,), grades=self.GRADES[1:])
        found = assessed(made, facts={"a": 0}, **entered(c1=6))

        assert (found.outcome, found.total.settled) == ("fair", False)
