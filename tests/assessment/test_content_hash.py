"""Hashes tell contents apart and nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tcpl_rules.assessment.case import Case


def _hash(**document: object) -> str:
    return Case.from_mapping(document).content_hash


def test_the_hash_of_a_content_never_changes() -> None:
    assert _hash(year=2024, facts={"a": 1}) == (
        "b66e7348d56e3903a3b76d39a3a506455200f7aa665a2269f6e0bbb115b95123"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"facts": {}}, {}),
        ({"appraised": {"points": {}}}, {}),
        ({"left_out": ["8", "9"]}, {"left_out": ["9", "8"]}),
        ({"decision": {"number": "1"}}, {}),
        ({"appraised": {"met": {}, "conditions": {}}}, {}),
        ({"fed": {}}, {}),
        ({"fed": {"a": {"ruleset": "x"}}}, {}),
        ({"steps": {"a": {"done": True}}, "events": {"b": False}}, {}),
        ({"documents": [{"name": "a"}], "calendar": {"days_off": []}}, {}),
        (
            {"appraised": {"points": {"1": "13.50"}}},
            {"appraised": {"points": {"1": Decimal("13.5")}}},
        ),
    ],
)
def test_what_means_nothing_counts_for_nothing(
    one: dict[str, object], other: dict[str, object]
) -> None:
    assert _hash(**one) == _hash(**other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"facts": {"a": True}}, {"facts": {"a": 1}}),
        ({"facts": {"a": "3"}}, {"facts": {"a": 3}}),
        ({"year": "2024"}, {"year": 2024}),
        ({"left_out": ["8"]}, {"left_out": [8]}),
        ({"facts": []}, {}),
        ({"fact": {}}, {}),
        ({"appraised": {"point": {}}}, {}),
        ({"appraised": {"points": {"1": "x"}}}, {"appraised": {"points": {"1": "text x"}}}),
        ({"unit": {"code": date(2024, 1, 2)}}, {"unit": {"code": "2024-01-02"}}),
        ({"facts": {"a": 0}}, {}),
        ({"unit": {"name": "1.50"}}, {"unit": {"name": "1.5"}}),
        ({"self_assessed": {"points": {"1": 1}}}, {"appraised": {"points": {"1": 1}}}),
        ({"left_out": ["8"]}, {}),
        ({"appraised": {"met": {"1": True}}}, {"appraised": {"met": {"1": False}}}),
        ({"appraised": {"conditions": {"a": True}}}, {"appraised": {"met": {"a": True}}}),
        ({"fed": {"a": {"outcome": "qualified"}}}, {}),
        ({"fed": "x"}, {}),
        ({"fed": {"a": "x"}}, {}),
        ({"fed": {"a": {"decision": "x"}}}, {"fed": {"a": {"decision": "y"}}}),
    ],
)
def test_what_means_something_else_counts(one: dict[str, object], other: dict[str, object]) -> None:
    assert _hash(**one) != _hash(**other)


@pytest.mark.parametrize("number", ["1e999999999", "-1e-999999999"])
def test_a_huge_number_costs_nothing(number: str) -> None:
    assert len(Case.from_json(f'{{"year": {number}}}').content_hash) == 64
