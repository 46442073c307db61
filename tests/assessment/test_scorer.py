"""Scores cases one after another: points are put in last, and what facts give is remembered."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from attrs import evolve

from tcpl_rules.assessment.case import CheckedCase, Entry, Unit
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.assessment.scorer import Scorer
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.model.guard import ClassIs
from tcpl_rules.model.rule import ByHand
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.program.from_model import from_model
from tests.assessment.assessing import assessed, ends, scores
from tests.assessment.build import points
from tests.model.build import (
    CITED,
    CLASSES,
    award,
    compare,
    condition,
    content,
    contents,
    full_marks,
    maximum,
    node,
    number,
    part,
    ruleset,
)

FACTS = (number("a", at_most=9),)


def by_hand(key: str, most: int) -> Node:
    """A leaf that a person scores."""
    return node(key, maximum(most), rule=ByHand(standing=CITED))


def rising(key: str) -> Node:
    """4 points from 1 of a up, else 0."""
    return node(key, 4, award(4, compare("a", ">=", 1)), award(0, compare("a", "=", 0)))


def made(*nodes: Node, **more: Any) -> Ruleset:
    """*nodes* over the fact a."""
    return ruleset(*nodes, facts=FACTS, **more)


def case(class_: str = "", **facts: int) -> CheckedCase:
    """A commune with these facts."""
    return CheckedCase(unit=Unit(name="", kind="commune", class_=class_), year=2024, facts=facts)


class TestEntries:
    """A person's points stand over facts and over the parts below."""

    def test_over_facts(self) -> None:
        found = assessed(made(rising("1")), facts={"a": 0}, **points(self_assessed={"1": 3}))

        assert ends(found.total) == (3, 3)

    def test_over_its_parts(self) -> None:
        """The parts keep their own ranges, and add nothing."""
        tree = node("1", 8, rising("1.1"), by_hand("1.2", 4))
        found = assessed(made(tree), facts={"a": 1}, **points(self_assessed={"1": 5}))

        assert {key: ends(s) for key, s in scores(found).items() if s} == {
            "": (5, 5),
            "1": (5, 5),
            "1.1": (4, 4),
            "1.2": (0, 4),
        }

    def test_beside_parts_that_are_open(self) -> None:
        tree = node("1", 8, rising("1.1"), by_hand("1.2", 4))
        found = assessed(made(tree), **points(self_assessed={"1.2": "2.5"}))

        assert found.node("1").score == Range(Fraction(5, 2), Fraction(13, 2))

    def test_below_full_marks(self) -> None:
        """An entry stands where the law would give full marks; the facts are a difference."""
        leaf = evolve(rising("1"), full_marks=(full_marks(compare("a", "=", 0)),))
        found = assessed(made(leaf), facts={"a": 0}, **points(self_assessed={"1": 1}))

        assert ends(found.total) == (1, 1)
        assert [difference.key for difference in found.differences] == ["1"]


class TestOneAfterAnother:
    """What is remembered of one case is never taken for another."""

    TREE = node("1", 8, rising("1.1"), by_hand("1.2", 4))

    def test_points_are_not_remembered(self) -> None:
        scorer = Scorer(from_model(made(self.TREE)))
        one, two = (
            scorer.score(case(a=1), {"1.2": Entry(Fraction(entered))}).ranges[TOTAL]
            for entered in (1, 3)
        )

        assert (one, two) == (exactly(Fraction(5)), exactly(Fraction(7)))

    def test_where_they_stand_is(self) -> None:
        scorer = Scorer(from_model(made(self.TREE)))
        entered: tuple[dict[str, Entry], ...] = (
            {"1.2": Entry(Fraction(1))},
            {},
            {"1": Entry(Fraction(1))},
        )
        found = [scorer.score(case(a=1), entries).ranges[TOTAL] for entries in entered]

        assert found == [
            exactly(Fraction(5)),
            Range(Fraction(4), Fraction(8)),
            exactly(Fraction(1)),
        ]

    def test_the_class_is(self) -> None:
        rows = (award(4, ClassIs(class_="class_1")), award(1, ClassIs(class_="class_2")))
        scorer = Scorer(from_model(made(node("1", 4, *rows), classes=CLASSES)))
        found = [scorer.score(case(c.id), {}) for c in CLASSES]

        assert [one.ranges[TOTAL] for one in found] == [exactly(Fraction(4)), exactly(Fraction(1))]
        assert [one.class_ for one in found] == ["class_1", "class_2"]

    def test_conditions_are(self) -> None:
        """What a person judged stands over the facts."""
        asked = condition("few", compare("a", "<=", 3))
        scorer = Scorer(from_model(made(self.TREE, conditions=(asked,))))
        judged: tuple[dict[str, bool], ...] = ({}, {"few": True}, {"few": False})
        found = [dict(scorer.score(case(a=9), {}, given).truths) for given in judged]

        assert found == [{"few": False}, {"few": True}, {"few": False}]

    def test_a_part_that_is_not_met_has_from_none_to_all_but_one(self) -> None:
        rules = contents(part("1", content("1.1"), content("1.2")), content("2"))
        entry = Entry(Fraction(0), at_most=Fraction(1))
        found = Scorer(from_model(rules)).score(case(), {"1": entry})

        assert found.ranges["1"] == Range(Fraction(0), Fraction(1))
        assert found.ranges[TOTAL] == Range(Fraction(0), Fraction(2))
