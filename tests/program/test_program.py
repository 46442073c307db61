"""What can be read off a program."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from tcpl_rules.model.rule import ByHand, Open, Row
from tcpl_rules.program.from_model import from_model
from tcpl_rules.program.program import Program
from tests import shipped
from tests.model.build import (
    CITED,
    UNREAD,
    award,
    compare,
    full_marks,
    node,
    number,
    ruleset,
    silent,
)

FACTS = (number("a"),)
UNKNOWN_ROW = Row(result=Open(silent=False), guard=compare("a", "=", 0), standing=UNREAD)


def always_open(*content: Row, **more: Any) -> bool:
    """Whether facts could never give points to a leaf with these rows."""
    made = from_model(ruleset(node("1", 2, *content, **more), facts=FACTS))
    return made.leaves[0].always_open


def test_a_leaf_whose_rows_are_all_open() -> None:
    assert always_open(silent(compare("a", ">=", 1)), UNKNOWN_ROW)


def test_one_award_is_enough() -> None:
    assert not always_open(UNKNOWN_ROW, award(0, compare("a", ">=", 1)))


def test_an_award_from_hearsay_gives_no_points() -> None:
    assert always_open(award(2, compare("a", ">=", 0), UNREAD))


def test_full_marks_give_points_to_a_leaf_by_hand() -> None:
    by_hand = ByHand(standing=CITED)

    assert always_open(rule=by_hand)
    assert not always_open(rule=by_hand, full_marks=(full_marks(compare("a", "=", 0)),))


@pytest.mark.parametrize("name", shipped.IDS)
def test_a_program_does_not_change(name: str) -> None:
    program = from_model(shipped.ruleset(name).model)
    with pytest.raises(FrozenInstanceError):
        program.leaves = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        program.maxima["1"] = None  # type: ignore[index]
    assert isinstance(evolve(program), Program)
