"""How far a fact is from what is asked of it, while the others stay."""

from __future__ import annotations

import pytest

from tcpl_rules.explanation.shortfall import nearest_value
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Any, Formula

TO_TEN = (Constraint((("a", 1),), 0), Constraint((("a", -1),), 10))


def at_least(number: int) -> Constraint:
    return Constraint((("a", 1),), -number)


def at_most(number: int) -> Constraint:
    return Constraint((("a", -1),), number)


def exactly(number: int) -> Constraint:
    return Constraint((("a", 1),), -number, equality=True)


@pytest.mark.parametrize(
    ("formula", "value", "near"),
    [
        (at_least(5), 3, 5),
        (at_most(5), 8, 5),
        (at_least(5), 7, 7),
        (exactly(4), 9, 4),
        (at_least(11), 3, None),
        (exactly(-1), 0, None),
        (All((at_least(2), at_most(6))), 9, 6),
        (All((at_least(7), at_most(6))), 9, None),
        (Any((exactly(1), exactly(5))), 4, 5),
        (Any((exactly(1), exactly(5))), 3, 1),  # the lower of two that are as near
        (Any(()), 3, None),
        (All(()), 3, 3),
        (Constraint((("a", 2),), -5), 1, 3),  # 2 a >= 5
        (Constraint((("a", -2),), 5), 4, 2),  # 2 a <= 5
        (Constraint((("a", 2),), -5, equality=True), 1, None),
    ],
)
def test_nearest(formula: Formula, value: int, near: int | None) -> None:
    assert nearest_value("a", formula, TO_TEN, {"a": value}) == near


class TestOthers:
    """The other facts keep their values."""

    NINETY = Constraint((("a", 10), ("b", -9)), 0)  # a / b >= 90 %

    def test_a_share(self) -> None:
        assert nearest_value("a", self.NINETY, TO_TEN, {"a": 7, "b": 10}) == 9

    def test_the_other_side_of_a_share(self) -> None:
        assert nearest_value("b", self.NINETY, (), {"a": 7, "b": 10}) == 7

    def test_bounded_by_another_fact(self) -> None:
        bound = Constraint((("b", 1), ("a", -1)), 0)

        assert nearest_value("a", at_least(5), (bound,), {"a": 1, "b": 3}) is None
        assert nearest_value("a", at_least(5), (bound,), {"a": 1, "b": 6}) == 5

    def test_one_that_is_not_known(self) -> None:
        assert nearest_value("a", self.NINETY, TO_TEN, {"a": 7}) is None

    def test_a_bound_that_is_not_known_bounds_nothing(self) -> None:
        bound = Constraint((("b", 1), ("a", -1)), 0)

        assert nearest_value("a", at_least(5), (bound,), {"a": 1}) == 5

    def test_what_does_not_name_the_fact(self) -> None:
        other = Constraint((("b", 1),), -2)

        assert nearest_value("a", other, TO_TEN, {"a": 7, "b": 3}) == 7
        assert nearest_value("a", other, TO_TEN, {"a": 7, "b": 1}) is None
