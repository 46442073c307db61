"""One thing that is wrong with a case, as facts; worded in Vietnamese and English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen, validators

from tcpl_rules.assessment.pickling import reduced
from tcpl_rules.assessment.problem_wording import WORDING
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language

Argument = str | Text

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def _sealed(arguments: Mapping[str, Argument]) -> Mapping[str, Argument]:
    return MappingProxyType(dict(arguments))


@frozen(kw_only=True)
class Problem:
    """What is wrong in a case, where, which value, and what would be right.

    *pointer* is the place as a JSON Pointer (RFC 6901), ``""`` for the whole case; *line* and
    *column*, from 1, are given when the case came as text and the place is certain. *value* is
    what stands there, as written. *arguments* are the other values that the sentence names.
    """

    code: str = field(validator=validators.matches_re(r"TCPL(?:08|10|11)\d{2}"))
    pointer: str = ""
    line: int | None = None
    column: int | None = None
    value: str = ""
    allowed: Text | None = None
    arguments: Mapping[str, Argument] = field(factory=dict, converter=_sealed, hash=False)

    def sentence(self, lang: Language) -> str:
        """Place, mistake and what would be right, in words that an officer understands."""
        place = self.place(lang)
        return f"{place}: {self._said(lang)}" if place else self.text(lang)

    def text(self, lang: Language) -> str:
        """The sentence without its place, to stand beside the field that *pointer* names."""
        said = self._said(lang)
        # What was written is quoted as it was.
        quoted = self.value and said.startswith(self.value)
        return said if quoted else said[:1].upper() + said[1:]

    def _said(self, lang: Language) -> str:
        words = {name: _worded(value, lang) for name, value in self.arguments.items()}
        allowed = "" if self.allowed is None else self.allowed.in_language(lang)
        template = WORDING[self.code].in_language(lang)
        return template.format(**words, value=self.value, allowed=allowed)

    def place(self, lang: Language) -> str:
        """Where it is, in words: the line if there is one, and the cell or the path of keys."""
        parts = []
        if self.line is not None:
            parts.append(f"dòng {self.line}" if lang == "vi" else f"line {self.line}")
        if self.column is not None and not self.pointer:
            parts.append(f"cột {self.column}" if lang == "vi" else f"column {self.column}")
        if self._in_a_workbook:
            cell, sheet = (_worded(self.arguments[name], lang) for name in ("cell", "sheet"))
            parts.append(
                f"Ô {cell} (trang “{sheet}”)" if lang == "vi" else f"Cell {cell} (sheet “{sheet}”)"
            )
        elif self.pointer:
            parts.append(dotted(self.pointer))
        place = ", ".join(parts)
        return place[:1].upper() + place[1:] if self.line is not None else place

    @property
    def _in_a_workbook(self) -> bool:
        """Whether a cell is known that the sentence itself does not name."""
        return "cell" in self.arguments and "{cell}" not in WORDING[self.code].vi

    def to_json(self) -> dict[str, object]:
        """The problem as JSON carries it, with its sentence in both languages."""
        return {
            "code": self.code,
            "pointer": self.pointer,
            "line": self.line,
            "column": self.column,
            "value": self.value,
            "allowed": None if self.allowed is None else _both(self.allowed),
            "arguments": {
                name: value if isinstance(value, str) else _both(value)
                for name, value in self.arguments.items()
            },
            "sentence": {"vi": self.sentence("vi"), "en": self.sentence("en")},
        }

    def __reduce__(self) -> tuple[object, ...]:
        return reduced(self)


def pointer_to(*keys: str | int) -> str:
    """The JSON Pointer of the value that *keys* lead to."""
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in keys)


def keys_of(pointer: str) -> tuple[str, ...]:
    """The keys that *pointer* walks.

    Raises:
        ValueError: *pointer* is not a JSON Pointer.
    """
    if (pointer and not pointer.startswith("/")) or re.search(r"~(?![01])", pointer):
        msg = f"not a JSON Pointer: {pointer!r}"
        raise ValueError(msg)
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")[1:])


def dotted(pointer: str) -> str:
    """*pointer* as TOML writes it: ``self_assessed.points."2.5"``."""
    return ".".join(
        key if _BARE_KEY.fullmatch(key) and not key[0].isdigit() else shown(key)
        for key in keys_of(pointer)
    )


def shown(value: object) -> str:
    """*value* as its author wrote it, on one line, cut after 80 characters."""
    match value:
        case bool():
            text = "true" if value else "false"
        case str():
            text = '"' + _printable(value) + '"'
        case Mapping():
            text = "{ " + ", ".join(str(key) for key in value) + " }" if value else "{}"
        case tuple() | list():
            text = "[" + ", ".join(shown(item) for item in value[:8]) + "]"
        case None:
            text = "null"
        case _:
            text = _written(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


_LONGEST = 80


def _written(value: object) -> str:
    try:
        return _printable(str(value))
    except ValueError:  # Python refuses to write out whole numbers of thousands of digits.
        return "…"


def _printable(text: str) -> str:
    # Control characters and lone surrogates would garble a terminal or fail to encode.
    return "".join(
        character
        if character.isprintable()
        else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        for character in text[: 2 * _LONGEST]
    )


def _worded(value: Argument, lang: Language) -> str:
    return value if isinstance(value, str) else value.in_language(lang)


def _both(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.in_language("en")}
