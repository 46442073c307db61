"""An assessment as JSON: stable, versioned, numbers as strings."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import attrs

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.range import Range
from tcpl_rules.quantities import plain

SCHEMA_VERSION = "1"
"""Raised when a reader of an older form would misread a newer one; see result_schema."""


def to_json(assessment: Assessment) -> dict[str, object]:
    """*assessment* as what `json.dumps` takes; every key is always there."""
    document = {"schema": SCHEMA_VERSION}
    fields = {
        a.name: _value(getattr(assessment, a.name))
        for a in attrs.fields(Assessment)
        if a.name not in ("stamp", "case", "accepted_hearsay")
    }
    headline = {lang: assessment.headline(lang) for lang in ("vi", "en")}
    return {**document, **fields, "headline": headline, "receipt": _value(assessment.receipt)}


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
