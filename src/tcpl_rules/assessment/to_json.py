"""An assessment as JSON: stable, versioned, numbers as strings."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import attrs

from tcpl_rules.assessment.assessment import (
    Assessment,
    ConditionResult,
    Difference,
    NodeScore,
)
from tcpl_rules.assessment.range import Range
from tcpl_rules.quantities import LANGUAGES, plain

SCHEMA_VERSION = "1"
"""Raised when a reader of an older form would misread a newer one; see result_schema."""


_COUNTS = {
    "maximum": None,
    "score": None,
    "self_assessed": None,
    "appraised": None,
    "own_score": None,
    "proposal": None,
}
"""The figures of a node that, in a ruleset without points, would only count contents."""


def to_json(assessment: Assessment) -> dict[str, object]:
    """*assessment* as what `json.dumps` takes; every key is always there.

    In a ruleset without points all points are null, and ``met`` and ``contents`` say what is met.
    """
    fields = {
        a.name: _value(getattr(assessment, a.name))
        for a in attrs.fields(Assessment)
        if a.name not in ("stamp", "case", "accepted_hearsay")
    }
    by_points = assessment.by_points
    return {
        "schema": SCHEMA_VERSION,
        **fields,
        **({} if by_points else {"total": None, "maximum": None}),
        "contents": None if by_points else _contents(assessment.total, assessment.maximum),
        "nodes": [_node(node, by_points=by_points) for node in assessment.nodes],
        "conditions": [_condition(one, by_points=by_points) for one in assessment.conditions],
        "differences": [_difference(difference) for difference in assessment.differences],
        "headline": {lang: assessment.headline(lang) for lang in LANGUAGES},
        "receipt": _value(assessment.receipt),
    }


def _node(node: NodeScore, *, by_points: bool) -> dict[str, object]:
    return {
        **_parts(node),
        **({} if by_points else _COUNTS),
        "met": None if by_points else node.met,
        "contents": None if by_points else _contents(node.score, node.maximum),
    }


def _contents(met: Range | None, most: Fraction | None) -> dict[str, object] | None:
    """How many contents are met, least and most, and how many there are."""
    if met is None or most is None:
        return None
    return {"least": int(met.least), "most": int(met.most), "all": int(most)}


def _condition(condition: ConditionResult, *, by_points: bool) -> dict[str, object]:
    document = _parts(condition)
    if not by_points:
        document["points"] = [
            {"key": asked.key, "asked": None, "found": None, "reached": asked.reached}
            for asked in condition.points
        ]
    return document


def _difference(difference: Difference) -> dict[str, object]:
    answers = {"points": None, "other": None} if difference.met is not None else {}
    return {**_parts(difference), **answers}


def _value(value: object) -> object:
    match value:
        case None | bool() | int() | str():
            return value
        case Fraction():
            return plain(value)
        case Range():
            return _range(value)
        case enum.Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [_value(part) for part in value]
        case Mapping():
            return {key: _value(part) for key, part in value.items()}
        case _:
            return _parts(value)


def _range(points: Range) -> dict[str, object]:
    return {
        "least": plain(points.least),
        "most": plain(points.most),
        "tight": points.tight,
        "least_attained": points.least_attained,
        "most_attained": points.most_attained,
        "exact": plain(points.least) if points.settled else None,
    }


def _parts(value: object) -> dict[str, object]:
    made = type(value)
    assert attrs.has(made)  # noqa: S101 - INVARIANT: results are made of attrs classes
    return {
        a.name.rstrip("_"): _value(getattr(value, a.name))
        for a in attrs.fields(made)
        if a.name not in ("span", "standing")
    }
