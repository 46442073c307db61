"""The first page of a ruleset: whom and when it governs, on what it rests, how well it is known."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.reference.overview import overview_pages
from tests.reference.section import cell
from tests.reference.written import written
from tests.shipped import IDS, ruleset


def _page(name: str, lang: Language = "vi") -> str:
    (page,) = overview_pages(ruleset(name), lang)
    assert page.path == f"reference/{name}/index.md"
    return page.text


def test_who_is_assessed_and_when() -> None:
    text = _page("qd-25-2021")

    assert text.startswith(
        "# Xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật (Quyết định số 25/2021/QĐ-TTg)\n"
    )
    assert cell(text, "Đối tượng") == "xã, phường, thị trấn"
    assert cell(text, "Năm áp dụng").startswith("Năm đánh giá: 2022 đến 2024<br>")
    assert cell(text, "Năm không đánh giá").startswith("Năm 2025 không đánh giá<br>")
    assert cell(text, "Kỳ đánh giá").startswith("Từ ngày 01 tháng 01 đến ngày 31 tháng 12")
    assert cell(text, "Thang điểm").startswith("Tối đa 100 điểm")
    assert cell(_page("qd-619-2017"), "Phân loại").startswith("loại I")


def test_instruments_with_their_days() -> None:
    text = _page("qd-25-2021")

    assert "| 22/07/2021 | 01/01/2022 |" in text
    assert "| chưa đọc được |" in _page("qd-27-2025")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", IDS)
def test_every_instrument_source_and_question_is_there_once(name: str, lang: Language) -> None:
    model, text = ruleset(name).model, _page(name, lang)
    anchors = [f"instrument-{one.id}" for one in model.instruments]
    anchors += [f"source-{number}" for number, _ in enumerate(model.sources, 1)]
    anchors += [question.id for question in model.questions]

    assert {one: text.count(f'<span id="{one}">') for one in anchors} == dict.fromkeys(anchors, 1)


def test_localities_add_something_to_a_shipped_one() -> None:
    assert "Kế hoạch của Ủy ban nhân dân tỉnh Sóc Trăng" in _page("qd-25-2021")
    assert "Văn bản của địa phương" not in _page("qd-27-2025")


def test_the_other_pages_are_one_click_away() -> None:
    linked = re.findall(r"^-   \[[^\]]*\]\((\w+\.md)\)$", _page("qd-25-2021"), re.MULTILINE)

    assert linked == ["outcome.md", "procedure.md", "facts.md", "cases.md"]
    assert "(procedure.md)" not in _page("tt-01-2018-vpcp")


def test_one_of_somebodys_own() -> None:
    own = written('criterion 1 vi "Một" { max 10 score by hand }')
    (page,) = overview_pages(own, "vi")

    assert "Bộ quy tắc example, bản 1." in page.text
    assert "| Toàn bộ | **10** | 10 = 10 | Đã chứng minh: bằng nhau |" in page.text
