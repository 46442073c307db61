"""Which leaves of a component count, and what they give by the node that is asked about."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.explanation.settling_counting import Counting
from tcpl_rules.explanation.settling_parts import Agreed, Parts
from tcpl_rules.explanation.spread import Spread, Units, constant
from tests.explanation.explaining import ground
from tests.explanation.test_settling import rules, without

TEXT = without(
    rules("6 full marks when a = 0 score by hand", "2 award 2 when a >= 5 award 1 when a < 5"),
    "bc",
)
POINT = 1_000_000


def counting(facts: str = "", entered: str = "", parting: str = "1 2") -> Counting:
    """The two leaves that share the fact a; each is asked about by itself."""
    judged = ground(TEXT).judged
    (moving,) = judged.scores.moving
    parts = Parts(judged, ("1", "2"), Units.of([Fraction(1)]))
    agreed = Agreed(
        facts=frozenset(facts),
        entered=frozenset(entered.split()),
        by_hand=frozenset({"1"}),
        doubtful=frozenset(),
    )
    return Counting.of(moving.component, parts, agreed, frozenset(parting.split()))


def test_what_is_not_decided_is_hoped_for() -> None:
    assert counting().assemble({}) == {
        "1": Spread(6 * POINT, 0, 6 * POINT),
        "2": Spread(2 * POINT, POINT, POINT),
    }


def test_facts_that_the_copies_agree_on_part_nothing() -> None:
    assert counting(facts="a").shared == {"1", "2"}
    assert counting(facts="a").assemble({})["2"].gap == 0  # type: ignore[index]


def test_what_does_not_count_in_the_second_copy_is_aside() -> None:
    found = counting(parting="1")

    assert found.parting == {"1"}
    assert found.assemble({})["2"] == Spread(2 * POINT, 0, 0)  # type: ignore[index]


def test_points_that_were_entered_are_the_same_in_both() -> None:
    found = counting(entered="1")
    full, open_ = found.component.options["1"]

    assert found.assemble({"1": (full, open_)})["1"] == constant(6 * POINT)  # type: ignore[index]


def test_other_points_make_another_question() -> None:
    assert counting(entered="1").settled() != counting().settled()
