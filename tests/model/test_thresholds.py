"""Conditions about points mean the right least scores."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.model.condition import EveryAtLeast, TotalAtLeast
from tcpl_rules.model.thresholds import TOTAL, floor, least_scores
from tests.model.build import CITED, maximum, node, ruleset

HALF = EveryAtLeast(kind="criterion", share=Fraction(1, 2))


def test_floor_of_an_unread_maximum_is_not_known() -> None:
    assert floor(node("1", 8), HALF) == 4
    assert floor(node("1", None), HALF) is None
    assert floor(node("1", None), EveryAtLeast(kind="criterion", points=Fraction(3))) == 3


def test_floors_add_up_and_the_total_comes_back_down() -> None:
    """Of 30 points 25 are asked: each may lose 5, its parts too, and no more."""
    parts = (node("1.1", 6, kind="item"), node("1.2", maximum(None), kind="item"))
    made = ruleset(node("1", 20, *parts), node("2", 10, left_out=CITED))
    assert least_scores(made, [HALF]) == {"1.1": 0, "1.2": 0, "1": 10, "2": 5, TOTAL: 10}
    asked = least_scores(made, [TotalAtLeast(points=Fraction(25))])
    assert asked == {"1.1": 1, "1.2": 0, "1": 15, "2": 5, TOTAL: 25}
