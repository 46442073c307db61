"""The schemas are printed as they are published."""

from __future__ import annotations

import json

import tcpl_rules
from tests.cli.conftest import Tcpl


def test_of_a_case(tcpl: Tcpl) -> None:
    schema = json.loads(tcpl("schema", "case", "qd-25-2021").out)

    assert schema == json.loads(json.dumps(tcpl_rules.load("qd-25-2021").input_schema()))


def test_of_a_result(tcpl: Tcpl) -> None:
    schema = json.loads(tcpl("schema", "result").out)

    assert schema == json.loads(json.dumps(tcpl_rules.result_schema()))


def test_of_something_else(tcpl: Tcpl) -> None:
    assert tcpl("schema", "thing").code == 2
    assert tcpl("schema").code == 2
