"""Cells and sheets to fill in are values that can be compared."""

from __future__ import annotations

from tcpl_rules.workbook.form_sheet import Bounds, FormCell, FormSheet


def test_a_cell_holds_nothing_until_it_is_told() -> None:
    assert FormCell() == FormCell(value="", look="plain", holds="text", choices=(), bounds=None)


def test_sheets_of_the_same_cells_are_equal() -> None:
    rows = ((FormCell(value=1, bounds=Bounds(least=0, most=5)),),)

    assert FormSheet(title="a", rows=rows) == FormSheet(title="a", rows=rows)
    assert FormSheet(title="a", rows=rows) != FormSheet(title="b", rows=rows)
