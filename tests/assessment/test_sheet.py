"""The working of one case: the score of every node, over all that is not known."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.model.guard import ClassIs
from tcpl_rules.model.rule import Average, ByHand
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.quantities import Rounding
from tests.assessment.assessing import assessed, ends, scores
from tests.assessment.build import points
from tests.model.build import (
    CITED,
    CLASSES,
    HEARSAY,
    award,
    compare,
    content,
    contents,
    full_marks,
    maximum,
    node,
    number,
    part,
    penalty,
    require,
    ruleset,
    silent,
)

FACTS = (number("a", at_most=9), number("b", at_most=9))
HAND = ByHand(standing=CITED)
NO_B = compare("b", "=", 0)


def by_hand(key: str, most: int | None, **more: Any) -> Node:
    """A leaf that a person scores."""
    return node(key, maximum(most, **more), rule=HAND)


def rising(key: str, fact: str = "a") -> Node:
    """4 points from 1 of *fact* up, else 0."""
    rows = (award(4, compare(fact, ">=", 1)), award(0, compare(fact, "=", 0)))
    return node(key, 4, *rows)


def made(*nodes: Node, **more: Any) -> Ruleset:
    """*nodes* over the facts a and b."""
    return ruleset(*nodes, facts=FACTS, **more)


class TestLeaves:
    """What a leaf is worth when nobody entered points."""

    def test_by_hand_is_anywhere_up_to_its_maximum(self) -> None:
        assert ends(assessed(made(by_hand("1", 7))).total) == (0, 7)

    def test_settled_by_facts(self) -> None:
        found = assessed(made(rising("1")), facts={"a": 1})

        assert (ends(found.total), found.node("1").origin) == ((4, 4), "facts")

    def test_a_silent_row_gives_no_result(self) -> None:
        leaf = node("1", 4, award(4, compare("a", ">=", 1)), silent(compare("a", "=", 0)))

        assert ends(assessed(made(leaf), facts={"a": 0}).total) == (0, 4)
        assert ends(assessed(made(leaf), facts={"a": 1}).total) == (4, 4)

    def test_the_best_of_those_that_apply(self) -> None:
        rows = (award(1, compare("a", ">=", 0)), award(3, compare("a", ">=", 5)))
        leaf = node("1", 4, *rows, highest=True)

        assert ends(assessed(made(leaf), facts={"a": 4}).total) == (1, 1)
        assert ends(assessed(made(leaf), facts={"a": 5}).total) == (3, 3)

    @pytest.mark.parametrize(("a", "b", "score"), [(11, 9, "1.6"), (1, 0, "2"), (0, 1, "1")])
    def test_an_average_is_rounded(self, a: int, b: int, score: str) -> None:
        """31 points over 20 are 1.55, which goes up."""
        weights = (("a", Fraction(2)), ("b", Fraction(1)))
        rule = Average(weights=weights, places=1, rounding=Rounding.HALF_UP, standing=CITED)
        facts = (number("a"), number("b"))
        found = assessed(ruleset(node("1", 2, rule=rule), facts=facts), facts={"a": a, "b": b})

        assert found.total == exactly(Fraction(score))

    def test_a_share_of_nothing_holds_for_no_row(self) -> None:
        """While b is 0 neither side of 50% holds, so another row has to say what applies."""
        rows = (
            award(4, compare("a", ">=", "1/2", "b")),
            award(1, compare("a", "<", "1/2", "b")),
            award(2, compare("b", "=", 0)),
        )
        leaf = node("1", 4, *rows)

        assert ends(assessed(made(leaf), facts={"a": 0, "b": 0}).total) == (2, 2)
        assert ends(assessed(made(leaf), facts={"a": 1, "b": 2}).total) == (4, 4)
        assert ends(assessed(made(leaf), facts={"a": 4, "b": 9}).total) == (1, 1)


class TestFullMarks:
    """A node's full marks give every leaf below its maximum."""

    def tree(self) -> Ruleset:
        clause = full_marks(compare("a", "=", 0))
        return made(node("1", 11, rising("1.1", "b"), by_hand("1.2", 7), full_marks=(clause,)))

    def test_where_the_guard_holds(self) -> None:
        found = assessed(self.tree(), facts={"a": 0, "b": 0})

        assert {key: ends(s) for key, s in scores(found).items() if s} == {
            "": (11, 11),
            "1": (11, 11),
            "1.1": (4, 4),
            "1.2": (7, 7),
        }

    def test_where_it_does_not(self) -> None:
        assert ends(assessed(self.tree(), facts={"a": 1, "b": 0}).total) == (0, 7)

    def test_where_nobody_knows(self) -> None:
        """Between full marks and what the rules give."""
        assert ends(assessed(self.tree(), facts={"b": 1}).total) == (4, 11)


class TestLeftOut:
    """A node left out counts neither in sums nor in maxima."""

    def rules(self) -> Ruleset:
        return made(by_hand("1", 4), evolve(by_hand("2", 6), left_out=CITED))

    def test_left_out(self) -> None:
        found = assessed(self.rules(), left_out=["2"])

        assert (ends(found.total), found.maximum) == ((0, 4), Fraction(4))
        assert (found.node("2").score, found.node("2").origin) == (None, "left_out")

    def test_only_when_the_case_says_so(self) -> None:
        found = assessed(self.rules())

        assert (ends(found.total), found.maximum) == ((0, 10), Fraction(10))

    def test_with_all_below(self) -> None:
        inner = node("1", 10, evolve(node("1.1", 6, by_hand("1.1.1", 6)), left_out=CITED))
        found = assessed(
            made(evolve(inner, children=(*inner.children, by_hand("1.2", 4)))), left_out=["1.1"]
        )

        assert found.node("1.1.1").origin == "left_out"
        assert (ends(found.node("1")), found.node("1").maximum) == ((0, 4), Fraction(4))


class TestUnreadMaxima:
    """What nobody has read is bounded by what the known maxima leave."""

    def test_one_gets_all_that_is_left(self) -> None:
        tree = node("1", 10, by_hand("1.1", 4), by_hand("1.2", None))
        found = assessed(made(tree))

        assert (ends(found.node("1.2")), found.node("1.2").maximum) == ((0, 6), Fraction(6))

    def test_two_share_it(self) -> None:
        tree = node("1", 10, by_hand("1.1", 4), by_hand("1.2", None), by_hand("1.3", None))
        found = assessed(made(tree))

        assert [ends(found.node(key)) for key in ("1", "1.2", "1.3")] == [(0, 10), (0, 6), (0, 6)]
        assert found.node("1.2").maximum is None

    def test_an_entry_gives_the_maximum_with_the_points(self) -> None:
        """2 of 5 entered for one leaves the other 1 of the 6."""
        tree = node("1", 10, by_hand("1.1", 4), by_hand("1.2", None), by_hand("1.3", None))
        entry = {"points": 2, "of": 5}
        found = assessed(made(tree), **points(self_assessed={"1.2": entry}))

        assert (ends(found.node("1.3")), found.node("1.3").maximum) == ((0, 1), Fraction(1))
        assert ends(found.node("1")) == (2, 7)

    def test_more_than_bounds_the_other_without_reaching(self) -> None:
        rows = (award(0, compare("a", "=", 0)), award(1, compare("a", ">=", 1)))
        first = node("1.1", maximum(None, more_than=Fraction(1)), *rows)
        tree = node("1", 10, first, by_hand("1.2", None))
        found = assessed(made(tree), facts={"a": 0})

        assert found.node("1.2").score == Range(Fraction(0), Fraction(9), most_attained=False)

    def test_a_maximum_from_hearsay_counts_as_unread(self) -> None:
        """Beside the result stands what it would be if hearsay were right."""
        first = node("1.1", evolve(maximum(9), standing=HEARSAY), rule=HAND)
        found = assessed(made(node("1", 10, first, by_hand("1.2", None))))

        assert ends(found.node("1.2")) == (0, 10)
        assert found.node("1.2").proposal == Range(Fraction(0), Fraction(1))


class TestPenalties:
    """What is taken off a node is taken off every sum above it, and off nothing else."""

    FINED = penalty("0.5", compare("a", ">=", 1))

    def tree(self) -> Ruleset:
        leaf = evolve(rising("1.1"), penalties=(self.FINED, penalty("0.25", compare("b", "=", 0))))
        return made(node("1", 11, leaf, by_hand("1.2", 7), penalties=(penalty(1, NO_B),)))

    def test_where_facts_settle_them(self) -> None:
        found = assessed(self.tree(), facts={"a": 1, "b": 0}, **points(self_assessed={"1.2": 7}))

        assert {key: s.least for key, s in scores(found).items() if s} == {
            "": Fraction(37, 4),
            "1": Fraction(37, 4),
            "1.1": Fraction(13, 4),
            "1.2": 7,
        }

    def test_together_with_the_points_of_the_same_fact(self) -> None:
        """0 with the penalty of b, or 4 with those of both: never 0 with both."""
        found = assessed(self.tree(), facts={"b": 0})

        assert found.node("1.1").score == Range(Fraction(-1, 4), Fraction(13, 4))
        assert found.node("1").score == Range(Fraction(-5, 4), Fraction(37, 4))

    def test_below_zero(self) -> None:
        leaf = evolve(rising("1"), penalties=(penalty(2, compare("a", "=", 0)),))
        found = assessed(made(leaf), facts={"a": 0})

        assert (ends(found.node("1")), ends(found.total)) == ((-2, -2), (-2, -2))

    def test_full_marks_do_not_reach_them(self) -> None:
        always = full_marks(compare("a", ">=", 0))
        leaf = evolve(rising("1", "b"), full_marks=(always,), penalties=(penalty(1, NO_B),))
        found = assessed(made(leaf), facts={"a": 0, "b": 0})

        assert ends(found.total) == (3, 3)

    def test_an_entry_has_them_off(self) -> None:
        found = assessed(
            self.tree(), facts={"a": 1, "b": 0}, **points(self_assessed={"1.1": 3, "1.2": 7})
        )

        assert (ends(found.node("1.1")), ends(found.total)) == ((3, 3), (9, 9))

    def test_what_is_left_out_has_none(self) -> None:
        leaf = evolve(by_hand("1", 4), left_out=CITED, penalties=(self.FINED,))
        found = assessed(made(leaf, by_hand("2", 6)), facts={"a": 1}, left_out=["1"])

        assert ends(found.total) == (0, 6)

    @pytest.mark.parametrize("a", [0, 1])
    def test_hearsay_takes_anything_up_to_its_points(self, a: int) -> None:
        leaf = evolve(rising("1"), penalties=(evolve(self.FINED, standing=HEARSAY),))
        found = assessed(made(leaf), facts={"a": a})

        assert found.total == Range(4 * a - Fraction(1, 2), Fraction(4 * a))

    def test_on_a_maximum_that_is_unread(self) -> None:
        """The fact that gives the points also takes some: 1 - 0.5, or nothing."""
        rows = (award(0, compare("a", "=", 0)), award(1, compare("a", ">=", 1)))
        leaf = evolve(node("1.1", maximum(None), *rows), penalties=(self.FINED,))
        found = assessed(made(node("1", 10, leaf, by_hand("1.2", None))))

        assert found.node("1.1").score == Range(Fraction(0), Fraction(1, 2))


class TestContents:
    """Contents count 1 where they are met, and 0 where they are not."""

    def rules(self, **more: Any) -> Ruleset:
        first = content("1.1", require(compare("a", ">=", 1)), require(compare("b", ">=", 1)))
        tree = part("1", first, content("1.2"), full_marks=(full_marks(compare("a", "=", 9)),))
        return contents(tree, facts=FACTS, **more)

    @pytest.mark.parametrize(
        ("facts", "first"),
        [
            ({"a": 1, "b": 1}, (1, 1)),
            ({"a": 1, "b": 0}, (0, 0)),
            ({"b": 1}, (0, 1)),
            ({"a": 0}, (0, 0)),
            ({"b": 0}, (0, 1)),
        ],
    )
    def test_by_what_they_require(self, facts: dict[str, int], first: tuple[int, int]) -> None:
        """While b is 0 the content is not met, unless a is 9."""
        found = assessed(self.rules(), facts=facts)

        assert ends(found.node("1.1")) == first
        assert found.node("1").maximum == 2

    def test_nothing_arose(self) -> None:
        found = assessed(self.rules(), facts={"a": 9, "b": 0})

        assert (ends(found.node("1")), found.met("1"), found.met("1.1")) == ((2, 2), True, True)

    def test_entered_at_any_node(self) -> None:
        """Of a node that is not met at least one content is not, and nobody said which."""
        not_met = assessed(self.rules(), facts={"a": 9}, self_assessed={"met": {"1": False}})
        met = assessed(self.rules(), facts={"a": 0}, self_assessed={"met": {"1": True}})

        assert (ends(not_met.node("1")), not_met.met("1")) == ((0, 1), False)
        assert not_met.met("1.1") is True
        assert (ends(met.node("1")), met.met("1"), met.met("1.1")) == ((2, 2), True, False)

    def test_left_out(self) -> None:
        tree = part("1", content("1.1"), content("1.2", left_out=CITED))
        found = assessed(contents(tree), self_assessed={"met": {"1.1": True}}, left_out=["1.2"])

        assert found.met("1") is True

    def test_two_that_turn_on_one_fact_are_never_both_met(self) -> None:
        first = content("1.1", require(compare("a", ">=", 1)))
        second = content("1.2", require(compare("a", "<", 1)))
        found = assessed(contents(part("1", first, second), facts=FACTS))

        assert (found.met("1"), found.met("1.1")) == (False, None)


def test_the_class_of_the_unit_is_known() -> None:
    rows = (award(4, ClassIs(class_="class_1")), award(1, ClassIs(class_="class_2")))
    rules = made(node("1", 4, *rows), classes=CLASSES)
    unit = {"name": "Xã Thử", "kind": "commune"}

    assert [
        ends(assessed(rules, unit={**unit, "class": class_}).total)
        for class_ in ("class_1", "class_2")
    ] == [(4, 4), (1, 1)]


def test_the_total_is_the_sum_of_the_top() -> None:
    found = assessed(made(by_hand("1", 4), rising("2"), rising("3", "b")), facts={"a": 1})

    assert ends(found.total) == (4, 12)
