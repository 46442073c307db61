"""What a ruleset lets a case say."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.model.ruleset import Maximum
from tcpl_rules.model.standing import Basis, Standing
from tests.assessment.build import SHAPE
from tests.model.build import node, ruleset


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
    hearsay = Standing(basis=Basis.HEARSAY, source="x")
    made = ruleset(node("1", Maximum(value=Fraction(3), standing=hearsay)))

    assert CaseShape.of(made).nodes["1"].maximum is None
