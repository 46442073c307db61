"""Comments, texts, braces and parentheses of a source, found without parsing it."""

from __future__ import annotations

import re

from attrs import frozen

_CONTINUED = re.compile(r"[ \t]+(?:en|and|or|và|hoặc)\b")
_MARK = re.compile(r'"[^"\n]*"|#[^\n]*|"[^\n]*|[{}()]')

MOST_OPEN = 30
"""How many braces and parentheses may be open at once."""


@frozen
class Marks:
    """Offsets into the normalised text.

    *pairs* maps the offset of each matched ``{`` to that of its ``}``; *unopened* and *unclosed*
    are braces without a partner; *open_texts* are quotes that their line does not close.
    """

    comments: tuple[tuple[int, int], ...]
    pairs: dict[int, int]
    unopened: tuple[int, ...]
    unclosed: tuple[int, ...]
    open_texts: tuple[tuple[int, int], ...]


def find_marks(text: str) -> Marks:
    """The marks of *text*."""
    comments: list[tuple[int, int]] = []
    open_texts: list[tuple[int, int]] = []
    pairs: dict[int, int] = {}
    unopened: list[int] = []
    stack: list[int] = []
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark.startswith("#"):
            comments.append(match.span())
        elif mark == "{":
            stack.append(match.start())
        elif mark == "}":
            if stack:
                pairs[stack.pop()] = match.start()
            else:
                unopened.append(match.start())
        elif mark.startswith('"') and (len(mark) == 1 or not mark.endswith('"')):
            open_texts.append(match.span())
    return Marks(tuple(comments), pairs, tuple(unopened), tuple(stack), tuple(open_texts))


def too_deep(text: str) -> int | None:
    """The first brace or parenthesis at which more than `MOST_OPEN` are open at once."""
    braces = parentheses = 0
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark in "{}":
            # A parenthesis that its statement does not close ends with the block at the latest.
            braces, parentheses = max(braces + (1 if mark == "{" else -1), 0), 0
        elif mark in "()":
            parentheses = max(parentheses + (1 if mark == "(" else -1), 0)
        if braces + parentheses > MOST_OPEN:
            return match.start()
    return None


def likely_unclosed(text: str, marks: Marks) -> int:
    """The brace that its author probably forgot to close, by indentation; one is unclosed."""
    for start, end in sorted(marks.pairs.items()):
        if "\n" in text[start:end] and _indent(text, end) < _indent(text, start):
            return start
    return marks.unclosed[-1]


def _indent(text: str, offset: int) -> int:
    """The indentation of the statement that has *offset*; a long one goes on over deeper lines."""
    line_start = text.rfind("\n", 0, offset) + 1
    while line_start and _CONTINUED.match(text, line_start):
        line_start = text.rfind("\n", 0, line_start - 1) + 1
    line = text[line_start : text.find("\n", line_start) if "\n" in text[line_start:] else None]
    return len(line) - len(line.lstrip())
