"""The head and foot of a page."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.model.standing import Text
from tcpl_rules.report.explanation.heading import (
    heading_of,
    outcome_line,
    overlay_lines,
    receipt_lines,
)
from tests.assessment import met
from tests.report.explained import RULES, case, of_path, result, shipped


def test_who_and_which_year() -> None:
    ward = of_path(shipped("qd-25-2021/dong-huong-2024")).assessment

    assert heading_of(ward, "vi") == (
        "Phường Đông Hương (phường), Thành phố Thanh Hóa, Tỉnh Thanh Hóa – năm 2024"
    )
    assert heading_of(met.assessed(), "en") == "Xã Thử (commune, class I) – 2026"


def test_the_outcome_is_no_recognition() -> None:
    assert outcome_line(result(), "vi") == "Kết quả: đủ điều kiện đề nghị công nhận"


def test_a_grade() -> None:
    graded = of_path(shipped("tt-01-2018-vpcp/grade-moderate")).assessment
    open_ = of_path(shipped("tt-01-2018-vpcp/silence-9-no-file")).assessment

    assert outcome_line(graded, "vi") == "Xếp loại: trung bình"
    assert outcome_line(open_, "vi") == "Xếp loại: chưa xác định được"


def test_a_year_that_is_not_covered() -> None:
    found = RULES.assess(case(year=2021), as_if=True)

    assert outcome_line(found, "vi").endswith("(tính thử, năm không áp dụng)")


def test_no_id_in_what_it_was_made_from() -> None:
    (line,) = receipt_lines(result(), "vi")

    assert line.startswith("Tính theo bản 1 của bộ quy tắc (mã ")
    assert "qd-25-2021" not in line


def test_completions() -> None:
    completed = evolve(result(), stamp=evolve(result().stamp, completions=("ab" * 32,)))

    assert receipt_lines(completed, "en")[1] == "Completed by: abababababab"


def test_a_local_text_and_the_outcome_without_it() -> None:
    title, worse = Text("Kế hoạch"), evolve(result(), outcome="not_qualified")

    assert [*overlay_lines(title, result(), result(), "vi")] == [
        "Có tính cả văn bản của địa phương: “Kế hoạch”"
    ]
    assert [*overlay_lines(title, worse, result(), "vi")][1] == (
        "Chỉ theo quy định chung, kết quả là: đủ điều kiện đề nghị công nhận"
    )
