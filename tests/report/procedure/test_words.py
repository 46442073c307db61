"""What was found of the procedure, as sentences."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from tcpl_rules.procedure.finding import Finding, Part, State
from tcpl_rules.report.procedure.words import ProcedureWords
from tests.report.found import (
    DUES,
    HEARSAY,
    LOCAL,
    MODEL,
    NAMELESS,
    SUNDAY,
    TET,
    UNREAD,
    finding,
    findings,
    with_consequence,
)

VI, EN = ProcedureWords(MODEL, "vi"), ProcedureWords(MODEL, "en")
_LATE = {"done_on": date(2025, 1, 13), "late_by": 4}


@pytest.mark.parametrize(
    ("part", "state", "said"),
    [
        ("done", "broken", "chưa thực hiện (trách nhiệm thực hiện: Ủy ban nhân dân cấp xã)"),
        ("presence", "broken", "thiếu thành phần dự họp: Trưởng thôn; Đại diện Công an cấp xã"),
        ("members", "broken", "có 17 thành viên, vượt quá 15 thành viên theo quy định"),
        (
            "quorum",
            "broken",
            "có 9 thành viên tham dự, chưa đủ mức tối thiểu 10 thành viên theo quy định",
        ),
        (
            "order",
            "broken",
            "thực hiện khi chưa hoàn thành bước “Xây dựng dự thảo báo cáo và bản tổng hợp điểm số”",
        ),
        ("members", "open", "hồ sơ chưa ghi số thành viên (không quá 15)"),
    ],
)
def test_a_finding(part: Part, state: State, said: str) -> None:
    assert VI.finding(finding(part, state)) == said


def test_papers_by_their_official_names_and_forms() -> None:
    assert VI.finding(finding("dossier", "broken")) == (
        "thiếu hồ sơ, tài liệu: “Bản tổng hợp điểm số của các tiêu chí, chỉ tiêu” (Mẫu 02); “Hồ sơ "
        "đề nghị công nhận đạt chuẩn tiếp cận pháp luật”"
    )


def test_how_late() -> None:
    assert VI.finding(finding("deadline", "broken", **_LATE)) == (
        "quá hạn 4 ngày: chậm nhất là ngày 09/01/2025; thực hiện ngày 13/01/2025"
    )
    assert EN.finding(finding("deadline", "broken", **{**_LATE, "late_by": 1})).startswith(
        "late by one day: the last day is 9 January 2025"
    )
    assert VI.finding(finding("deadline", "broken")).endswith("; chưa thực hiện")


def test_a_term_and_the_event_from_which_it_is_counted() -> None:
    counted = finding("deadline", "open", due=DUES[2], last_day=None)

    assert VI.deadline(counted) == (
        "trong 3 ngày làm việc kể từ “Ngày Ủy ban nhân dân cấp xã nhận được yêu cầu bổ sung, hoàn "
        "thiện hồ sơ”; hồ sơ chưa ghi ngày đó nên chưa xác định được ngày cuối"
    )
    assert EN.deadline(evolve(counted, due=DUES[3], last_day=date(2025, 2, 3))) == (
        "the last day is 3 February 2025 (at least 3 days before “The council meets”)"
    )


def test_a_deadline_that_is_not_read() -> None:
    assert VI.deadline(finding("deadline", "unread", due=DUES[0])) == (
        "có quy định thời hạn nhưng chưa đọc được"
    )


def test_the_days_that_were_skipped_and_why() -> None:
    skipped = (SUNDAY, TET, NAMELESS, LOCAL)

    (said,) = VI.remarks(finding("deadline", "kept", skipped=skipped))

    assert said == (
        "Không tính các ngày nghỉ: 09/02/2025 (Chủ nhật); 29/01/2025 (nghỉ lễ, tết: Tết Nguyên "
        "Đán); 02/01/2025 (nghỉ lễ, tết); 03/01/2025 (nghỉ theo hồ sơ)"
    )


def test_a_fixed_day_is_not_moved_and_a_term_is() -> None:
    fixed, moved = (
        finding("deadline", "open", falls_on=SUNDAY),
        finding("deadline", "open", moved=True, estimate=True),
    )

    assert [*EN.remarks(fixed)] == [
        "The last day is fixed and falls on a day off, 9 February 2025 (Sunday); it is not moved"
    ]
    assert [text.split(",")[0] for text in EN.remarks(moved)] == [
        "The term would end on a day off",
        "The days off of that year are not announced; the day is an estimate",
    ]


def test_what_the_facts_are() -> None:
    words = ProcedureWords(MODEL, "vi", {"posted_at_office_days": 2})
    asked = finding("requirement", "broken")

    assert words.finding(asked).endswith(
        "(số liệu: số ngày niêm yết dự thảo tại trụ sở Ủy ban nhân dân cấp xã: 2 ngày)"
    )
    assert "số liệu" not in words.finding(evolve(asked, state="kept"))


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (finding("presence", "open", standing=HEARSAY), "theo nguồn chưa"),
        (finding("presence", "unread", standing=UNREAD), "chưa đọc được"),
    ],
)
def test_no_breach_of_what_is_not_known(found: Finding, why: str) -> None:
    assert f"(quy định này {why}" in VI.finding(found)
    assert VI.finding(found).endswith("nên không kết luận là vi phạm)")


def test_the_consequence_is_what_the_law_states() -> None:
    assert VI.consequence(findings("draft")) == (
        "Văn bản đã đọc không quy định hậu quả pháp lý của thiếu sót này"
    )
    assert VI.consequence(findings("draft", step=with_consequence("draft"))) == (
        "Hậu quả pháp lý: không được xem xét công nhận (điểm c khoản 1 Điều 3 Thông tư số "
        "09/2021/TT-BTP)"
    )


def test_a_step_that_may_have_to_be_taken() -> None:
    assert VI.applies(findings("decide")) == ""
    assert EN.applies(findings("decide", applies=None)).endswith("which is open")
