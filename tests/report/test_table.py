"""Columns line up."""

from __future__ import annotations

from tcpl_rules.report.screen import Screen, columns_of
from tcpl_rules.report.table import Column, Line, table

_COLUMNS = (Column(head="Tên", wraps=True), Column(head="Số\nđiểm", number=True))


def test_heads_stand_on_the_rule_and_numbers_to_the_right() -> None:
    lines = [Line(cells=("một", "9,5")), Line(cells=("hai", "10"), indent=2)]

    assert table(_COLUMNS, lines, Screen()) == [
        "         Số",
        "Tên    điểm",
        "-----  ----",
        "một     9,5",
        "  hai    10",
    ]


def test_a_long_cell_takes_several_lines_and_fits() -> None:
    drawn = table(_COLUMNS, [Line(cells=("chữ " * 30, "1"))], Screen(width=60))

    assert len(drawn) > 4
    assert max(map(columns_of, drawn)) <= 60
    assert [line.endswith("   1") for line in drawn[3:]] == [True] + [False] * (len(drawn) - 4)


def test_a_style_colours_whole_lines() -> None:
    screen = Screen(colour=True)
    line = Line(cells=("một", "1"), style=screen.dim)

    assert table(_COLUMNS, [line], screen)[-1] == "\x1b[2mmột     1\x1b[0m"
