"""Columns are found by their heads, and what stands beside them is told."""

from __future__ import annotations

from tcpl_rules.assessment.problem import Problem
from tcpl_rules.tables.case_book_columns import ROLES
from tcpl_rules.tables.case_book_sheets import BookSheet, at_cell, book_sheets
from tcpl_rules.workbook.cell import EMPTY, Cell


def _read(*rows: str, name: str = "Dữ kiện") -> tuple[list[BookSheet], list[Problem]]:
    problems: list[Problem] = []
    cells = [[Cell(w) if w else EMPTY for w in map(str.strip, row.split("|"))] for row in rows]
    return list(book_sheets({name: cells}, problems)), problems


def test_columns_in_any_order_and_either_language() -> None:
    ((sheet,), problems) = _read("Dữ kiện", "tcpl | VALUE | nội  dung", "count /facts/a | 5 | Số")
    (row,) = sheet.rows

    assert problems == []
    assert (row.key, row.cell("value").value, row.place("value")) == (
        "count /facts/a",
        "5",
        ("Dữ kiện", "B3"),
    )
    assert not row.is_empty(ROLES)


def test_the_list_of_documents_is_told_apart() -> None:
    ((sheet,), _) = _read("tcpl | Tên tài liệu", "| Báo cáo")

    assert sheet.lists


def test_a_sheet_without_its_value_column() -> None:
    sheets, problems = _read("tcpl | Nội dung")

    assert sheets == []
    assert [(p.code, p.arguments["cell"]) for p in problems] == [("TCPL0881", "A1")]


def test_a_cell_under_no_head_or_a_second_one() -> None:
    _, problems = _read("tcpl | Giá trị | | Giá trị", "count /facts/a | 5 | x | 6")

    assert [(p.code, p.arguments["cell"]) for p in problems] == [
        ("TCPL0882", "C2"),
        ("TCPL0882", "D2"),
    ]


def test_only_sheets_of_the_form_need_a_head() -> None:
    assert _read("ghi chú", name="Nháp") == ([], [])
    assert [p.code for p in _read("ghi chú", name="Tự đánh giá")[1]] == ["TCPL0881"]


def test_a_problem_names_its_cell_once() -> None:
    problem = at_cell("TCPL0882", ("Dữ kiện", "C2"), value='"x"')

    assert problem.sentence("vi").startswith('Ô C2 (trang “Dữ kiện”): "x" ghi ngoài')
