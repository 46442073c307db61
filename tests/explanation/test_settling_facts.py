"""What the missing facts of a component can make of two copies; worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tcpl_rules.explanation.settling_facts import (
    FactsQuestion,
    FactsSearch,
    Offer,
    TooHardError,
    Ways,
    Work,
    determined,
    uncovered,
)
from tcpl_rules.explanation.spread import Given, Spread, constant, of_leaf
from tcpl_rules.integers import Constraint
from tests.explanation.explaining import ground
from tests.explanation.test_settling import rules, without

TEXT = without(rules("6 award 6 when a >= 5 award 2 when a < 5"), "bc")
(MOVING,) = ground(TEXT).judged.scores.moving


def assemble(decided: Mapping[str, Ways]) -> Offer:
    """The one leaf's points, 0 to 6 while it is not decided."""
    if "1" not in decided:
        return {"1": Spread(6, 0, 6)}
    first, second = (int(way.result) for way in decided["1"])
    return {"1": of_leaf(Given(first, second), 6)}


def offered(*, agreed: str = "", parting: bool = True, steps: int = 100) -> list[Offer]:
    """What the component gives to copies that agree on these facts."""
    question = FactsQuestion(
        leaves=("1",),
        parting=frozenset({"1"} if parting else ()),
        agreed=frozenset(agreed),
        qualifying=True,
    )
    search = FactsSearch(MOVING.component, question, assemble, Work(steps))
    list(search.run())
    return search.found


def test_copies_part_where_they_do_not_agree_on_the_fact() -> None:
    assert offered() == [{"1": Spread(6, 2, 4)}]


def test_copies_that_agree_have_one_result_each_time() -> None:
    assert offered(agreed="a") == [{"1": constant(6)}, {"1": constant(2)}]


def test_of_a_leaf_that_does_not_part_only_the_first_copy_counts() -> None:
    assert [offer["1"].high for offer in offered(parting=False)] == [6, 2]


def test_the_work_is_limited() -> None:
    with pytest.raises(TooHardError):
        offered(steps=1)


def test_what_something_else_covers_is_left_out() -> None:
    wide, narrow = {"1": Spread(6, 2, 4)}, {"1": constant(4)}

    assert uncovered([narrow, wide]) == uncovered([wide, narrow]) == [wide]


def test_facts_that_follow_from_others() -> None:
    tied = (Constraint((("a", 1), ("b", 1), ("c", -1)), 0, equality=True),)

    assert determined(tied, frozenset("ab")) == frozenset("abc")
    assert determined(tied, frozenset("a")) == frozenset("a")
