"""Offsets, lines and columns always point at the author's own text."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.source import SourceText, Span, normalise

THREE_LINES = SourceText("a.tcpl", "xã\r\nphường\n")
VIETNAMESE = st.text(st.sampled_from("aâăeêioơuưyđbn \n\u0300\u0301\u0309\u0303\u0323\u0302\u031b"))


@pytest.mark.parametrize(
    ("offset", "position"), [(0, (1, 1)), (2, (1, 3)), (3, (1, 4)), (4, (2, 1)), (11, (3, 1))]
)
def test_position(offset: int, position: tuple[int, int]) -> None:
    """Lines and columns count from 1; the end of the text, after a last newline, is a line."""
    assert THREE_LINES.position(offset) == position


def test_columns_count_characters() -> None:
    """A letter of two bytes is one column."""
    assert SourceText("a", "đđđ").position(3) == (1, 4)


def test_only_newlines_end_lines() -> None:
    """U+2028 and a lone carriage return stand inside a line, so the right line is quoted."""
    source = SourceText("a", "a\u2028b\rc\nd")

    assert source.position(5) == (1, 6)
    assert source.line(1) == "a\u2028b\rc"
    assert source.line(2) == "d"


def test_a_line_comes_without_its_end() -> None:
    assert [THREE_LINES.line(number) for number in (1, 2, 3)] == ["xã", "phường", ""]


@given(text=st.text(st.sampled_from("ab\r\n\u2028")), choose=st.data())
def test_position_and_line_agree(text: str, choose: st.DataObject) -> None:
    """The character at an offset is the one at its line and column."""
    source = SourceText("a", text)
    offset = choose.draw(st.integers(0, len(text)))
    line, column = source.position(offset)
    lines = text.split("\n")

    assert len("\n".join(lines[: line - 1])) + (line > 1) + column - 1 == offset


def test_a_span_is_a_piece() -> None:
    span = Span(THREE_LINES, 4, 10)

    assert (span.text, span.line, span.place) == ("phường", 2, "a.tcpl:2:1")


def test_an_empty_span_has_a_place() -> None:
    assert Span(THREE_LINES, 0, 0).text == ""
    assert Span(SourceText("empty", ""), 0, 0).place == "empty:1:1"


def test_a_source_and_a_span_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        THREE_LINES.text = "x"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        Span(THREE_LINES, 0, 1).end = 2  # type: ignore[misc]


def test_text_does_not_flood_messages() -> None:
    """The repr of a source names it and leaves its text out."""
    assert repr(THREE_LINES) == "SourceText(name='a.tcpl')"


class TestNormalise:
    """Letters with combining marks read as composed ones; places stay the author's."""

    def test_composed_text_stays(self) -> None:
        normalised = normalise("thẩm định")

        assert normalised.text == "thẩm định"
        assert [normalised.original(i) for i in (0, 5, 9)] == [0, 5, 9]

    def test_marks_are_joined_to_their_letter(self) -> None:
        """``ế`` in three characters is one; what follows points two further on."""
        normalised = normalise("e\u0302\u0301x")

        assert normalised.text == "ếx"
        assert [normalised.original(i) for i in range(3)] == [0, 3, 4]

    def test_marks_in_any_order(self) -> None:
        """A dot below typed last composes all the same."""
        assert normalise("e\u0302\u0323").text == "ệ"

    def test_a_letter_that_grows(self) -> None:
        """U+0958 becomes two characters; both stand where it stood."""
        normalised = normalise("\u0958a")

        assert [normalised.original(i) for i in range(4)] == [0, 0, 1, 2]

    @given(VIETNAMESE | st.text())
    def test_the_text_is_in_nfc(self, text: str) -> None:
        assert normalise(text).text == unicodedata.normalize("NFC", text)

    @given(VIETNAMESE | st.text())
    def test_places_rise_from_start_to_end(self, text: str) -> None:
        normalised = normalise(text)
        places = [normalised.original(i) for i in range(len(normalised.text) + 1)]

        assert places == sorted(places)
        assert places[-1] == len(text)
        assert places[0] == 0

    @given(VIETNAMESE)
    def test_each_stretch_is_what_it_was_made_of(self, text: str) -> None:
        """Cutting the author's text at the places of characters gives those characters."""
        normalised = normalise(text)
        starts = [normalised.original(i) for i in range(len(normalised.text))]
        cuts = [*dict.fromkeys(starts), len(text)]
        pieces = [text[a:b] for a, b in pairwise(cuts)]

        assert "".join(unicodedata.normalize("NFC", p) for p in pieces) == normalised.text
