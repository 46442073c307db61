"""Conditions can be met and failed, and grades part the totals."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from tcpl_rules.model.check_outcomes import check_outcomes
from tcpl_rules.model.condition import (
    ByClass,
    EveryAtLeast,
    Grade,
    Judged,
    Requirement,
    TotalAtLeast,
)
from tcpl_rules.model.guard import AnyOf
from tcpl_rules.model.rule import ByHand
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Standing
from tests.model.build import (
    CITED,
    CLASSES,
    codes,
    compare,
    condition,
    content,
    contents,
    flag,
    found,
    grade,
    no,
    node,
    number,
    penalty,
    ruleset,
    unread_threshold,
    yes,
)

BY_HAND = ByHand(standing=CITED)
NODES = tuple(node(str(key), 10, rule=BY_HAND) for key in range(1, 6))
FACTS = (number("heads"), number("part", at_most_fact="whole"), number("whole"), flag("posted"))


def total(points: int) -> TotalAtLeast:
    return TotalAtLeast(points=Fraction(points))


def share(percent: int, kind: str = "criterion") -> EveryAtLeast:
    return EveryAtLeast(kind=kind, share=Fraction(percent, 100))


def each(points: int) -> EveryAtLeast:
    return EveryAtLeast(kind="criterion", points=Fraction(points))


def under(*requirements: Requirement, nodes: tuple[Node, ...] = NODES) -> Ruleset:
    """A ruleset of five criteria of 10 points with conditions `c0`, `c1` …"""
    listed = tuple(condition(f"c{i}", requirement) for i, requirement in enumerate(requirements))
    return ruleset(*nodes, facts=FACTS, conditions=listed)


def test_conditions_that_each_exclude_something_pass() -> None:
    made = under(total(40), share(50), compare("heads", "=", 0), yes("posted"))
    assert codes(check_outcomes, made) == []


@pytest.mark.parametrize(
    ("requirement", "code"),
    [
        (total(51), "TCPL0621"),
        (share(101), "TCPL0621"),
        (each(11), "TCPL0621"),
        (total(0), "TCPL0622"),
        (share(0), "TCPL0622"),
        (share(50, "index"), "TCPL0630"),
        (compare("heads", ">=", 0), "TCPL0622"),
        (AnyOf(parts=(yes("posted"), no("posted"))), "TCPL0622"),
        (compare("part -whole", ">", 0), "TCPL0624"),
    ],
)
def test_condition_that_says_nothing_or_too_much(requirement: Requirement, code: str) -> None:
    assert codes(check_outcomes, under(requirement)) == [code]


@pytest.mark.parametrize(
    ("requirements", "implied"),
    [
        ((total(25), share(50)), ["`c0`"]),
        ((total(26), share(50)), []),
        ((total(45), share(50)), ["`c1`"]),
        ((total(44), share(50)), []),
        ((total(40), total(40)), ["`c1`"]),
        ((each(6), share(50)), ["`c1`"]),
        ((compare("heads", "=", 0), compare("heads", "<=", 1)), ["`c1`"]),
        ((compare("whole", "=", 0), compare("part", "=", 0)), ["`c1`"]),
        ((yes("posted"), yes("posted")), ["`c1`"]),
    ],
)
def test_condition_implied_by_the_others_counts_once(
    requirements: tuple[Requirement, ...], implied: list[str]
) -> None:
    found_here = found(check_outcomes, under(*requirements))
    assert [finding.code for finding in found_here] == ["TCPL0623"] * len(implied)
    assert [finding.message.split()[1] for finding in found_here] == implied


def test_floors_below_bear_on_the_total() -> None:
    """Indicators at half of their maxima leave their criterion at half of its own."""
    parts = (node("1.1", 4, kind="indicator", rule=BY_HAND), node("1.2", 6, kind="indicator"))
    made = under(share(50), share(50, "indicator"), nodes=(node("1", 10, *parts),))
    assert codes(check_outcomes, made) == ["TCPL0623"]


def test_nodes_left_out_imply_nothing() -> None:
    """Floors reach the total only while every node counts."""
    optional = node("5", 10, rule=BY_HAND, left_out=CITED)
    conditions = total(25), share(50)
    assert codes(check_outcomes, under(*conditions, nodes=(*NODES[:4], optional))) == []


def test_condition_that_decides_nothing_implies_nothing() -> None:
    hearsay = Standing(citations=CITED.citations, basis=Basis.HEARSAY, source="app")
    listed = (
        condition("heard", compare("heads", "=", 0), hearsay),
        condition("read", compare("heads", "<=", 1)),
    )
    assert codes(check_outcomes, ruleset(*NODES, facts=FACTS, conditions=listed)) == []
    listed = condition("heard", share(90), hearsay), condition("read", total(40))
    assert codes(check_outcomes, ruleset(*NODES, facts=FACTS, conditions=listed)) == []


def test_conditions_that_exclude_each_other() -> None:
    made = under(compare("heads", "=", 0), compare("heads", ">=", 1), yes("posted"))
    (finding,) = found(check_outcomes, made)
    assert (finding.code, finding.span) == ("TCPL0624", made.conditions[1].span)


def graded(*grades: Grade) -> Ruleset:
    return ruleset(*NODES, grades=grades)


def test_grades_that_part_the_totals_pass() -> None:
    assert codes(check_outcomes, graded(grade("good", 20, None), grade("weak", None, 20))) == []


@pytest.mark.parametrize(
    ("grades", "code", "message"),
    [
        (
            (grade("good", 30, None), grade("weak", None, 20)),
            "TCPL0626",
            "no grade is given for `20` points",
        ),
        (
            (grade("good", 20, 50), grade("weak", None, 20)),
            "TCPL0626",
            "no grade is given for `50` points",
        ),
        (
            (grade("good", 20, None), grade("weak", None, 20, high_inclusive=True)),
            "TCPL0625",
            "grades `weak` and `good` are both given for `20` points",
        ),
        (
            (grade("best", 51, None), grade("good", 20, None), grade("weak", None, 20)),
            "TCPL0627",
            "no total reaches the grade `best`",
        ),
    ],
)
def test_grades_that_do_not(grades: tuple[Grade, ...], code: str, message: str) -> None:
    (finding,) = found(check_outcomes, graded(*grades))
    assert (finding.code, finding.message) == (code, message)


def test_a_ruleset_ends_in_conditions_or_grades() -> None:
    """One of them, not neither and not both."""
    assert codes(check_outcomes, ruleset(*NODES)) == ["TCPL0628"]
    listed = (condition("c", total(40)),)
    made = ruleset(*NODES, conditions=listed, grades=(grade("all", None, None),))
    assert codes(check_outcomes, made) == ["TCPL0629"]


class TestByClass:
    """Thresholds by class."""

    def under(self, *requirements: Requirement) -> Ruleset:
        return evolve(under(*requirements), classes=CLASSES)

    def test_every_class_is_asked(self) -> None:
        by_class = ByClass(cases=(("class_1", total(40)), ("class_2", total(30))))
        assert codes(check_outcomes, self.under(by_class)) == []

    def test_one_left_out(self) -> None:
        made = self.under(ByClass(cases=(("class_1", total(40)),)))
        (finding,) = found(check_outcomes, made)
        assert finding.code == "TCPL0634"
        message = "condition `c0` asks nothing of units of the class `class_2`"
        assert finding.message == message

    def test_each_is_in_reach(self) -> None:
        by_class = ByClass(cases=(("class_1", total(51)), ("class_2", total(0))))
        assert codes(check_outcomes, self.under(by_class)) == ["TCPL0621", "TCPL0622"]

    def test_implied_for_one_class_excludes_something_of_the_other(self) -> None:
        """40 for all, then 30 or 45: of class 2 it asks more."""
        some = ByClass(cases=(("class_1", total(30)), ("class_2", total(45))))
        none = ByClass(cases=(("class_1", total(30)), ("class_2", total(35))))
        assert codes(check_outcomes, self.under(total(40), some)) == []
        assert codes(check_outcomes, self.under(total(40), none)) == ["TCPL0623"]


class TestPenalties:
    """Points that are taken off can lose what maxima alone would give."""

    CLAUSE = penalty("0.5", compare("heads", ">", 0))
    NODES = (node("1", 10, rule=BY_HAND, penalties=(CLAUSE,)), node("2", 10, rule=BY_HAND))
    WITHOUT = tuple(evolve(n, penalties=()) for n in NODES)

    def test_floors_no_longer_imply_the_total(self) -> None:
        items = tuple(evolve(n, kind="item", key=f"1.{n.key}") for n in self.WITHOUT)
        above = node("1", 20, *items)
        asked = (total(10), share(50, "item"))
        assert codes(check_outcomes, under(*asked, nodes=(above,))) == ["TCPL0623"]
        above = evolve(above, penalties=(self.CLAUSE,))
        assert codes(check_outcomes, under(*asked, nodes=(above,))) == []

    def test_nothing_can_be_missed(self) -> None:
        for asked in (total(0), each(0)):
            assert codes(check_outcomes, under(asked, nodes=self.NODES)) == []
            assert codes(check_outcomes, under(asked, nodes=self.WITHOUT)) == ["TCPL0622"]

    def test_grades_reach_below_zero(self) -> None:
        made = ruleset(*self.NODES, facts=FACTS, grades=(grade("a", 5, None), grade("b", 0, 5)))
        (finding,) = found(check_outcomes, made)
        assert finding.code == "TCPL0626"
        assert finding.message == "no grade is given for `-0.5` points"
        open_below = (grade("a", 5, None), grade("b", None, 5))
        assert codes(check_outcomes, evolve(made, grades=open_below)) == []


class TestWithoutPoints:
    """What a person judges, and thresholds nobody has read, are as they are."""

    def test_nothing_is_said_of_them(self) -> None:
        assert codes(check_outcomes, under(Judged(), unread_threshold("heads"))) == []

    def test_every_one_met(self) -> None:
        made = contents(content("1"), content("2"), conditions=(condition("all", share(100)),))
        assert codes(check_outcomes, made) == []
