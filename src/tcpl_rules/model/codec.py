"""A model as JSON and back: the compiled form of shipped rulesets; reading it runs nothing.

Spans are left out: a compiled ruleset has no text to point at.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from types import ModuleType

import attrs

from tcpl_rules.model import condition, day, fact, guard, procedure, rule, ruleset, standing
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import Rounding, exact, plain

FORMAT = 1
"""Raised when a reader of an older form would misread a newer one."""

_CLASS = "_"
_NUMBER = "#"
_WORD = "!"
_DAY = "@"


def encode(value: object) -> object:
    """*value*, a model or a part of one, as what `json.dumps` takes."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, tuple):
        return [encode(part) for part in value]
    if isinstance(value, Fraction):
        return {_NUMBER: plain(value)}
    if isinstance(value, enum.Enum):
        return {_WORD: type(value).__name__, "v": value.value}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    made = type(value)
    assert attrs.has(made)  # noqa: S101 - INVARIANT: a model is made of attrs classes
    encoded: dict[str, object] = {_CLASS: made.__name__}
    for attribute in attrs.fields(made):
        part = getattr(value, attribute.name)
        if attribute.name != "span" and part != attribute.default:
            encoded[attribute.name] = encode(part)
    return encoded


def decode_ruleset(encoded: object) -> Ruleset:
    """The model that `encode` was given.

    Raises:
        ValueError: *encoded* was not made by this version of `encode`.
    """
    try:
        decoded = _decode(encoded)
    except (KeyError, TypeError) as fault:
        msg = "not the compiled form of a ruleset"
        raise ValueError(msg) from fault
    if not isinstance(decoded, Ruleset):
        msg = "not the compiled form of a ruleset"
        raise ValueError(msg)  # noqa: TRY004 - the text is wrong, not the type of an argument
    return decoded


def _decode(encoded: object) -> object:
    if isinstance(encoded, list):
        return tuple(_decode(part) for part in encoded)
    if not isinstance(encoded, dict):
        return encoded
    if _CLASS in encoded:
        made = _CLASSES[encoded[_CLASS]]
        return made(**{name: _decode(part) for name, part in encoded.items() if name != _CLASS})
    if _NUMBER in encoded:
        return exact(encoded[_NUMBER])
    if _WORD in encoded:
        return _WORDS[encoded[_WORD]](encoded["v"])
    return date.fromisoformat(encoded[_DAY])


def _named(modules: tuple[ModuleType, ...], wanted: Callable[[type], bool]) -> Mapping[str, type]:
    return {
        name: made
        for module in modules
        for name, made in vars(module).items()
        if isinstance(made, type) and made.__module__ == module.__name__ and wanted(made)
    }


_MODULES = (condition, day, fact, guard, procedure, rule, ruleset, standing)
_CLASSES = _named(_MODULES, attrs.has)
_WORDS = {**_named(_MODULES, lambda made: issubclass(made, enum.Enum)), "Rounding": Rounding}
