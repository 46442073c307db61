"""What a cell shows of a value, and what is read from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tcpl_rules.tables.case_book_cells import as_shown, cell_of, read_cell, same, shown_in_cell
from tcpl_rules.tables.case_book_lines import Sort
from tcpl_rules.tables.cells import Unclear
from tcpl_rules.workbook.cell import EMPTY, Cell

_KINDS = {"xã": "commune", "phường": "ward"}


@pytest.mark.parametrize(
    ("value", "sort", "shown"),
    [
        (5, Sort.COUNT, 5),
        (10**20, Sort.COUNT, str(10**20)),
        (Decimal("13.5"), Sort.POINTS, "13,5"),
        (Decimal("1.125"), Sort.POINTS, "1,1250"),
        (30, Sort.POINTS, "30"),
        (True, Sort.MET, "đạt"),
        (False, Sort.YES_NO, "không"),
        (True, Sort.DONE, "có"),
        (date(2024, 12, 31), Sort.DATE, date(2024, 12, 31)),
        ("ward", Sort.CHOICE, "phường"),
        ("00123", Sort.CODE, "00123"),
        (("8", "1.2"), Sort.KEYS, "8; 1.2"),
        ((date(2026, 1, 2),), Sort.DAYS, "2026-01-02"),
    ],
)
def test_what_is_shown_reads_back(value: object, sort: Sort, shown: object) -> None:
    said = shown_in_cell(value, sort, _KINDS, "vi")

    assert said == shown
    assert same(read_cell(cell_of(said), sort, _KINDS), value)


@pytest.mark.parametrize(
    ("value", "sort", "shown"),
    [
        ("80/3", Sort.POINTS, "80/3"),
        ("a\n  b", Sort.TEXT, "a b"),
        ("_x000D_", Sort.TEXT, "_000D_"),
        ("\x07", Sort.TEXT, "�"),
        (Decimal("Infinity"), Sort.POINTS, "Infinity"),
        ({"points": 3}, Sort.POINTS, "{ points }"),
        (date(1899, 1, 1), Sort.DATE, "1899-01-01"),
        ("x" * 2000, Sort.TEXT, "x" * 999 + "…"),
    ],
)
def test_what_no_cell_can_say_is_shown_as_well_as_can_be(
    value: object, sort: Sort, shown: str
) -> None:
    assert shown_in_cell(value, sort, {}, "vi") == shown


@pytest.mark.parametrize(
    ("cell", "sort", "value"),
    [
        (Cell("Phường"), Sort.CHOICE, "ward"),
        (Cell("ward"), Sort.CHOICE, "ward"),
        (Cell("thôn"), Sort.CHOICE, "thôn"),
        (Cell("met"), Sort.MET, True),
        (Cell("Không Đạt"), Sort.MET, False),
        (Cell("có"), Sort.DONE, True),
        (Cell("31/12/2024"), Sort.DONE, date(2024, 12, 31)),
        (Cell(date(2024, 12, 31)), Sort.DAYS, (date(2024, 12, 31),)),
        (Cell("31/12/2024, 2025-01-02"), Sort.DAYS, (date(2024, 12, 31), date(2025, 1, 2))),
        (Cell(" "), Sort.COUNT, None),
        (EMPTY, Sort.DAYS, None),
        (Cell(Fraction(7)), Sort.COUNT, 7),
    ],
)
def test_what_people_write(cell: Cell, sort: Sort, value: object) -> None:
    assert same(read_cell(cell, sort, _KINDS), value)


@pytest.mark.parametrize(
    ("cell", "sort"),
    [
        (Cell("1.250"), Sort.COUNT),
        (Cell("01/02/2025"), Sort.DATE),
        (Cell("2026-01-05; 01/02/2025"), Sort.DAYS),
        (Cell(fault="merged"), Sort.TEXT),
    ],
)
def test_what_is_unclear(cell: Cell, sort: Sort) -> None:
    assert isinstance(read_cell(cell, sort, {}), Unclear)


def test_a_cell_with_a_fault_shows_nothing_that_was_written() -> None:
    assert as_shown(Cell(fault="error", shown="#REF!")) == "?"
    assert (as_shown(EMPTY), as_shown(Cell(Fraction(5)))) == ("", "5")


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        (Decimal("13.50"), Fraction(27, 2), True),
        (1, True, False),
        ("1", 1, False),
        ({"a": (1,)}, {"a": (Decimal(1),)}, True),
        ({"a": 1}, {"b": 1}, False),
        ((1, 2), (1,), False),
    ],
)
def test_what_is_the_same(one: object, other: object, are: bool) -> None:  # noqa: FBT001
    assert same(one, other) == are
