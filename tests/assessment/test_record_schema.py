"""The schema admits each record that the check admits, and refuses what one value shows wrong."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tcpl_rules.assessment.input_schema import input_schema
from tests.assessment.build import RULESET as WITHOUT_STEPS
from tests.assessment.recorded import RULESET, document, found

SCHEMA = input_schema(RULESET)
VALIDATOR = Draft202012Validator(SCHEMA)


def meet(**more: Any) -> dict[str, Any]:
    """The record of one meeting."""
    return {"steps": {"meet": more}}


@pytest.mark.parametrize(
    "more",
    [
        {"steps": {}, "events": {}, "documents": [], "calendar": {}},
        meet(done="2024-12-20", present=["front"], absent=["heads"], in_writing=False),
        meet(done=True, sent=["request"], not_sent=["letter"], members=15, attended=10),
        {"steps": {"appraise": {"in_writing": True, "done": True}}},
        {"events": {"asked": "2025-01-14"}},
        {"events": {"asked": False}},
        {"documents": [{"name": "Biên bản", "proves": ["1.1"], "date": "2024-12-20"}]},
        {"documents": [{"document": "report", "missing": True, "reported_by": "Đoàn"}]},
        {"calendar": {"days_off": ["2025-01-02"], "days_worked": ["2025-01-11"]}},
    ],
)
def test_it_admits_what_the_check_admits(more: dict[str, Any]) -> None:
    assert found(**more) == []
    assert list(VALIDATOR.iter_errors(document(**more))) == []


@pytest.mark.parametrize(
    "more",
    [
        {"steps": {"met": {}}},
        meet(when="2024-12-20"),
        meet(done="20/12/2024"),
        meet(done=1),
        meet(present="front"),
        meet(present=["nobody"]),
        meet(sent=["heads"]),
        meet(members=-1),
        meet(attended="3"),
        meet(in_writing=True),
        {"events": {"asked": True}},
        {"events": {"ask": False}},
        {"documents": {}},
        {"documents": [{}]},
        {"documents": [{"name": "x", "proves": ["1.3"]}]},
        {"documents": [{"document": "request"}]},
        {"documents": [{"name": "x", "missing": "yes"}]},
        {"calendar": {"days_off": "2025-01-02"}},
        {"calendar": {"days_off": ["2/1/2025"]}},
        {"calendar": {"off": []}},
    ],
)
def test_it_refuses_what_the_check_refuses(more: dict[str, Any]) -> None:
    assert found(**more) != []
    assert not VALIDATOR.is_valid(document(**more))


def test_it_is_a_schema_with_steps_and_without() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator.check_schema(input_schema(WITHOUT_STEPS))


def test_it_carries_the_names_of_steps() -> None:
    properties: Any = SCHEMA["properties"]

    assert properties["steps"]["properties"]["meet"]["title"] == "Họp"
