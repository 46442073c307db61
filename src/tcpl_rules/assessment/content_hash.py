"""Hashes of a case: the same for the same content, however it was written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from tcpl_rules.quantities import exact, plain

NOT_EVALUATED = frozenset({"provenance", "decision"})
RECORDED = frozenset({"steps", "events", "documents", "calendar"})
"""What a case records of the procedure; it bears on no points and no outcome."""

COLUMNS = frozenset({"self_assessed", "appraised"})
PARTS = frozenset({"points", "tallies", "met", "conditions"})
_MEANS_NOTHING: Mapping[str, object] = MappingProxyType(
    {"unit": {}, "facts": {}, "fed": {}, "self_assessed": {}, "appraised": {}, "left_out": []}
)

MOST_DIGITS = 30
"""A decimal with more digits, or a larger power of ten, is no number of a case."""

_MOST: int = 10**MOST_DIGITS
"""A number above this, or a fraction finer than its inverse, is none either."""


def of_content(document: Mapping[str, object]) -> str:
    """The hash of what is evaluated in *document*."""
    content: dict[str, object] = {}
    for key, value in document.items():
        if key in COLUMNS and isinstance(value, Mapping):
            column = {
                name: _canonical(part, points=name == "points") for name, part in value.items()
            }
            content[key] = {
                name: part for name, part in column.items() if part != {} or name not in PARTS
            }
        elif key == "left_out" and isinstance(value, tuple):
            content[key] = sorted((_canonical(item) for item in value), key=_text)
        elif key == "fed":
            content[key] = _canonical(_fed(value, evaluated=True))
        elif key not in NOT_EVALUATED | RECORDED:
            content[key] = _canonical(value)
    for key, nothing in _MEANS_NOTHING.items():
        if content.get(key) == nothing:
            del content[key]
    return _digest(content)


def of_checked(content: Mapping[str, object]) -> str:
    """The hash of the *content* of a checked case, in which every number is a number."""
    return _digest(_canonical(content))


def of_record(document: Mapping[str, object]) -> str:
    """The hash of what *document* records of the procedure; empty tables and lists are nothing."""
    tables = {key: _without_empty(document[key]) for key in RECORDED & document.keys()}
    return _digest({key: _canonical(table) for key, table in tables.items() if table})


def _without_empty(value: object) -> object:
    if not isinstance(value, Mapping):
        return value
    kept = {key: _without_empty(part) for key, part in value.items()}
    return {key: part for key, part in kept.items() if part not in ({}, ())}


def of_provenance(document: Mapping[str, object]) -> str:
    """The hash of what *document* carries without being evaluated."""
    content = {key: _canonical(document[key]) for key in NOT_EVALUATED & document.keys()}
    papers = _fed(document.get("fed", {}), evaluated=False)
    return _digest({**content, **({"fed": _canonical(papers)} if papers else {})})


def _fed(fed: object, *, evaluated: bool) -> object:
    """Of what is *fed*, what is evaluated (outcome, and whether recognised), or all the rest."""
    if not isinstance(fed, Mapping):
        return fed if evaluated else {}
    parts = {fact: _fed_part(feed, evaluated=evaluated) for fact, feed in fed.items()}
    return {fact: part for fact, part in parts.items() if part != {}}


def _fed_part(feed: object, *, evaluated: bool) -> object:
    if not isinstance(feed, Mapping):
        return feed if evaluated else {}
    kept: dict[object, object] = {}
    for key, part in feed.items():
        if key == "decision" and isinstance(part, Mapping):
            said = {
                name: told for name, told in part.items() if (name == "recognised") is evaluated
            }
            kept |= {key: said} if said else {}
        elif (key in ("outcome", "decision")) is evaluated:
            kept[key] = part
    return kept


def is_small(value: int | Fraction | Decimal) -> bool:
    """Whether *value* is finite and can be taken apart and written out at no cost."""
    if isinstance(value, int):
        return -_MOST <= value <= _MOST
    if isinstance(value, Fraction):
        return is_small(value.numerator) and value.denominator <= _MOST
    if not value.is_finite():
        return False
    _, digits, exponent = value.as_tuple()
    if len(digits) > MOST_DIGITS or abs(int(exponent)) > MOST_DIGITS:
        return False
    return -_MOST <= value <= _MOST


def written_number(text: str) -> Fraction | None:
    """The number that *text* writes, as points may be; None when it writes none that is small."""
    if len(text) > 2 * MOST_DIGITS:
        return None
    try:
        value = exact(text)
    except ValueError:
        return None
    return value if is_small(value) else None


def _digest(content: object) -> str:
    return hashlib.sha256(_text(content).encode("ascii")).hexdigest()


def _text(content: object) -> str:
    return json.dumps(content, sort_keys=True, separators=(",", ":"))


def _canonical(value: object, *, points: bool = False) -> object:
    """*value* as JSON in which each leaf names its type, so that ``"3"`` is not 3.

    With *points*, a text that writes a number is that number.
    """
    match value:
        case bool() | None:
            return value
        case str():
            number = written_number(value) if points else None
            return f"text {value}" if number is None else f"number {plain(number)}"
        case int() | Fraction() | Decimal():
            return f"number {_number(value)}"
        case Mapping():
            return {str(key): _canonical(part, points=points) for key, part in value.items()}
        case tuple():
            return [_canonical(part, points=points) for part in value]
        case date():
            return f"date {value.isoformat()}"
        case _:
            return f"{type(value).__name__} {_written(value)}"


def _number(value: int | Fraction | Decimal) -> str:
    if is_small(value):
        return plain(Fraction(value))
    # Hexadecimal has no limit of digits in Python; decimal text has.
    match value:
        case int():
            return hex(value)
        case Fraction():
            return f"{hex(value.numerator)}/{hex(value.denominator)}"
        case _:
            return f"decimal {value}"


def _written(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # It holds a whole number of thousands of digits.
        return "…"
