from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules import load
from tcpl_rules.planning.plan import Plan
from tcpl_rules.report.plan.answers import answer_wording
from tcpl_rules.report.plan.text import plan_text
from tcpl_rules.report.screen import Screen

CASE = {
    "ruleset": "qd-25-2021",
    "year": 2024,
    "unit": {"name": "Xã Thử", "kind": "commune"},
    "facts": {"heads_disciplined": 0, "heads_prosecuted": 0},
    "self_assessed": {"points": {"1": 9, "2": "20.5", "3": 12, "4": 18, "5": 20}},
}


def _plan(*locked: str) -> Plan:
    return load("qd-25-2021").plan(CASE, locked=locked)


def test_what_the_caller_locked_is_named_and_blamed() -> None:
    plan = _plan("1", "2", "3", "4", "5")
    drawn = plan_text(plan, load("qd-25-2021").model, "vi", Screen())

    assert (plan.answer, plan.locked) == ("never", ("1", "2", "3", "4", "5"))
    assert "khi giữ nguyên những phần được chọn" in answer_wording(plan).vi
    assert "Giữ nguyên theo lựa chọn: tiêu chí 1, tiêu chí 2, " in " ".join(drawn.split())


def test_where_nothing_was_locked_it_is_not_mentioned() -> None:
    plan = evolve(_plan("1", "2", "3", "4", "5"), locked=())

    assert "giữ nguyên" not in answer_wording(plan).vi


@pytest.mark.parametrize("grade", ["", "good"])
def test_each_answer_has_a_sentence_of_its_own(grade: str) -> None:
    plan = evolve(_plan(), grade=grade, mends=_plan().mends * 2)
    said = {
        answer_wording(evolve(plan, answer=answer))
        for answer in ("qualifies", "changes", "never", "open")
    }

    assert len(said) == 4
    assert all(text.en for text in said)
