"""What stands behind a result: clauses, differences, and what hearsay would change."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from attrs import evolve

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.assessment.reasons import NO_REASONS
from tcpl_rules.model.condition import TotalAtLeast
from tcpl_rules.model.rule import ByHand, Row
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis
from tests.assessment import met
from tests.assessment.assessing import assessed, ends
from tests.assessment.build import points
from tests.model.build import (
    CITED,
    REPORTED,
    award,
    compare,
    condition,
    node,
    number,
    ruleset,
)

HEARSAY = evolve(REPORTED, basis=Basis.HEARSAY)
ROWS = (award(10, compare("a", ">=", 1)), award(0, compare("a", "=", 0)))


def made(*rows: Row, **more: Any) -> Ruleset:
    """A criterion scored from the fact a, and one scored by hand."""
    nodes = (node("1", 10, *(rows or ROWS)), node("2", 10, rule=ByHand(standing=CITED)))
    return ruleset(*nodes, facts=(number("a"),), **more)


def points_of(whole: int) -> Range:
    """The range of a known whole number of points."""
    return exactly(Fraction(whole))


def listed(found: Assessment) -> list[tuple[str, Range, str, Range]]:
    """The differences of *found*."""
    return [(d.key, d.points, d.beside, d.other) for d in found.differences]


class TestDifferences:
    """Two figures for one node that are not the same."""

    def differences(self, **case: object) -> list[tuple[str, Range, str, Range]]:
        return listed(assessed(made(), **case))

    def test_none_where_all_agree(self) -> None:
        columns = points(self_assessed={"1": 10}, appraised={"1": 10})

        assert self.differences(facts={"a": 1}, **columns) == []

    def test_column_against_column(self) -> None:
        """The commune gave itself 9, the council 8."""
        columns = points(self_assessed={"2": 9}, appraised={"2": 8})

        assert self.differences(**columns) == [("2", points_of(8), "self_assessed", points_of(9))]

    def test_entry_against_facts(self) -> None:
        """5 points entered where the facts give 0."""
        found = self.differences(facts={"a": 0}, **points(self_assessed={"1": 5}))

        assert found == [("1", points_of(5), "facts", points_of(0))]

    def test_own_entry_against_facts_that_decide(self) -> None:
        """The council left 1 to the facts, which give 0."""
        columns = points(self_assessed={"1": 5}, appraised={"2": 8})

        assert self.differences(facts={"a": 0}, **columns) == [
            ("1", points_of(0), "self_assessed", points_of(5))
        ]

    def test_what_is_open_in_one_column_is_no_difference(self) -> None:
        columns = points(self_assessed={"1": 5}, appraised={"2": 8})

        assert self.differences(**columns) == []

    def test_entry_beside_facts_that_are_not_known(self) -> None:
        """Anything that some completion could give is no difference."""
        assert self.differences(**points(self_assessed={"1": 5})) == []

    def test_an_entry_of_a_whole_against_its_parts(self) -> None:
        tree = node("1", 10, *(node(f"1.{i}", 5, award(i, compare("a", ">=", 0))) for i in (1, 2)))
        found = assessed(
            ruleset(tree, facts=(number("a"),)), facts={"a": 0}, **points(self_assessed={"1": 4})
        )

        assert [(d.key, ends(d.other)) for d in found.differences] == [("1", (3, 3))]

    def test_both_in_one(self) -> None:
        columns = points(self_assessed={"1": 10}, appraised={"1": 5})

        assert [beside for _, _, beside, _ in self.differences(facts={"a": 0}, **columns)] == [
            "self_assessed",
            "facts",
        ]


class TestColumnsAtDifferentDepths:
    """Each column is compared by what it comes to, not by where its points stand."""

    TREE = ruleset(
        node(
            "1",
            10,
            node("1.1", 4, rule=ByHand(standing=CITED)),
            node("1.2", 6, rule=ByHand(standing=CITED)),
        ),
        facts=(number("a"),),
    )

    def test_parts_against_a_whole(self) -> None:
        columns = points(self_assessed={"1.1": 4, "1.2": 6}, appraised={"1": 8})
        found = assessed(self.TREE, **columns)

        assert listed(found) == [("1", points_of(8), "self_assessed", points_of(10))]
        assert {n.key: n.own_score for n in found.nodes} == {
            "1": points_of(10),
            "1.1": points_of(4),
            "1.2": points_of(6),
        }

    def test_parts_that_come_to_the_whole(self) -> None:
        columns = points(self_assessed={"1.1": 4, "1.2": 6}, appraised={"1": 10})

        assert assessed(self.TREE, **columns).differences == ()

    def test_a_part_and_all_above_it_in_the_order_of_the_law(self) -> None:
        columns = points(
            self_assessed={"1.1": 4, "1.2": 6}, appraised={"1.1": 4, "1.2": Fraction(11, 2)}
        )

        assert [key for key, *_ in listed(assessed(self.TREE, **columns))] == ["1", "1.2"]

    def test_points_still_open_that_can_no_longer_be_equal(self) -> None:
        """1.2 is open in the appraised column, and 1 can no longer reach what was claimed."""
        columns = points(self_assessed={"1": 10}, appraised={"1.1": 1})
        (only,) = listed(assessed(self.TREE, **columns))

        assert only == ("1", Range(Fraction(1), Fraction(7)), "self_assessed", points_of(10))

    def test_an_appraised_entry_against_facts(self) -> None:
        columns = points(self_assessed={"2": 3}, appraised={"1": 5})

        assert listed(assessed(made(), facts={"a": 0}, **columns)) == [
            ("1", points_of(5), "self_assessed", points_of(0)),
            ("1", points_of(5), "facts", points_of(0)),
        ]

    def test_own_scores_only_beside_an_appraised_column(self) -> None:
        found = assessed(self.TREE, **points(self_assessed={"1": 10}))

        assert [node.own_score for node in found.nodes] == [None, None, None]


class TestCounting:
    """The clauses of a result are those that count, in the order of the law, each once."""

    def test_nodes_come_before_conditions(self) -> None:
        rules = made(conditions=(condition("enough", TotalAtLeast(points=Fraction(5))),))
        found = assessed(rules, facts={"a": 1}, **points(self_assessed={"2": 5}))

        assert [clause.part for clause in found.clauses] == [
            "1 award 10",
            "2 score by hand",
            "condition enough",
        ]

    def test_parts_below_an_entry_do_not_count(self) -> None:
        """They keep their clauses, for whoever asks about them."""
        tree = node("1", 10, node("1.1", 10, *ROWS))
        rules = ruleset(tree, facts=(number("a"),))
        found = assessed(rules, facts={"a": 1}, **points(self_assessed={"1": 4}))

        assert [clause.part for clause in found.node("1.1").clauses] == ["1.1 award 10"]
        assert found.clauses == ()


class TestHearsay:
    """What is known only from hearsay decides nothing, and is shown beside the result."""

    RULES = made(
        award(10, compare("a", ">=", 1), HEARSAY),
        award(0, compare("a", "=", 0)),
        conditions=(condition("t", TotalAtLeast(points=Fraction(10))),),
    )

    def test_beside_the_result(self) -> None:
        found = assessed(self.RULES, facts={"a": 1})

        assert (ends(found.node("1")), found.outcome) == ((0, 10), "undetermined")
        assert (found.node("1").proposal, found.with_hearsay) == (
            Range(Fraction(10), Fraction(10)),
            "qualified",
        )
        assert [clause.part for clause in found.hearsay] == ["1 award 10"]

    def test_nothing_to_say_where_it_changes_nothing(self) -> None:
        assert assessed(self.RULES, facts={"a": 0}).node("1").proposal is None
        assert assessed(made(), facts={"a": 0}).with_hearsay is None

    def test_above_what_it_changes_too(self) -> None:
        """A sum has a proposal where a part of it has one."""
        tree = node(
            "1", 10, node("1.1", 4, award(4, compare("a", ">=", 0), HEARSAY)), node("1.2", 6)
        )
        found = assessed(ruleset(tree, facts=(number("a"),)), facts={"a": 0})

        assert {n.key: n.proposal and ends(n.proposal) for n in found.nodes} == {
            "1": (4, 10),
            "1.1": (4, 4),
            "1.2": None,
        }


def test_no_reasons_are_empty() -> None:
    assert (NO_REASONS.clauses, NO_REASONS.differences, NO_REASONS.with_hearsay) == ((), (), None)
    assert (dict(NO_REASONS.by_node), dict(NO_REASONS.proposals)) == ({}, {})


class TestAnswersThatDiffer:
    """Without points, and of conditions: met against not met, where both are known."""

    def _listed(self, **case: Any) -> list[tuple[str, str, str, bool | None, bool | None]]:
        found = met.assessed(**case).differences
        return [(d.key, d.about, d.beside, d.met, d.other_met) for d in found]

    def test_an_entry_against_facts(self) -> None:
        found = self._listed(facts={"planned": False}, self_assessed={"met": {"1.2": True}})

        assert found == [("1.2", "node", "facts", True, False)]

    def test_column_against_column(self) -> None:
        columns = {"self_assessed": {"met": {"1": True}}, "appraised": {"met": {"1": False}}}

        assert self._listed(**columns) == [("1", "node", "self_assessed", False, True)]

    def test_two_that_are_both_not_met_do_not_differ(self) -> None:
        """One content met of two, or none: not met either way."""
        found = self._listed(
            self_assessed={"met": {"1.1.1": False, "1.1.2": False}},
            appraised={"met": {"1.1.1": True, "1.1.2": False}},
        )

        assert found == [("1.1.1", "node", "self_assessed", True, False)]

    def test_a_condition_against_the_facts(self) -> None:
        found = self._listed(
            facts={"waited": 20}, self_assessed={"conditions": {"waiting": True, "pleased": True}}
        )

        assert found == [("waiting", "condition", "facts", True, False)]

    def test_a_condition_against_the_other_column(self) -> None:
        columns = {
            "self_assessed": {"conditions": {"pleased": True, "level": True}},
            "appraised": {"conditions": {"pleased": False, "level": True}},
        }

        assert self._listed(**columns) == [("pleased", "condition", "self_assessed", False, True)]
