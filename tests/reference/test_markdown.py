"""What is text shows as that text, wherever it stands; what is made is the markup it says."""

from __future__ import annotations

from html import unescape
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.reference.markdown import (
    admonition,
    anchor,
    block,
    blocks,
    bold,
    bullets,
    code,
    details,
    escaped,
    fence,
    framed,
    heading,
    link,
    link_to,
    listed,
    numbered,
    page,
    relative,
    span,
    table,
    tabs,
)
from tests.shipped import ruleset

_RENDERER = import_module("markdown").Markdown(
    extensions=[
        "admonition",
        "attr_list",
        "md_in_html",
        "tables",
        "toc",
        "pymdownx.details",
        "pymdownx.superfences",
        "pymdownx.tabbed",
    ]
)
_TEXTS = st.text(
    alphabet=st.sampled_from("aB 1.*_`#[]()<>&|{}:!\"'\\-+~^=%“”ẩđ"), min_size=1, max_size=30
)


def shown(markdown: str) -> str:
    return str(_RENDERER.reset().convert(markdown))


def text_of(html: str, name: str) -> str:
    inner = html.partition(f"<{name}")[2].partition(">")[2].rpartition(f"</{name}>")[0]
    return " ".join(unescape(inner).split())


@given(_TEXTS.filter(str.strip))
def test_a_text_shows_as_itself_in_a_paragraph(text: str) -> None:
    assert text_of(shown(escaped(text)), "p") == " ".join(text.split())


@given(_TEXTS.filter(str.strip))
def test_a_text_shows_as_itself_in_a_table(text: str) -> None:
    html = shown(table(["a"], [[escaped(text)], ["end"]]))

    assert text_of(html.partition("</td>")[0] + "</td>", "td") == " ".join(text.split())


@given(_TEXTS.filter(str.strip))
def test_a_title_shows_as_itself(text: str) -> None:
    html = shown(admonition(text, "body"))

    assert text_of(html.partition("</p>")[0] + "</p>", "p") == " ".join(text.split())


def test_a_blank_to_be_filled_survives() -> None:
    assert escaped("từ {points} điểm").format(points="**1**") == "từ **1** điểm"


def test_code_and_spans_hold_text() -> None:
    assert text_of(shown(code("a_b*c*")), "code") == "a_b*c*"
    assert 'title="&quot;x&quot;"' in span("a", "b", title='"x"')


def test_a_heading_has_its_address_and_its_short_name() -> None:
    html = shown(heading(2, "Tên", "2.5", "Chỉ tiêu 2.5"))

    assert 'id="2.5"' in html
    assert ">Tên</h2>" in html
    assert [token["name"] for token in _RENDERER.toc_tokens] == ["Chỉ tiêu 2.5"]


def test_an_anchor_is_a_place_without_a_heading() -> None:
    assert 'id="heads"' in shown(anchor("heads") + "x")


@pytest.mark.parametrize(
    ("path", "here", "expected"),
    [
        ("reference/a/1.md", "reference/a/index.md", "1.md"),
        ("reference/a/1.md", "reference/b/2.md", "../a/1.md"),
        ("reference/a/1.md", "index.md", "reference/a/1.md"),
        ("index.md", "index.md", ""),
    ],
)
def test_a_page_names_others_from_where_it_is(path: str, here: str, expected: str) -> None:
    assert relative(path, here) == expected


def test_a_part_is_linked_by_its_one_address() -> None:
    model = ruleset("qd-25-2021").model

    assert link_to(model, "2.5", "x", "reference/qd-25-2021/1.md") == "[x](2.md#2.5)"
    assert link_to(model, "heads", "x", "index.md") == "[x](reference/qd-25-2021/outcome.md#heads)"
    assert link_to(model, "1.1", "x", "reference/qd-25-2021/1.md") == "[x](#1.1)"
    assert link_to(model, "no_such_part", "x", "index.md") == "x"


def test_a_link_may_have_spaces() -> None:
    assert 'href="a%20b.md"' in shown(link("x", "a b.md")).replace("a b", "a%20b")


def test_lists_hold_blocks() -> None:
    html = shown(bullets([blocks("a", "b"), bold("c")]))

    assert html.count("<li>") == 2
    assert "<strong>c</strong>" in html
    assert "<ol>" in shown(numbered(["a", "b"]))


def test_one_item_is_no_list() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "<ul><li>a</li><li>b</li></ul>"


def test_columns_lean_as_they_are_told() -> None:
    html = shown(table(["a", "b"], [["1", "2\n3"]], ["right"]))

    assert '<th style="text-align: right;">a</th>' in html
    assert '<th style="text-align: left;">b</th>' in html
    assert "2<br>3" in html


def test_details_are_closed_unless_they_are_opened() -> None:
    assert "<details" in shown(details("t", "b"))
    assert "open" not in shown(details("t", "b")).partition(">")[0]
    assert "open" in shown(details("t", "b", opened=True)).partition(">")[0]


def test_tabs_stand_together() -> None:
    assert shown(tabs([("a", "1"), ("b", "2")])).count('type="radio"') == 2


def test_a_fence_outlasts_the_ticks_inside() -> None:
    assert fence("a ``` b").startswith("````\n")


def test_a_block_of_html_has_no_empty_line() -> None:
    assert block("<div>\n\n<p>a</p>\n</div>\n") == "<div>\n<p>a</p>\n</div>"


def test_what_is_framed_stays_markdown() -> None:
    assert '<div class="x">\n<p><strong>a</strong></p>' in shown(framed(bold("a"), "x"))


def test_a_page_leaves_out_what_is_empty() -> None:
    assert page("a", "", "b\n") == "a\n\nb\n"
