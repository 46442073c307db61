"""Workbooks of one case under qd-25-2021, filled in as a person does and read."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as SheetCell

from tcpl_rules.assessment.problem import Problem
from tcpl_rules.tables.case_book import case_book
from tcpl_rules.tables.read_case_book import CaseBook, read_case_book
from tests.shipped import ruleset

RULESET = ruleset("qd-25-2021").model


def opened(document: Mapping[str, object]) -> Workbook:
    """The workbook of *document*."""
    return load_workbook(io.BytesIO(case_book(document, RULESET)))


def saved(book: Workbook) -> bytes:
    """*book* as a file."""
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def reread(book: Workbook) -> CaseBook:
    """What *book* says once it was saved."""
    return read_case_book(saved(book), "my.xlsx")


def cell_at(book: Workbook, key: str, head: str = "") -> SheetCell:
    """The cell of the line *key*, under *head*; without one, that of its value."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            if str(row[0].value or "").partition(" ")[2] == key:
                found = sheet.cell(row[0].row or 0, _column(sheet, head))
                assert isinstance(found, SheetCell)
                return found
    raise AssertionError(key)


def _column(sheet: Any, head: str) -> int:
    wanted = (head,) if head else ("Giá trị", "Điểm", "Kết quả")
    for row in sheet.iter_rows():
        if row[0].value == "tcpl":
            return int(next(cell.column for cell in row if cell.value in wanted))
    raise AssertionError(head)


def filled(cells: Mapping[str, object], document: Mapping[str, object] | None = None) -> CaseBook:
    """What is read where the lines of *cells* were filled in, over *document*."""
    book = opened(document or {})
    for key, value in cells.items():
        setattr(cell_at(book, key), "value", value)  # noqa: B010 - whatever a person types
    return reread(book)


def places(problems: tuple[Problem, ...]) -> Iterator[tuple[str, str, str]]:
    """Code, sheet and cell of each of *problems*."""
    for problem in problems:
        yield problem.code, str(problem.arguments["sheet"]), str(problem.arguments["cell"])


def plain(value: object) -> object:
    """*value* with mappings that can be compared."""
    return {key: plain(part) for key, part in value.items()} if hasattr(value, "items") else value
