"""Workbooks are read exactly, and what cannot be relied on is marked."""

from __future__ import annotations

import sys
from datetime import date, datetime, time
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tcpl_rules.errors import WorkbookError
from tcpl_rules.workbook.cell import EMPTY, Cell
from tcpl_rules.workbook.read_sheet import rows_of, sheets_in, sheets_of


def _saved(book: Workbook, folder: Path) -> Path:
    path = folder / "cases.xlsx"
    book.save(path)
    return path


def _book(*rows: tuple[Any, ...]) -> Workbook:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    return book


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("xã", Cell("xã")),
        (True, Cell(value=True)),
        (12, Cell(Fraction(12))),
        (13.5, Cell(Fraction(27, 2))),
        (0.1 + 0.2, Cell(Fraction(3, 10))),
        (date(2024, 12, 31), Cell(date(2024, 12, 31))),
        (datetime(2024, 12, 31, 8, 30), Cell(fault="time", shown="2024-12-31 08:30:00")),  # noqa: DTZ001
        (time(8, 30), Cell(fault="time", shown="08:30:00")),
    ],
)
def test_value(value: object, cell: Cell, tmp_path: Path) -> None:
    assert rows_of(_saved(_book((value,)), tmp_path)) == ((cell,),)


def test_a_percentage_is_marked(tmp_path: Path) -> None:
    book = _book((0.5,))
    book.worksheets[0]["A1"].number_format = "0%"

    assert rows_of(_saved(book, tmp_path)) == ((Cell(Fraction(1, 2), percent=True),),)


def test_a_formula_never_computed(tmp_path: Path) -> None:
    found = rows_of(_saved(_book((1, "=A1+1")), tmp_path))

    assert found == ((Cell(Fraction(1)), Cell(fault="formula", shown="=A1+1")),)


def test_an_error_is_no_value(tmp_path: Path) -> None:
    book = _book(("#REF!",))
    book.worksheets[0]["A1"].data_type = "e"

    assert rows_of(_saved(book, tmp_path)) == ((Cell(fault="error", shown="#REF!"),),)


def test_cells_under_a_merged_one(tmp_path: Path) -> None:
    book = _book(("a", None), (None, None), ("b", "c"))
    book.worksheets[0].merge_cells("A1:A2")

    assert rows_of(_saved(book, tmp_path)) == (
        (Cell("a"), EMPTY),
        (Cell(fault="merged"), EMPTY),
        (Cell("b"), Cell("c")),
    )


def test_rows_in_the_middle_stay_and_those_at_the_end_go(tmp_path: Path) -> None:
    found = rows_of(_saved(_book(("a", " "), (None,), ("b",), (" ",)), tmp_path))

    assert found == ((Cell("a"),), (EMPTY,), (Cell("b"),))


def test_hidden_and_empty_sheets_do_not_count(tmp_path: Path) -> None:
    book = _book(("a",))
    book.create_sheet("empty")
    book.create_sheet("hidden").append(["b"])
    book["hidden"].sheet_state = "hidden"

    assert rows_of(_saved(book, tmp_path)) == ((Cell("a"),),)


def test_several_sheets_are_refused(tmp_path: Path) -> None:
    book = _book(("a",))
    book.create_sheet("Thứ hai").append(["b"])

    with pytest.raises(WorkbookError, match=r"several sheets \(Sheet, Thứ hai\)"):
        rows_of(_saved(book, tmp_path))


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="is empty"):
        rows_of(_saved(Workbook(), tmp_path))


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cases.xlsx"
    path.write_text("unit.name,year", "utf-8")

    with pytest.raises(WorkbookError, match="not a workbook"):
        rows_of(path)


def test_a_missing_file_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        rows_of(tmp_path / "none.xlsx")


def test_without_openpyxl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _saved(_book(("a",)), tmp_path)
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(WorkbookError, match=r"pip install 'tcpl-rules\[excel\]'"):
        rows_of(path)


def test_every_visible_sheet_by_its_name(tmp_path: Path) -> None:
    book = _book(("a",))
    book.worksheets[0].title = "Một"
    book.create_sheet("Hai").append([1])
    book.create_sheet("Ẩn").sheet_state = "hidden"

    found = sheets_of(_saved(book, tmp_path))

    assert found == {"Một": ((Cell("a"),),), "Hai": ((Cell(Fraction(1)),),)}


def test_a_rounded_number_says_what_is_shown(tmp_path: Path) -> None:
    book = _book((13.455,))
    book.worksheets[0]["A1"].number_format = "0.0"

    assert rows_of(_saved(book, tmp_path)) == (
        (Cell(Fraction("13.455"), rounded=Fraction("13.5")),),
    )


def test_what_was_read_is_the_same_as_the_file(tmp_path: Path) -> None:
    book = _book(("a",), (1,))
    book.create_sheet("ẩn").sheet_state = "hidden"
    path = _saved(book, tmp_path)

    assert sheets_in(path.read_bytes(), "cases.xlsx") == sheets_of(path)
    assert list(sheets_in(path.read_bytes(), "cases.xlsx", hidden=True)) == ["Sheet", "ẩn"]
    with pytest.raises(WorkbookError, match=r"my\.xlsx"):
        sheets_in(b"no workbook", "my.xlsx")
