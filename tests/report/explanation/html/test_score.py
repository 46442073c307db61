"""Points as figures, bars and words."""

from __future__ import annotations

from typing import Any

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.html.score import ScoreDrawing
from tests.assessment import met
from tests.report.build import MODEL, entered, result
from tests.report.html_pages import Element, read, shipped
from tests.shipped import ruleset


def _drawing(lang: Language = "vi", **more: Any) -> ScoreDrawing:
    return ScoreDrawing(result(**more), MODEL, lang)


def _shipped(name: str) -> ScoreDrawing:
    assessment = shipped(name).assessment
    return ScoreDrawing(assessment, ruleset(name.partition("/")[0]).model, "vi")


def _part(drawing: ScoreDrawing, key: str) -> Element:
    return read(drawing.parts().text).one(id=f"part-{key}")


class TestTotal:
    def test_against_what_is_asked(self) -> None:
        drawn = read(_drawing(self_assessed=entered(n3="13.5")).total().text)

        assert drawn.one(class_="figure").text == "98,5 /100"
        assert drawn.one("svg", class_="bar").one("text").text == "cần từ 80"
        assert drawn.one(class_="against").text == "cần từ 80 điểm – vượt 18,5 điểm"

    def test_in_english(self) -> None:
        drawn = read(_drawing("en", self_assessed=entered(n3="13.5")).total().text)

        assert drawn.one(class_="figure").text == "98.5 /100"

    def test_what_is_missing(self) -> None:
        drawn = read(_drawing(self_assessed=entered(n2=9, n3="13.5")).total().text)

        assert drawn.one("rect", class_="sure").attributes["class"] == "sure failed"
        assert "còn thiếu 2,5 điểm" in drawn.one(class_="against").text

    def test_what_is_open_is_hatched_and_said(self) -> None:
        drawn = read(_drawing(self_assessed={"points": {"1": 10, "2": 30}}).total().text)

        assert drawn.all("rect", class_="may")[0].attributes["x"] == "40%"
        assert drawn.one("svg", role="img").attributes["aria-label"] == (
            "40 – 100 trên 100; cần từ 80"
        )
        assert "còn có thể" in drawn.one("ul", class_="legend").text

    def test_grades_with_their_bands(self) -> None:
        drawn = read(_shipped("tt-01-2018-vpcp/grade-good").total().text)
        grades = [grade.text for grade in drawn.all("li", class_="grade")]

        assert [text.text for text in drawn.all("text")] == ["6", "9", "12", "15"]
        assert len(grades) == 5
        assert [grade for grade in grades if "mức của đơn vị" in grade] == [
            "Tốt: mức của đơn vị Tổng số điểm từ 12 đến dưới 15 điểm"
        ]

    def test_grades_that_are_still_possible_have_a_sign(self) -> None:
        drawn = read(_shipped("tt-01-2018-vpcp/silence-9-no-file").total().text)

        assert len(drawn.all("li", class_="open")) == len(
            shipped("tt-01-2018-vpcp/silence-9-no-file").assessment.possible_grades
        )


class TestParts:
    def test_every_part_is_there_once(self) -> None:
        drawn = read(_drawing().parts().text)

        assert [one.attributes["id"] for one in drawn.all("li") if "id" in one.attributes] == [
            f"part-{node.key.replace('.', '-')}" for node in result().nodes
        ]

    def test_points_floor_and_state(self) -> None:
        part = _part(_drawing(self_assessed=entered(n3="13.5")), "3")

        assert part.all(class_="points")[0].text == "13,5 /15"
        assert part.all(class_="remarks")[0].text == "chưa tối đa · mức tối thiểu 7,5"
        assert part.all("line")[0].attributes["x1"] == "50%"

    @pytest.mark.parametrize(
        ("points", "state"), [(15, "met"), ("13.5", "part"), (7, "failed"), (None, "open")]
    )
    def test_states(self, points: int | str | None, state: str) -> None:
        column = entered(n3=points) if points is not None else {"points": {"1": 10}}
        drawing = _drawing(self_assessed=column)

        assert drawing.state(drawing.assessment.node("3")) == state

    def test_left_out(self) -> None:
        drawing = _shipped("tt-01-2018-vpcp/grade-good")
        document = drawing.assessment.case.case.document
        facts = ruleset("tt-01-2018-vpcp").assess({**document, "left_out": ["8"]})
        part = _part(ScoreDrawing(facts, drawing.ruleset, "vi"), "8")

        assert part.all("svg", class_="bar") == []
        assert part.one(class_="points").text == "không đánh giá"

    def test_parts_below_an_entry_fold_away(self) -> None:
        part = _part(_drawing(), "3")

        assert "open" not in part.one("details").attributes
        assert part.one("summary").text.startswith("Nhập cho cả tiêu chí")
        assert len(part.one("details").all("li")) == 3

    def test_a_tally_in_squares_and_words(self) -> None:
        part = _part(_shipped("qd-25-2021/dong-huong-2024"), "3")

        assert len(part.one(class_="pips").all("i")) == 3
        assert "Chỉ tiêu: 2 tối đa, 1 từ 50%, 0 không điểm" in part.text

    def test_the_commune_s_own_points_stand_beside_appraised_ones(self) -> None:
        part = _part(_drawing(appraised=entered(n1=8)), "1")

        assert "tự chấm 10" in part.text

    def test_points_below_zero_are_written_not_drawn(self) -> None:
        part = _part(_shipped("qd-619-2017/invented-penalty-decides"), "4")

        assert part.all(class_="points")[0].text == "-0,25 – 9,75 /10"
        assert not any(rect.attributes["width"].startswith("-") for rect in part.all("rect"))

    def test_an_unread_maximum_is_said(self) -> None:
        part = _part(_shipped("qd-619-2017/invented-penalty-decides"), "4-1")

        assert "điểm tối đa chưa đọc được" in part.text
        assert part.one("rect").attributes["class"] == "track unread"


def test_levels_by_class() -> None:
    found = met.assessed(met.WITH_PENALTIES, facts={"late": 1, "planned": True})
    drawing = ScoreDrawing(found, met.compiled(met.WITH_PENALTIES).model, "vi")

    assert [text for _, text in drawing.levels("")] == ["cần từ 9"]
