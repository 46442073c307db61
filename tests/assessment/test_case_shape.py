"""What a ruleset lets a case say."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.model.ruleset import Maximum
from tcpl_rules.model.standing import Basis, Standing
from tests.assessment import met
from tests.assessment.build import SHAPE
from tests.model.build import CITED, award, compare, node, number, ruleset

HEARSAY = Standing(basis=Basis.HEARSAY, source="x")


def test_nodes_know_those_around_them() -> None:
    assert SHAPE.nodes["1.1.2"].parents == ("1.1", "1")
    assert SHAPE.nodes["1"].children == ("1.1", "1.2")
    assert SHAPE.root.children == ("1", "2", "3")


def test_facts_that_bound_each_other_are_together() -> None:
    assert {group.facts for group in SHAPE.groups} == {
        frozenset({"assigned", "issued", "unlawful"}),
        frozenset({"files", "files_late", "files_on_time"}),
    }


def test_a_maximum_known_by_hearsay_is_not_known() -> None:
    made = ruleset(node("1", Maximum(value=Fraction(3), standing=HEARSAY)))

    assert CaseShape.of(made).nodes["1"].maximum is None


@pytest.mark.parametrize(("standing", "bound"), [(HEARSAY, None), (CITED, Fraction(1))])
def test_a_bound_counts_only_when_its_standing_decides(
    standing: Standing, bound: Fraction | None
) -> None:
    made = ruleset(node("1", Maximum(value=None, more_than=Fraction(1), standing=standing)))

    assert CaseShape.of(made).nodes["1"].more_than == bound


def test_what_the_rule_gives_counts_only_when_it_decides() -> None:
    few, many = compare("a", "=", 0), compare("a", ">=", 1)
    made = ruleset(node("1", None, award(2, few), award(4, many, HEARSAY)), facts=(number("a"),))

    assert CaseShape.of(made).nodes["1"].award == 2


def test_penalties_take_a_node_and_those_above_it_down() -> None:
    nodes = CaseShape.of(met.compiled(met.WITH_PENALTIES).model).nodes

    assert {key: (node.penalty, node.least) for key, node in nodes.items()} == {
        "1": (Fraction(1, 4), Fraction(-1, 4)),
        "2": (Fraction(1, 2), Fraction(-3, 4)),
        "2.1": (Fraction(1, 4), Fraction(-1, 4)),
    }


def test_classes_and_conditions_go_by_their_ids() -> None:
    shape = CaseShape.of(met.compiled().model)

    assert list(shape.classes) == ["class_1", "class_2"]
    assert list(shape.conditions) == ["all_met", "pleased", "waiting", "level"]
    assert not shape.by_points
