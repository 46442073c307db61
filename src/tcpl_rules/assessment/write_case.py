"""A case as the text that people keep: TOML that reads back as the same case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final, cast

from tcpl_rules.assessment.case_words import words_of
from tcpl_rules.assessment.comment import comment
from tcpl_rules.assessment.content_hash import COLUMNS
from tcpl_rules.assessment.problem import Problem, pointer_to, shown
from tcpl_rules.assessment.read_case import freeze
from tcpl_rules.errors import CaseError
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, plain

_ORDER: Final = (
    "ruleset",
    "standard",
    "year",
    "left_out",
    "unit",
    "facts",
    "fed",
    "self_assessed",
    "appraised",
    "decision",
    "steps",
    "events",
    "documents",
    "calendar",
    "provenance",
)
_BARE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*", re.ASCII)
_ESCAPES: Final = {
    "\\": "\\\\",
    '"': '\\"',
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}
_IN_A_LINE: Final = 3
"""Tables this deep, such as points with their maximum, stand in one line."""

_A_VALUE: Final = Text(
    "một giá trị; nếu chưa biết thì xóa mục này", "a value; remove the key when it is not known"
)
_EXACT: Final = Text("số nguyên, Decimal hoặc Fraction", "an int, a Decimal or a Fraction")
_CLEAN: Final = Text("chữ đọc được", "a text that can be read")
_SMALLER: Final = Text("một số viết ra được", "a number that can be written out")


def write_case(
    document: Mapping[str, object], ruleset: Ruleset | None = None, lang: Language = "vi"
) -> str:
    """*document*, the mapping of a case, as TOML; with *ruleset*, labels in *lang* as comments.

    Read back it is the same mapping; but a `Fraction` without finite decimals becomes a text.

    Raises:
        CaseError: It holds what TOML cannot write, such as null; it carries every such place.
    """
    writing = _Writing(MappingProxyType({}) if ruleset is None else words_of(ruleset, lang))
    title = [] if ruleset is None else [*comment(ruleset.title.in_language(lang)), ""]
    whole = freeze(document)
    ordered = {key: whole[key] for key in (*_ORDER, *whole) if key in whole}
    lines = [*title, *writing.table((), ordered)]
    if writing.problems:
        raise CaseError(tuple(writing.problems))
    return "\n".join(lines).strip("\n") + "\n" if lines else ""


def write_value(value: object) -> str:
    """*value* as it stands behind a ``=``.

    Raises:
        CaseError: TOML cannot write it.
    """
    writing = _Writing(MappingProxyType({}))
    text = writing.value((), value)
    if writing.problems:
        raise CaseError(tuple(writing.problems))
    return text


class _Writing:
    """Writes one case; what cannot be written goes to *problems*."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.problems: list[Problem] = []
        self._words = words

    def table(self, keys: tuple[str, ...], table: Mapping[str, object]) -> Iterator[str]:
        """The lines of *table* below its head: single values first, then the tables in it."""
        below = {key: part for key, part in table.items() if _has_a_head((*keys, key), part)}
        for key, part in table.items():
            if key not in below:
                yield from self._said((*keys, key))
                yield f"{_key(key)} = {self.value((*keys, key), part)}"
        for key, part in below.items():
            yield from self._below((*keys, key), part)

    def value(self, keys: tuple[str | int, ...], value: object) -> str:
        """*value*, which stands at *keys*, in one line."""
        match value:
            case Mapping():
                inside = (
                    f"{_key(key)} = {self.value((*keys, key), part)}" for key, part in value.items()
                )
                return f"{{ {', '.join(inside)} }}" if value else "{}"
            case tuple():
                parts = (self.value((*keys, place), part) for place, part in enumerate(value))
                return f"[{', '.join(parts)}]"
            case bool():
                return "true" if value else "false"
            case str():
                return self._text(keys, value)
            case int() | Decimal() | Fraction():
                return self._number(keys, value)
            case date() | time():
                return _moment(value)
            case float():
                return self._refused(keys, "TCPL0808", value, _EXACT)
            case _:
                return self._refused(keys, "TCPL0806", value, _A_VALUE)

    def _below(self, keys: tuple[str, ...], part: object) -> Iterator[str]:
        name = ".".join(map(_key, keys))
        if isinstance(part, tuple):
            for place, item in enumerate(part):
                yield from ("", f"[[{name}]]")
                for key, value in item.items():
                    yield f"{_key(key)} = {self.value((*keys, place, key), value)}"
            return
        assert isinstance(part, Mapping)  # noqa: S101 - INVARIANT: see _has_a_head
        if not part or any(not _has_a_head((*keys, key), inner) for key, inner in part.items()):
            yield from ("", *self._said(keys), f"[{name}]")
        yield from self.table(keys, part)

    def _said(self, keys: tuple[str, ...]) -> list[str]:
        """What is asked at *keys*; of provenance, at the place that it belongs to."""
        at = keys[1] if keys[:1] == ("provenance",) and len(keys) == 2 else pointer_to(*keys)
        return comment(self._words[at]) if at in self._words else []

    def _text(self, keys: tuple[str | int, ...], text: str) -> str:
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:  # half a character, as JSON lets one write
            return self._refused(keys, "TCPL0806", text, _CLEAN)
        return _quoted(text)

    def _number(self, keys: tuple[str | int, ...], value: int | Decimal | Fraction) -> str:
        if isinstance(value, Decimal):
            written = str(value)
            if value.is_snan() or (value.is_nan() and written.lstrip("-") != "NaN"):
                return self._refused(keys, "TCPL0806", value, _SMALLER)
            named = {"NaN": "nan", "-NaN": "-nan", "Infinity": "inf", "-Infinity": "-inf"}
            whole = "." not in written and "E" not in written
            return named.get(written, f"{written}.0" if whole else written)
        try:
            written = plain(Fraction(value))
        except ValueError:  # Python writes out no number of thousands of digits
            return self._refused(keys, "TCPL0806", value, _SMALLER)
        return _quoted(written) if "/" in written else written

    def _refused(self, keys: tuple[str | int, ...], code: str, value: object, allowed: Text) -> str:
        problem = Problem(code=code, pointer=pointer_to(*keys), value=shown(value), allowed=allowed)
        self.problems.append(problem)
        return '""'


def _has_a_head(keys: tuple[str, ...], part: object) -> bool:
    """Whether *part* stands under a head of its own, ``[facts]`` or ``[[documents]]``."""
    if isinstance(part, Mapping):
        nested = any(isinstance(inner, Mapping | tuple) for inner in part.values())
        entered = keys[0] in COLUMNS or keys[0] == "fed"
        return nested or not entered or len(keys) < _IN_A_LINE
    listed = isinstance(part, tuple) and len(keys) == 1 and bool(part)
    return listed and all(isinstance(item, Mapping) for item in cast("tuple[object]", part))


def _key(key: str) -> str:
    """*key* bare where it is a name; keys of parts, such as "2.5", in quotes."""
    return key if _BARE.fullmatch(key) else _quoted(key)


def _quoted(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    control = ord(character) < ord(" ") or character == "\x7f"
    return f"\\u{ord(character):04x}" if control else character


def _moment(value: date | time) -> str:
    """A day, or a day and time, or a time of day."""
    return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
