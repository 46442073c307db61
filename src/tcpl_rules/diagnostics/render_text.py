"""Findings drawn for people: the line of the text, underlined, and what is to be seen there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from attrs import frozen

from tcpl_rules.diagnostics.diagnostic import Diagnostic, Label, Severity

_TAB = "    "
_SEVERITY = {Severity.ERROR: "31", Severity.WARNING: "33"}
_BLUE, _BOLD = "34", "1"
_MOST_FACTS = 6


def render_text(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> str:
    """All *diagnostics*, each followed by an empty line except the last.

    *colour* adds the escape sequences of a terminal; the characters are the same.
    """
    drawn = ("\n".join(_drawn(diagnostic, _Paint(colour))) for diagnostic in diagnostics)
    text = "\n\n".join(drawn)
    return f"{text}\n" if text else ""


def columns(text: str) -> int:
    """The columns of a terminal that *text* fills; a combining mark fills none."""
    return sum(map(_columns_of, text))


@frozen
class _Paint:
    """Wraps text in colours, or leaves it."""

    colour: bool

    def __call__(self, text: str, *styles: str) -> str:
        return f"\x1b[{';'.join(styles)}m{text}\x1b[0m" if self.colour else text


def _drawn(diagnostic: Diagnostic, paint: _Paint) -> Iterator[str]:
    severity = diagnostic.severity
    name = paint(f"{severity.value}[{diagnostic.code}]", _BOLD, _SEVERITY[severity])
    yield f"{name}: {paint(diagnostic.message, _BOLD)}"
    gutter = max(len(str(label.span.line)) for label in diagnostic.labels)
    for place, label in enumerate(diagnostic.labels):
        yield from _snippet(label, gutter, severity if place == 0 else None, paint)
    if diagnostic.witness:
        yield f"{paint('for example', _BOLD)}: {_case(diagnostic.witness)}"
    if diagnostic.hint is not None:
        yield f"{paint('hint', _BOLD)}: {diagnostic.hint}"
    yield f"{paint('see', _BOLD)}: tcpl error {diagnostic.code}"


def _case(witness: tuple[tuple[str, int | str], ...]) -> str:
    """The case in words; of many facts, those that are 0 are not listed one by one."""
    if len(witness) <= _MOST_FACTS:
        return ", ".join(f"{name} = {value}" for name, value in witness)
    named = [f"{name} = {value}" for name, value in witness if value]
    return ", ".join([*named, "every other fact 0"])


def _snippet(label: Label, gutter: int, severity: Severity | None, paint: _Paint) -> Iterator[str]:
    """The place, its line, and the underline: carets where the cursor goes, dashes elsewhere."""
    span = label.span
    number, column = span.source.position(span.start)
    line = span.source.line(number)
    before, marked = line[: column - 1], line[column - 1 : column - 1 + span.end - span.start]
    mark, style = ("-", _BLUE) if severity is None else ("^", _SEVERITY[severity])
    underline = paint(mark * max(columns(marked), 1), _BOLD, style)
    margin = " " * gutter
    text = f" {paint(label.text, style)}" if label.text else ""
    yield f"{margin}{paint('-->', _BLUE)} {span.place}"
    yield f"{margin} {paint('|', _BLUE)}"
    yield f"{paint(str(number).rjust(gutter) + ' |', _BLUE)} {_shown(line)}".rstrip()
    yield f"{margin} {paint('|', _BLUE)} {' ' * columns(before)}{underline}{text}"


def _shown(line: str) -> str:
    """*line* as a terminal can show it: tabs as spaces, nothing that moves the cursor."""
    return "".join(
        _TAB
        if character == "\t"
        else "\N{REPLACEMENT CHARACTER}"
        if _controls(character)
        else character
        for character in line
    )


def _controls(character: str) -> bool:
    return unicodedata.category(character) == "Cc"


def _columns_of(character: str) -> int:
    if character == "\t":
        return len(_TAB)
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
