"""The pages of an overlay: all of it, one year, one part."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.model.overlay import About
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.page import Page, Section
from tcpl_rules.report.overlay.page import (
    overlay_about_page,
    overlay_page,
    overlay_year_page,
    overlays_page,
)
from tests.overlay.laying import laid

OVER = laid(
    """
    role clerk vi "Công chức" en "Clerk"
    document minutes vi "Biên bản" en "Minutes"
    fact local: yes/no { vi "Có kế hoạch" en "Plan" asks vi "Có không?" en "Is there?" can rise }
    qualifies when { condition local_plan vi "Có kế hoạch" en "There is a plan" { require local } }
    assign criterion 1 { led by clerk }
    assign step send { led by clerk due before 5 Jan of the next year }
    task review vi "Sơ kết" en "Review" {
      about criterion 1
      led by clerk
      time vi "Hằng năm" en "Every year" { each year }
      proved by minutes
    }
    task survey vi "Khảo sát" en "Survey" { time vi "2 năm" en "2 years" { years apart 2 } }
    remedy late vi "Gửi trễ" en "Sent late" {
      about step send
      cause vi "Chưa phân công" en "Nobody was in charge"
      action vi "Phân công" en "Put somebody in charge"
    }
    day off 2032-05-03
    day worked 2032-05-08
    """
)


def _section(page: Page, title: str) -> Section:
    return next(section for section in page.sections if section.title == title)


def _lines(page: Page, title: str) -> list[list[str]]:
    items = _section(page, title).items
    return [[part.text for part in item.walk()] for item in items]


def test_all_of_it() -> None:
    page = overlay_page(OVER, "vi")

    assert [section.title for section in page.sections] == [
        "Phân công",
        "Nhiệm vụ",
        "Nội dung cần khắc phục",
        "Điều kiện thêm",
        "Ngày nghỉ, ngày làm bù",
    ]
    assert _lines(page, "Nhiệm vụ")[0] == [
        "Sơ kết",
        "Về: Tiêu chí 1 “Hồ sơ”",
        "Chủ trì: Công chức",
        "Thời gian: “Hằng năm”",
        "Tài liệu chứng minh: “Biên bản”",
    ]
    assert _lines(page, "Nội dung cần khắc phục") == [
        [
            "Gửi trễ",
            "Về: Bước “Gửi hồ sơ”",
            "Nguyên nhân: Chưa phân công",
            "Giải pháp: Phân công",
            "Thời gian: văn bản không ghi",
        ]
    ]
    assert _lines(page, "Ngày nghỉ, ngày làm bù") == [
        ["Nghỉ ngày 03/05/2032"],
        ["Làm bù ngày 08/05/2032"],
    ]


def test_each_point_says_where_it_stands() -> None:
    for section in overlay_page(OVER, "vi").sections:
        assert [item.text for item in section.items if not item.notes] == []


def test_what_it_rests_on_is_named() -> None:
    about = overlay_page(OVER, "vi").about

    assert about[0] == "Văn bản: Kế hoạch số 12/KH-UBND"
    assert about[-2:] == ("Địa bàn: tỉnh Nơi nào đó", "Năm áp dụng: 2031 đến 2033")


def test_one_year() -> None:
    page = overlay_year_page(OVER, 2032, "vi")

    assert [line[0] for line in _lines(page, "Nhiệm vụ trong năm 2032")] == ["Sơ kết"]
    assert _lines(page, "Không xếp vào năm 2032") == [
        ["Khảo sát", "Thời gian: “2 năm”", "Lý do: văn bản không ghi năm đầu tiên"]
    ]


def test_a_part_with_what_is_said_of_those_above_it() -> None:
    page = overlay_about_page(OVER, About(key="1.2"), "vi")

    assert page.lead.lead == ("Chỉ tiêu 1.2 “Đầy đủ”",)
    assert _lines(page, "Phân công") == [["Chủ trì: Công chức"]]
    assert [line[0] for line in _lines(page, "Nhiệm vụ")] == ["Sơ kết"]


def test_what_is_assigned_to_nobody() -> None:
    page = overlay_about_page(OVER, About(step="post"), "vi")

    assert page.sections[0].lead == ("Quy định riêng không phân công ai cho phần này.",)
    assert len(page.sections) == 1


def test_those_there_are_by_their_ids() -> None:
    page = overlays_page([OVER.overlay], "vi")

    assert [item.text for item in page.lead.items] == ["somewhere: Kế hoạch của tỉnh"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_id_is_shown_and_nothing_is_left_blank(lang: Language) -> None:
    pages = (
        overlay_page(OVER, lang),
        overlay_year_page(OVER, 2032, lang),
        overlay_about_page(OVER, About(step="send"), lang),
    )
    text = "\n".join(sentence for page in pages for sentence in page.texts())

    assert not re.search(r"\b(clerk|local_plan|minutes|criterion_1)\b|[{}_]", text)
    if lang == "vi":
        assert not re.search(r"\b(the|of|Time|Leads|About|Step)\b", text)
