"""Where the values of a case stand in the text that it was read from."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.source import SourceText

Place = tuple[int, int]
"""A line and a column, both from 1."""

Keys = tuple[str | int, ...]

_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_TOML_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_TOML_KEY = re.compile(r'[ \t]*("(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[A-Za-z0-9_-]+)[ \t]*')
_TOML_SCALAR = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[^,\]}#\n]+',
    re.DOTALL,
)


def places_of(
    source: SourceText, form: Literal["toml", "json"], document: Mapping[str, object]
) -> Mapping[str, Place]:
    """The place of every value of *document*, by JSON Pointer.

    A text that parses, but whose places cannot be told with certainty, gives an empty mapping.
    """
    try:
        offsets = _json_offsets(source) if form == "json" else _TomlWalk(source.text).offsets()
    except (_Uncertain, RecursionError):
        return MappingProxyType({})
    # Both readers must have seen the same values; if not, no place is better than a wrong one.
    if not set(_pointers(document, ())) <= offsets.keys():
        return MappingProxyType({})
    return MappingProxyType({key: source.position(at) for key, at in offsets.items()})


def first_duplicate(source: SourceText) -> tuple[str, Place]:
    """The first key that the JSON of *source* gives twice in one object, and its second place.

    Raises:
        LookupError: No key is given twice.
    """
    for value in _json_values(source.text):
        if value.twice:
            return value.pointer, source.position(value.key_at)
    msg = "no key is given twice"
    raise LookupError(msg)


@frozen
class _Value:
    pointer: str
    at: int
    key_at: int
    twice: bool


def _json_offsets(source: SourceText) -> dict[str, int]:
    return {value.pointer: value.at for value in _json_values(source.text)}


def _json_values(text: str) -> Iterator[_Value]:
    """Every value of *text*, which is known to be JSON, in its order."""
    path: list[str | int] = []
    seen: list[set[str]] = []
    key_next = twice = False
    key_at = 0
    for token in _JSON_TOKEN.finditer(text):
        first = token[0]
        if first in "}]":
            path.pop()
            seen.pop()
            key_next = False
        elif first == ",":
            last = path[-1]
            key_next = isinstance(last, str)
            path[-1] = last if isinstance(last, str) else last + 1
        elif key_next:
            path[-1] = key = _composed(json.loads(first))
            key_next, key_at, twice = False, token.start(), key in seen[-1]
            seen[-1].add(key)
        elif first != ":":
            yield _Value(pointer_to(*path), token.start(), key_at, twice)
            key_next, twice = first == "{", False
            if first in "{[":
                path.append("" if key_next else 0)
                seen.append(set())


class _Uncertain(Exception):  # noqa: N818 - never leaves this file
    """The text uses a form that no case has."""


class _TomlWalk:
    """Walks a text that is known to be TOML and notes where each value begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._offsets: dict[str, int] = {"": 0}
        self._lists: dict[str, int] = {}

    def offsets(self) -> dict[str, int]:
        """The offset of every table and value, by JSON Pointer."""
        table: Keys = ()
        self._blank()
        while self._at < len(self._text):
            if self._take("["):
                table = self._header()
            else:
                self._pair(table)
            self._blank()
        return self._offsets

    def _header(self) -> Keys:
        start = self._at
        listed = self._take("[")
        keys = self._keys((), start)
        self._expect("]]" if listed else "]")
        return self._item(keys, start) if listed else keys

    def _item(self, keys: Keys, start: int) -> Keys:
        """One more table of the list at *keys*; its own keys follow."""
        pointer = pointer_to(*keys)
        place = self._lists.get(pointer, 0)
        self._lists[pointer] = place + 1
        self._offsets[pointer_to(*keys, place)] = start
        return (*keys, place)

    def _pair(self, table: Keys) -> None:
        keys = self._keys(table, self._at)
        self._expect("=")
        self._space()
        self._value(keys)

    def _keys(self, table: Keys, start: int) -> Keys:
        """The dotted key here, below *table*; each step is noted where it first appears."""
        keys = table
        while True:
            found = self._match(_TOML_KEY)
            keys = (*keys, _composed(_toml_key(found)))
            self._offsets.setdefault(pointer_to(*keys), start)
            if not self._take("."):
                return keys

    def _value(self, keys: Keys) -> None:
        self._offsets[pointer_to(*keys)] = self._at
        if self._take("["):
            self._array(keys)
        elif self._take("{"):
            self._inline_table(keys)
        else:
            self._match(_TOML_SCALAR)

    def _array(self, keys: Keys) -> None:
        self._blank()
        index = 0
        while not self._take("]"):
            self._value((*keys, index))
            index += 1
            self._blank()
            self._take(",")
            self._blank()

    def _inline_table(self, keys: Keys) -> None:
        self._blank()
        while not self._take("}"):
            self._pair(keys)
            self._blank()
            self._take(",")
            self._blank()

    def _take(self, sign: str) -> bool:
        found = self._text.startswith(sign, self._at)
        self._at += len(sign) if found else 0
        return found

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise _Uncertain

    def _match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if not found:
            raise _Uncertain
        self._at = found.end()
        return found[0]

    def _blank(self) -> None:
        self._match(_TOML_BLANK)

    def _space(self) -> None:
        while self._take(" ") or self._take("\t"):
            pass


def _toml_key(written: str) -> str:
    written = written.strip(" \t")
    if written[0] not in "\"'":
        return written
    key = tomllib.loads(f"key = {written}")["key"]
    return str(key)


def _composed(key: str) -> str:
    return unicodedata.normalize("NFC", key)


def _pointers(value: object, keys: Keys) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _pointers(part, (*keys, key))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _pointers(part, (*keys, index))
    else:
        yield pointer_to(*keys)
