"""A program holds every rule of the model, in order, and only what may decide decides."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.model.condition import EveryAtLeast, Judged, TotalAtLeast
from tcpl_rules.model.constraints import holds
from tcpl_rules.model.rule import Average, ByHand, Require, Requirements, Row, Rows
from tcpl_rules.model.ruleset import Maximum, MaxOf, Node
from tcpl_rules.model.standing import Standing
from tcpl_rules.program.from_model import from_model, hears
from tcpl_rules.program.program import LeafProgram, Program
from tcpl_rules.quantities import Rounding
from tests import shipped
from tests.model.build import (
    CITED,
    CLASSES,
    HEARSAY,
    REPORTED,
    UNREAD,
    award,
    compare,
    condition,
    content,
    contents,
    full_marks,
    maximum,
    node,
    number,
    penalty,
    require,
    ruleset,
    silent,
    unread_threshold,
)

FACTS = (number("a"), number("b"))
ALWAYS, NEVER = compare("a", ">=", 0), compare("a", "<", 0)


def leaf(*rows: Row, accept_hearsay: bool = False, **more: Any) -> LeafProgram:
    """The program of one leaf of 2 points."""
    made = ruleset(node("1", 2, *rows, **more), facts=FACTS)
    return from_model(made, accept_hearsay=accept_hearsay).leaves[0]


def tree() -> Node:
    """A criterion with full marks, an indicator with full marks, and two items."""
    items = (node("1.1.1", 1, kind="item"), node("1.1.2", 2, kind="item"))
    inner = node("1.1", 3, *items, kind="indicator", full_marks=(full_marks(NEVER),))
    return node("1", 10, inner, node("1.2", 7, kind="indicator"), full_marks=(full_marks(ALWAYS),))


def test_nodes_their_children_and_what_is_above() -> None:
    """The total stands above all, under the key ``""``."""
    program = from_model(ruleset(tree(), node("2", 5), facts=FACTS))

    assert list(program.nodes) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2"]
    assert dict(program.children) == {
        "": ("1", "2"),
        "1": ("1.1", "1.2"),
        "1.1": ("1.1.1", "1.1.2"),
    }
    assert program.above["1.1.2"] == ("1.1", "1", "")
    assert program.above["2"] == ("",)
    assert [one.node.key for one in program.leaves] == ["1.1.1", "1.1.2", "1.2", "2"]


def test_full_marks_reach_every_leaf_below_outermost_first() -> None:
    program = from_model(ruleset(tree(), facts=FACTS))
    reached = {one.node.key: [c.holds({"a": 0}) for c in one.full] for one in program.leaves}

    assert reached == {"1.1.1": [True, False], "1.1.2": [True, False], "1.2": [True]}


def test_kinds_are_numbered_in_the_order_of_the_text() -> None:
    assert dict(from_model(ruleset()).kinds) == {"commune": 0, "ward": 1}


class TestWhatDecides:
    """A clause known too badly gives no result; the rest of the leaf stands."""

    @pytest.mark.parametrize("standing", [CITED, REPORTED])
    def test_a_row_that_may_decide(self, standing: Standing) -> None:
        assert leaf(award(2, ALWAYS, standing)).clauses[0].result == 2

    @pytest.mark.parametrize("standing", [UNREAD, HEARSAY])
    def test_a_row_that_may_not(self, standing: Standing) -> None:
        assert leaf(award(2, ALWAYS, standing)).clauses[0].result == "open"

    def test_a_silent_row(self) -> None:
        assert leaf(silent(ALWAYS)).clauses[0].result == "open"

    def test_full_marks(self) -> None:
        clause = full_marks(ALWAYS)

        assert leaf(full_marks=(clause,)).full[0].result == "full"
        assert leaf(full_marks=(evolve(clause, standing=HEARSAY),)).full[0].result == "open"

    def test_by_hand(self) -> None:
        assert leaf(rule=ByHand(standing=CITED)).by_hand

    @pytest.mark.parametrize(("standing", "by_hand"), [(CITED, False), (HEARSAY, True)])
    def test_an_average_from_hearsay_is_left_to_a_person(
        self,
        standing: Standing,
        by_hand: bool,  # noqa: FBT001
    ) -> None:
        weights = (("a", Fraction(2)), ("b", Fraction(0)))
        rule = Average(weights=weights, places=1, rounding=Rounding.DOWN, standing=standing)

        assert leaf(rule=rule).by_hand is by_hand

    def test_a_condition_that_may_not(self) -> None:
        parts = (condition("a", ALWAYS), condition("b", ALWAYS, HEARSAY))
        made = from_model(ruleset(facts=FACTS, conditions=parts))

        assert [one.decides for one in made.conditions] == [True, False]

    def test_hearsay_decides_where_it_is_accepted(self) -> None:
        """What nobody has read stays open even then."""
        rows = (award(2, ALWAYS, HEARSAY), award(0, NEVER, UNREAD))

        assert [c.result for c in leaf(*rows, accept_hearsay=True).clauses] == [2, "open"]


class TestMaxima:
    """A maximum that nobody may rely on counts as unread."""

    def test_of_every_node_and_of_the_total(self) -> None:
        made = ruleset(node("1", 4), node("2", None), most=maximum(10))

        assert dict(from_model(made).maxima) == {"": 10, "1": 4, "2": None}

    def test_from_hearsay(self) -> None:
        made = ruleset(node("1", evolve(maximum(4), standing=HEARSAY)), most=maximum(10))

        assert from_model(made).maxima["1"] is None
        assert from_model(made, accept_hearsay=True).maxima["1"] == 4

    def test_derived_from_hearsay(self) -> None:
        """A difference is known no better than what it was taken from."""
        derived = Maximum(
            value=Fraction(6),
            terms=(MaxOf(key="1", sign=-1),),
            constant=Fraction(10),
            standing=CITED,
        )
        made = ruleset(
            node("1", evolve(maximum(4), standing=HEARSAY)), node("2", derived), most=maximum(10)
        )

        assert from_model(made).maxima["2"] is None


class TestConditions:
    """A condition about facts has a formula; one about points has none."""

    def test_about_facts(self) -> None:
        made = from_model(ruleset(facts=FACTS, conditions=(condition("x", compare("a", "=", 0)),)))
        (one,) = made.conditions

        assert one.facts == {"a"}
        assert one.holds is not None
        assert [one.holds({"a": value}) for value in (0, 1)] == [True, False]

    @pytest.mark.parametrize(
        "requirement",
        [TotalAtLeast(points=Fraction(5)), EveryAtLeast(kind="criterion", points=Fraction(1))],
    )
    def test_about_points(self, requirement: TotalAtLeast | EveryAtLeast) -> None:
        (one,) = from_model(ruleset(conditions=(condition("x", requirement),))).conditions

        assert (one.formula, one.holds, one.facts) == (None, None, frozenset())


class TestFacts:
    """A leaf knows every fact that bears on it."""

    def test_of_rows_full_marks_and_the_kind(self) -> None:
        made = leaf(award(2, compare("a", ">=", 1)), full_marks=(full_marks(compare("b", "=", 0)),))

        assert made.facts == {"a", "b"}

    def test_of_an_average(self) -> None:
        """Every weight counts, and the facts of its exceptions."""
        rule = Average(
            weights=(("a", Fraction(2)),),
            places=1,
            rounding=Rounding.DOWN,
            rows=(silent(compare("b", "=", 0)),),
            standing=CITED,
        )

        assert leaf(rule=rule).facts == {"a", "b"}


def test_highest_of_is_kept() -> None:
    assert leaf(award(2, ALWAYS), highest=True).highest
    assert not leaf(award(2, ALWAYS)).highest


class TestRequirements:
    """What decides and fails gives 0; all of it holding gives 1, or is open if some is in doubt."""

    WANTED = (compare("a", ">=", 1), compare("b", ">=", 1))

    def results(self, *requires: Require, **more: Any) -> list[list[object]]:
        """The results of the clauses that hold, where a and b are 0 or 1."""
        made = contents(content("1", *requires), facts=FACTS)
        (one,) = from_model(made, **more).leaves
        cases = ({"a": a, "b": b} for a, b in product((0, 1), repeat=2))
        return [[c.result for c in one.clauses if c.holds(case)] for case in cases]

    def test_all_that_decide(self) -> None:
        assert self.results(*map(require, self.WANTED)) == [[0, 0], [0], [0], [1, 1]]

    @pytest.mark.parametrize("standing", [UNREAD, HEARSAY])
    def test_one_that_does_not(self, standing: Standing) -> None:
        """It fails or holds unseen: open, unless the other one fails."""
        found = self.results(require(self.WANTED[0]), require(self.WANTED[1], standing))

        assert found == [[0], [0], ["open"], ["open"]]

    def test_hearsay_accepted(self) -> None:
        requires = require(self.WANTED[0]), require(self.WANTED[1], HEARSAY)

        assert self.results(*requires, accept_hearsay=True) == [[0, 0], [0], [0], [1, 1]]

    def test_a_threshold_that_is_unread(self) -> None:
        found = self.results(require(self.WANTED[0]), require(unread_threshold("b")))

        assert found == [[0], [0], ["open"], ["open"]]

    def test_a_fact_known_from_hearsay(self) -> None:
        facts = (number("a"), number("b", standing=HEARSAY))
        made = contents(content("1", *map(require, self.WANTED)), facts=facts)
        (one,) = from_model(made).leaves

        assert [c.result for c in one.clauses if c.holds({"a": 1, "b": 0})] == ["open"]

    def test_facts_that_decide_nothing_are_not_asked(self) -> None:
        made = contents(content("1", require(unread_threshold("b"))), facts=FACTS)
        (one,) = from_model(made).leaves

        assert (one.facts, one.options[0].result) == (frozenset(), "open")


class TestPenalties:
    """Each is a leaf of its own below its node, with its points as deposit."""

    CLAUSES = (penalty("0.25", compare("a", ">=", 1)), penalty(1, compare("b", ">=", 1), HEARSAY))

    def made(self, **more: Any) -> Program:
        inner = node("1.1", 2, rule=ByHand(standing=CITED), penalties=self.CLAUSES)
        return from_model(ruleset(node("1", 2, inner), facts=FACTS), **more)

    def test_keys_and_places(self) -> None:
        program = self.made()

        assert [one.key for one in program.leaves] == ["1.1", "1.1 penalty 1", "1.1 penalty 2"]
        assert program.above["1.1 penalty 2"] == ("1.1", "1", "")
        assert dict(program.children) == {"": ("1",), "1": ("1.1",)}
        assert "1.1 penalty 1" not in program.nodes
        assert program.maxima["1.1 penalty 1"] == Fraction(1, 4)

    @pytest.mark.parametrize(("a", "result"), [(0, Fraction(1, 4)), (1, Fraction(0))])
    def test_the_deposit_comes_back_where_it_does_not_apply(self, a: int, result: Fraction) -> None:
        one = self.made().leaves[1]

        assert one.deposit == Fraction(1, 4)
        assert [c.result for c in one.clauses if c.holds({"a": a})] == [result]

    @pytest.mark.parametrize("b", [0, 1])
    def test_one_that_does_not_decide_is_open_either_way(self, b: int) -> None:
        (one,) = (leaf for leaf in self.made().leaves if leaf.key == "1.1 penalty 2")

        assert [c.result for c in one.clauses if c.holds({"b": b})] == ["open"]

    def test_hearsay_accepted(self) -> None:
        one = self.made(accept_hearsay=True).leaves[2]

        assert [c.result for c in one.clauses if c.holds({"b": 1})] == [0]

    def test_its_own_nodes_full_marks_do_not_reach_it(self) -> None:
        inner = node("1", 2, full_marks=(full_marks(ALWAYS),), penalties=self.CLAUSES)
        program = from_model(ruleset(inner, facts=FACTS))

        assert [len(one.full) for one in program.leaves] == [1, 0, 0]


def test_classes_are_numbered_in_the_order_of_the_text() -> None:
    program = from_model(ruleset(classes=CLASSES))

    assert dict(program.classes) == {"class_1": 0, "class_2": 1}


@pytest.mark.parametrize(("standing", "heard"), [(CITED, False), (HEARSAY, True), (UNREAD, False)])
def test_hears_of_penalties_and_requirements(standing: Standing, heard: bool) -> None:  # noqa: FBT001
    """A threshold that is unread says nothing more when hearsay is accepted."""
    fined = node("1", 1, rule=ByHand(standing=CITED), penalties=(penalty(1, ALWAYS, standing),))

    assert hears(ruleset(fined, facts=FACTS)) is heard
    assert hears(contents(content("1", require(ALWAYS, standing)), facts=FACTS)) is heard
    assert not hears(contents(content("1", require(unread_threshold("a"), standing)), facts=FACTS))


@pytest.mark.parametrize("requirement", [Judged(), unread_threshold("a")])
def test_what_a_person_judges_is_settled_by_nothing(requirement: Judged) -> None:
    (one,) = from_model(ruleset(conditions=(condition("x", requirement),), facts=FACTS)).conditions

    assert (one.formula, one.decides) == (None, False)


@pytest.mark.parametrize(("name", "heard"), [("qd-25-2021", True), ("tt-01-2018-vpcp", False)])
def test_hears(name: str, heard: bool) -> None:  # noqa: FBT001
    """Annex I of 25/2021 is partly known from hearsay; 01/2018 is not."""
    assert hears(shipped.ruleset(name).model) is heard


@pytest.mark.parametrize("name", shipped.IDS)
def test_every_row_has_its_clause(name: str) -> None:
    """Predicate and formula of each clause agree where all facts are 0."""
    model = shipped.ruleset(name).model
    program = from_model(model)
    nothing = {"@kind": 0, "@class": 0, **{fact.id: 0 for fact in model.facts}}
    for one in program.leaves:
        rule = one.node.rule
        if isinstance(rule, (Rows, Average)) and one.deposit is None:
            assert [clause.part for clause in one.clauses] == list(rule.rows)
        if isinstance(rule, Requirements):
            assert {clause.part for clause in one.clauses} == set(rule.requires)
        for clause in (*one.full, *one.clauses):
            assert clause.holds(nothing) is holds(clause.formula, nothing)
