"""Nothing that a person wrote becomes markup."""

from __future__ import annotations

import pytest

from tcpl_rules.model.standing import Text
from tcpl_rules.report.explanation.html.markup import (
    EMPTY,
    Markup,
    anchor,
    each,
    element,
    joined,
    link,
    said,
)


def test_text_is_escaped_and_markup_is_not() -> None:
    inside = element("b", "x < y")

    assert element("p", "a & ", inside).text == "<p>a &amp; <b>x &lt; y</b></p>"


def test_attributes_are_escaped_and_named_as_html_names_them() -> None:
    drawn = element("p", class_="a", aria_label='say "x"', viewBox="0 0 1 1").text

    assert drawn == '<p class="a" aria-label="say &quot;x&quot;" viewBox="0 0 1 1"></p>'


def test_what_turns_lines_around_is_gone() -> None:
    assert element("p", "a\u202eb\x1b").text == "<p>a b </p>"


def test_void_elements_have_no_end() -> None:
    assert element("meta", charset="utf-8").text == '<meta charset="utf-8">'


def test_nothing_is_left_out() -> None:
    assert element("p", None, "", EMPTY, "x").text == "<p>x</p>"
    assert joined(["a", None, Markup("<b>")], " & ").text == "a &amp; <b>"
    assert (
        each("li", ["a", None, "b"], class_="c").text == '<li class="c">a</li><li class="c">b</li>'
    )


def test_vietnamese_in_an_english_page_is_marked() -> None:
    assert said(Text("Xã"), "en").text == '<span lang="vi">Xã</span>'
    assert said(Text("Xã", "Commune"), "en").text == "Commune"
    assert said(Text("Xã", "Commune"), "vi").text == "Xã"


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", "data:text/html,x", "page.html"])
def test_only_web_addresses_are_links(address: str) -> None:
    assert link("a<b", address).text == "a&lt;b"


def test_a_link() -> None:
    drawn = link("nguồn", "https://example.org/?a=1&b").text

    assert drawn == ('<a href="https://example.org/?a=1&amp;b" rel="noopener noreferrer">nguồn</a>')


def test_places_in_the_page() -> None:
    assert anchor("2.5.1") == "part-2-5-1"
