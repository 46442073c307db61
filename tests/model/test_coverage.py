"""How much is known: points go to the weakest thing they stand on, and none is lost."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.model.coverage import WEAKER, leaf_bases, placed_readings, reading_of, readings_of
from tcpl_rules.model.procedure import Step
from tcpl_rules.model.rule import ByHand, Open, Row
from tcpl_rules.model.ruleset import Maximum, Node, Ruleset
from tcpl_rules.model.standing import Basis, Question, Standing, Text
from tests.model.build import (
    CITED,
    REPORTED,
    UNREAD,
    WORDS,
    award,
    full_marks,
    maximum,
    node,
    ruleset,
    silent,
    yes,
)
from tests.shipped import IDS
from tests.shipped import ruleset as shipped

_HEARSAY = evolve(REPORTED, basis=Basis.HEARSAY)
_DERIVED = Standing(basis=Basis.DERIVED)


def _points(*nodes: Node, **more: Any) -> dict[str, Fraction]:
    reading = reading_of(ruleset(*nodes, **more))
    return {basis.value: points for basis, points in reading.points.items() if points}


def _known(most: int, standing: Standing) -> Maximum:
    return evolve(maximum(most), standing=standing)


def test_read_when_maximum_and_rule_are() -> None:
    assert _points(node("1", 3, award(3, yes("a")))) == {"read": 3}


@pytest.mark.parametrize(
    ("row", "basis"),
    [
        (award(3, yes("a"), REPORTED), "reported"),
        (award(3, yes("a"), _HEARSAY), "hearsay"),
        (Row(result=Open(silent=False), guard=yes("a"), standing=CITED), "unread"),
    ],
)
def test_the_weakest_row_counts(row: Row, basis: str) -> None:
    assert _points(node("1", 3, award(3, yes("b")), row)) == {basis: 3}


def test_a_silent_row_was_read() -> None:
    assert _points(node("1", 3, award(3, yes("a")), silent(yes("b")))) == {"read": 3}
    assert _points(node("1", 3, silent(yes("b")))) == {"silent": 3}


def test_the_maximum_counts_too() -> None:
    assert _points(node("1", _known(3, _DERIVED), award(3, yes("a")))) == {"derived": 3}


def test_by_hand() -> None:
    assert _points(node("1", 3, rule=ByHand(standing=UNREAD))) == {"unread": 3}
    assert _points(node("1", 3, rule=ByHand(standing=CITED))) == {"read": 3}


def test_full_marks_above_count() -> None:
    told = evolve(full_marks(yes("b")), standing=REPORTED)
    leaf = node("1.1", 3, award(3, yes("a")))

    assert _points(node("1", 3, leaf, full_marks=(told,))) == {"reported": 3}


def test_unread_maxima_share_what_the_known_ones_leave() -> None:
    leaf = node("1.1", 3, award(3, yes("a")))
    parent = node("1", 10, leaf, node("1.2", None), node("1.3", None))

    assert _points(parent) == {"read": 3, "unread": 7}


def test_a_maximum_from_hearsay_is_as_good_as_unread() -> None:
    parent = node("1", 10, node("1.1", _known(4, _HEARSAY), award(4, yes("a"))))

    assert _points(parent, most=10) == {"unread": 10}


def _summed(points: Iterable[Fraction]) -> Fraction:
    return sum(points, Fraction(0))


@pytest.mark.parametrize("name", IDS)
def test_shipped_points_add_up(name: str) -> None:
    model = shipped(name).model
    reading = reading_of(model)

    assert _summed(reading.points.values()) == reading.total == model.maximum.value
    assert tuple(reading.points) == tuple(reading.parts) == WEAKER


def test_what_the_law_leaves_open_is_counted() -> None:
    asked = Question(id="q", text=WORDS, standing=UNREAD)
    leaf = node("1", 3, award(3, yes("a")), silent(yes("b")), questions=(asked,))
    reading = reading_of(ruleset(leaf, questions=(asked,)))

    assert (reading.silences, reading.questions) == (1, 2)


def test_parts_are_counted_by_basis() -> None:
    plain = reading_of(ruleset(node("1", 3, award(3, yes("a")))))
    more = reading_of(ruleset(node("1", 3, award(3, yes("a")), award(0, yes("b"), REPORTED))))

    assert plain.parts[Basis.REPORTED] == 0
    assert more.parts[Basis.REPORTED] == 1
    assert more.parts[Basis.READ] == plain.parts[Basis.READ]


def test_an_unread_whole_is_what_is_known_of_it() -> None:
    made: Ruleset = ruleset(node("1", 3, award(3, yes("a"))), most=maximum(None))

    assert reading_of(made).total == 3


def test_each_reading_of_what_is_judged_once() -> None:
    first, second = Text("một", "one"), Text("hai", "two")
    read = evolve(CITED, readings=(first,))
    leaf = node("1", 3, award(3, yes("a"), evolve(CITED, readings=(first, second))))
    step = Step(id="s", text=WORDS, standing=evolve(CITED, readings=(WORDS,)))
    made = ruleset(evolve(leaf, left_out=read), steps=(step,))

    assert set(readings_of(made)) == {first, second}


def test_a_reading_stands_with_the_nodes_that_it_is_about() -> None:
    first, second = Text("một", "one"), Text("hai", "two")
    rows = (award(3, yes("a"), evolve(CITED, readings=(first,))),)
    tree = node("1", 6, node("1.1", 3, *rows), node("1.2", 3, *rows))
    made = ruleset(tree, title_standing=evolve(CITED, readings=(second,)))

    assert placed_readings(made) == {first: ("1.1", "1.2"), second: ("",)}


def test_each_leaf_is_as_weak_as_the_weakest_thing_it_stands_on() -> None:
    below = node("1.1", 2, award(2, yes("a"), REPORTED))
    unread = node("1.2", None, award(1, yes("a")))
    made = ruleset(
        evolve(node("1", 3, below, unread), full_marks=()), node("2", 1, award(1, yes("a")))
    )

    assert leaf_bases(made) == {
        "1.1": Basis.REPORTED,
        "1.2": Basis.UNREAD,
        "2": Basis.READ,
    }
