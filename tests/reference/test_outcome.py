"""The page of the outcome has every condition and grade at its address, and what they ask."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.model.address import address_of
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.reference.outcome import outcome_pages
from tests.shipped import IDS, ruleset


def _page(name: str, lang: Language = "vi") -> str:
    (page,) = outcome_pages(ruleset(name), lang)
    assert page.path == f"reference/{name}/outcome.md"
    return page.text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", IDS)
def test_every_condition_and_grade_is_at_its_address_once(name: str, lang: Language) -> None:
    model, text = ruleset(name).model, _page(name, lang)
    for key in (*(one.id for one in model.conditions), *(one.id for one in model.grades)):
        assert address_of(model, key) == f"{name}/outcome.html#{key}"
        assert len(re.findall(rf"{{ #{key} |<span id=\"{key}\">", text)) == 1


def test_a_condition_says_what_it_asks_and_on_what_it_rests() -> None:
    text = _page("qd-25-2021")

    assert "**Tổng số điểm từ 80 điểm trở lên**." in text
    assert "khoản 2 Điều 4 Quyết định số 25/2021/QĐ-TTg" in text
    assert "](facts.md#heads_disciplined)" in text


def test_all_are_needed_and_none_is_a_recognition() -> None:
    assert "khi đáp ứng tất cả 3 điều kiện sau" in _page("qd-25-2021")
    assert "khi đáp ứng điều kiện sau" in _page("qd-27-2025")
    assert "không phải là quyết định công nhận" in _page("qd-27-2025")


def test_each_criterion_has_its_floor() -> None:
    assert "| [Tiêu chí 3](3.md#3) | 15 | 7,5 |\n" in _page("qd-25-2021")


def test_grades_with_their_bands() -> None:
    assert '| <span id="good"></span>**Tốt** | Tổng số điểm từ 12 đến dưới 15 điểm |' in _page(
        "tt-01-2018-vpcp"
    )


def test_the_text_is_one_click_away() -> None:
    assert _page("qd-25-2021").count("??? tcpl-source") == 3
    assert _page("tt-01-2018-vpcp").count("??? tcpl-source") == 1
