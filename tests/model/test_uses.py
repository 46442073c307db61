"""Facts are found wherever a part asks for them."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.model.uses import facts_of
from tests.model.build import (
    award,
    both,
    full_marks,
    no,
    node,
    share_tiers,
    yes,
)
from tests.shipped import IDS
from tests.shipped import ruleset as shipped


def test_a_share_asks_for_both_its_facts() -> None:
    leaf = node("1", 3, *share_tiers("part", "whole", (50, 3)))

    assert set(facts_of(leaf)) == {"part", "whole"}


def test_full_marks_ask_too_and_each_fact_is_there_once() -> None:
    leaf = evolve(
        node("1", 3, award(3, both(yes("a"), no("b")))), full_marks=(full_marks(yes("a")),)
    )

    assert sorted(facts_of(leaf)) == ["a", "b"]


def test_the_parts_below_a_part_ask_for_themselves() -> None:
    above = node("1", 3, node("1.1", 3, award(3, yes("a"))))

    assert facts_of(above) == ()


def test_an_average_asks_for_what_it_weighs_and_for_the_whole() -> None:
    index = next(iter(shipped("tt-01-2018-vpcp").model.nodes))

    assert facts_of(index) == (
        "files_total_shorter",
        "files_total_equal",
        "files_total_longer",
        "files",
    )


def test_every_fact_of_the_shipped_rulesets_that_a_part_asks_for_is_declared() -> None:
    for name in IDS:
        model = shipped(name).model
        declared = {fact.id for fact in model.facts}

        assert {one for part in model.walk() for one in facts_of(part)} <= declared
