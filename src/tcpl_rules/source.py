"""The author's text, and pieces of it."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cached_property

from attrs import field, frozen


@frozen
class SourceText:
    """One file as its author wrote it.

    *name* is what messages call the file; *text* is decoded and otherwise untouched.
    """

    name: str
    text: str = field(repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1, at which *offset* stands; columns count characters."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of line *number* (from 1), without its end."""
        return self.text.split("\n")[number - 1].removesuffix("\r")

    @cached_property
    def _line_starts(self) -> list[int]:
        # Lines end at \n only: str.splitlines would also split at U+2028 and quote the wrong line.
        return [0] + [i + 1 for i, character in enumerate(self.text) if character == "\n"]


@frozen
class Span:
    """A piece of a text: *start* inclusive, *end* exclusive, offsets into the author's own text."""

    source: SourceText
    start: int
    end: int

    @property
    def text(self) -> str:
        """The piece itself."""
        return self.source.text[self.start : self.end]

    @property
    def line(self) -> int:
        """The line, from 1, on which the piece begins."""
        return self.source.position(self.start)[0]

    @property
    def place(self) -> str:
        """``name:line:column`` of the first character."""
        line, column = self.source.position(self.start)
        return f"{self.source.name}:{line}:{column}"


@frozen
class Normalised:
    """A text in NFC, and where each of its characters stands in the author's own text."""

    text: str
    _offsets: tuple[int, ...] | None = field(repr=False)

    def original(self, offset: int) -> int:
        """The offset in the author's text of the character at *offset* here."""
        return offset if self._offsets is None else self._offsets[offset]


def normalise(text: str) -> Normalised:
    """*text* in NFC; Vietnamese typed with combining marks reads the same as composed letters."""
    if unicodedata.is_normalized("NFC", text):
        return Normalised(text, None)
    pieces: list[str] = []
    offsets: list[int] = []
    start = 0
    for end in [*_cluster_starts(text), len(text)]:
        composed = unicodedata.normalize("NFC", text[start:end])
        pieces.append(composed)
        offsets.extend([start] * len(composed))
        start = end
    return Normalised("".join(pieces), (*offsets, len(text)))


def _cluster_starts(text: str) -> list[int]:
    """Offsets after the first at which a character begins that no earlier one can absorb."""
    return [
        offset
        for offset, character in enumerate(text)
        if offset and unicodedata.category(character)[0] != "M" and not _is_jamo(character)
    ]


def _is_jamo(character: str) -> bool:
    return "\u1160" <= character <= "\u11ff"
