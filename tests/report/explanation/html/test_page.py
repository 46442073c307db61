"""The whole page: complete, well formed, self-contained, and fit to be read on any screen."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from html import escape
from itertools import pairwise
from pathlib import Path

import pytest

from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.html.page import explanation_html
from tests.report.html_pages import AT_79_5, RECORDED, SHIPPED, explained, page_of, read, shipped
from tests.shipped import ruleset

_BOTH: tuple[Language, ...] = ("vi", "en")
_MADE = {"at-79-5": AT_79_5, "recorded": RECORDED}
_ALL = (*SHIPPED, *_MADE)


def _explanation(name: str) -> Explanation:
    return explained(_MADE[name]) if name in _MADE else shipped(name)


every_page = pytest.mark.parametrize(
    ("name", "lang"), [(name, lang) for name in _ALL for lang in _BOTH]
)


class TestMarkup:
    @every_page
    def test_every_element_is_closed_in_its_order(self, name: str, lang: Language) -> None:
        assert read(page_of(_explanation(name), lang)).one("html").attributes["lang"] == lang

    @every_page
    def test_nothing_runs_and_nothing_is_loaded(self, name: str, lang: Language) -> None:
        page = read(page_of(_explanation(name), lang))
        loading = {"script", "link", "img", "iframe", "object", "embed", "image", "base", "form"}

        assert not loading & {one.name for one in page.walk()}
        assert not any(key.startswith("on") for one in page.walk() for key in one.attributes)
        assert not re.search(r"@import|url\((?!#)|src=", page.one("style").text)

    @every_page
    def test_addresses_are_those_of_sources(self, name: str, lang: Language) -> None:
        explanation = _explanation(name)
        model = ruleset(explanation.assessment.receipt.ruleset).model
        known = {source.address for source in model.sources}
        page = page_of(explanation, lang)
        links = {one.attributes["href"] for one in read(page).all("a")}

        assert {link for link in links if not link.startswith("#")} <= known
        assert {address.rstrip('"') for address in re.findall(r'https?://[^\s<"]+', page)} <= {
            escape(address) for address in known
        }

    @every_page
    def test_what_is_named_in_the_page_is_there_once(self, name: str, lang: Language) -> None:
        page = read(page_of(_explanation(name), lang))
        ids = Counter(one.attributes["id"] for one in page.walk() if "id" in one.attributes)
        named = {
            one.attributes[key].removeprefix("#")
            for one in page.walk()
            for key in ("href", "aria-labelledby")
            if one.attributes.get(key, "http").startswith("#") or key == "aria-labelledby"
            if key in one.attributes
        }

        assert [name for name, count in ids.items() if count > 1] == []
        assert named - set(ids) == set()

    @every_page
    def test_headings_step_down_one_at_a_time(self, name: str, lang: Language) -> None:
        page = read(page_of(_explanation(name), lang))
        levels = [int(one.name[1]) for one in page.walk() if re.fullmatch("h[1-6]", one.name)]

        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    @every_page
    def test_pictures_are_told_or_left_to_the_text_beside_them(
        self, name: str, lang: Language
    ) -> None:
        page = read(page_of(_explanation(name), lang))

        assert [
            one
            for one in page.all("svg")
            if one.attributes.get("aria-hidden") != "true"
            and not (one.attributes.get("role") == "img" and one.attributes.get("aria-label"))
        ] == []


class TestContent:
    @every_page
    def test_every_part_and_condition_is_there(self, name: str, lang: Language) -> None:
        assessment = _explanation(name).assessment
        page = read(page_of(_explanation(name), lang))
        text = page.text

        for node in assessment.nodes:
            (part,) = page.all(id=f"part-{node.key.replace('.', '-')}")
            assert " ".join(node.title.in_language(lang).split()) in part.text
        for condition in assessment.conditions:
            assert " ".join(condition.text.in_language(lang).split()) in text

    @every_page
    def test_the_outcome_and_never_that_it_is_recognised(self, name: str, lang: Language) -> None:
        explanation = _explanation(name)
        verdict = read(page_of(explanation, lang)).one("header").one(class_="verdict").text

        assert explanation.assessment.headline(lang) in verdict.lower()
        assert not re.search("được công nhận|is recognised", verdict)

    def test_names_are_text(self) -> None:
        page = page_of(explained(AT_79_5))
        name = AT_79_5["unit"]["name"]

        assert read(page).one("h1").text == name
        assert name not in page

    def test_numbers_as_they_are_written(self) -> None:
        vi, en = (page_of(shipped("qd-25-2021/dong-huong-2024"), lang) for lang in _BOTH)

        assert "<b>13,5</b>" in vi
        assert "<b>13.5</b>" in en

    def test_who_and_when(self) -> None:
        page = read(page_of(shipped("qd-25-2021/dong-huong-2024")))
        head = page.one("header").text

        for said in ("Phường Đông Hương", "Tỉnh Thanh Hóa", "2024", "22/11/2026", "tự chấm"):
            assert said in head

    def test_the_sections_in_their_order(self) -> None:
        page = read(page_of(explained(RECORDED)))

        assert [one.attributes["id"] for one in page.all("section")] == [
            "total",
            "parts",
            "conditions",
            "reasons",
            "to-do",
            "procedure",
            "grounds",
            "receipt",
        ]

    def test_what_is_open_where_it_is(self) -> None:
        page = read(page_of(shipped("qd-25-2021/invented-heads-unknown")))

        assert page.all("section", id="open")

    def test_hearsay_that_was_accepted_is_said(self) -> None:
        name = "qd-27-2025/invented-facts-and-hand"
        with_it, without = (
            read(page_of(shipped(name, accept_hearsay=accept))).one("header").text
            for accept in (True, False)
        )

        assert "Áp dụng cả quy định theo nguồn chưa kiểm chứng được" in with_it
        assert "Nếu quy định theo nguồn chưa kiểm chứng được là đúng" in without

    def test_a_decision_is_quoted(self) -> None:
        decision = {"number": "12/QĐ-UBND", "recognised": True}
        page = read(page_of(explained({**AT_79_5, "decision": decision})))

        assert "(ghi lại như đã nhập): 12/QĐ-UBND, công nhận" in page.one("header").text

    def test_as_if(self) -> None:
        case = {**AT_79_5, "year": 2021}
        page = page_of(ruleset("qd-25-2021").explain(case, as_if=True))

        assert "tính thử, năm không áp dụng" in read(page).one("header").text

    def test_the_plan_where_there_is_one(self) -> None:
        plan = ruleset("qd-25-2021").plan(AT_79_5)
        explanation = explained(AT_79_5)
        model = ruleset("qd-25-2021").model
        with_it = read(explanation_html(explanation, model, "vi", plan)).one(id="to-do")

        assert with_it.all("h3")[0].text == "Phương án ít việc nhất"
        assert "Phương án" not in read(page_of(explanation)).one(id="to-do").text


_BROWSER = shutil.which("chromium")
_MEASURE = """<!DOCTYPE html><body style="margin:0">
<iframe style="width:{width}px;height:900px;border:0" srcdoc="{page}"></iframe><script>
addEventListener("load", () => {{
  const inside = document.querySelector("iframe").contentDocument;
  const wide = [...inside.body.querySelectorAll("header *, main *")].filter(
    one => one.getBoundingClientRect().right > {width} + 1 && !one.closest("svg, .scrolls"));
  document.body.textContent = "measured " + inside.documentElement.scrollWidth + " " + wide.length;
}});
</script></body>"""


@pytest.mark.skipif(_BROWSER is None, reason="no chromium here to look at the pages with")
class TestInABrowser:
    """What only a browser can tell; it runs alone and asks nothing of the network."""

    def _run(self, tmp_path: Path, *arguments: str) -> str:
        assert _BROWSER is not None
        quiet = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/user")
        ran = subprocess.run(
            (_BROWSER, *quiet, *arguments), capture_output=True, check=True, timeout=120
        )
        return ran.stdout.decode()

    @pytest.mark.parametrize("width", [360, 1280])
    @pytest.mark.parametrize("name", ["at-79-5", "qd-27-2025/invented-facts-and-hand"])
    def test_nothing_is_wider_than_the_screen(self, name: str, width: int, tmp_path: Path) -> None:
        page = escape(page_of(_explanation(name)))
        measuring = tmp_path / "measuring.html"
        measuring.write_text(_MEASURE.format(width=width, page=page), "utf-8")
        seen = self._run(tmp_path, "--dump-dom", measuring.as_uri())

        (found,) = re.findall(r"measured (\d+) (\d+)", seen)
        assert int(found[0]) <= width
        assert found[1] == "0"

    def test_it_prints_on_a4(self, tmp_path: Path) -> None:
        page, printed = tmp_path / "page.html", tmp_path / "page.pdf"
        page.write_text(page_of(explained(RECORDED)), "utf-8")
        self._run(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri())
        sizes = re.findall(rb"/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]", printed.read_bytes())

        assert set(sizes) == {(b"594", b"841")} or set(sizes) == {(b"595", b"842")}
