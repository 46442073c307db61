"""Values typed into the workbook of a completion, as an officer types them in Excel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.written.fences import Typed

_ADDRESS, _STATEMENT, _VALUE = 1, 3, 6
"""Places of columns, which are the same in both languages."""

# What a reader types where the page does not say what, by its places; the values are made up.
_ONE_ROW = (("bước decide", "hạn chưa đọc", "10 tháng 2"), ("step decide", "due unread", "10 Feb"))
_READ_AT = {7: "TT15", 9: "5", 10: "3", 13: "Công chức Tư pháp - Hộ tịch", 15: "2026-02-15"}


def type_one_row(sheet: Any) -> None:
    """Type a made-up value into one row of the first sheet of a workbook, in either language."""
    body = list(sheet.iter_rows())
    (row, value) = next(
        (row, value)
        for row in body
        for address, statement, value in _ONE_ROW
        if (row[_ADDRESS].value, row[_STATEMENT].value) == (address, statement)
    )
    for place, typed in {_VALUE: value, **_READ_AT}.items():
        row[place].value = typed


def type_into(sheet: Any, typed: Typed) -> None:
    """Type the rows of a page into the first sheet of a workbook."""
    rows = list(sheet.iter_rows())
    head = next(row for row in rows if row[_VALUE].value)
    columns = {str(cell.value): place for place, cell in enumerate(head)}
    body = rows[rows.index(head) + 1 :]
    for told in typed.rows:
        for row in _filled(body) if typed.of_every_row else [_row(body, told)]:
            for column, value in told.items():
                if columns[column] not in {_ADDRESS, _STATEMENT}:
                    row[columns[column]].value = value


def _filled(body: list[Any]) -> Iterator[Any]:
    return (row for row in body if row[_VALUE].value)


def _row(body: list[Any], told: dict[str, str]) -> Any:
    """The row of that address which says what *told* begins with."""
    address, statement, *_ = told.values()
    found = [
        row
        for row in body
        if row[_ADDRESS].value == address
        and str(row[_STATEMENT].value).startswith(statement.removesuffix("…"))
    ]
    assert len(found) == 1, (told, len(found))
    return found[0]
