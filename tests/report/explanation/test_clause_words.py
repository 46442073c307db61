"""Clauses and facts in an explanation."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.assessment.case import Decision, Feed
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.report.explanation.clause_words import ClauseReasonWords
from tests.report.explained import MODEL, explained, of_path, rules_of, shipped

_SECURITY = "security_standard_recognised"


def _fact(name: str, **more: Any) -> Reason:
    fact = next(one for one in MODEL.facts if one.id == name)
    return Reason(about="fact", key=name, title=fact.label, model=fact, **{"holds": None, **more})


WORDS = ClauseReasonWords(explained().assessment, MODEL, "vi")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"found": None}, "chưa biết"),
        ({"found": 0}, "0 người"),
        ({"found": 2, "asked": 0, "short": 2}, "2 người, cần 0 người (vượt 2 người)"),
        ({"found": 1, "asked": 4, "short": 3}, "1 người, cần 4 người (còn thiếu 3 người)"),
    ],
)
def test_a_count(more: dict[str, Any], said: str) -> None:
    assert WORDS.fact(_fact("heads_disciplined", **more)) == said


def test_a_question() -> None:
    assert WORDS.fact(_fact(_SECURITY, found=0, asked=1, short=1)) == "không, cần là “có”"


def test_a_fact_of_another_standard() -> None:
    decision = Feed(decision=Decision(number="12/QĐ", recognised=True), outcome="not_qualified")
    outcome = Feed(outcome="qualified", ruleset="tt-124-2021-bca")

    assert [*WORDS.feed(_fact(_SECURITY, feed=decision))] == [
        "lấy theo quyết định 12/QĐ, công nhận"
    ]
    assert [*WORDS.feed(_fact(_SECURITY, feed=outcome))] == [
        "lấy theo kết quả đánh giá tiêu chuẩn “An toàn về an ninh, trật tự”: đủ điều kiện công nhận"
    ]
    assert [*WORDS.feed(_fact(_SECURITY))] == []


def test_a_row_that_would_give_more() -> None:
    path = shipped("tt-01-2018-vpcp/grade-moderate")
    explanation = of_path(path)
    words = ClauseReasonWords(explanation.assessment, rules_of(path).model, "vi")
    row = next(one for one in explanation.node("6").parts if one.holds is False)

    assert words.clause(row).startswith("Chấm 2 điểm khi ")
    assert words.clause(row).endswith(
        "; không thuộc trường hợp này; đạt mức này thì được thêm 1 điểm"
    )


def test_an_average() -> None:
    path = shipped("tt-01-2018-vpcp/grade-moderate")
    explanation = of_path(path)
    words = ClauseReasonWords(explanation.assessment, rules_of(path).model, "vi")
    (average,) = explanation.node("1").parts

    assert words.clause(average).endswith("; được 1 điểm")
    assert words.clause(evolve(average, holds=None)).endswith("; chưa tính được")


def test_hearsay_is_not_said_to_be_unknown() -> None:
    """Its facts may well be known: it decides nothing all the same."""
    path = shipped("qd-25-2021/invented-propagandists-by-hearsay")
    explanation = of_path(path)
    words = ClauseReasonWords(explanation.assessment, MODEL, "vi")
    row = next(one for one in explanation.node("2.5").parts if one.holds is None)

    assert words.clause(row).endswith("; chưa kết luận được")
