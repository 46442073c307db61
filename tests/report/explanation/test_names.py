"""Names of parts, facts and papers; none of them is an id."""

from __future__ import annotations

from datetime import date

import pytest

from tcpl_rules.assessment.case import Provenance
from tcpl_rules.model.standing import Basis
from tcpl_rules.report.explanation.names import Names, day_words, on_day, quoted
from tests.report.explained import MODEL, clause

VI, EN = Names(MODEL, "vi"), Names(MODEL, "en")


def test_quotation_marks_inside_others_are_single() -> None:
    assert quoted("Đạt “An toàn”") == "“Đạt ‘An toàn’”"


def test_days() -> None:
    day = date(2025, 1, 9)

    assert (day_words(day, "vi"), day_words(day, "en")) == ("09/01/2025", "9 January 2025")
    assert (on_day(day, "vi"), on_day(day, "en")) == ("ngày 09/01/2025", "9 January 2025")


def test_parts_by_number_and_title() -> None:
    assert (VI.place("2.5"), EN.place("2.5")) == ("chỉ tiêu 2.5", "indicator 2.5")
    assert VI.node("3") == "tiêu chí 3 “Hòa giải ở cơ sở, trợ giúp pháp lý”"
    assert "‘An toàn về an ninh, trật tự’" in VI.node("5.4")


def test_conditions_by_their_number() -> None:
    assert VI.condition("total_points") == "điều kiện 1 “Tổng số điểm từ 80 điểm”"
    with pytest.raises(KeyError):
        VI.condition("nothing")


def test_whatever_a_name_is_of() -> None:
    assert VI.part("2.5") == "chỉ tiêu 2.5"
    assert VI.part("broadcasts") == "“Số lần thông báo dự thảo trên Đài truyền thanh cấp xã”"
    assert VI.part("total_points").startswith("điều kiện 1 ")


def test_outcomes_never_say_recognised() -> None:
    assert VI.outcome("qualified", appraised=True) == "đủ điều kiện công nhận"
    assert VI.outcome("not_qualified", appraised=False) == "chưa đủ điều kiện đề nghị công nhận"


def test_values_with_their_units() -> None:
    assert VI.value("heads_disciplined", 2) == "2 người"
    assert VI.value("security_standard_recognised", 1) == "có"
    assert VI.value("heads_disciplined", None) == "chưa biết"


def test_papers_and_bodies() -> None:
    assert VI.document("council_minutes") == (
        "“Biên bản cuộc họp Hội đồng đánh giá chuẩn tiếp cận pháp luật” (Mẫu 05)"
    )
    assert VI.documents(["recognition_dossier"]) == (
        "“Hồ sơ đề nghị công nhận đạt chuẩn tiếp cận pháp luật”"
    )
    assert VI.roles(["village_heads", "justice_division"]) == "Trưởng thôn; Phòng Tư pháp"
    assert VI.event("decision_signed") == "Ngày ký quyết định công nhận"
    assert EN.step("decide") == "Decide on recognition"


def test_a_citation_says_how_it_is_known() -> None:
    place = "khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTg"

    assert VI.citation(clause()) == place
    assert VI.citation(clause(Basis.HEARSAY)) == f"{place}; theo nguồn chưa kiểm chứng được"


def test_provenance() -> None:
    given = Provenance(
        document="Báo cáo",
        number="12/BC-UBND",
        date=date(2024, 12, 31),
        issued_by="UBND xã",
        entered_by="A",
        note="Trang 2.",
    )

    assert VI.provenance(given) == (
        "Báo cáo số 12/BC-UBND ngày 31/12/2024 của UBND xã; người nhập: A; Trang 2"
    )
    assert VI.provenance(Provenance()) == ""
