"""What was found of the procedure as JSON."""

from __future__ import annotations

import json

import jsonschema

from tcpl_rules.procedure.finding import Procedure
from tcpl_rules.report.explanation.json import explanation_schema
from tcpl_rules.report.procedure.json import procedure_json, procedure_schema
from tests.report.found import MODEL, PROCEDURE, every_finding, findings


def _checked(procedure: Procedure) -> dict[str, object]:
    document = procedure_json(procedure, MODEL)
    schema = {**procedure_schema(), "$defs": explanation_schema()["$defs"]}
    jsonschema.validate(json.loads(json.dumps(document)), schema)
    return document


def test_every_form_follows_the_schema() -> None:
    _checked(PROCEDURE)
    _checked(Procedure(steps=(findings("draft", *every_finding()),)))


def test_a_breach_with_what_follows_from_it() -> None:
    steps = _checked(PROCEDURE)["steps"]
    assert isinstance(steps, list)
    silent, stated = steps[:2]

    assert (silent["silent"], silent["consequence"]) == (True, None)
    assert (stated["silent"], stated["consequence"]["text"]["vi"]) == (
        False,
        "Không được xem xét công nhận",
    )


def test_ids_stand_beside_the_sentence() -> None:
    steps = _checked(PROCEDURE)["steps"]
    assert isinstance(steps, list)
    (found,) = (one for one in steps[1]["findings"] if one["part"] == "presence")

    assert found["roles"] == ["village_heads", "commune_police"]
    assert found["sentence"]["vi"].startswith("thiếu thành phần dự họp: Trưởng thôn")
