"""Conditions about points mean the right least scores."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.model.condition import EveryAtLeast, TotalAtLeast
from tcpl_rules.model.thresholds import TOTAL, floor, least_scores, taken
from tests.model.build import CITED, compare, maximum, node, penalty, ruleset

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


def test_penalties_come_off_the_least() -> None:
    """What is asked of the parts adds up, less what can be taken off; a bound from above stays."""
    wanted = compare("a", ">", 0)
    parts = (
        node("1.1", 6, kind="item", penalties=(penalty(2, wanted), penalty("0.5", wanted))),
        node("1.2", 4, kind="item", left_out=CITED, penalties=(penalty(1, wanted),)),
    )
    made = ruleset(node("1", 10, *parts, penalties=(penalty(1, wanted),)))
    assert least_scores(made, []) == {
        "1.1": Fraction(-5, 2),
        "1.2": -1,
        "1": Fraction(-9, 2),
        TOTAL: Fraction(-9, 2),
    }
    items = EveryAtLeast(kind="item", points=Fraction(3))
    assert least_scores(made, [items])["1"] == 2
    asked = least_scores(made, [TotalAtLeast(points=Fraction(9))])
    assert asked == {"1.1": 5, "1.2": 3, "1": 9, TOTAL: 9}
    assert (taken(made.nodes), taken(parts[:1])) == (Fraction(9, 2), Fraction(5, 2))
