"""The model as values: bands, years, the walk, equality."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from tcpl_rules.model.condition import Band
from tcpl_rules.model.ruleset import Years
from tests import shipped
from tests.model.build import CITED, at, award, compare, node, number, ruleset


@pytest.mark.parametrize(
    ("last", "inside"),
    [(2024, [False, True, True, False]), (None, [False, True, True, True])],
)
def test_years_hold_both_ends(last: int | None, inside: list[bool]) -> None:
    years = Years(first=2022, last=last, standing=CITED)

    assert [year in years for year in (2021, 2022, 2024, 2025)] == inside


def test_a_walk_goes_in_the_order_of_the_law() -> None:
    """Each node before what is below it, and all of that before its sibling."""
    tree = node("1", 4, node("1.1", 3, node("1.1.1", 3)), node("1.2", 1))

    assert [n.key for n in ruleset(tree, node("2", 1)).walk()] == ["1", "1.1", "1.1.1", "1.2", "2"]
    assert [n.key for n in tree.walk()] == ["1", "1.1", "1.1.1", "1.2"]


def test_places_in_the_text_do_not_count() -> None:
    made = ruleset(node("1", 4, award(4, compare("a", ">=", 0))), facts=(number("a"),))

    assert evolve(made, span=at()) == made
    assert ruleset(node("1", 4, award(4, compare("a", ">=", 0))), facts=(number("a"),)) == made


def test_nothing_changes() -> None:
    made = ruleset(node("1", 4))
    for value in (made, made.nodes[0], made.nodes[0].maximum, Band()):
        with pytest.raises(FrozenInstanceError):
            value.standing = None  # type: ignore[union-attr, misc]


@pytest.mark.parametrize("name", shipped.IDS)
def test_a_shipped_model_can_be_kept_in_a_set(name: str) -> None:
    model = shipped.ruleset(name).model

    assert {model, model} == {model}


def test_the_shape_of_25_2021() -> None:
    """Five criteria, twenty indicators, caps 10, 30, 15, 20 and 25."""
    model = shipped.ruleset("qd-25-2021").model

    assert [node_.kind for node_ in model.nodes] == ["criterion"] * 5
    assert [node_.maximum.value for node_ in model.nodes] == [10, 30, 15, 20, 25]
    assert [len(node_.children) for node_ in model.nodes] == [2, 6, 3, 5, 4]
    assert model.maximum.value == 100
    assert len(model.conditions) == 3


def test_the_shape_of_01_2018() -> None:
    """Nine indices of two points each, and five grades; any index may be left out."""
    model = shipped.ruleset("tt-01-2018-vpcp").model

    assert [(n.key, n.kind, n.maximum.value) for n in model.nodes] == [
        (str(place), "index", Fraction(2)) for place in range(1, 10)
    ]
    assert len(model.grades) == 5
    assert all(node_.left_out for node_ in model.nodes)
