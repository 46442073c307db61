"""A workbook to fill in: sheets of texts, each cell taken for text however it looks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from attrs import frozen

from tcpl_rules.errors import WorkbookError
from tcpl_rules.model.standing import Text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_AS_TEXT = "@"
_HEAD_FILL, _INPUT_FILL = "FFD9E1F2", "FFFFF2CC"
_DAY = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_NOT_INSTALLED = Text(
    "Muốn ghi tệp Excel phải cài thêm: pip install 'tcpl-rules[excel]'; hoặc dùng mẫu .tcpl",
    "To write Excel files, install: pip install 'tcpl-rules[excel]'; or take a .tcpl template",
)


@frozen(kw_only=True)
class NewSheet:
    """One sheet: its *rows* of texts, of which the row numbered *head*, from 1, heads a table.

    *widths* are those of the columns, in characters; those of *inputs*, from 1, are to be filled
    in, in *spare* empty rows as well.
    """

    title: str
    rows: tuple[tuple[str, ...], ...]
    head: int
    widths: tuple[int, ...]
    inputs: frozenset[int]
    spare: int = 0


def book_bytes(sheets: Sequence[NewSheet]) -> bytes:
    """The workbook, as .xlsx; the same sheets give the same bytes.

    Raises:
        WorkbookError: openpyxl is missing.
    """
    book = new_book()
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet)
    return saved(book)


def new_book() -> Workbook:
    """A workbook without sheets.

    Raises:
        WorkbookError: openpyxl is missing.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - an extra, loaded when it is needed
    except ImportError as missing:
        raise WorkbookError(_NOT_INSTALLED) from missing
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def _fill(there: Worksheet, sheet: NewSheet) -> None:
    from openpyxl.cell.cell import Cell as SheetCell  # noqa: PLC0415 - as above
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    wrapped = Alignment(wrap_text=True, vertical="top")
    width = len(sheet.rows[sheet.head - 1])
    for number in range(1, len(sheet.rows) + sheet.spare + 1):
        texts = sheet.rows[number - 1] if number <= len(sheet.rows) else ("",) * width
        for column, text in enumerate(texts, 1):
            cell = there.cell(number, column)
            cell.number_format = _AS_TEXT
            if text and isinstance(cell, SheetCell):
                cell.value = text
                # A text that begins with = is no formula.
                cell.data_type = "s"
            if number >= sheet.head:
                cell.alignment = wrapped
            if number == sheet.head:
                cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD_FILL)
            elif number > sheet.head and column in sheet.inputs:
                cell.fill = PatternFill("solid", fgColor=_INPUT_FILL)
    for column, characters in enumerate(sheet.widths, 1):
        there.column_dimensions[get_column_letter(column)].width = characters
    there.freeze_panes = f"A{sheet.head + 1}"


def saved(book: Workbook) -> bytes:
    """The bytes of *book* without the clock, which openpyxl puts on every file in it."""
    book.properties.created = book.properties.modified = _DAY
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415

    first, result = io.BytesIO(), io.BytesIO()
    # Not `book.save`: it stamps the hour.
    ExcelWriter(book, zipfile.ZipFile(first, "w", zipfile.ZIP_DEFLATED)).save()
    with (
        zipfile.ZipFile(first) as made,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as clean,
    ):
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            clean.writestr(entry, made.read(name))
    return result.getvalue()
