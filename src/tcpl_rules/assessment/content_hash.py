"""Hashes of a case: the same for the same content, however it was written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tcpl_rules.quantities import exact, plain

NOT_EVALUATED = frozenset({"provenance", "decision"})
COLUMNS = frozenset({"self_assessed", "appraised"})

MOST_DIGITS = 30
"""A number with more digits, or a larger power of ten, is no number of a case."""


def of_content(document: Mapping[str, object]) -> str:
    """The hash of what is evaluated in *document*."""
    content: dict[str, object] = {}
    for key, value in document.items():
        if key in NOT_EVALUATED or _is_empty(value):
            continue
        if key in COLUMNS and isinstance(value, Mapping):
            column = {
                name: _canonical(part, points=name == "points") for name, part in value.items()
            }
            content[key] = {name: part for name, part in column.items() if part != {}}
        elif key == "left_out" and isinstance(value, tuple):
            content[key] = sorted(str(_canonical(item)) for item in value)
        else:
            content[key] = _canonical(value)
    return _digest({key: value for key, value in content.items() if value != {}})


def of_provenance(document: Mapping[str, object]) -> str:
    """The hash of what *document* carries without being evaluated."""
    return _digest({key: _canonical(document[key]) for key in NOT_EVALUATED & document.keys()})


def is_small(value: Decimal) -> bool:
    """Whether *value* is finite and can be taken apart without filling the memory."""
    if not value.is_finite():
        return False
    _, digits, exponent = value.as_tuple()
    return len(digits) <= MOST_DIGITS and abs(int(exponent)) <= MOST_DIGITS


def _digest(content: object) -> str:
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _is_empty(value: object) -> bool:
    return isinstance(value, Mapping | tuple) and not value


def _canonical(value: object, *, points: bool = False) -> object:
    """*value* with numbers as exact text; with *points*, texts that write a number likewise."""
    match value:
        case bool() | None:
            return value
        case int():
            return _whole(value)
        case str():
            return _same_number(value) if points else value
        case Decimal():
            return plain(Fraction(value)) if is_small(value) else f"decimal {value}"
        case Fraction():
            return plain(value)
        case Mapping():
            return {str(key): _canonical(part, points=points) for key, part in value.items()}
        case tuple():
            return [_canonical(part, points=points) for part in value]
        case date():
            return value.isoformat()
        case _:
            return f"{type(value).__name__} {value}"


def _whole(value: int) -> str:
    # Hexadecimal has no limit of digits in Python; decimal text has.
    return str(int(value)) if abs(value) < 10**MOST_DIGITS else hex(value)


def _same_number(text: str) -> str:
    if len(text) > 2 * MOST_DIGITS:
        return text
    try:
        return plain(exact(text))
    except ValueError:
        return text
