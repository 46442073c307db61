"""The facts that a ruleset asks for."""

from __future__ import annotations

import json

import tcpl_rules
from tests.cli.conftest import Tcpl


def test_each_with_its_question(tcpl: Tcpl) -> None:
    out = tcpl("facts", "qd-25-2021").out

    for fact in tcpl_rules.load("qd-25-2021").facts:
        assert f"{fact.id}\n" in out


def test_as_json(tcpl: Tcpl) -> None:
    facts = json.loads(tcpl("facts", "qd-25-2021", "--json").out)

    assert [fact["id"] for fact in facts] == [f.id for f in tcpl_rules.load("qd-25-2021").facts]
