"""What a change of rules means for whom, as JSON carries it."""

from __future__ import annotations

import enum

import attrs

from tcpl_rules.assessment.problem import Problem
from tcpl_rules.comparison.impact import VERDICTS, Impact

_SCHEMA = "1"


def impact_json(impact: Impact) -> dict[str, object]:
    """*impact* as `json.dumps` takes it; every key is always there.

    *matrix* is by outcome before, then by outcome after. Sides are ``old`` and ``new``.
    """
    parts = {a.name: _value(getattr(impact, a.name)) for a in attrs.fields(Impact)}
    matrix = {old: {new: impact.count(old, new) for new in VERDICTS} for old in VERDICTS}
    return {
        "schema": _SCHEMA,
        "old": parts.pop("old"),
        "new": parts.pop("new"),
        "matrix": matrix,
        "losers": _value(impact.losers),
        "winners": _value(impact.winners),
        **parts,
    }


def _value(value: object) -> object:
    match value:
        case None | bool() | int() | str():
            return value
        case enum.Enum():
            return value.value
        case Problem():
            return value.to_json()
        case tuple():
            return [_value(part) for part in value]
        case frozenset():
            return sorted(str(part) for part in value)
        case _:
            made = type(value)
            assert attrs.has(made)  # noqa: S101 - INVARIANT: results are made of attrs classes
            fields = attrs.fields(made)
            return {a.name.rstrip("_"): _value(getattr(value, a.name)) for a in fields}
