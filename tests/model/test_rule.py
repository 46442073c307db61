"""Rules are values, and every kind of rule knows how well it is known."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest

from tcpl_rules.model.guard import Holds
from tcpl_rules.model.rule import Open, Penalty, Require, Requirements, Rule
from tests.model.build import CITED, at


@pytest.mark.parametrize("made", get_args(Rule))
def test_every_rule_has_a_standing(made: type) -> None:
    assert "standing" in made.__annotations__


def test_silence_is_not_the_same_as_not_having_read() -> None:
    assert Open(silent=True) != Open(silent=False)


def test_where_a_part_was_written_does_not_count() -> None:
    guard = Holds(fact="a")
    penalty = Penalty(points=Fraction(1, 4), guard=guard, standing=CITED)
    require = Require(wanted=guard, standing=CITED)

    assert Penalty(points=Fraction(1, 4), guard=guard, standing=CITED, span=at()) == penalty
    assert Require(wanted=guard, standing=CITED, span=at()) == require


def test_the_order_of_requirements_is_that_of_the_law() -> None:
    one, other = (Require(wanted=Holds(fact=name), standing=CITED) for name in "ab")

    assert Requirements(requires=(one, other), standing=CITED) != Requirements(
        requires=(other, one), standing=CITED
    )
