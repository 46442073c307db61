"""The schema admits what the check admits, and refuses what one value alone shows to be wrong."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from tcpl_rules.assessment.input_schema import input_schema
from tests.assessment import met
from tests.assessment.build import RULESET, checked, document, entered, found

SCHEMA = json.loads(json.dumps(input_schema(RULESET)))
VALIDATOR = Draft202012Validator(SCHEMA)

GOOD: list[dict[str, object]] = [
    {},
    {"ruleset": "made", "standard": "made", "left_out": ["3"]},
    {"facts": {"assigned": 3, "issued": 3, "posted": True}},
    entered(n1=10, n1_2="6", n2_1={"points": 5, "of": "13/2"}),
    entered(n1={"points": 9, "of": 10}),
    {"self_assessed": {"tallies": {"1": {"full": 1, "half": 1, "zero": 0}}}},
    {"provenance": {"/year": {"date": "2024-12-31"}}, "decision": {"recognised": False}},
]
BAD: list[dict[str, object]] = [
    {"year": 2021},
    {"year": "2024"},
    {"unit": {"name": "x", "kind": "city"}},
    {"unit": {"kind": "ward"}},
    {"ruleset": "other"},
    {"left_out": ["1"]},
    {"facts": {"issud": 3}},
    {"facts": {"issued": -1}},
    {"facts": {"sessions": 13}},
    {"facts": {"posted": 1}},
    {"facts": {"issued": "3"}},
    entered(n9=1),
    entered(n1=11),
    entered(n1=-1),
    entered(n1="80%"),
    entered(n2_1=5),
    entered(n1={"of": 10}),
    {"self_assessed": {"tallies": {"3": {"full": 0, "half": 0, "zero": 0}}}},
    {"self_assessed": {"tallies": {"1": {"full": 0}}}},
    {"provenance": {"year": {}}},
    {"decision": {"date": "31/12/2024"}},
    {"extra": 1},
]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("more", GOOD)
def test_it_admits_what_the_check_admits(more: dict[str, object]) -> None:
    checked(**more)

    assert list(VALIDATOR.iter_errors(document(**more))) == []


@pytest.mark.parametrize("more", BAD)
def test_it_refuses_what_the_check_refuses(more: dict[str, object]) -> None:
    assert found(**more) != []
    assert not VALIDATOR.is_valid(document(**more))


def test_it_carries_labels_and_questions() -> None:
    fact = SCHEMA["properties"]["facts"]["properties"]["assigned"]

    assert fact["title"] == "Số văn bản được giao"
    assert "a whole number from 0 up" in fact["description"]


MET = Draft202012Validator(met.compiled().input_schema())
PENALTIES = Draft202012Validator(met.compiled(met.WITH_PENALTIES).input_schema())


class TestWithoutPoints:
    """A ruleset without points, with classes and with facts that are fed."""

    @pytest.mark.parametrize(
        "more",
        [
            {},
            {"self_assessed": {"met": {"1": True, "2.1": False}}},
            {"appraised": {"conditions": {"pleased": True, "waiting": False, "level": True}}},
            {"fed": {"safe": {"outcome": "undetermined", "ruleset": "tt-1"}}},
            {"fed": {"safe": {"decision": {"number": "1", "recognised": True}}}},
            {"facts": {"waited": 3}},
        ],
    )
    def test_it_admits_what_the_check_admits(self, more: dict[str, object]) -> None:
        met.checked(**more)

        assert list(MET.iter_errors(met.document(**more))) == []

    @pytest.mark.parametrize(
        "more",
        [
            {"unit": {"name": "x", "kind": "ward"}},
            {"unit": {"name": "x", "kind": "ward", "class": "I"}},
            {"self_assessed": {"points": {"1": 1}}},
            {"self_assessed": {"met": {"1": 1}}},
            {"self_assessed": {"met": {"9": True}}},
            {"self_assessed": {"conditions": {"all_met": True}}},
            {"self_assessed": {"conditions": {"pleased": "yes"}}},
            {"fed": {"planned": {}}},
            {"fed": {"safe": {"outcome": "yes"}}},
            {"fed": {"calm": {"decision": {}}}},
        ],
    )
    def test_it_refuses_what_the_check_refuses(self, more: dict[str, object]) -> None:
        assert met.found(**more) != []
        assert not MET.is_valid(met.document(**more))


@pytest.mark.parametrize(("points", "valid"), [("-0.25", True), (-1, True), (-2, False)])
def test_penalties_let_points_be_below_0(points: object, *, valid: bool) -> None:
    """A whole number is as near as the schema comes; the check is exact."""
    case = met.document(self_assessed={"points": {"1": points}})

    assert PENALTIES.is_valid(case) is valid
    assert PENALTIES.is_valid(met.document(self_assessed={"met": {}})) is False
