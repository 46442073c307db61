"""What moves a score: the leaves of a component that count towards a node, and their penalties."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.assessment.case import CheckedCase, Entry, Unit
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.assessment.scorer import Scorer
from tcpl_rules.assessment.scores import TOTAL, Moving, Scores, entered_range
from tcpl_rules.assessment.search import Part, Sum
from tcpl_rules.model.ruleset import Node
from tcpl_rules.program.from_model import from_model
from tests.model.build import award, compare, maximum, node, number, penalty, ruleset

ROWS = (award(0, compare("a", "=", 0)), award(1, compare("a", ">=", 1)))
FINED = (penalty("0.5", compare("a", ">=", 1)),)


def scored(*nodes: Node, most: int) -> Scores:
    """The scores of a commune of which nothing is known."""
    rules = ruleset(*nodes, facts=(number("a", at_most=9),), most=most)
    case = CheckedCase(unit=Unit(name="", kind="commune"), year=2024, facts={})
    return Scorer(from_model(rules)).score(case, {})


class TestMoving:
    """One component, and what it gives to each node above its leaves."""

    def moving(self, most: int | None) -> Moving:
        """An item with a penalty on the fact that gives its points, beside another item."""
        items = (
            node("1.1", maximum(most), *ROWS, kind="item", penalties=FINED),
            node("1.2", maximum(most), *ROWS, kind="item"),
        )
        (moving,) = scored(node("1", 4, *items), most=4).moving
        return moving

    def test_leaves_below_a_node(self) -> None:
        moving = self.moving(2)

        assert moving.leaves == {"1.1", "1.1 penalty 1", "1.2"}
        assert moving.target("1") == Sum(moving.leaves)
        assert moving.target(TOTAL) == Sum(moving.leaves)

    def test_a_leaf_comes_with_its_penalties(self) -> None:
        """A penalty gives its points back where it does not apply: 0 + 0.5, or 1 + 0."""
        moving = self.moving(2)

        assert moving.target("1.1") == Sum(frozenset({"1.1", "1.1 penalty 1"}))
        assert moving.target("1.2") == Sum(frozenset({"1.2"}))
        assert moving.reach("1.1") == Range(Fraction(1, 2), Fraction(1))

    def test_a_leaf_whose_maximum_is_shared(self) -> None:
        moving = self.moving(None)

        assert moving.target("1.1") == Part("1.1", frozenset({"1.1 penalty 1"}))
        assert moving.target("1.2") == Part("1.2")
        assert moving.reach("1.1") == Range(Fraction(1, 2), Fraction(1))


def test_what_does_not_move_is_fixed() -> None:
    """The deposit of a penalty is taken off every node above it, and comes back if it may."""
    found = scored(node("1", 4, *ROWS, penalties=FINED), most=4)

    assert found.fixed["1"] == found.fixed[TOTAL] == exactly(Fraction(-1, 2))
    assert found.ranges["1"] == found.ranges[TOTAL] == Range(Fraction(0), Fraction(1, 2))


def test_what_an_entry_says() -> None:
    assert entered_range(Entry(Fraction(3))) == exactly(Fraction(3))
    assert entered_range(Entry(Fraction(0), at_most=Fraction(2))) == Range(Fraction(0), Fraction(2))
