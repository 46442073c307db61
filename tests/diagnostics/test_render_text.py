"""Findings as people see them; whole drawings stand in tests/conformance/drawing.md."""

from __future__ import annotations

import re
import unicodedata

import pytest
from attrs import evolve

from tcpl_rules.diagnostics.diagnostic import Diagnostic, Label, Severity
from tcpl_rules.diagnostics.render_text import columns, render_text
from tcpl_rules.source import SourceText, Span
from tests.diagnostics.build import finding, label


def _lines(found: Diagnostic) -> list[str]:
    return render_text([found]).splitlines()


def _marked(text: str, piece: str) -> tuple[str, str]:
    """The line and the underline that are drawn for *piece*."""
    lines = _lines(finding(label(text, piece)))
    return lines[3], lines[4]


def test_one_finding() -> None:
    text = "first\nsecond line\n"
    found = evolve(
        finding(label(text, "line", "this"), label(text, "first", "because of this")),
        hint="do that",
        witness=(("files", 0), ("kind", "ward")),
    )

    assert _lines(found) == [
        "error[TCPL0101]: wrong",
        " --> a.tcpl:2:8",
        "  |",
        "2 | second line",
        "  |        ^^^^ this",
        " --> a.tcpl:1:1",
        "  |",
        "1 | first",
        "  | ----- because of this",
        "for example: files = 0, kind = ward",
        "hint: do that",
        "see: tcpl error TCPL0101",
    ]


def test_of_many_facts_those_at_zero_are_not_listed() -> None:
    """A case of seven facts is told by the one that is not 0."""
    none = ((f"fact_{i}", 0) for i in range(6))
    many: tuple[tuple[str, int | str], ...] = (*none, ("files", 2), ("kind", "ward"))
    drawn = _lines(evolve(finding(label("text", "text")), witness=many))

    assert drawn[5] == "for example: files = 2, kind = ward, every other fact 0"


@pytest.mark.parametrize(
    ("text", "width"),
    [("điểm", 4), ("面", 2), ("\t", 4), ("", 0), ("e\u0323\u0302", 1), ("\u200b", 0)],
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


def test_combining_marks_move_nothing() -> None:
    composed = _marked("Tiếp cận pháp luật: x", "x")[1]
    apart = _marked(unicodedata.normalize("NFD", "Tiếp cận pháp luật: x"), "x")[1]

    assert apart == composed


def test_wide_letters_and_tabs_move_the_underline() -> None:
    assert _marked("面 x", "x") == ("1 | 面 x", "  |    ^")
    assert _marked("\tx", "x") == ("1 |     x", "  |     ^")


def test_a_place_between_letters_gets_one_caret() -> None:
    place = Label(span=Span(SourceText("a.tcpl", "ab"), 2, 2))

    assert _lines(finding(place))[3:5] == ["1 | ab", "  |   ^"]


def test_a_piece_of_several_lines_is_underlined_on_its_first() -> None:
    assert _marked("ab {\n  c\n}", "{\n  c\n}") == ("1 | ab {", "  |    ^")


def test_nothing_in_a_text_moves_the_cursor() -> None:
    line, underline = _marked("a\x1b[2J\r b", "b")

    assert line == "1 | a�[2J� b"
    assert underline.index("^") == line.index("b")


def test_line_numbers_stand_flush() -> None:
    text = "first\n" * 9 + "tenth\n"
    lines = _lines(finding(label(text, "tenth"), label(text, "first")))

    assert [line for line in lines if "|" in line] == [
        "   |",
        "10 | tenth",
        "   | ^^^^^",
        "   |",
        " 1 | first",
        "   | -----",
    ]


def test_a_warning_says_so() -> None:
    found = evolve(finding(label("a", "a")), severity=Severity.WARNING)

    assert _lines(found)[0] == "warning[TCPL0101]: wrong"


def test_findings_are_parted_by_an_empty_line() -> None:
    found = finding(label("a", "a"))

    assert render_text([found, found]) == f"{render_text([found])}\n{render_text([found])}"


def test_nothing_found_draws_nothing() -> None:
    assert render_text([]) == ""


def test_colour_adds_no_character() -> None:
    found = evolve(finding(label("a", "a", "this"), label("a", "a")), hint="h", witness=(("a", 1),))
    coloured = render_text([found], colour=True)

    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render_text([found])
