"""The first page has every assessment year, newest first, and what governs it."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.reference.home import home_pages, years_of
from tests.literate import ROOT
from tests.reference.written import written
from tests.shipped import IDS, ruleset

_YEAR = re.compile(r"^\| \*\*(\d{4})[^*]*\*\* \| (.*?) \|", re.MULTILINE)


def _page(lang: Language = "vi") -> str:
    (page,) = home_pages([ruleset(name) for name in IDS], lang)
    assert page.path == "index.md"
    return page.text


def test_years_newest_first_with_no_gap() -> None:
    years = [int(year) for year, _ in _YEAR.findall(_page())]

    assert years == list(range(2026, 2016, -1))


def test_each_year_leads_to_what_governs_it() -> None:
    governs = dict(_YEAR.findall(_page()))

    assert governs["2026"] == "[Quyết định số 27/2025/QĐ-TTg](reference/qd-27-2025/index.md)"
    assert governs["2024"] == "[Quyết định số 25/2021/QĐ-TTg](reference/qd-25-2021/index.md)"
    assert governs["2017"] == "[Quyết định số 619/QĐ-TTg](reference/qd-619-2017/index.md)"


def test_a_year_without_assessment_says_so_and_how_that_is_known() -> None:
    governs = dict(_YEAR.findall(_page()))["2025"]

    assert governs.startswith("[Không đánh giá](reference/qd-25-2021/index.md)")
    assert ">nêu lại<" in governs


def test_the_last_version_has_no_end() -> None:
    assert "**2026 trở đi**" in _page()
    assert "**2026 and later**" in _page("en")


def test_other_standards_stand_beside_the_years_in_which_they_hold() -> None:
    lines = {line[4:8]: line for line in _page().split("\n") if line.startswith("| **20")}

    assert "tt-124-2021-bca" in lines["2022"]
    assert "tt-124-2021-bca" not in lines["2021"]
    assert "tt-01-2018-vpcp" not in lines["2018"]


def test_how_well_each_is_known() -> None:
    assert "1/100 điểm" in _page()
    assert "0/26 nội dung" in _page()


def test_every_ruleset_is_listed_with_its_pages() -> None:
    text = _page()
    for name in IDS:
        assert f"](reference/{name}/outcome.md)" in text
        assert f"](reference/{name}/facts.md)" in text


def test_anybodys_own_are_listed_by_their_years() -> None:
    own = written('criterion 1 vi "Một" { max 10 score by hand }')
    (page,) = home_pages([own], "vi")

    assert page.text.startswith("# Các bộ quy tắc\n")
    assert [year for year, _ in _YEAR.findall(page.text)] == ["2031", "2030"]


def test_a_ruleset_without_years_governs_none() -> None:
    assert years_of([]) == ()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_reader_is_told_where_to_go_on(lang: Language) -> None:
    told = _page(lang).partition("## Hướng dẫn theo" if lang == "vi" else "## Who finds")[2]
    places = re.findall(r"\]\(([^)]+\.md)\)", told)

    assert places
    assert [place for place in places if not (ROOT / "docs" / lang / place).is_file()] == []
    assert f'<a href="{"" if lang == "vi" else "../"}calculator.html">' in told


def test_anybodys_own_are_led_nowhere() -> None:
    (page,) = home_pages([ruleset("qd-25-2021")], "vi")

    assert "tutorials/" not in page.text
    assert "calculator" not in page.text
