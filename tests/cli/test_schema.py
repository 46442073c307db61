"""The schemas are printed as they are published."""

from __future__ import annotations

import json

import tcpl_rules
from tcpl_rules.report.explanation.json import explanation_schema
from tcpl_rules.report.plan.json import plan_schema
from tests.cli.conftest import Tcpl


def test_of_a_case(tcpl: Tcpl) -> None:
    schema = json.loads(tcpl("schema", "case", "qd-25-2021").out)

    assert schema == json.loads(json.dumps(tcpl_rules.load("qd-25-2021").input_schema()))


def test_of_a_result(tcpl: Tcpl) -> None:
    schema = json.loads(tcpl("schema", "result").out)

    assert schema == json.loads(json.dumps(tcpl_rules.result_schema()))


def test_of_an_explanation_and_of_a_plan(tcpl: Tcpl) -> None:
    explanation = json.loads(tcpl("schema", "explanation").out)
    plan = json.loads(tcpl("schema", "plan").out)

    assert explanation == json.loads(json.dumps(explanation_schema()))
    assert plan == json.loads(json.dumps(plan_schema()))


def test_of_something_else(tcpl: Tcpl) -> None:
    assert tcpl("schema", "thing").code == 2
    assert tcpl("schema").code == 2
