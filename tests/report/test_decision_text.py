"""Decisions in words, and where fed facts come from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tcpl_rules.assessment.case import Decision
from tcpl_rules.quantities import Language
from tcpl_rules.report.decision_text import decision_in_words, fed_facts
from tests.assessment.met import assessed, compiled


def test_a_decision_as_it_was_entered() -> None:
    decision = Decision(
        number="12/QĐ-UBND", date=date(2025, 2, 1), authority="Huyện", recognised=False
    )

    assert decision_in_words(decision, "vi") == (
        "12/QĐ-UBND, ngày 01/02/2025, Huyện, không công nhận"
    )
    assert decision_in_words(decision, "en") == "12/QĐ-UBND, 2025-02-01, Huyện, refuses"
    assert decision_in_words(Decision(number="12"), "en") == "12"


def _fed(lang: Language, **feed: Any) -> list[str]:
    return list(fed_facts(assessed(fed={"safe": feed}), compiled().model, lang))


@pytest.mark.parametrize(
    ("feed", "words"),
    [
        (
            {"decision": {"number": "7/QĐ", "recognised": True}},
            "An toàn: có (quyết định 7/QĐ, công nhận)",
        ),
        (
            {"outcome": "not_qualified", "ruleset": "tt-1"},
            "An toàn: không (kết quả theo tt-1: chưa đủ điều kiện công nhận)",
        ),
        ({"outcome": "undetermined"}, "An toàn: chưa biết (kết quả: chưa xác định được)"),
        ({}, "An toàn: chưa biết"),
    ],
)
def test_a_fed_fact_names_its_papers(feed: dict[str, Any], words: str) -> None:
    assert _fed("vi", **feed) == [words]


def test_in_english() -> None:
    assert _fed("en", outcome="qualified", decision={"number": "7", "recognised": False}) == [
        "Safe: no (decision 7, refuses; outcome: meets the conditions for recognition)"
    ]


def test_nothing_fed() -> None:
    assert list(fed_facts(assessed(), compiled().model, "vi")) == []
