"""Missing facts: what shares one is explored together, what shares none is free."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from tcpl_rules.assessment.worlds import Explorer, leaf_results

from tcpl_rules.model.constraints import KIND
from tcpl_rules.model.guard import KindIs
from tcpl_rules.model.ruleset import Average, ByHand, Fact, Node, Row, Ruleset
from tcpl_rules.program.from_model import from_model
from tcpl_rules.program.program import Result
from tcpl_rules.quantities import Rounding
from tests.assessment.assessing import assessed, ends
from tests.model.build import (
    CITED,
    award,
    check_sum,
    compare,
    condition,
    flag,
    full_marks,
    maximum,
    no,
    node,
    number,
    ruleset,
    silent,
    yes,
)

A, B = number("a", at_most=3), number("b", at_most=3)


def either(key: str, fact: str, high: int, low: int) -> Node:
    """*high* points from 2 of *fact* up, *low* points below."""
    rows = (award(high, compare(fact, ">=", 2)), award(low, compare(fact, "<", 2)))
    return node(key, max(high, low), *rows)


class TestTogether:
    """The total over facts that are not known."""

    def test_leaves_that_share_a_fact_cannot_both_be_best(self) -> None:
        """What is good for one is bad for the other: 5 in every completion."""
        made = ruleset(either("1", "a", 5, 0), either("2", "a", 0, 5), facts=(A,))
        found = assessed(made)

        assert ends(found.total) == (5, 5)
        assert (ends(found.node("1")), ends(found.node("2"))) == ((0, 5), (0, 5))

    def test_leaves_that_share_none_are_free(self) -> None:
        made = ruleset(either("1", "a", 5, 0), either("2", "b", 0, 5), facts=(A, B))

        assert ends(assessed(made).total) == (0, 10)

    def test_a_bound_ties_facts(self) -> None:
        """b is at most a: b cannot be 2 while a is below 2."""
        tied = number("b", at_most_fact="a")
        made = ruleset(either("1", "a", 0, 5), either("2", "b", 5, 0), facts=(A, tied))

        assert ends(assessed(made).total) == (0, 5)

    def test_a_relation_ties_facts(self) -> None:
        """a + b = c: 2 leaves one below 2, 3 exactly one, and 4 at most one (neither is above 3)."""
        relations = (check_sum("a b", "c"),)
        nodes = (either("1", "a", 5, 0), either("2", "b", 5, 0))
        made = ruleset(*nodes, facts=(A, B, number("c")), relations=relations)

        assert ends(assessed(made, facts={"c": 2}).total) == (0, 5)
        assert ends(assessed(made, facts={"c": 3}).total) == (5, 5)
        assert ends(assessed(made, facts={"c": 4}).total) == (5, 10)

    def test_a_chain_of_ties(self) -> None:
        """Two leaves that share nothing are tied by a third that shares with both."""
        middle = node(
            "2",
            3,
            award(3, compare("a -b", "=", 0)),
            award(0, compare("a -b", "<", 0)),
            award(0, compare("a -b", ">", 0)),
        )
        made = ruleset(either("1", "a", 5, 0), middle, either("3", "b", 0, 5), facts=(A, B))

        assert ends(assessed(made).total) == (0, 10)
        assert ends(assessed(made, facts={"a": 3}).total) == (5, 10)

    def test_a_condition_shares_with_scores(self) -> None:
        """Where the condition holds, the points are missing."""
        leaf = node("1", 5, award(5, yes("bad")), award(0, no("bad")))
        clean = (condition("clean", no("bad")), condition("none", compare("a", "=", 0)))
        made = ruleset(leaf, facts=(flag("bad"), A), conditions=clean)
        found = assessed(made)

        assert [c.met for c in found.conditions] == [None, None]
        assert ends(found.total) == (0, 5)

    def test_a_fact_without_an_upper_bound(self) -> None:
        made = ruleset(either("1", "a", 5, 0), facts=(number("a"),))

        assert ends(assessed(made).total) == (0, 5)
        assert ends(assessed(made, facts={"a": 10**30}).total) == (5, 5)

    def test_the_kind_is_always_known(self) -> None:
        """A guard on the kind leaves nothing open."""
        rows = (award(5, KindIs(kind="commune")), award(3, KindIs(kind="ward")))
        made = ruleset(node("1", 5, *rows))

        assert ends(assessed(made).total) == (5, 5)
        assert ends(assessed(made, unit={"name": "Phường Thử", "kind": "ward"}).total) == (3, 3)


class TestLeafResults:
    """Every result that a leaf can have, and no other."""

    def results(self, leaf: Node, *facts: Fact, **values: int) -> set[Result]:
        program = from_model(ruleset(leaf, facts=facts))
        known = {KIND: 0, **values}
        return {result for result, _ in leaf_results(program.leaves[0], known, program.domain)}

    def test_full_marks_come_first(self) -> None:
        """Where a is 0 the rows are not asked; elsewhere they are."""
        leaf = node(
            "1", 5, *_low_and_high("a", 4, 1), full_marks=(full_marks(compare("a", "=", 0)),)
        )

        assert self.results(leaf, A) == {"full", Fraction(1), Fraction(4)}
        assert self.results(leaf, A, a=0) == {"full"}

    def test_a_row_out_of_bounds_gives_nothing(self) -> None:
        leaf = node("1", 5, award(5, compare("a", ">=", 4)), award(1, compare("a", "<", 4)))

        assert self.results(leaf, A) == {Fraction(1)}

    def test_highest_of(self) -> None:
        """Both rows hold from 2 up: the lower one counts only where the higher does not."""
        rows = (award(1, compare("a", ">=", 0)), award(4, compare("a", ">=", 2)))
        leaf = node("1", 5, *rows, highest=True)

        assert self.results(leaf, A) == {Fraction(1), Fraction(4)}
        assert self.results(leaf, A, a=2) == {Fraction(4)}

    def test_a_silent_row(self) -> None:
        leaf = node("1", 5, award(1, compare("a", ">=", 1)), silent(compare("a", "=", 0)))

        assert self.results(leaf, A) == {Fraction(1), "open"}

    def test_an_average(self) -> None:
        """Every value of the rounded average that counts up to 1 can give."""
        weights = (("a", Fraction(2)), ("b", Fraction(1)))
        rule = Average(
            weights=weights,
            places=1,
            rounding=Rounding.HALF_UP,
            rows=(silent(compare("a b", "=", 0)),),
            standing=CITED,
        )
        facts = (number("a", at_most=1), number("b", at_most=1))

        assert self.results(node("1", 2, rule=rule), *facts) == {
            "open",
            Fraction(1),
            Fraction(3, 2),
            Fraction(2),
        }

    def test_by_hand(self) -> None:
        assert self.results(node("1", 2, rule=ByHand(standing=CITED))) == {"open"}


def _low_and_high(fact: str, high: int, low: int) -> tuple[Row, Row]:
    return award(high, compare(fact, ">=", 2)), award(low, compare(fact, "<", 2))


def _made() -> Ruleset:
    return ruleset(either("1", "a", 5, 0), either("2", "b", 5, 0), facts=(A, B))


class TestExplorer:
    """Questions in groups that share nothing; each is answered once."""

    def test_groups(self) -> None:
        program = from_model(_made())
        found = Explorer(program).components(program.leaves, {KIND: 0})

        assert [sorted(component.leaves) for component in found] == [["1"], ["2"]]
        assert [_results(component.worlds) for component in found] == [[0, 5], [0, 5]]

    def test_leaves_that_share_their_maxima_are_one_group(self) -> None:
        """They share no fact, and what one has is taken from the other."""
        first = node("1.1", None, silent(compare("a", ">=", 2)), award(0, compare("a", "<", 2)))
        second = evolve(either("1.2", "b", 4, 0), maximum=maximum(None))
        made = ruleset(node("1", 10, first, second), facts=(A, B))

        assert ends(assessed(made).total) == (0, 10)
        assert ends(assessed(made, facts={"b": 2}).node("1.1")) == (0, 6)
        assert ends(assessed(made, facts={"b": 2}).total) == (4, 10)
        assert ends(assessed(made, facts={"a": 1}).total) == (0, 4)

    @pytest.mark.parametrize("known", [{}, {"a": 0}, {"a": 2, "b": 0}])
    def test_asking_again_gives_the_same(self, known: dict[str, int]) -> None:
        """What other questions were asked between makes no difference."""
        program = from_model(_made())
        explorer = Explorer(program)
        values = {KIND: 0, **known}
        fresh = Explorer(program).components(program.leaves, values)
        explorer.components(program.leaves, {KIND: 0, "a": 3})
        explorer.components(program.leaves[:1], values)

        assert explorer.components(program.leaves, values) == fresh
        assert explorer.components(program.leaves, values) == fresh

    def test_no_question_no_group(self) -> None:
        assert Explorer(from_model(_made())).components((), {KIND: 0}) == ()


def _results(worlds: object) -> list[Result]:
    assert isinstance(worlds, tuple)
    return sorted(result for world in worlds for result in world.results.values())
