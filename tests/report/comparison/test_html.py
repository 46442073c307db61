"""A comparison for a word processor."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.report.comparison.html import comparison_html
from tests.golden.page import assert_same_page
from tests.report.compared import everything, nothing

_VOID = frozenset({"br", "meta"})


class _Seen(HTMLParser):
    """The elements of a page, which must be closed in the order that they were opened."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.rows: list[int] = []
        self.last_cells: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "tr":
            self.rows.append(0)
        if tag in ("td", "th"):
            self.rows[-1] += 1
            self.last_cells.append("")
        if tag not in _VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag

    def handle_data(self, data: str) -> None:
        if "td" in self.opened:
            self.last_cells[-1] += data


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_whole_page(lang: Language) -> None:
    assert_same_page(f"comparison.{lang}.html", comparison_html(everything(), lang))


def test_a_plain_table_of_three_columns_the_last_one_empty() -> None:
    seen = _Seen(comparison_html(everything(), "vi"))
    cells = seen.last_cells[3:]

    assert seen.opened == []
    assert set(seen.rows) == {3}
    assert set(cells[2::3]) == {""}
    assert all(cells[0::3])


def test_nothing_runs_and_nothing_is_loaded() -> None:
    seen = _Seen(comparison_html(everything(), "vi"))

    assert not {"script", "style", "link", "img", "iframe"} & set(seen.tags)
    assert seen.attributes <= {"lang", "charset", "style"}


def test_the_heads_that_officials_know() -> None:
    page = comparison_html(everything(), "vi")

    assert [
        page.count(f">{head}</th>") for head in ("Quy định cũ", "Quy định mới", "Thuyết minh")
    ] == [1, 1, 1]


def test_text_of_the_law_is_no_markup() -> None:
    page = comparison_html(everything(), "vi")

    assert "Lập kế hoạch | &lt;b&gt;" in page


def test_nothing_changes() -> None:
    assert "<table" not in comparison_html(nothing(), "vi")
