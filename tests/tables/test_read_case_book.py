"""What a person filled in is read as a case; what is wrong is told with its sheet and cell."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import CaseChecker
from tcpl_rules.errors import CaseError
from tcpl_rules.tables.read_case_book import case_of_book, read_case_book
from tests.tables.booked import RULESET, cell_at, filled, opened, places, plain, reread, saved

_UNIT = {"/year": 2024, "/unit/name": "Xã Thử", "/unit/kind": "xã"}
_GIVEN = {"year": 2024, "unit": {"name": "Xã Thử", "kind": "commune"}}
_FACT = "/facts/heads_disciplined"


def test_a_form_filled_in_is_a_case() -> None:
    book = filled(
        {
            **_UNIT,
            _FACT: "0",
            "/self_assessed/points/3": "13,5",
            "/self_assessed/points/2": 30,
            "/appraised/conditions/heads": "Đạt",
            "/decision/date": "15/12/2025",
            "/steps/self_assess/done": date(2024, 12, 20),
            "/calendar/days_off": "2026-01-02; 2026-01-05",
        }
    )

    assert book.problems == ()
    assert plain(book.case.document) == {
        **_GIVEN,
        "facts": {"heads_disciplined": 0},
        "self_assessed": {"points": {"3": Decimal("13.5"), "2": 30}},
        "appraised": {"conditions": {"heads": True}},
        "decision": {"date": date(2025, 12, 15)},
        "steps": {"self_assess": {"done": date(2024, 12, 20)}},
        "calendar": {"days_off": (date(2026, 1, 2), date(2026, 1, 5))},
    }
    assert CaseChecker(RULESET).check(book.case).facts == {"heads_disciplined": 0}


def test_an_empty_cell_is_not_known_and_never_zero() -> None:
    document = filled({**_UNIT, _FACT: None}, {"facts": {"heads_disciplined": 3}}).case.document

    assert "facts" not in document


def test_who_filled_it_in_is_where_it_comes_from() -> None:
    book = opened({**_GIVEN, "facts": {"heads_disciplined": 0}})
    cell_at(book, _FACT, "Người điền").value = "Trưởng ban"
    cell_at(book, "/facts/heads_prosecuted", "Người điền").value = "Phó ban"
    read = reread(book)

    assert plain(read.case.document["provenance"]) == {_FACT: {"entered_by": "Trưởng ban"}}
    assert dict(read.assigned) == {"/facts/heads_prosecuted": "Phó ban"}


def test_points_with_their_maximum_and_tally() -> None:
    book = opened(_GIVEN)
    for head, value in (("Điểm", "2,5"), ("Số mục đạt điểm tối đa", 2), ("Số mục 0 điểm", 0)):
        cell_at(book, "/self_assessed/points/1", head).value = value
    cell_at(book, "/self_assessed/points/2.1", "Điểm tối đa").value = "6"
    document: Any = reread(book).case.document

    assert plain(document["self_assessed"]) == {
        "points": {"1": Decimal("2.5"), "2.1": {"of": 6}},
        "tallies": {"1": {"full": 2, "zero": 0}},
    }


def test_a_name_is_put_into_the_list_that_its_line_says() -> None:
    listed = "/steps/self_assess/sent /steps/self_assess/not_sent "
    one, other = _names(listed)
    given = {**_GIVEN, "steps": {"self_assess": {"sent": (other, "nobody")}}}

    read = filled({listed + one: "đã gửi", listed + other: "chưa gửi"}, given)

    assert read.problems == ()
    assert plain(read.case.document["steps"]) == {
        "self_assess": {"sent": ("nobody", one), "not_sent": (other,)}
    }
    unread = filled({listed + one: "có lẽ"}, given)
    assert [code for code, _, _ in places(unread.problems)] == ["TCPL0806"]


def _names(listed: str) -> list[str]:
    """The names of the first two lines of *listed*."""
    keys = [str(row[0].value) for row in opened({})["Thủ tục"].iter_rows()]
    return [key.rpartition(" ")[2] for key in keys if listed in key][:2]


def test_documents_are_listed_row_by_row() -> None:
    book = opened({**_GIVEN, "documents": ({"name": "Báo cáo", "x": (1,)}, {"name": "Biên bản"})})
    sheet = book["Hồ sơ"]
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "tcpl") or 0
    sheet.cell(head + 1, 7).value = "1.1; 2"
    sheet.cell(head + 2, 2).value = None
    sheet.cell(head + 9, 2).value = "Phiếu"
    sheet.cell(head + 9, 4).value = datetime(2024, 12, 31)  # noqa: DTZ001
    sheet.cell(head + 9, 8).value = "có"

    assert reread(book).case.document["documents"] == (
        {"x": (1,), "name": "Báo cáo", "proves": ("1.1", "2")},
        {"name": "Phiếu", "date": date(2024, 12, 31), "missing": True},
    )


def test_rows_may_be_moved_and_columns_put_elsewhere() -> None:
    book = opened({**_GIVEN, "facts": {"heads_disciplined": 1, "heads_prosecuted": 2}})
    sheet = book["Dữ kiện"]
    cell = cell_at(book, _FACT)
    rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=cell.row)]
    sheet.delete_rows(cell.row, len(rows))
    for row in reversed(rows):
        sheet.append(row)
    sheet.insert_cols(3)

    assert plain(reread(book).case.document["facts"]) == {
        "heads_disciplined": 1,
        "heads_prosecuted": 2,
    }


def test_the_words_of_the_other_language_are_understood() -> None:
    document = filled({"/appraised/conditions/heads": "not met"}).case.document

    assert plain(document["appraised"]) == {"conditions": {"heads": False}}


@pytest.mark.parametrize(
    ("value", "code"),
    [("1.250", "TCPL1066"), ("=1+1", "TCPL1067"), ("10%", "TCPL0821"), (13.46, "TCPL1066")],
    ids=["two readings", "a formula never computed", "a percentage", "shown rounded"],
)
def test_a_cell_that_cannot_be_taken_as_it_is(value: object, code: str) -> None:
    book = opened(_GIVEN)
    cell = cell_at(book, _FACT)
    cell.value = value  # type: ignore[assignment]
    read = reread(book)
    problems = read.problems
    if not problems:
        with pytest.raises(CaseError) as refused:
            CaseChecker(RULESET).check(read.case)
        problems = refused.value.problems

    assert list(places(problems)) == [(code, "Dữ kiện", cell.coordinate)]
    assert problems[0].pointer == _FACT
    assert problems[0].sentence("vi").startswith(f"Ô {cell.coordinate} (trang “Dữ kiện”): ")
    assert problems[0].sentence("en").startswith(f"Cell {cell.coordinate} (sheet “Dữ kiện”): ")


def test_merged_cells_are_refused() -> None:
    book = opened(_GIVEN)
    cell = cell_at(book, _FACT)
    cell.value = 0
    book["Dữ kiện"].merge_cells(f"{cell.coordinate}:{cell.column_letter}{cell.row + 1}")

    assert [(c, a) for c, _, a in places(reread(book).problems)] == [
        ("TCPL1067", f"{cell.column_letter}{cell.row + 1}")
    ]


def test_what_is_wrong_with_the_case_is_told_with_its_cell() -> None:
    read = filled({"/year": 2024, _FACT: -1})
    with pytest.raises(CaseError) as refused:
        CaseChecker(RULESET).check(read.case)

    found = {code: (sheet, cell) for code, sheet, cell in places(refused.value.problems)}
    assert found.keys() == {"TCPL0807", "TCPL0822"}
    assert found["TCPL0822"] == ("Dữ kiện", cell_at(opened({}), _FACT).coordinate)


def test_a_row_that_was_copied_is_refused() -> None:
    book = opened(_GIVEN)
    cell = cell_at(book, _FACT)
    cell.value = 1
    sheet = book["Dữ kiện"]
    for place, value in ((1, f"count {_FACT}"), (cell.column, 2)):
        sheet.cell(90, place).value = value

    ((code, _, at),) = places(reread(book).problems)
    assert (code, at) == ("TCPL0883", f"{cell.column_letter}90")


def test_what_stands_outside_the_form_is_refused() -> None:
    book = opened(_GIVEN)
    sheet = book["Dữ kiện"]
    sheet.cell(90, cell_at(book, _FACT).column).value = 2
    sheet.cell(8, 20).value = "?"
    sheet.cell(91, 1).value = "count"

    assert [code for code, _, _ in places(reread(book).problems)] == ["TCPL0882"] * 3


def test_a_sheet_that_lost_its_head_is_refused() -> None:
    book = opened(_GIVEN)
    book["Dữ kiện"].delete_cols(1)
    book["Tự chấm"].delete_rows(1, 4)
    cell_at(book, "/appraised/points/1").value = 10
    head = next(r for r in book["Thẩm định"].iter_rows() if r[0].value == "tcpl")
    next(cell for cell in head if cell.value == "Điểm").value = "Kết luận"
    found = list(places(reread(book).problems))

    assert ("TCPL0881", "Dữ kiện", "A1") in found
    assert ("TCPL0881", "Thẩm định", f"A{head[0].row}") in found


def test_sheets_that_somebody_added_are_passed_over() -> None:
    book = opened(_GIVEN)
    book.create_sheet("Nháp")["A1"] = "ghi chú"

    assert reread(book).case == Case.from_mapping(_GIVEN)


def _other() -> bytes:
    book = Workbook()
    return saved(book)


def _broken(text: str) -> bytes:
    book = opened({})
    book["tcpl"]["A2"] = text
    return saved(book)


@pytest.mark.parametrize(
    "content",
    [b"", b"no book", _other(), _broken("{"), _broken('{"version": "2"}'), _broken("[]"),
     _broken('{"version": "1", "rest": "a =", "kept": {}, "choices": {}, "documents": {}}')],
    ids=["empty", "no book", "another book", "no JSON", "newer", "no table", "no TOML"],
)  # fmt: skip
def test_what_is_no_workbook_of_a_case(content: bytes) -> None:
    with pytest.raises(CaseError) as refused:
        case_of_book(content, "my.xlsx")

    assert [problem.code for problem in refused.value.problems] == ["TCPL0880"]
    assert "my.xlsx" in refused.value.problems[0].sentence("vi")


def test_all_problems_are_raised() -> None:
    book = opened({})
    cell_at(book, _FACT).value = "1.250"
    cell_at(book, "/facts/heads_prosecuted").value = "1,250"
    content = io.BytesIO()
    book.save(content)
    with pytest.raises(CaseError) as refused:
        case_of_book(content.getvalue(), "my.xlsx")

    assert len(refused.value.problems) == 2
    assert read_case_book(content.getvalue(), "my.xlsx").case.document == {}
