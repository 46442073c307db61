"""Documents of cases as JSON carries them, and how one is laid over another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Final

from tcpl_rules.quantities import exact, plain

_DATE: Final = "#date"
_NUMBER: Final = "#number"


def frozen_rest(value: object) -> object:
    """*value* as JSON carries it: days and numbers that are not whole stand in a small object."""
    match value:
        case Mapping():
            return {str(key): frozen_rest(part) for key, part in value.items()}
        case tuple() | list():
            return [frozen_rest(part) for part in value]
        case date():
            return {_DATE: value.isoformat()}
        case Decimal():
            return {_NUMBER: str(value)}
        case Fraction():
            return {_NUMBER: plain(value)}
        case _:
            return value if value is None or isinstance(value, bool | int | str) else str(value)


def thawed(value: Mapping[str, object]) -> dict[str, object]:
    """The document that *value* carries; what `frozen_rest` made is as it was before."""
    return {key: _thawed(part) for key, part in value.items()}


def _thawed(value: object) -> object:
    if isinstance(value, Mapping):
        if len(value) == 1:
            ((key, said),) = value.items()
            if key == _DATE and isinstance(said, str):
                return _day(said)
            if key == _NUMBER and isinstance(said, str):
                return _number(said)
        return {str(key): _thawed(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_thawed(part) for part in value]
    return value


def _day(text: str) -> object:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _number(text: str) -> object:
    try:
        return exact(text) if "/" in text else Decimal(text)
    except (ValueError, InvalidOperation):
        return text


def merged(below: Mapping[str, object], above: Mapping[str, object]) -> dict[str, object]:
    """*below* with all of *above*, which stands where both say something; lists are joined."""
    found = dict(below)
    for key, value in above.items():
        old = found.get(key)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            found[key] = merged(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            found[key] = [*value, *old]
        else:
            found[key] = value
    return found


def put(document: MutableMapping[str, object], keys: Sequence[str], value: object) -> None:
    """Set what stands under *keys* of *document*; a single value on the way gives way."""
    table = document
    for key in keys[:-1]:
        below = table.get(key)
        if not isinstance(below, MutableMapping):
            below = {}
            table[key] = below
        table = below
    table[keys[-1]] = value


def without(document: Mapping[str, object], keys: Sequence[str]) -> dict[str, object]:
    """*document* without what stands under *keys*; tables that are left empty go too."""
    return _without(document, tuple(keys))


def _without(table: Mapping[str, object], keys: tuple[str, ...]) -> dict[str, object]:
    first, *rest = keys
    kept = dict(table)
    if first not in kept:
        return kept
    left = _below(kept[first], tuple(rest)) if rest else None
    if left in (None, {}, []):
        del kept[first]
    else:
        kept[first] = left
    return kept


def _below(value: object, keys: tuple[str, ...]) -> object:
    """What is left of *value* without what stands under *keys* in it."""
    if isinstance(value, Mapping):
        return _without(value, keys)
    if isinstance(value, list | tuple) and keys[0].isdigit():
        return list(_items(value, int(keys[0]), keys[1:]))
    return value


def _items(value: Sequence[object], place: int, keys: tuple[str, ...]) -> Iterable[object]:
    for at, part in enumerate(value):
        if at != place:
            yield part
        elif keys:
            yield _below(part, keys)
