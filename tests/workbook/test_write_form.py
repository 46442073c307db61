"""A form in Excel: what may be chosen is offered, and texts stay as they are typed."""

from __future__ import annotations

import io
import sys
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from tcpl_rules.errors import WorkbookError
from tcpl_rules.workbook.form_sheet import Bounds, FormCell, FormSheet
from tcpl_rules.workbook.write_form import form_bytes


def _book(*cells: FormCell, **more: object) -> Workbook:
    sheet = FormSheet(title="Mẫu", rows=(cells,), **more)  # type: ignore[arg-type]
    return load_workbook(io.BytesIO(form_bytes([sheet])))


def _limits(*cells: FormCell) -> list[tuple[str, str, str]]:
    found = _book(*cells, refusal="Chọn lại").worksheets[0].data_validations.dataValidation
    return [(str(v.sqref), v.type or "", v.formula1 or "") for v in found]


def test_values_and_formats() -> None:
    sheet = _book(
        FormCell(value="=1+1", look="input"),
        FormCell(value=7, look="input", holds="number"),
        FormCell(value=date(2024, 12, 31), look="input", holds="date"),
        FormCell(look="input"),
        FormCell(),
    ).worksheets[0]

    assert [(c.value, c.data_type, c.number_format) for c in sheet[1]] == [
        ("=1+1", "s", "@"),
        (7, "n", "0"),
        (datetime(2024, 12, 31), "d", "DD/MM/YYYY"),  # noqa: DTZ001
        (None, "n", "@"),
    ]
    assert sheet["D1"].fill.fgColor.rgb == "FFFFF2CC"


def test_choices_are_offered_once_for_all_cells_that_have_them() -> None:
    words = ("đạt", "không đạt")

    assert _limits(
        FormCell(choices=words, look="input"), FormCell(choices=words, look="input")
    ) == [("A1 B1", "list", '"đạt,không đạt"')]


def test_choices_that_no_list_in_a_cell_can_hold_stand_on_a_hidden_sheet() -> None:
    words = ("Báo cáo, biên bản", "x" * 300)
    book = _book(FormCell(choices=words, look="input"), FormCell(choices=("a,b",), look="input"))
    lists = book["Danh mục"]

    assert lists.sheet_state == "hidden"
    assert [[c.value for c in column] for column in lists.iter_cols()] == [
        list(words),
        ["a,b", None],
    ]
    found = book.worksheets[0].data_validations.dataValidation
    assert [v.formula1 for v in found] == ["'Danh mục'!$A$1:$A$2", "'Danh mục'!$B$1:$B$1"]


def test_whole_numbers_are_bounded() -> None:
    (found,) = _limits(FormCell(look="input", holds="number", bounds=Bounds(least=1, most=9)))

    assert found == ("A1", "whole", "1")


def test_a_column_of_width_0_and_a_hidden_sheet_are_not_shown() -> None:
    book = _book(FormCell(value="a"), widths=(0, 20), hidden=False)
    sheets = [FormSheet(title="a", rows=()), FormSheet(title="b", rows=(), hidden=True)]
    hidden = load_workbook(io.BytesIO(form_bytes(sheets)))

    assert book.worksheets[0].column_dimensions["A"].hidden
    assert [s.sheet_state for s in hidden.worksheets] == ["visible", "hidden"]


def test_it_prints_as_wide_as_a_page_under_its_head() -> None:
    sheet = _book(FormCell(value="Giá trị", look="head"), head=1).worksheets[0]

    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
    assert (sheet.page_setup.fitToHeight, sheet.page_setup.orientation) == (0, "landscape")


def test_the_same_sheets_give_the_same_bytes() -> None:
    sheet = FormSheet(title="a", rows=((FormCell(value="x", choices=("a,b",)),),))

    assert form_bytes([sheet]) == form_bytes([sheet])


def test_without_openpyxl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(WorkbookError):
        form_bytes([])
