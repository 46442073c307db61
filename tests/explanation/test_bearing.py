"""Which parts of a guard are why it holds, fails or is open."""

from __future__ import annotations

from typing import Any

import pytest

from tcpl_rules.explanation.bearing import bearing
from tcpl_rules.model.guard import Comparison, Guard, Holds
from tests.explanation.explaining import ground

ASKED = "qualifies when {{ condition asked vi 'Được hỏi' {{ require {} }} }}"
YES, NO = {"planned": True}, {"planned": False}


def said(guard: str, *, wanted: bool = True, **facts: object) -> list[tuple[str, bool, Any]]:
    """What matters of *guard*: the fact, whether it has to be so, and whether it is."""
    stands = ground(ASKED.format(guard).replace("'", '"'), facts=facts)
    asked = stands.ruleset.conditions[0].requirement
    assert isinstance(asked, Guard)
    return [
        (_fact(one.said), one.wanted, one.holds) for one in bearing(asked, stands, wanted=wanted)
    ]


def _fact(said: object) -> str:
    if isinstance(said, Holds):
        return said.fact
    return said.measure.numerator.terms[0][0] if isinstance(said, Comparison) else "unit"


def test_one_thing() -> None:
    assert said("planned", planned=True) == [("planned", True, True)]
    assert said("planned", planned=False) == [("planned", True, False)]
    assert said("planned") == [("planned", True, None)]


def test_all_that_has_to_hold_together() -> None:
    assert said("planned and heard and files >= 1", planned=True, heard=False) == [
        ("planned", True, True),
        ("heard", True, False),
        ("files", True, None),
    ]


@pytest.mark.parametrize("guard", ["planned or heard", "at least 1 of these { planned, heard }"])
class TestOneIsEnough:
    """Of several things of which one is enough, only those matter that make a difference."""

    def test_what_holds_is_why(self, guard: str) -> None:
        assert said(guard, planned=True, heard=False) == [("planned", True, True)]
        assert said(guard, heard=True) == [("heard", True, True)]

    def test_all_that_fail_are_why(self, guard: str) -> None:
        failed = [("planned", True, False), ("heard", True, False)]

        assert said(guard, planned=False, heard=False) == failed

    def test_what_is_open_is_why(self, guard: str) -> None:
        assert said(guard, planned=False) == [("heard", True, None)]


def test_one_of_two_that_are_there_is_not_enough() -> None:
    guard = "at least 2 of these { planned, heard, files >= 1 }"

    assert said(guard, planned=True, heard=False) == [
        ("planned", True, True),
        ("files", True, None),
    ]


def test_one_or_the_other_always() -> None:
    """No part of it holds for certain, but the whole does."""
    assert said("files >= 3 or (files < 3 and planned)", planned=True) == [
        ("files", True, None),
        ("files", True, None),
        ("planned", True, True),
    ]


class TestNone:
    """None of these: each has to fail."""

    def test_what_is_so_is_why_it_fails(self) -> None:
        assert said("none of these { planned, heard }", planned=True, heard=False) == [
            ("planned", False, False),
            ("heard", False, True),
        ]

    def test_turned_round(self) -> None:
        """Where none of these is not to be, one that is so is enough."""
        guard = "none of these { planned, heard }"

        assert said(guard, wanted=False, planned=True, heard=False) == [("planned", True, True)]

    def test_a_requirement_that_is_not_to_hold(self) -> None:
        assert said("planned and heard", wanted=False, planned=True, heard=False) == [
            ("heard", False, True)
        ]


def test_what_the_unit_is() -> None:
    assert said("kind is ward or planned", planned=True) == [("planned", True, True)]
    assert said("kind is ward and planned", planned=True) == [
        ("unit", True, False),
        ("planned", True, True),
    ]
