"""The site, opened from its folder without network: read, searched, switched, and every link."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import frozen
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.links import addresses, dead

_RESULTS = ".md-search-result__item > .md-search-result__link"
_ANSWERED = re.compile(r"\d|Không tìm thấy|No matching")
_CLAUSE = "reference/qd-25-2021/2.html"


@frozen
class _Found:
    """What the site finds: on how many pages, and the *first* addresses, best first."""

    pages: int
    first: tuple[str, ...]


def _found(open_page: Open, site: Path, words: str, start: str = "index.html") -> _Found:
    """What the site finds for *words*, asked on the page *start*."""
    page = open_page()
    page.goto((site / start).as_uri())
    asked = page.locator("input[name=query]")
    asked.click()
    asked.fill(words)
    asked.press("End")  # the theme listens to keys
    said = page.locator(".md-search-result__meta")
    expect(said).to_have_text(_ANSWERED)
    number = re.search(r"\d+", said.inner_text())
    links = page.locator(_RESULTS).all()
    return _Found(
        int(number[0]) if number else 0,
        tuple((link.get_attribute("href") or "").partition("?")[0] for link in links),
    )


class TestLinks:
    def test_every_link_leads_somewhere(self, site: Path) -> None:
        assert dead(addresses(site)) == []

    def test_nothing_is_loaded_from_another_host(self, site: Path) -> None:
        loaded = [address for address in addresses(site) if address.loads]

        assert [str(address) for address in loaded if address.is_outside] == []

    def test_styles_load_nothing_from_another_host(self, site: Path) -> None:
        styles = {path: path.read_text("utf-8") for path in site.rglob("*.css")}
        outside = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//")

        assert [str(path) for path, text in styles.items() if outside.search(text)] == []


class TestSearch:
    @pytest.mark.parametrize(
        ("with_marks", "without"),
        [("thủ tục", "thu tuc"), ("điều kiện công nhận", "dieu kien cong nhan")],
    )
    def test_marks_may_be_left_out(
        self, open_page: Open, site: Path, with_marks: str, without: str
    ) -> None:
        found = _found(open_page, site, with_marks)

        assert found.pages > 0
        assert _found(open_page, site, without) == found

    def test_small_or_capital_letters(self, open_page: Open, site: Path) -> None:
        assert _found(open_page, site, "ĐIỀU KIỆN") == _found(open_page, site, "điều kiện")

    def test_every_word_is_asked_for(self, open_page: Open, site: Path) -> None:
        one = _found(open_page, site, "hòa")

        assert 0 < _found(open_page, site, "hòa giải").pages < one.pages
        assert _found(open_page, site, "hòa xyzzyx giải").pages >= one.pages  # none has them all

    def test_nothing_is_found_for_what_is_nowhere(self, open_page: Open, site: Path) -> None:
        assert _found(open_page, site, "xyzzyx") == _Found(0, ())

    def test_in_english(self, open_page: Open, site: Path) -> None:
        found = _found(open_page, site, "mediation", "en/index.html")

        assert any("en/reference/qd-25-2021/3.html" in address for address in found.first)

    def test_a_code_is_found_first(self, open_page: Open, site: Path) -> None:
        assert _found(open_page, site, "TCPL0502").first[0].endswith("errors/TCPL0502.html")


class TestLanguages:
    def test_the_same_clause_in_the_other_language(self, open_page: Open, site: Path) -> None:
        page = open_page()
        page.goto((site / _CLAUSE).as_uri() + "#2.5")
        page.click("a.tcpl-language")

        assert page.url == (site / "en" / _CLAUSE).as_uri() + "#2.5"
        assert page.locator("html").get_attribute("lang") == "en"

        page.click("a.tcpl-language")
        assert page.url == (site / _CLAUSE).as_uri() + "#2.5"

    def test_a_page_in_one_language_leads_to_the_first(self, open_page: Open, site: Path) -> None:
        page = open_page()
        page.goto((site / "en/contributing/decisions/index.html").as_uri())
        page.click("a.tcpl-language")

        assert page.url == (site / "index.html").as_uri()


class TestLook:
    def test_the_reader_s_machine_says_light_or_dark(self, open_page: Open, site: Path) -> None:
        for scheme, expected in (("light", "default"), ("dark", "slate")):
            page = open_page(color_scheme=scheme)
            page.goto((site / "index.html").as_uri())

            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)

    def test_the_switch_is_remembered_in_both_languages(self, open_page: Open, site: Path) -> None:
        page = open_page(color_scheme="light")
        page.goto((site / "index.html").as_uri())
        page.locator("label[for=__palette_1]:visible").click()
        page.click("a.tcpl-language")

        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")

    def test_the_language_has_colours(self, site: Path) -> None:
        assert '<span class="kd">' in (site / _CLAUSE).read_text("utf-8")

    @pytest.mark.parametrize("path", ["index.html", _CLAUSE, "en/index.html"])
    def test_a_phone_is_wide_enough(self, open_page: Open, site: Path, path: str) -> None:
        page = open_page(viewport={"width": 390, "height": 844})
        page.goto((site / path).as_uri())

        assert page.evaluate("document.documentElement.scrollWidth") <= 390
