"""Missing facts: what shares one is explored together, what shares none is free."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.assessment.components import Explorer
from tcpl_rules.model.constraints import KIND
from tcpl_rules.model.guard import Comparison, KindIs
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.program.from_model import from_model
from tests.assessment.assessing import assessed, ends
from tests.model.build import (
    award,
    check_sum,
    compare,
    condition,
    flag,
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
        """a + b = c: 2 leaves one below 2, 3 exactly one; neither is above 3."""
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


def _made() -> Ruleset:
    return ruleset(either("1", "a", 5, 0), either("2", "b", 5, 0), facts=(A, B))


class TestExplorer:
    """Questions in groups that share nothing; each is answered once."""

    def test_groups(self) -> None:
        program = from_model(_made())
        found = Explorer(program).components(program.leaves, {KIND: 0})

        assert [sorted(component.leaves) for component in found] == [["1"], ["2"]]

    def test_a_fact_that_is_known_ties_nothing(self) -> None:
        """Two leaves that share a fact are one component until it is known."""
        nodes = (either("1", "a", 5, 0), either("2", "a", 0, 5))
        program = from_model(ruleset(*nodes, facts=(A,)))
        explorer = Explorer(program)

        assert [c.leaves for c in explorer.components(program.leaves, {KIND: 0})] == [{"1", "2"}]
        assert len(explorer.components(program.leaves, {KIND: 0, "a": 1})) == 2

    def test_leaves_that_share_their_maxima_are_one_group(self) -> None:
        """They share no fact, and what one has is taken from the other."""
        first = node("1.1", None, silent(compare("a", ">=", 2)), award(0, compare("a", "<", 2)))
        second = evolve(either("1.2", "b", 4, 0), maximum=maximum(None))
        made = ruleset(node("1", 10, first, second), facts=(A, B))

        assert ends(assessed(made).total) == (0, 10)
        assert ends(assessed(made, facts={"b": 2}).node("1.1")) == (0, 6)
        assert ends(assessed(made, facts={"b": 2}).total) == (4, 10)
        assert ends(assessed(made, facts={"a": 1}).total) == (0, 4)

    def test_what_was_met_once_is_the_same_component(self) -> None:
        """What was searched of it is remembered; other questions between do not matter."""
        program = from_model(_made())
        explorer = Explorer(program)
        first = explorer.components(program.leaves, {KIND: 0})
        explorer.components(program.leaves, {KIND: 0, "a": 3})
        explorer.components(program.leaves[:1], {KIND: 0})

        assert explorer.components(program.leaves, {KIND: 0}) == first

    def test_no_question_no_group(self) -> None:
        assert Explorer(from_model(_made())).components((), {KIND: 0}) == ()


class TestTruth:
    """Whether a condition about facts holds: always, never, or not yet known."""

    @pytest.mark.parametrize(
        ("condition_", "values", "truth"),
        [
            (compare("a", "<=", 3), {}, True),
            (compare("a", ">", 3), {}, False),
            (compare("a", "=", 3), {}, None),
            (compare("a b", ">=", 3), {"a": 3}, True),
            (compare("a b", ">", 6), {"a": 3}, False),
            (compare("a b", ">", 3), {"a": 3}, None),
        ],
    )
    def test_over_the_bounds(
        self,
        condition_: Comparison,
        values: dict[str, int],
        truth: bool | None,  # noqa: FBT001
    ) -> None:
        made = ruleset(facts=(A, B), conditions=(condition("x", condition_),))
        program = from_model(made)
        (component,) = Explorer(program).components(program.conditions, {KIND: 0, **values})

        assert component.truth("x") is truth
        assert component.truth("x") is truth
