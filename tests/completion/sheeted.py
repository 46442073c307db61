"""Sheets of completions, as a workbook gives them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from tcpl_rules.completion.columns import GAPS
from tcpl_rules.completion.sheet import Row, Rows
from tcpl_rules.workbook.cell import Cell

Value = bool | Fraction | str | date | Cell | None

HEADS = ("Vị trí", "Đang ghi", "Giá trị", "Văn bản", "Phụ lục", "Trang")
READER = ("Người đọc (chức danh)", "Người kiểm tra", "Ngày")
BY = ("Công chức", "Trưởng phòng", date(2026, 2, 15))


def sheet(*rows: Sequence[Value]) -> Rows:
    """Rows of cells with these values."""
    return tuple(tuple(v if isinstance(v, Cell) else Cell(v) for v in row) for row in rows)


def filled(*rows: Sequence[Value]) -> dict[str, Rows]:
    """A sheet of gaps: address, statement and value of each row, all read at one place."""
    whole = [(*row, "LAW", "I", Fraction(3), *BY) for row in rows]
    return {"Bổ khuyết": sheet((*HEADS, *READER), *whole)}


def row(**values: Value) -> Row:
    """One row of the table of gaps, which is row 9 of its sheet."""
    letters = {name: chr(ord("A") + place) for place, name in enumerate(GAPS)}
    cells = {name: sheet((value,))[0][0] for name, value in values.items()}
    return Row("Bổ khuyết", 9, cells, letters)
