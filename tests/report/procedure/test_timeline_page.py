"""The deadlines of a year in words: what falls on a day, what is counted, what is not read."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tcpl_rules.calendar.ics import Entry
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.report.explanation.page import Page
from tcpl_rules.report.procedure.timeline_page import TimelineWords
from tcpl_rules.shelf import load
from tests.calendar.absent import without_holidays
from tests.overlay.laying import laid
from tests.procedure.made import compiled

SHIPPED, UNREAD = load("qd-25-2021"), load("qd-27-2025")


def _words(year: int = 2023, lang: Language = "vi") -> TimelineWords:
    return TimelineWords(SHIPPED.timeline(year), SHIPPED.model, lang)


def _items(page: Page) -> dict[str, list[str]]:
    return {section.title: [item.text for item in section.items] for section in page.sections}


def _days(entries: Iterable[Entry]) -> list[str]:
    return [f"{entry.day:%d/%m/%Y} {entry.summary}" for entry in entries]


def test_sections() -> None:
    items = _items(_words().page())

    assert list(items) == ["Theo ngày ấn định", "Tính từ sự kiện"]
    assert items["Theo ngày ấn định"][2] == "Hạn cuối 09/02/2024: Xem xét, quyết định công nhận"
    assert items["Tính từ sự kiện"][0] == (
        "Bổ sung, hoàn thiện hồ sơ khi được yêu cầu: trong 3 ngày làm việc kể từ “Ngày Ủy ban nhân "
        "dân cấp xã nhận được yêu cầu bổ sung, hoàn thiện hồ sơ”"
    )


def test_a_day_off_is_told_with_who_and_where_in_law() -> None:
    notes = _words().page().sections[0].items[2].notes

    assert notes == (
        "Thực hiện: Chủ tịch Ủy ban nhân dân cấp huyện",
        (
            "Thời hạn là ngày ấn định trong văn bản, trùng vào ngày nghỉ 09/02/2024 (nghỉ lễ, tết: "
            "Giao thừa Tết Nguyên Đán); không chuyển sang ngày làm việc tiếp theo"
        ),
        (
            "Khoản 3 Điều 5 Quyết định số 25/2021/QĐ-TTg; điểm d khoản 2 Điều 3 Thông tư số "
            "09/2021/TT-BTP"
        ),
    )


def test_what_is_unread_is_said_to_be() -> None:
    words = TimelineWords(UNREAD.timeline(2026), UNREAD.model, "vi")

    assert _items(words.page()) == {
        "Có quy định thời hạn nhưng chưa đọc được": [
            "Tự đánh giá",
            "Gửi hồ sơ",
            "Quyết định công nhận",
        ]
    }
    assert "chưa đọc được: Tự đánh giá; Gửi hồ sơ; Quyết định công nhận" in words.left_out()
    assert list(words.entries()) == []


def test_a_year_that_is_not_governed_is_said_to_be() -> None:
    assert "không áp dụng cho năm 2025" in _words(2025).page().lead.lead[1]
    assert len(_words(2024).page().lead.lead) == 1


def test_entries() -> None:
    entries = list(_words(2024).entries())

    assert _days(entries)[:2] == [
        "09/01/2025 Hạn cuối: Gửi hồ sơ đề nghị công nhận (khi đủ điều kiện)",
        "09/01/2025 Hạn cuối: Gửi báo cáo và bản tổng hợp điểm số (khi chưa đủ điều kiện)",
    ]
    assert len({entry.name for entry in entries}) == len(entries)
    assert not any(entry.tentative for entry in entries)


def test_without_a_list_of_holidays_it_says_what_is_not_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = _words().page().foot
    without_holidays(monkeypatch)
    bare = _words().page()

    assert "holidays " in listed[0]
    assert "pip install 'tcpl-rules[calendar]'" in bare.foot[0]
    assert len(bare.sections[0].items) == 6
    assert TimelineWords(UNREAD.timeline(2026), UNREAD.model, "vi").page().foot == ()


def test_an_earlier_day_of_the_place_takes_no_name_away() -> None:
    """Who has the law's deadlines in a calendar finds them again below an overlay."""
    local = laid("assign step send { led by committee due before 5 Jan of the next year }")

    def named(rules: CompiledRuleset) -> dict[str, str]:
        entries = TimelineWords(rules.timeline(2032), rules.model, "vi").entries()
        return {entry.name: entry.day.isoformat() for entry in entries}

    assert named(local.base) == {"base-2032-send-1": "2033-01-09"}
    assert named(local.ruleset) == {
        "base-2032-send-1": "2033-01-09",
        "base-2032-send-2": "2033-01-04",
    }


def test_hearsay_is_tentative_in_a_calendar() -> None:
    words = TimelineWords(compiled().timeline(2024), compiled().model, "vi")

    assert [e.summary for e in words.entries() if e.tentative] == ["Hạn cuối: Bước nghe nói"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("ruleset", [SHIPPED, UNREAD])
def test_no_id_and_no_gap(ruleset: object, lang: Language) -> None:
    chosen = SHIPPED if ruleset is SHIPPED else UNREAD
    words = TimelineWords(chosen.timeline(2026), chosen.model, lang)
    texts = [*words.page().texts(), words.left_out(), *_days(words.entries())]

    assert not any("{" in text or "_" in text for text in texts)
