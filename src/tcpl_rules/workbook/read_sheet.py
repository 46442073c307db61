"""The rows of a workbook's one sheet, every number exactly as the sheet holds it."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from attrs import evolve, frozen

from tcpl_rules.errors import WorkbookError
from tcpl_rules.model.standing import Text
from tcpl_rules.workbook.cell import EMPTY, Cell
from tcpl_rules.workbook.number_format import rounded_by

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_DIGITS = ".15g"
"""Excel keeps 15 digits of what is typed; those after them come from its binary form."""


def rows_of(path: str | os.PathLike[str]) -> tuple[tuple[Cell, ...], ...]:
    """The cells of the one sheet of *path*, row by row from the first, all rows equally long.

    Empty rows and columns at the end are left off, those before stay; hidden sheets are passed
    over. A formula gives the value that was last computed.

    Raises:
        WorkbookError: It is no workbook, holds several sheets or none, or openpyxl is missing.
        OSError: The file cannot be read.
    """
    file = _File(path, Path(path).name)
    return _rows_in(_only_sheet(file.opened(), file.name), file)


def sheets_of(path: str | os.PathLike[str]) -> dict[str, tuple[tuple[Cell, ...], ...]]:
    """The cells of every visible sheet of *path*, as `rows_of` gives them, by the sheet's name.

    Raises:
        WorkbookError: It is no workbook, or openpyxl is missing.
        OSError: The file cannot be read.
    """
    return sheets_in(Path(path).read_bytes(), Path(path).name)


def sheets_in(
    content: bytes, name: str, *, hidden: bool = False
) -> dict[str, tuple[tuple[Cell, ...], ...]]:
    """The same of a workbook called *name* whose *content* was read; also of *hidden* sheets.

    Raises:
        WorkbookError: It is no workbook, or openpyxl is missing.
    """
    file = _File(content, name)
    wanted = (s for s in file.opened().worksheets if hidden or s.sheet_state == "visible")
    return {sheet.title: _rows_in(sheet, file) for sheet in wanted}


@frozen
class _File:
    """A workbook to open: its path or its content, and what messages call it."""

    source: str | os.PathLike[str] | bytes
    name: str

    def opened(self, *, computed: bool = False) -> Workbook:
        """The workbook with its formulas, or with what was last *computed*."""
        try:
            from openpyxl import load_workbook  # noqa: PLC0415 - an extra, loaded when it is needed
        except ImportError as missing:
            raise WorkbookError(_NOT_INSTALLED) from missing
        source = io.BytesIO(self.source) if isinstance(self.source, bytes) else self.source
        try:
            return load_workbook(source, data_only=computed)
        except OSError:
            raise
        except Exception as fault:  # a broken file makes openpyxl raise almost anything
            raise WorkbookError(
                Text(
                    f"{self.name} không phải là tệp Excel đọc được; hãy lưu lại ở dạng .xlsx",
                    f"{self.name} is not a workbook that can be read; save it again as .xlsx",
                )
            ) from fault


def _rows_in(sheet: Worksheet, file: _File) -> tuple[tuple[Cell, ...], ...]:
    cells = [list(row) for row in sheet.iter_rows()]
    if any(cell.data_type == "f" for row in cells for cell in row):
        values = file.opened(computed=True)[sheet.title]
        computed = [list(row) for row in values.iter_rows()]
    else:
        computed = cells
    covered = _covered(sheet)
    read = [
        [_cell(one, two, covered) for one, two in zip(row, other, strict=True)]
        for row, other in zip(cells, computed, strict=True)
    ]
    return _trimmed(read)


_NOT_INSTALLED = Text(
    "Muốn đọc tệp Excel phải cài thêm: pip install 'tcpl-rules[excel]'; hoặc lưu bảng ở dạng CSV",
    "To read Excel files, install: pip install 'tcpl-rules[excel]'; or save the table as CSV",
)


def _only_sheet(book: Workbook, name: str) -> Worksheet:
    filled = [
        sheet
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
        and any(value is not None for row in sheet.iter_rows(values_only=True) for value in row)
    ]
    if len(filled) != 1:
        _refuse_sheets(name, [sheet.title for sheet in filled])
    return filled[0]


def _refuse_sheets(name: str, titles: list[str]) -> NoReturn:
    if not titles:
        raise WorkbookError(Text(f"{name} không có dữ liệu", f"{name} is empty"))
    listed = ", ".join(titles)
    raise WorkbookError(
        Text(
            f"{name} có nhiều trang tính ({listed}); chỉ giữ lại một trang",
            f"{name} has several sheets ({listed}); keep only one",
        )
    )


def _covered(sheet: Worksheet) -> frozenset[tuple[int, int]]:
    """Row and column of every cell that lies under a merged one that is not empty."""
    return frozenset(
        place
        for merged in sheet.merged_cells.ranges
        if sheet.cell(merged.min_row, merged.min_col).value is not None
        for place in merged.cells
        if place != (merged.min_row, merged.min_col)
    )


def _cell(
    cell: SheetCell | MergedCell,
    computed: SheetCell | MergedCell,
    covered: frozenset[tuple[int, int]],
) -> Cell:
    if (cell.row, cell.column) in covered:
        return Cell(fault="merged")
    if computed.data_type == "e":
        return Cell(fault="error", shown=str(computed.value))
    value = computed.value
    if value is None:
        return Cell(fault="formula", shown=str(cell.value)) if cell.data_type == "f" else EMPTY
    number_format = computed.number_format or ""
    read = _valued(value, percent="%" in number_format)
    if isinstance(read.value, Fraction):
        return evolve(read, rounded=rounded_by(number_format, read.value))
    return read


def _valued(value: object, *, percent: bool) -> Cell:
    match value:
        case bool() | str():
            return Cell(value)
        case int():
            return Cell(Fraction(value), percent=percent)
        case datetime() if value.time() == time():
            return Cell(value.date())
        case datetime() | time() | timedelta():
            return Cell(fault="time", shown=str(value))
        case date():
            return Cell(value)
        case _:
            return Cell(Fraction(Decimal(format(value, _DIGITS))), percent=percent)


def _trimmed(rows: list[list[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    width = max((_length(row) for row in rows), default=0)
    height = max((number for number, row in enumerate(rows, 1) if _length(row)), default=0)
    return tuple(tuple(row[:width]) for row in rows[:height])


def _length(row: list[Cell]) -> int:
    """How many cells there are up to the last that is not empty."""
    return max(_filled(row), default=0)


def _filled(row: list[Cell]) -> Iterator[int]:
    return (number for number, cell in enumerate(row, 1) if not cell.is_empty)
