"""The JSON Schema of a result."""

from __future__ import annotations

from tcpl_rules.assessment.json_forms import list_of, or_null, strict_object
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
        **strict_object(_fields()),
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
        "unit": strict_object(dict.fromkeys(_UNIT, _TEXT)),
        "unit_kind": strict_object({"id": _TEXT, "text": _both()}),
        "unit_class": or_null(strict_object({"id": _TEXT, "text": _both()})),
        "year": {"type": "integer"},
        "stage": {"enum": ["self_assessed", "appraised", "computed"]},
        "outcome": {
            "type": "string",
            "description": "qualified, not_qualified, undetermined, or the id of a grade",
        },
        "grade": or_null({"$ref": "#/$defs/grade"}),
        "possible_grades": list_of({"$ref": "#/$defs/grade"}),
        "by_points": _FLAG,
        "total": or_null({"$ref": "#/$defs/range"}),
        "maximum": or_null(_NUMBER),
        "contents": or_null({"$ref": "#/$defs/contents"}),
        "nodes": list_of({"$ref": "#/$defs/node"}),
        "conditions": list_of({"$ref": "#/$defs/condition"}),
        "with_hearsay": {"type": ["string", "null"]},
        "clauses": list_of({"$ref": "#/$defs/clause"}),
        "questions": list_of(strict_object({"id": _TEXT, "text": _both()})),
        "readings": list_of(_both()),
        "silent": list_of(_TEXT),
        "differences": list_of(_difference()),
        "notices": list_of(strict_object({"code": _TEXT, "text": _both()})),
        "decision": or_null(_decision()),
        "fed": {"type": "object", "additionalProperties": _feed()},
        "provenance": {"type": "object", "additionalProperties": _provenance()},
        "receipt": _receipt(),
    }


_UNIT = ("name", "kind", "code", "district", "province", "class")


def _both() -> dict[str, object]:
    return strict_object({"vi": _TEXT, "en": _TEXT})


def _range() -> dict[str, object]:
    return strict_object(
        {
            "least": _NUMBER,
            "most": _NUMBER,
            "tight": _FLAG,
            "least_attained": _FLAG,
            "most_attained": _FLAG,
            "exact": or_null(_NUMBER),
        }
    )


def _contents() -> dict[str, object]:
    """How many contents are met, at least and at most, out of all that count."""
    count = {"type": "integer", "minimum": 0}
    return strict_object({"least": count, "most": count, "all": count})


def _grade() -> dict[str, object]:
    band = {
        "low": or_null(_NUMBER),
        "low_inclusive": _FLAG,
        "high": or_null(_NUMBER),
        "high_inclusive": _FLAG,
    }
    return strict_object({"id": _TEXT, "text": _both(), "band": strict_object(band)})


def _clause() -> dict[str, object]:
    bases = ["read", "derived", "reported", "hearsay", "unread", "silent"]
    return strict_object(
        {
            "part": _TEXT,
            "citation": _both(),
            "basis": {"enum": bases},
            "source": _TEXT,
            "readings": list_of(_both()),
            "address": _TEXT,
        }
    )


def _node() -> dict[str, object]:
    tally = {name: {"type": "integer"} for name in ("full", "half", "zero")}
    verdicts = dict.fromkeys(("self_assessed", "appraised", "own", "proposal"), _THREE)
    return strict_object(
        {
            "key": _TEXT,
            "kind": {"enum": ["criterion", "indicator", "item", "index"]},
            "label": _TEXT,
            "title": _both(),
            "maximum": or_null(_NUMBER),
            "score": or_null({"$ref": "#/$defs/range"}),
            "origin": {"enum": ["entered", "facts", "parts", "open", "left_out"]},
            "self_assessed": or_null(_NUMBER),
            "appraised": or_null(_NUMBER),
            "tally": or_null(strict_object(tally)),
            "own_score": or_null({"$ref": "#/$defs/range"}),
            "proposal": or_null({"$ref": "#/$defs/range"}),
            "met": _THREE,
            "contents": or_null({"$ref": "#/$defs/contents"}),
            "verdicts": or_null(strict_object(verdicts)),
            "nothing_arose": _FLAG,
            "clauses": list_of({"$ref": "#/$defs/clause"}),
        }
    )


def _condition() -> dict[str, object]:
    asked = {
        "key": _TEXT,
        "asked": or_null(_NUMBER),
        "found": or_null({"$ref": "#/$defs/range"}),
        "reached": _THREE,
    }
    known_fact = {
        "type": "array",
        "prefixItems": [_TEXT, {"type": ["integer", "null"]}],
        "items": False,
    }
    return strict_object(
        {
            "id": _TEXT,
            "text": _both(),
            "met": _THREE,
            "entered": _FLAG,
            "points": list_of(strict_object(asked)),
            "facts": list_of(known_fact),
            "clause": {"$ref": "#/$defs/clause"},
        }
    )


def _difference() -> dict[str, object]:
    return strict_object(
        {
            "key": _TEXT,
            "about": {"enum": ["node", "condition"]},
            "points": or_null({"$ref": "#/$defs/range"}),
            "beside": {"enum": ["self_assessed", "facts"]},
            "other": or_null({"$ref": "#/$defs/range"}),
            "met": _THREE,
            "other_met": _THREE,
        }
    )


def _decision() -> dict[str, object]:
    return strict_object(
        {
            "number": _TEXT,
            "date": {"type": ["string", "null"]},
            "authority": _TEXT,
            "recognised": _THREE,
        }
    )


def _feed() -> dict[str, object]:
    return strict_object({"decision": or_null(_decision()), "outcome": _TEXT, "ruleset": _TEXT})


def _provenance() -> dict[str, object]:
    words = dict.fromkeys(("document", "number", "issued_by", "entered_by", "note"), _TEXT)
    return strict_object({**words, "date": {"type": ["string", "null"]}})


def _receipt() -> dict[str, object]:
    return strict_object(
        {
            "ruleset": _TEXT,
            "edition": {"type": "integer"},
            "content_hash": _TEXT,
            "library": _TEXT,
            "case_hash": _TEXT,
            "provenance_hash": _TEXT,
            "completions": list_of(_TEXT),
            "as_if": _FLAG,
            "accepted_hearsay": _FLAG,
        }
    )
