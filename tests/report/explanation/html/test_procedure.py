"""Findings about the procedure, apart from the points."""

from __future__ import annotations

from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.procedure.finding import Procedure
from tcpl_rules.report.explanation.html.cited import citing
from tcpl_rules.report.explanation.html.procedure import ProcedureDrawing
from tests.report.build import MODEL
from tests.report.html_pages import AT_79_5, RECORDED, Element, explained, read


def _drawn(explanation: Explanation) -> Element:
    cites = citing(explanation, MODEL, "vi", None)
    return read(ProcedureDrawing(explanation.procedure, MODEL, "vi", cites).drawn().text)


_RECORDED = explained(RECORDED)


def test_no_procedure_no_section() -> None:
    cites = citing(_RECORDED, MODEL, "vi", None)

    assert ProcedureDrawing(Procedure(), MODEL, "vi", cites).drawn().text == ""


def test_it_says_that_it_adds_no_points() -> None:
    assert "không cộng, không trừ điểm" in _drawn(_RECORDED).all("p")[0].text


def test_steps_of_which_something_is_recorded_stand_open() -> None:
    drawn = _drawn(_RECORDED)
    shown = [child for child in drawn.inside if isinstance(child, Element) and child.name == "ol"]
    titles = [title.text for title in shown[0].all("h3")]

    broken = [one.one("h3").text for one in shown[0].all("li", class_="step broken")]

    assert titles == [
        "Xây dựng dự thảo báo cáo và bản tổng hợp điểm số",
        "Niêm yết, đăng tải hoặc thông báo công khai dự thảo",
        "Họp xem xét, thống nhất kết quả",
    ]
    assert broken == titles[1:]


def test_every_other_step_folds_away() -> None:
    drawn = _drawn(_RECORDED)
    steps = [step for step in _RECORDED.procedure.steps if step.findings]
    taken = [step for step in steps if step.applies is not False]

    assert len(drawn.all("h3")) == len(taken)
    assert "open" not in drawn.one("details").attributes


def test_how_many_findings_are_in_each_state() -> None:
    drawn = _drawn(_RECORDED)
    broken = sum(len(step.broken) for step in _RECORDED.procedure.steps)

    assert f"thiếu hoặc muộn {broken}" in drawn.one("ul", class_="legend").text


def test_what_follows_is_said_of_each_step_with_a_defect() -> None:
    drawn = _drawn(_RECORDED)

    assert len(drawn.all("p", class_="follows")) == len(_RECORDED.procedure.broken)


def test_documents_and_which_are_missing() -> None:
    papers = _drawn(_RECORDED).one("ul", class_="papers").all("li")

    assert "Danh mục <quyết định>" in papers[0].text
    assert [one.one("use").attributes["href"] for one in papers] == ["#sign-failed", "#sign-met"]


def test_a_case_without_a_record() -> None:
    drawn = _drawn(explained(AT_79_5))

    assert drawn.all("ol", class_="procedure") == drawn.one("details").all("ol", class_="procedure")
    assert drawn.all("ul", class_="papers") == []
