"""The published schema admits what `to_json` gives, and nothing else."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.result_schema import result_schema
from tests import shipped
from tests.assessment import met
from tests.assessment.assessing import compiled
from tests.assessment.build import document, points
from tests.model.build import maximum, node, ruleset
from tests.shipped import CASES, RULESETS

SCHEMA = result_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
HUONG = RULESETS / "qd-25-2021/cases/dong-huong-2024.toml"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", CASES, ids=shipped.name_of)
def test_every_shipped_case_is_valid(path: Path) -> None:
    assert [e.message for e in VALIDATOR.iter_errors(shipped.assessed(path).to_json())] == []


@pytest.mark.parametrize("path", CASES, ids=shipped.name_of)
def test_with_every_option(path: Path) -> None:
    """Without reasons, with hearsay accepted, as if the year were covered: still valid."""
    rules = shipped.ruleset(path.parents[1].name)
    options: dict[str, Any] = {"as_if": True, "reasons": False, "accept_hearsay": True}
    case = Case.from_mapping({**Case.read(path).document, "year": 2000})

    assert VALIDATOR.is_valid(rules.assess(case, **options).to_json())


def test_with_everything_that_a_case_may_carry() -> None:
    made = ruleset(node("1", 10), node("2", None), node("3", None), most=maximum(30))
    case = document(
        decision={"number": "1/QĐ", "authority": "Huyện", "recognised": True},
        provenance={"/unit/name": {"document": "Báo cáo"}},
        **points(self_assessed={"1": 4, "2": {"points": 1, "of": 2}}, appraised={"1": "10/3"}),
    )

    assert VALIDATOR.is_valid(compiled(made).assess(case).to_json())


@pytest.mark.parametrize("text", [met.WITHOUT_POINTS, met.WITH_PENALTIES])
def test_of_every_form(text: str) -> None:
    """What is met, penalties, classes, conditions judged by hand, and facts that are fed."""
    entered = {"conditions": {"pleased": True}}
    case: dict[str, Any] = {"facts": {"late": 3}, "self_assessed": entered, "appraised": entered}
    if text == met.WITHOUT_POINTS:
        case["facts"] = {"files": 9, "late": 3, "waited": 4}
        case["self_assessed"] = {"met": {"1": True}, "conditions": {"waiting": False}}
        case["appraised"] = {"met": {"1": False}, "conditions": {"waiting": True}}
        case["fed"] = {"safe": {"outcome": "qualified", "decision": {"recognised": False}}}

    assert [e.message for e in VALIDATOR.iter_errors(met.assessed(text, **case).to_json())] == []


def _set(*path: str | int, to: object) -> Callable[[Any], None]:
    def change(value: Any) -> None:
        for step in path[:-1]:
            value = value[step]
        value[path[-1]] = to

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set("schema", to="2"),
        _set("total", "least", to=98.5),
        _set("total", "least", to="98,5"),
        _set("stage", to="recognised"),
        _set("nodes", 0, "maximum", to=10),
        _set("nodes", 0, "origin", to="guessed"),
        _set("new", to=1),
        _set("nodes", 0, "new", to=1),
        _set("clauses", 0, "basis", to="certain"),
        _set("conditions", 0, "met", to="yes"),
        _set("conditions", 0, "entered", to=None),
        _set("nodes", 0, "met", to="yes"),
        _set("contents", to=3),
        _set("receipt", "completions", to="none"),
        lambda document: document.pop("receipt"),
        lambda document: document["nodes"][0].pop("tally"),
    ],
)
def test_anything_else_is_refused(change: Callable[[Any], None]) -> None:
    changed = copy.deepcopy(shipped.assessed(HUONG).to_json())
    change(changed)

    assert not VALIDATOR.is_valid(changed)


def test_each_call_gives_a_schema_of_its_own() -> None:
    """A host may add to the one it got."""
    result_schema()["title"] = "changed"

    assert result_schema() == SCHEMA
