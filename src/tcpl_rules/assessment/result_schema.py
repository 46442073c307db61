"""The JSON Schema of a result."""

from __future__ import annotations

from collections.abc import Mapping

from tcpl_rules.assessment.to_json import SCHEMA_VERSION

_NUMBER = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+|/[0-9]+)?$"}
_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_THREE = {"type": ["boolean", "null"]}


def result_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of `Assessment.to_json`, for every ruleset.

    Numbers are strings: ``13.5``, or ``80/3`` when no finite number of decimals is exact. In a
    ruleset without points every figure of points is null; ``met`` and ``contents`` are there.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Assessment",
        **_object(_fields()),
        "$defs": {
            "range": _range(),
            "contents": _contents(),
            "grade": _grade(),
            "clause": _clause(),
            "node": _node(),
            "condition": _condition(),
        },
    }


def _fields() -> dict[str, object]:
    return {
        "schema": {"const": SCHEMA_VERSION},
        "headline": _both(),
        "ruleset_title": _both(),
        "unit": _object(dict.fromkeys(_UNIT, _TEXT)),
        "unit_kind": _object({"id": _TEXT, "text": _both()}),
        "unit_class": _or_null(_object({"id": _TEXT, "text": _both()})),
        "year": {"type": "integer"},
        "stage": {"enum": ["self_assessed", "appraised", "computed"]},
        "outcome": {
            "type": "string",
            "description": "qualified, not_qualified, undetermined, or the id of a grade",
        },
        "grade": _or_null({"$ref": "#/$defs/grade"}),
        "possible_grades": _list({"$ref": "#/$defs/grade"}),
        "by_points": _FLAG,
        "total": _or_null({"$ref": "#/$defs/range"}),
        "maximum": _or_null(_NUMBER),
        "contents": _or_null({"$ref": "#/$defs/contents"}),
        "nodes": _list({"$ref": "#/$defs/node"}),
        "conditions": _list({"$ref": "#/$defs/condition"}),
        "with_hearsay": {"type": ["string", "null"]},
        "clauses": _list({"$ref": "#/$defs/clause"}),
        "questions": _list(_object({"id": _TEXT, "text": _both()})),
        "readings": _list(_both()),
        "silent": _list(_TEXT),
        "differences": _list(_difference()),
        "notices": _list(_object({"code": _TEXT, "text": _both()})),
        "decision": _or_null(_decision()),
        "fed": {"type": "object", "additionalProperties": _feed()},
        "provenance": {"type": "object", "additionalProperties": _provenance()},
        "receipt": _receipt(),
    }


_UNIT = ("name", "kind", "code", "district", "province", "class")


def _object(fields: Mapping[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }


def _list(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


def _or_null(schema: object) -> dict[str, object]:
    return {"anyOf": [schema, {"type": "null"}]}


def _both() -> dict[str, object]:
    return _object({"vi": _TEXT, "en": _TEXT})


def _range() -> dict[str, object]:
    return _object(
        {
            "least": _NUMBER,
            "most": _NUMBER,
            "tight": _FLAG,
            "least_attained": _FLAG,
            "most_attained": _FLAG,
            "exact": _or_null(_NUMBER),
        }
    )


def _contents() -> dict[str, object]:
    """How many contents are met, at least and at most, out of all that count."""
    count = {"type": "integer", "minimum": 0}
    return _object({"least": count, "most": count, "all": count})


def _grade() -> dict[str, object]:
    band = {
        "low": _or_null(_NUMBER),
        "low_inclusive": _FLAG,
        "high": _or_null(_NUMBER),
        "high_inclusive": _FLAG,
    }
    return _object({"id": _TEXT, "text": _both(), "band": _object(band)})


def _clause() -> dict[str, object]:
    bases = ["read", "derived", "reported", "hearsay", "unread", "silent"]
    return _object(
        {
            "part": _TEXT,
            "citation": _both(),
            "basis": {"enum": bases},
            "source": _TEXT,
            "readings": _list(_both()),
        }
    )


def _node() -> dict[str, object]:
    tally = {name: {"type": "integer"} for name in ("full", "half", "zero")}
    verdicts = dict.fromkeys(("self_assessed", "appraised", "own", "proposal"), _THREE)
    return _object(
        {
            "key": _TEXT,
            "kind": {"enum": ["criterion", "indicator", "item", "index"]},
            "label": _TEXT,
            "title": _both(),
            "maximum": _or_null(_NUMBER),
            "score": _or_null({"$ref": "#/$defs/range"}),
            "origin": {"enum": ["entered", "facts", "parts", "open", "left_out"]},
            "self_assessed": _or_null(_NUMBER),
            "appraised": _or_null(_NUMBER),
            "tally": _or_null(_object(tally)),
            "own_score": _or_null({"$ref": "#/$defs/range"}),
            "proposal": _or_null({"$ref": "#/$defs/range"}),
            "met": _THREE,
            "contents": _or_null({"$ref": "#/$defs/contents"}),
            "verdicts": _or_null(_object(verdicts)),
            "nothing_arose": _FLAG,
            "clauses": _list({"$ref": "#/$defs/clause"}),
        }
    )


def _condition() -> dict[str, object]:
    asked = {
        "key": _TEXT,
        "asked": _or_null(_NUMBER),
        "found": _or_null({"$ref": "#/$defs/range"}),
        "reached": _THREE,
    }
    known_fact = {
        "type": "array",
        "prefixItems": [_TEXT, {"type": ["integer", "null"]}],
        "items": False,
    }
    return _object(
        {
            "id": _TEXT,
            "text": _both(),
            "met": _THREE,
            "entered": _FLAG,
            "points": _list(_object(asked)),
            "facts": _list(known_fact),
            "clause": {"$ref": "#/$defs/clause"},
        }
    )


def _difference() -> dict[str, object]:
    return _object(
        {
            "key": _TEXT,
            "about": {"enum": ["node", "condition"]},
            "points": _or_null({"$ref": "#/$defs/range"}),
            "beside": {"enum": ["self_assessed", "facts"]},
            "other": _or_null({"$ref": "#/$defs/range"}),
            "met": _THREE,
            "other_met": _THREE,
        }
    )


def _decision() -> dict[str, object]:
    return _object(
        {
            "number": _TEXT,
            "date": {"type": ["string", "null"]},
            "authority": _TEXT,
            "recognised": _THREE,
        }
    )


def _feed() -> dict[str, object]:
    return _object({"decision": _or_null(_decision()), "outcome": _TEXT, "ruleset": _TEXT})


def _provenance() -> dict[str, object]:
    words = dict.fromkeys(("document", "number", "issued_by", "entered_by", "note"), _TEXT)
    return _object({**words, "date": {"type": ["string", "null"]}})


def _receipt() -> dict[str, object]:
    return _object(
        {
            "ruleset": _TEXT,
            "edition": {"type": "integer"},
            "content_hash": _TEXT,
            "library": _TEXT,
            "case_hash": _TEXT,
            "provenance_hash": _TEXT,
            "completions": _list(_TEXT),
            "as_if": _FLAG,
            "accepted_hearsay": _FLAG,
        }
    )
