"""The cells of the table that officials know."""

from __future__ import annotations

from tcpl_rules.report.comparison.rows import rows_of
from tcpl_rules.report.comparison.table import cell, intro, remarks
from tcpl_rules.report.comparison.words import ComparisonWords
from tests.report.compared import everything

_FOUND = everything()
_WORDS = ComparisonWords(_FOUND, "vi")
_ROWS = {row.changes[0].part: row for row in rows_of(_FOUND.changes)}


def test_a_cell_has_its_own_number_and_words() -> None:
    row = next(row for row in rows_of(_FOUND.changes) if row.new and row.new.key == "3")

    assert cell(row, "old", _WORDS)[0] == "Tiêu chí 2: Kế hoạch"
    assert cell(row, "new", _WORDS)[0] == "Tiêu chí 3: Lập kế hoạch | <b>"


def test_the_place_in_law_stands_last() -> None:
    row = next(row for row in rows_of(_FOUND.changes) if row.new and row.new.key == "enough")

    assert cell(row, "new", _WORDS)[1] == (
        "Tổng số điểm từ 7 điểm trở lên",
        "(Điều 1 Luật số 1/2020/QH)",
    )


def test_a_side_that_has_no_such_clause() -> None:
    row = next(row for row in rows_of(_FOUND.changes) if row.changes[0].kind == "question")

    assert cell(row, "new", _WORDS) == ("", ("(Không còn quy định)",))


def test_the_header_part_by_part() -> None:
    row = next(row for row in rows_of(_FOUND.changes) if row.changes[0].kind == "header")

    assert cell(row, "new", _WORDS) == (
        "Quy định chung",
        ("năm áp dụng: Năm đánh giá: từ năm 2025",),
    )


def test_every_claim_stands_below_with_its_case() -> None:
    found = dict(remarks(_FOUND, _WORDS, "vi"))
    claims = [c for c in _FOUND.changes if c.witnesses]

    assert len([line for line in found["Căn cứ so sánh"] if "Ví dụ:" in line]) >= len(claims)
    assert set(found) == {
        "Căn cứ so sánh",
        "Cùng nội dung, khác lời văn",
        "Cùng nội dung, mức độ biết khác trước",
    }
    assert intro(_FOUND, "vi")[0].startswith("So sánh made-1, bản 1 (")


def test_a_claim_below_the_table_names_its_clause() -> None:
    found = dict(remarks(_FOUND, _WORDS, "vi"))

    assert any(
        line.startswith("Điều kiện: Đủ điểm – yêu cầu: chặt hơn. Ví dụ: tiêu chí 1 chấm 6 điểm")
        for line in found["Căn cứ so sánh"]
    )
