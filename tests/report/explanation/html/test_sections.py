"""Sections with headings that name them, lists in lists, tables that can be read aloud."""

from __future__ import annotations

from tcpl_rules.model.standing import Text
from tcpl_rules.report.explanation.html.sections import disclosed, grid, listed, section, table
from tcpl_rules.report.explanation.page import Grid, Item
from tests.report.html_pages import read


def test_a_section_is_named_by_its_heading() -> None:
    drawn = read(section("open", "Điều <còn> ngỏ", "x").text).one("section")

    assert drawn.one("h2").text == "Điều <còn> ngỏ"
    assert drawn.attributes["aria-labelledby"] == drawn.one("h2").attributes["id"]


def test_a_section_without_content_is_not_there() -> None:
    assert section("open", "x", None, "").text == ""


def test_points_in_points_with_notes_and_signs() -> None:
    inner = Item(text="trong", mark="open")
    drawn = read(
        listed([Item(text="a & b", notes=("Điều 1", ""), mark="ill", parts=(inner,))]).text
    )

    assert drawn.all("p")[0].text == "a & b"
    assert [note.text for note in drawn.all("p", class_="cited")] == ["Điều 1"]
    assert [use.attributes["href"] for use in drawn.all("use")] == ["#sign-failed", "#sign-open"]
    assert [one.text for one in drawn.all("ul")[1].all("li")] == ["trong"]


def test_numbered() -> None:
    assert read(listed([Item(text="a")], numbered=True).text).one("ol").text == "a"
    assert listed([]).text == ""


def test_a_small_table() -> None:
    found = Grid(heads=("Số", "Điểm"), rows=(("0", "79,5"), ("1", "85")))
    drawn = read(grid(found).text)

    assert [head.attributes["scope"] for head in drawn.all("th")] == ["col", "col", "row", "row"]
    assert [cell.text for cell in drawn.all("td")] == ["79,5", "85"]
    assert grid(None).text == ""


def test_a_caption_where_there_is_one() -> None:
    assert read(table("Căn cứ").text).one("caption").text == "Căn cứ"
    assert read(table("").text).all("caption") == []


def test_what_folds_is_open_at_first() -> None:
    drawn = read(disclosed(Text("Cách hiểu", "Readings"), "en", ["a"]).text).one("details")

    assert drawn.attributes["open"]
    assert drawn.one("summary").text == "Readings"
    assert disclosed(Text("x"), "vi", []).text == ""
