"""A board of contents: met, not met, nothing arose, not known, in words as well as in shapes."""

from __future__ import annotations

from typing import Any

import pytest

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.report.explanation.html.board import BoardDrawing
from tests.assessment import met
from tests.report.html_pages import Element, read, shipped

_FACTS = {"files": 0, "planned": True, "waited": 2, "safe": True, "calm": False, "late": 0}


def _assessed(**more: Any) -> Assessment:
    return met.assessed(**{"facts": _FACTS, **more})


def _drawn(assessment: Assessment) -> tuple[Element, Element, Element]:
    drawing = BoardDrawing(assessment, "vi")
    return tuple(read(one.text) for one in (drawing.total(), drawing.overview(), drawing.parts()))  # type: ignore[return-value]


def test_the_same_contents_in_every_view() -> None:
    total, overview, parts = _drawn(_assessed())
    squares = {one.attributes["href"][1:] for one in overview.all("a", class_="square")}

    assert squares == {one.attributes["id"] for one in parts.all("li", class_="tile")}
    assert sum(int(one.text.split()[-1]) for one in total.one("ul").all("li")) == len(squares)


@pytest.mark.parametrize(
    ("key", "word"),
    [
        ("1.1.1", "không phát sinh"),
        ("1.1.2", "chưa biết"),
        ("1.2", "đạt"),
        ("2.1", "không đạt"),
    ],
)
def test_each_content_has_a_word_and_a_sign(key: str, word: str) -> None:
    _, overview, parts = _drawn(_assessed())
    name = f"part-{key.replace('.', '-')}"
    square = next(one for one in overview.all("a") if one.attributes["href"] == f"#{name}")

    assert square.attributes["aria-label"] == f"{key}: {word}"
    assert parts.one(id=name).one("b").text == word
    assert (
        square.one("use").attributes["href"]
        == parts.one(id=name).one("b").one("use").attributes["href"]
    )


def test_how_many() -> None:
    total, _, _ = _drawn(_assessed())

    assert total.one(class_="figure").text.endswith("/6")
    assert "không phát sinh 1" in total.one("ul").text
    assert "không phát sinh: 1" in total.one("svg", role="img").attributes["aria-label"]


def test_what_is_left_out() -> None:
    total, _, parts = _drawn(_assessed(left_out=["2"]))

    assert "không đánh giá 3" in total.one("ul").text
    assert parts.one(id="part-2-1").one("b").text == "không đánh giá"


def test_below_what_was_entered_as_met_all_is_met() -> None:
    drawing = BoardDrawing(shipped("qd-27-2025/invented-facts-and-hand").assessment, "vi")
    part = read(drawing.parts().text).one(id="part-2-6-1")

    assert (
        part.text == "2.6.1 (chưa đọc được tên nội dung) đạt · theo kết quả nhập cho chỉ tiêu 2.6"
    )


def test_hearsay_stands_beside() -> None:
    assessment = met.assessed(facts={**_FACTS, "planned": True})

    assert (
        "nếu nguồn chưa kiểm chứng được là đúng: đạt"
        in _drawn(assessment)[2].one(id="part-2-3").text
    )


def test_the_commune_s_own_verdict_stands_beside_an_appraised_one() -> None:
    column = {"met": {"1": True, "2": False}}
    own = {"met": {"1": True, "2": True}}
    parts = _drawn(_assessed(appraised=column, self_assessed=own))[2]

    assert "tự đánh giá: đạt" in parts.one(id="part-2").text


def test_the_table_is_headed() -> None:
    _, overview, _ = _drawn(_assessed())
    table = overview.one("table")

    assert table.one("caption").text == "Bảng nội dung"
    assert [head.attributes["scope"] for head in table.all("th")] == ["col", "col", "row", "row"]
