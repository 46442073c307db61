"""Reads the text of a case: TOML or JSON into an immutable mapping, numbers as written."""

from __future__ import annotations

import json
import os
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from tcpl_rules.assessment.case_places import first_duplicate
from tcpl_rules.assessment.problem import Problem, pointer_to, shown
from tcpl_rules.errors import CaseError
from tcpl_rules.model.standing import Text
from tcpl_rules.source import SourceText

DEEPEST = 8
"""No case nests deeper."""

_SINGLE = frozenset({bool, int, Decimal, Fraction})
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TOML_TWICE = (
    "Cannot overwrite",
    "Cannot declare",
    "Cannot mutate",
    "Duplicate inline",
    "Cannot redefine",
)
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a letter, as JSON can write it (``"\\ud800"``): no text holds it, so it has no pointer."""
_COMMA = re.compile(r"=\s*(\d+),(\d+)\s*(?:#.*)?$")


def read_text(path: str | os.PathLike[str]) -> tuple[str, str]:
    """The text of the file *path* and its suffix, ``.toml`` or ``.json``.

    Raises:
        CaseError: The suffix is another, or the file is not UTF-8.
        OSError: The file cannot be read.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in {".toml", ".json"}:
        allowed = Text(".toml hoặc .json", ".toml or .json")
        _refuse(Problem(code="TCPL0803", value=shown(Path(path).name), allowed=allowed))
    content = Path(path).read_bytes()
    try:
        return content.decode("utf-8"), suffix
    except UnicodeDecodeError as error:
        # All before the first wrong byte is sound, so its place can be told.
        before = SourceText(str(path), content[: error.start].decode("utf-8"))
        line, column = before.position(len(before.text))
        _refuse(Problem(code="TCPL0802", line=line, column=column))


def without_mark(text: str) -> str:
    """*text* without the byte order mark that some editors put first."""
    return text.removeprefix("\ufeff")


def toml_document(text: str) -> Mapping[str, object]:
    """What the TOML *text* says.

    Raises:
        CaseError: It is not TOML, or gives a key twice; there is one problem.
    """
    text = without_mark(text)
    try:
        document = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        _refuse(_toml_problem(text, error))
    except (ValueError, RecursionError):
        _refuse(_too_large(text, "TOML"))
    return freeze(document)


def json_document(text: str) -> Mapping[str, object]:
    """What the JSON *text* says.

    Raises:
        CaseError: It is not JSON, not an object, or gives a key twice; there is one problem.
    """
    text = without_mark(text)
    repeated: list[int] = []

    def pairs(found: list[tuple[str, object]]) -> dict[str, object]:
        mapping = dict(found)
        repeated.append(len(found) - len(mapping))
        return mapping

    try:
        document = json.loads(
            text,
            parse_float=Decimal,
            # Named here and refused with its place by the check.
            parse_constant=Decimal,
            object_pairs_hook=pairs,
        )
    except json.JSONDecodeError as error:
        _refuse(
            Problem(
                code="TCPL0801",
                line=error.lineno,
                column=error.colno,
                value=shown(_line(text, error.lineno)),
                allowed=Text("Lỗi ở hoặc ngay trước vị trí này", f"The reader says: {error.msg}"),
                arguments={"format": "JSON"},
            )
        )
    except (ValueError, RecursionError):
        _refuse(_too_large(text, "JSON"))
    frozen = freeze(document)
    if any(repeated):
        _refuse(_given_twice(*first_duplicate(SourceText("", text))))
    return frozen


def freeze(document: object) -> Mapping[str, object]:
    """*document* as an immutable mapping, its texts in NFC.

    Raises:
        CaseError: It is not a mapping, or nested deeper than any case; there is one problem.
    """
    if not isinstance(document, Mapping):
        allowed = Text("một bảng gồm year, unit, facts, …", "a table with year, unit, facts, …")
        _refuse(Problem(code="TCPL0806", value=shown(document), allowed=allowed))
    return _frozen_mapping(document, ())


def _frozen_mapping(
    mapping: Mapping[object, object], keys: tuple[str, ...]
) -> Mapping[str, object]:
    if len(keys) > DEEPEST:
        allowed = Text("một giá trị đơn", "a single value")
        pointer = pointer_to(*keys)
        _refuse(Problem(code="TCPL0806", pointer=pointer, value="{ … }", allowed=allowed))
    frozen: dict[str, object] = {}
    for key, value in mapping.items():
        if not isinstance(key, str) or _SURROGATE.search(key):
            allowed = Text("tên mục là chữ trong dấu ngoặc kép", "a key that is a text")
            _refuse(
                Problem(
                    code="TCPL0806", pointer=pointer_to(*keys), value=shown(key), allowed=allowed
                )
            )
        name = key if key.isascii() else unicodedata.normalize("NFC", key)
        if name in frozen:
            _refuse(_given_twice(pointer_to(*keys, name), None))
        frozen[name] = value if type(value) in _SINGLE else _frozen(value, keys, name)
    return MappingProxyType(frozen)


def _frozen(value: object, keys: tuple[str, ...], name: str) -> object:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return _frozen_mapping(value, (*keys, name))
    if isinstance(value, list | tuple):
        if len(keys) >= DEEPEST:
            return ()
        return tuple(_frozen(part, (*keys, name), str(i)) for i, part in enumerate(value))
    return value


def _given_twice(pointer: str, place: tuple[int, int] | None) -> Problem:
    line, column = place or (None, None)
    value = shown(pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~"))
    return Problem(code="TCPL0804", pointer=pointer, line=line, column=column, value=value)


def _toml_problem(text: str, error: tomllib.TOMLDecodeError) -> Problem:
    message = str(error)
    found = _TOML_PLACE.search(message)
    line, column = SourceText("", text).position(len(text))
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    written = _line(text, line)
    if message.startswith(_TOML_TWICE):
        return Problem(code="TCPL0804", line=line, column=column, value=shown(written))
    allowed = Text(
        "Lỗi ở hoặc ngay trước vị trí này",
        f"The reader says: {message[: found.start()] if found else message}",
    )
    if comma := _COMMA.search(written):
        right = f"{comma[1]}.{comma[2]}"
        allowed = Text(
            f"Số thập phân viết với dấu chấm: {right}", f"Decimals take a point: {right}"
        )
    return Problem(
        code="TCPL0801",
        line=line,
        column=column,
        value=shown(written),
        allowed=allowed,
        arguments={"format": "TOML"},
    )


def _too_large(text: str, form: str) -> Problem:
    allowed = Text("Số quá dài hoặc lồng quá sâu", "A number too long or tables too deep")
    value = shown(_line(text, 1))
    return Problem(code="TCPL0801", value=value, allowed=allowed, arguments={"format": form})


def _line(text: str, number: int) -> str:
    return SourceText("", text).line(number).strip()


def _refuse(problem: Problem) -> NoReturn:
    raise CaseError((problem,))
