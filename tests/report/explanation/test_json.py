"""An explanation as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.explanation.explanation import EitherWay, Explanation, Open
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.report.explanation.json import SCHEMA_VERSION, explanation_json, explanation_schema
from tests.report.explained import MODEL, clause, explained, of_path, points, rules_of
from tests.shipped import CASES, name_of

_SCHEMA = explanation_schema()


def _checked(explanation: Explanation, model: Ruleset = MODEL) -> Any:
    document = json.loads(json.dumps(explanation_json(explanation, model)))
    jsonschema.validate(document, _SCHEMA)
    return document


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(_SCHEMA)


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_every_shipped_case_follows_the_schema(path: Path) -> None:
    document = _checked(of_path(path), rules_of(path).model)

    assert (document["schema"], document["on"]) == (SCHEMA_VERSION, "2025-01-09")


def test_the_tree_with_its_sentences() -> None:
    document = _checked(explained(facts={"heads_disciplined": 1, "heads_prosecuted": 0}))
    (condition,) = document["deciding"]
    (fact,) = condition["parts"]

    assert (condition["about"], condition["key"], condition["holds"]) == (
        "condition",
        "heads",
        False,
    )
    assert (fact["value"], fact["asked"], fact["short"]) == (1, "0", "1")
    assert fact["sentence"]["en"].endswith(": 1 persons, 0 persons needed (1 persons too many)")


def test_what_is_to_do() -> None:
    document = _checked(explained(self_assessed=points(n3="13.5")))
    (to_do,) = document["to_do"]

    assert (to_do["key"], to_do["lost"], to_do["until"]) == ("3", "1.5", "2024-12-31")


def test_what_is_open() -> None:
    needed = Needed(
        what="fact",
        key="heads_disciplined",
        label=Text("số người", "persons"),
        asks=Text("Bao nhiêu?", "How many?"),
        pointer="/facts/heads_disciplined",
    )
    turn = EitherWay(
        key="2.5",
        about="node",
        title=Text("x"),
        why="hearsay",
        if_least="not_qualified",
        if_most="qualified",
        clause=clause(),
    )
    base = explained(facts={})
    whole = Explanation(
        assessment=base.assessment,
        root=base.root,
        deciding=base.deciding,
        open=Open(settled_by=(needed,), smallest=True, turns_on=(turn,)),
        procedure=base.procedure,
    )
    document = _checked(whole)

    assert document["open"]["settled_by"][0]["pointer"] == "/facts/heads_disciplined"
    assert document["open"]["turns_on"][0]["if_most"] == "qualified"
    assert document["on"] is None
