"""Bars are as long as what they show, and no state is told by its colour alone."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.assessment.case import Tally
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.report.explanation.html.bars import (
    SIGNS,
    Bar,
    definitions,
    legend,
    lost,
    percent,
    pips,
    sign,
    stacked,
)
from tcpl_rules.report.explanation.html.words import STATES
from tests.report.html_pages import Element, read

_TEN = Fraction(10)


def _drawn(**more: object) -> Element:
    fields: dict[str, object] = {"maximum": _TEN, "found": exactly(_TEN), "state": "met"}
    return read(Bar(**{**fields, **more}).drawn().text).one("svg")  # type: ignore[arg-type]


def _rects(bar: Element) -> list[tuple[str, str, str]]:
    return [
        (rect.attributes["class"], rect.attributes["x"], rect.attributes["width"])
        for rect in bar.all("rect")
    ]


def test_what_is_certain_and_what_is_possible() -> None:
    bar = _drawn(found=Range(Fraction(5, 2), Fraction(9)), state="open")

    assert _rects(bar) == [
        ("track", "0%", "100%"),
        ("may", "25%", "65%"),
        ("sure open", "0%", "25%"),
    ]


def test_points_below_nothing_and_above_all_stay_on_the_bar() -> None:
    bar = _drawn(found=Range(Fraction(-1, 4), Fraction(12)))

    assert _rects(bar) == [("track", "0%", "100%"), ("may", "0%", "100%")]


def test_a_maximum_that_nobody_read_gives_no_scale() -> None:
    assert _rects(_drawn(maximum=None)) == [("track unread", "0%", "100%")]
    assert _rects(_drawn(found=None)) == [("track", "0%", "100%")]


def test_a_plan_goes_on_from_where_it_is() -> None:
    bar = _drawn(found=exactly(Fraction(4)), to=Fraction(7), state="part")

    assert _rects(bar)[1:] == [("sure part", "0%", "40%"), ("gain", "40%", "30%")]


@pytest.mark.parametrize(
    ("at", "side"), [(Fraction(1), "start"), (Fraction(5), "middle"), (Fraction(8), "end")]
)
def test_a_threshold_is_written_where_there_is_room(at: Fraction, side: str) -> None:
    bar = _drawn(marks=((at, "cần từ"),), large=True)

    assert bar.one("text").attributes["text-anchor"] == side
    assert bar.one("text").text == "cần từ"
    assert {line.attributes["x1"] for line in bar.all("line")} == {percent(at / 10)}


def test_a_threshold_without_words() -> None:
    bar = _drawn(marks=((Fraction(5), ""),))

    assert [line.attributes["class"] for line in bar.all("line")] == ["halo", "mark"]
    assert bar.all("text") == []


def test_it_is_told_to_who_does_not_see_it() -> None:
    assert _drawn(spoken="8 trên 10").attributes["aria-label"] == "8 trên 10"
    assert _drawn().attributes["aria-hidden"] == "true"


@pytest.mark.parametrize(
    ("share", "written"),
    [(Fraction(1, 3), "33.333%"), (Fraction(1, 2), "50%"), (Fraction(0), "0%")],
)
def test_lengths_have_few_digits(share: Fraction, written: str) -> None:
    assert percent(share) == written


def test_pieces_fill_the_whole_bar() -> None:
    bar = read(stacked([("met", 3), ("failed", 1)], "3 đạt").text).one("svg")

    assert _rects(bar)[1:] == [("piece met", "0%", "75%"), ("piece failed", "75%", "25%")]
    assert bar.attributes["aria-label"] == "3 đạt"


def test_nothing_to_count() -> None:
    assert len(_rects(read(stacked([], "").text).one("svg"))) == 1


def test_every_state_has_its_own_shape() -> None:
    assert set(SIGNS) == set(STATES)
    assert len(set(SIGNS.values())) == len(SIGNS)


def test_signs_are_drawn_by_name() -> None:
    defined = {symbol.attributes["id"] for symbol in read(definitions().text).all("symbol")}

    assert {f"#{name}" for name in defined} == {
        read(sign(state).text).one("use").attributes["href"] for state in STATES
    }


def test_hatching_is_defined_and_explained() -> None:
    assert read(definitions().text).one("pattern").attributes["id"] == "hatch"
    assert read(legend("met", "vi").text).text == "chắc chắn còn có thể"


def test_one_square_for_each_part() -> None:
    squares = read(pips(Tally(full=2, half=1, zero=1)).text).all("i")

    assert [square.attributes["class"] for square in squares] == ["full", "full", "half", "zero"]


def test_a_loss() -> None:
    assert _rects(read(lost(Fraction(1, 4)).text).one("svg")) == [("loss", "0%", "25%")]
