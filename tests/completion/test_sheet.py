"""Rows are found by the heads of their columns, wherever those stand."""

from __future__ import annotations

from tcpl_rules.completion.cells import Unclear
from tcpl_rules.completion.columns import GAPS, GAPS_SHEET, NAME
from tcpl_rules.completion.sheet import find_sheet
from tcpl_rules.model.standing import Text
from tests.completion.sheeted import row, sheet

NEEDED = ("address", "value")


def test_columns_may_be_moved_and_be_in_english() -> None:
    rows = sheet(("x",), ("Value", None, " address "), ("6", None, "criterion 1"))
    found = find_sheet({"Completion": rows}, GAPS_SHEET, GAPS, NEEDED)

    assert found is not None
    (only,) = found.rows
    assert (only.number, only.cell("value").value, only.cell("address").value) == (
        3,
        "6",
        "criterion 1",
    )
    assert only.letters == {"value": "A", "address": "C"}
    assert only.cell("page").is_empty


def test_a_sheet_by_another_name_serves() -> None:
    rows = sheet(("Giá trị", "Vị trí"))

    assert (
        find_sheet({"Sheet1": sheet(("x",)), "Sheet2": rows}, GAPS_SHEET, GAPS, NEEDED) is not None
    )


def test_no_sheet_has_the_heads() -> None:
    assert find_sheet({"Bổ khuyết": sheet(("Vị trí",))}, GAPS_SHEET, GAPS, NEEDED) is None


def test_what_stands_beside_a_label_above() -> None:
    rows = sheet(("Tên bản bổ khuyết", "lan-1"), ("Giá trị", "Vị trí"))
    found = find_sheet({"x": rows}, GAPS_SHEET, GAPS, NEEDED)

    assert found is not None
    assert found.beside(NAME).value == "lan-1"
    assert found.beside(Text("Khác", "Other")).is_empty


def test_a_problem_names_its_cell() -> None:
    problem = row(value="1.250").unclear(
        "value", Unclear("TCPL1052", '"1.250"', Text("1,25 hoặc 1250", "1.25 or 1250"))
    )

    assert problem.sentence("vi") == (
        'Ô G9 (trang “Bổ khuyết”): "1.250" đọc được theo hai cách. Hãy ghi rõ: 1,25 hoặc 1250'
    )


def test_emptiness() -> None:
    assert row(value=" ", page=None).is_empty(("value", "page", "article"))
    assert not row(value="6").is_empty(("value",))
