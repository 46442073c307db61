"""What is typed comes to what the library says, and leads to what is still to be typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.typed.written_case import sheet_of
from tcpl_rules.quantities import display
from tests.calculator.sheets import DONG_HUONG, asked, judged
from tests.shipped import CASES, assessed, name_of, ruleset


def test_dong_huong_typed_in() -> None:
    found = judged(fields=DONG_HUONG)
    summary = found["summary"]
    assert (summary["points"], summary["maximum"], summary["unit"]) == ("98,5", "100", "điểm")
    assert summary["outcome_text"] == "Đủ điều kiện đề nghị công nhận"
    assert summary["stage_text"] == "Điểm tự chấm, chưa thẩm định"
    assert found["marks"] == {}
    assert found["missing"] == []
    assert found["scores"]["3"] == {
        "points": "13,5",
        "maximum": "15",
        "verdict": "part",
        "verdict_text": "chưa tối đa",
        "text": "13,5/15",
    }
    assert found["html"]["plan"] == ""


def test_a_missing_fact_leaves_it_open_and_is_named() -> None:
    fields = {key: text for key, text in DONG_HUONG.items() if key != "facts.heads_prosecuted"}
    found = judged(fields=fields)
    assert found["summary"]["outcome"] == "undetermined"
    (needed,) = found["missing"]
    assert needed["fields"] == ["facts.heads_prosecuted"]
    assert needed["text"].startswith("Trong năm đánh giá, có bao nhiêu người đứng đầu")


def test_points_of_an_unread_maximum_lead_to_both_fields() -> None:
    found = judged(fields={key: DONG_HUONG[key] for key in DONG_HUONG if key[-1] != "2"})
    listed = {tuple(one["fields"]) for one in found["missing"]}
    assert ("self_assessed.points.2.1", "self_assessed.points.2.1.of") in listed


def test_who_does_not_qualify_is_given_a_plan() -> None:
    found = judged(fields={**DONG_HUONG, "self_assessed.points.3": "3"})
    assert found["summary"]["tone"] == "failed"
    assert found["html"]["plan"]


def test_figures_that_follow_from_nothing_arose_are_told() -> None:
    found = judged(nothing_arose=["1.1"])
    assert found["implied"] == {"facts.normative_documents_assigned": "0"}
    assert found["scores"]["1.1"]["text"] == "3/3"


def test_without_points_contents_are_counted() -> None:
    found = judged("qd-27-2025", fields={"self_assessed.met.1.1": "đạt"})
    assert found["summary"]["unit"] == "nội dung đạt"
    assert found["scores"]["1.1"]["verdict"] == "met"


def test_hearsay_counts_only_where_it_is_accepted() -> None:
    facts = {"facts.plan_tasks": "0", "facts.normative_documents_assigned": "0"}
    apart = judged("qd-27-2025", fields=facts)
    accepted = judged("qd-27-2025", fields=facts, accept_hearsay=True)
    assert apart["scores"]["1"]["verdict"] == "open"
    assert accepted["scores"]["1"]["verdict"] == "nothing"
    assert "chưa kiểm chứng" in accepted["receipt"]


def test_everything_is_there_in_english() -> None:
    found = judged(lang="en", fields={**DONG_HUONG, "facts.heads_prosecuted": "x"})
    assert found["summary"]["points"] == "98.5"
    assert found["summary"]["outcome_text"] == "Not yet determined"
    assert found["marks"]["facts.heads_prosecuted"][0]["text"].startswith("“x” does not fit")


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_shipped_cases_come_to_what_the_library_says(path: Path) -> None:
    name = path.parents[1].name
    sheet = sheet_of(Case.read(path), ruleset(name).model)
    found, wanted = asked("judge", sheet=sheet.to_json()), assessed(path)
    assert found["marks"] == {}
    assert found["summary"]["outcome"] == wanted.outcome
    assert found["summary"]["points"] == wanted.total.display("vi")
    assert found["summary"]["stage"] == wanted.stage
    assert found["receipt"].count(wanted.receipt.case_hash[:12]) == 1
    for node in wanted.nodes:
        score = found["scores"][node.key]
        assert score["points"] == (None if node.score is None else node.score.display("vi"))
        assert score["maximum"] == (None if node.maximum is None else display(node.maximum, "vi"))
