"""The words for what an overlay says."""

from __future__ import annotations

from typing import get_args

import pytest

from tcpl_rules.model.overlay import About, Answering, Territory
from tcpl_rules.model.standing import UNSAID
from tcpl_rules.overlay.placing import Why
from tcpl_rules.quantities import Language
from tcpl_rules.report.overlay.words import OverlayWords, territory_line, years_line
from tests.overlay.laying import OVERLAY, laid

OVER = laid(
    """
    role clerk vi "Công chức" en "Clerk" { titled vi "Công chức Tư pháp - Hộ tịch" }
    assign step send { led by clerk due before 5 Jan of the next year }
    assign step post { led by clerk due before 31 Dec }
    task review vi "Sơ kết" { time vi "Hằng năm" { each year note vi "Chưa rõ tháng" } }
    task support vi "Hỗ trợ" { reading vi "Hiểu là cả năm" }
    """
)


def _words(lang: Language = "vi") -> OverlayWords:
    return OverlayWords(OVER.ruleset.model, OVER.overlay.instruments, lang)


def test_parts_and_steps() -> None:
    assert _words().place(About(key="1.2")) == "Chỉ tiêu 1.2 “Đầy đủ”"
    assert _words().place(About(step="send")) == "Bước “Gửi hồ sơ”"
    assert _words("en").place(About(step="send")) == "Step “Gửi hồ sơ”"


def test_an_office_is_called_by_its_title() -> None:
    answering = Answering(led_by=("clerk",), together_with=("justice", "committee"))

    assert list(_words().answering(answering)) == [
        "Chủ trì: Công chức Tư pháp - Hộ tịch",
        "Phối hợp: Phòng Tư pháp; Ủy ban nhân dân cấp xã",
    ]
    assert list(_words().answering(Answering(advised_by=("justice",)))) == [
        "Tham mưu: Phòng Tư pháp"
    ]


def test_deadlines() -> None:
    (next_year,), (same_year,) = (one.due for one in OVER.overlay.assignments)

    assert _words().deadline(next_year) == "Hạn của địa phương: trước ngày 05 tháng 01 năm sau"
    assert _words().deadline(same_year) == "Hạn của địa phương: trước ngày 31 tháng 12"


def test_times_as_said() -> None:
    review, support = OVER.overlay.tasks

    assert list(_words().times(review.times)) == ["Thời gian: “Hằng năm”"]
    assert list(_words().times(support.times)) == ["Thời gian: văn bản không ghi"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_reason_is_worded(lang: Language) -> None:
    reasons = [_words(lang).why(why) for why in get_args(Why)]

    assert len(set(reasons)) == len(get_args(Why))


def test_remarks() -> None:
    review, support = OVER.overlay.tasks

    assert list(_words().remarks([support.standing])) == ["Cách hiểu: Hiểu là cả năm"]
    assert list(_words().remarks([review.times[0].standing])) == ["Ghi chú: Chưa rõ tháng"]


def test_the_one_document_of_the_place_is_cited_without_its_title() -> None:
    assert _words().citation(OVER.overlay.tasks[0].standing) == "mục II văn bản này"


def test_of_two_documents_each_by_its_title() -> None:
    two = laid('task t vi "Việc" {}', OVERLAY.replace("{}", '{} instrument NOTE vi "Công văn" {}'))
    words = OverlayWords(two.ruleset.model, two.overlay.instruments, "vi")

    assert words.citation(two.overlay.tasks[0].standing) == "mục II Kế hoạch số 12/KH-UBND"


def test_where_and_when() -> None:
    narrow = Territory(
        province="Thanh Hóa", district="Thị xã Nghi Sơn", unit="Xã Một", standing=UNSAID
    )

    assert territory_line(narrow, "vi") == "Địa bàn: Xã Một, Thị xã Nghi Sơn, tỉnh Thanh Hóa"
    assert years_line(OVER.overlay, "vi") == "Năm áp dụng: 2031 đến 2033"
    assert years_line(OVER.overlay, "en") == "Years: 2031 to 2033"
