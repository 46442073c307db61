"""Every row that is filled in comes through, or is named with all that is wrong with it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.completion.complete import complete
from tcpl_rules.completion.sheet import Rows
from tcpl_rules.completion.table import Table, read_table
from tcpl_rules.source import SourceText
from tests.completion.completing import base, gaps, trees
from tests.completion.sheeted import BY, HEADS, READER, Value, filled, sheet

MAXIMA = (
    ("tiêu chí 1 chỉ tiêu 1", "tối đa chưa đọc lớn hơn 2", "5,5"),
    ("criterion 1 indicator 2", "max unread", Fraction(9, 2)),
)


def _read(sheets: dict[str, Rows]) -> Table:
    return read_table(sheets, gaps(), trees())


def _codes(*rows: tuple[Value, ...]) -> list[str]:
    return [p.code for p in _read({"x": sheet((*HEADS, *READER), *rows)}).problems]


def test_rows_in_the_order_of_the_sheet() -> None:
    table = _read(filled(*MAXIMA))

    assert table.problems == ()
    assert table.text == (
        "language 1\n"
        "completion bo-khuyet of ruleset example edition 1 {\n"
        '  read by vi "Công chức" 2026-02-15\n'
        '  checked by vi "Trưởng phòng" 2026-02-15\n'
        "}\n\n"
        "fill criterion 1 indicator 1 { max 5.5 } { cite LAW annex I page 3 }\n"
        "fill criterion 1 indicator 2 { max 4.5 } { cite LAW annex I page 3 }\n"
    )


def test_the_text_is_a_completion() -> None:
    done = complete(base(), [SourceText("c.tcpl", _read(filled(*MAXIMA)).text)])

    assert [str(n.maximum.value) for n in done.checked.model.nodes[0].children] == ["11/2", "9/2"]


def test_confirmed_corrected_answered_and_proved() -> None:
    table = _read(
        filled(
            ("question rounding", 'vi "Có làm tròn không?"', "không"),
            ("criterion 1", "max 10", "đúng"),
            ("criterion 1 indicator 1", "award 3 below 10%", "2"),
            ("criterion 1 indicator 2", "proved by unread", "Giấy mời"),
        )
    )
    done = complete(base(), [SourceText("c.tcpl", table.text)])

    assert "answer rounding no such rule {" in table.text
    assert "confirm criterion 1 { max 10 }" in table.text
    assert "correct criterion 1 indicator 1 {\n  award 3 below 10%\n} with {" in table.text
    assert [document.text.vi for document in done.checked.model.documents] == ["Giấy mời"]


def test_who_read_what_is_kept_where_several_did() -> None:
    first, second = filled(*MAXIMA)["Bổ khuyết"][1:]
    other = sheet(("Kế toán", None, BY[2]))[0]
    rows = (*filled()["Bổ khuyết"], first, (*second[: -len(BY)], *other))
    text = _read({"x": rows}).text

    assert 'read by vi "Công chức" 2026-02-15' in text
    assert 'read by vi "Kế toán" 2026-02-15' in text
    assert 'note vi "Người đọc: Kế toán; ngày 2026-02-15"' in text


def test_what_is_empty_is_passed_over() -> None:
    empty = (*MAXIMA[0][:2], None, None, None, None, *BY)
    full = (*MAXIMA[1], "LAW", "I", Fraction(3), *BY)
    table = _read({"x": sheet((*HEADS, *READER), empty, full)})

    assert table.problems == ()
    assert table.text.count("fill ") == 1


def test_every_problem_at_once() -> None:
    place = ("LAW", "I", Fraction(3))

    found = _codes(
        (*MAXIMA[0][:2], "1.250", *place, None, None, None),
        (*MAXIMA[1][:2], None, *place, *BY),
        ("criterion 9", "max unread", "4", *place, *BY),
        ("criterion 1", "max 10", "4", "LAX", "I", None, "Công chức", None, "01/02/2026"),
    )

    missing = ["TCPL1054", "TCPL1054", "TCPL1052"]
    assert found == [*missing, "TCPL1054", "TCPL1057", "TCPL1052", "TCPL1058", "TCPL1054"]


def test_rows_for_gaps_that_look_alike() -> None:
    row = ("criterion 1 indicator 1", "unread from 50%", "1")

    assert [p.code for p in _read(filled(row, row)).problems] == ["TCPL1057"]


def test_a_workbook_for_another_edition() -> None:
    rows = (*sheet(("Bộ quy tắc", "khac"), ("Ấn bản", Fraction(2))), *filled(*MAXIMA)["Bổ khuyết"])

    assert [p.code for p in _read({"x": rows}).problems] == ["TCPL1051", "TCPL1051"]


def test_the_name_of_the_completion() -> None:
    rows = (*sheet(("Tên bản bổ khuyết", "lan-1")), *filled(*MAXIMA)["Bổ khuyết"])

    assert "completion lan-1 of ruleset" in _read({"x": rows}).text


def test_no_completion_at_all() -> None:
    assert [p.code for p in _read({}).problems] == ["TCPL1050"]
    assert [p.code for p in _read(filled()).problems] == ["TCPL1055"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Bổ khuyết 2026", "bo-khuyet-2026"),
        (Fraction(2026), "bo-khuyet-2026"),
        (None, "bo-khuyet"),
        ("cua-xa", "cua-xa"),
    ],
)
def test_what_the_completion_is_called(said: Value, name: str) -> None:
    rows = (*sheet(("Tên bản bổ khuyết", said)), *filled(*MAXIMA)["Bổ khuyết"])

    assert f"completion {name} of ruleset example" in _read({"Bổ khuyết": rows}).text


def test_a_role_with_straight_quotes_is_not_written_otherwise() -> None:
    first = filled(MAXIMA[0])["Bổ khuyết"][1]
    row = (*first[: -len(BY)], *sheet(('Công chức "một cửa"', None, BY[2]))[0])

    assert [p.code for p in _read({"x": (*filled()["Bổ khuyết"], row)}).problems] == ["TCPL1053"]
