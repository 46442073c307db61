"""Text is laid out by the columns it fills, not by its characters."""

from __future__ import annotations

import unicodedata

from tcpl_rules.report.screen import Screen, columns_of, padded, printable, wrap

_VIETNAMESE = "Ủy ban nhân dân phường Đông Hương"


def test_marks_and_colours_fill_no_column() -> None:
    apart = unicodedata.normalize("NFD", _VIETNAMESE)

    assert columns_of(apart) == columns_of(_VIETNAMESE) == len(_VIETNAMESE)
    assert columns_of(Screen(colour=True).bold(_VIETNAMESE)) == len(_VIETNAMESE)


def test_padding_counts_columns() -> None:
    assert padded("ỷ lệ", 6) == "ỷ lệ  "
    assert padded(unicodedata.normalize("NFD", "ỷ"), 3, right=True).startswith("  ")
    assert padded("longer", 3) == "longer"


def test_lines_are_cut_at_spaces() -> None:
    apart = unicodedata.normalize("NFD", f"{_VIETNAMESE} {_VIETNAMESE}")

    assert wrap(apart, 36, "- ", "  ") == [f"- {_VIETNAMESE}", f"  {_VIETNAMESE}"]
    assert wrap("25/2021/QĐ-TTg-và-một-tên-rất-dài", 20) == ["25/2021/QĐ-TTg-và-một-tên-rất-dài"]
    assert wrap("", 40, "  ") == [""]


def test_without_colour_text_is_plain() -> None:
    plain, colour = Screen(), Screen(colour=True)

    for style in ("bold", "dim", "green", "red", "yellow"):
        assert getattr(plain, style)("x") == "x"
        assert getattr(colour, style)("x").startswith("\x1b[")
    assert colour.bold("") == ""
    assert (plain.rule(), colour.rule()) == ("-", "─")


def test_what_would_move_the_cursor_is_left_out() -> None:
    assert printable("Xã\x1b[31m \u202eThử\n") == "Xã [31m  Thử "
    assert wrap("Xã\x1b[2J Thử", 40) == ["Xã [2J Thử"]
