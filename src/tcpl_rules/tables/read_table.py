"""A CSV file or a workbook as cases, one row for each unit."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem, pointer_to, shown
from tcpl_rules.errors import CaseError, WorkbookError
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.case_row import CaseRow
from tcpl_rules.tables.cells import Unclear, value_of
from tcpl_rules.tables.columns import Column, Columns, Wanted
from tcpl_rules.tables.delimited import Rows, rows_of_text
from tcpl_rules.tables.read_head import Head, read_head
from tcpl_rules.workbook.cell import Cell
from tcpl_rules.workbook.read_sheet import rows_of

TEXTS = (".csv", ".tsv", ".txt")
WORKBOOKS = (".xlsx", ".xlsm")


def read_table(path: str | os.PathLike[str], columns: Columns) -> tuple[CaseRow, ...]:
    """The cases of the table at *path*, in its order; empty rows are none.

    Raises:
        CaseError: The file or its head is wrong, so that no row can be read.
        OSError: The file cannot be read.
    """
    name = Path(path).name
    rows = _rows(path, columns)
    head = read_head(rows, columns, name)
    below = enumerate(rows[head.row :], head.row + 1)
    return tuple(
        _case_row(number, row, head, os.fspath(path))
        for number, row in below
        if any(not cell.is_empty for cell in row)
    )


def _rows(path: str | os.PathLike[str], columns: Columns) -> Rows:
    suffix = Path(path).suffix.lower()
    if suffix in TEXTS:
        content = Path(path).read_bytes()
        return rows_of_text(content, os.fspath(path), lambda head: bool(columns.meant_by(head)))
    try:
        if suffix in WORKBOOKS:
            return rows_of(path)
    except WorkbookError as fault:
        raise CaseError((Problem(code="TCPL1060", allowed=fault.text),)) from fault
    wanted = ", ".join((*TEXTS, *WORKBOOKS))
    allowed = Text(
        f"{Path(path).name} không phải thư mục, cũng không có đuôi {wanted}",
        f"{Path(path).name} is no folder and does not end in {wanted}",
    )
    raise CaseError((Problem(code="TCPL1060", allowed=allowed),))


def _case_row(number: int, row: Sequence[Cell], head: Head, file: str) -> CaseRow:
    problems = list(_outside(number, row, head))
    values: dict[tuple[str, ...], object] = {}
    for place, column in head.columns.items():
        if place > len(row) or column.wanted is Wanted.REMARK:
            continue
        value = value_of(row[place - 1], column.wanted)
        if isinstance(value, Unclear):
            problems.append(_unclear(value, column, number, place))
        elif value is not None:
            values[column.keys] = value
    return CaseRow(
        file=file, row=number, case=Case.from_mapping(_document(values)), problems=tuple(problems)
    )


def _outside(number: int, row: Sequence[Cell], head: Head) -> Iterator[Problem]:
    """The cells that no column takes, and the row's length where cells lack or are left over."""
    if len(row) < head.width or any(not cell.is_empty for cell in row[head.width :]):
        width = str(head.width)
        yield Problem(code="TCPL1065", line=number, value=str(len(row)), allowed=Text(width, width))
    for place, cell in enumerate(row[: head.width], 1):
        if place not in head.columns and not cell.is_empty:
            value = shown(cell.shown if cell.value is None else str(cell.value))
            allowed = Text("cột này không có tên", "this column has no name")
            yield Problem(code="TCPL1070", line=number, column=place, value=value, allowed=allowed)


def _unclear(value: Unclear, column: Column, number: int, place: int) -> Problem:
    return Problem(
        code=value.code,
        pointer=pointer_to(*column.keys),
        line=number,
        column=place,
        value=value.value,
        allowed=value.allowed,
    )


def _document(values: dict[tuple[str, ...], object]) -> dict[str, object]:
    """The document of a case; points whose maximum stands beside them go together."""
    document: dict[str, object] = {}
    for keys, value in values.items():
        if keys[1:2] == ("points",) and len(keys) == 3 and (*keys, "of") in values:
            _put(document, (*keys, "points"), value)
        else:
            _put(document, keys, value)
    return document


def _put(document: dict[str, object], keys: Sequence[str], value: object) -> None:
    table = document
    for key in keys[:-1]:
        below = table.setdefault(key, {})
        assert isinstance(below, dict)  # noqa: S101 - INVARIANT: no column lies below another
        table = below
    table[keys[-1]] = value
