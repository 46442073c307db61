"""Where a text is drawn: how wide, and whether it takes colour."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from attrs import frozen

from tcpl_rules.diagnostics.render_text import columns

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@frozen(kw_only=True)
class Screen:
    """A terminal, or a pipe: *width* in columns, and without *colour* nothing but plain text."""

    width: int = 100
    colour: bool = False

    def bold(self, text: str) -> str:
        """*text*, heavier."""
        return self._styled(text, "1")

    def dim(self, text: str) -> str:
        """*text*, fainter."""
        return self._styled(text, "2")

    def green(self, text: str) -> str:
        """*text* as what is well."""
        return self._styled(text, "32")

    def red(self, text: str) -> str:
        """*text* as what is not well."""
        return self._styled(text, "31")

    def yellow(self, text: str) -> str:
        """*text* as what is not settled."""
        return self._styled(text, "33")

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text else text

    def rule(self) -> str:
        """What parts the head of a table from its body."""
        return "─" if self.colour else "-"

    def wrapped(self, text: str, indent: str = "", hanging: str | None = None) -> list[str]:
        """*text* in lines no wider than the screen; *hanging* is put before all but the first."""
        return wrap(text, self.width, indent, indent if hanging is None else hanging)


def columns_of(text: str) -> int:
    """The columns that *text* fills, colours not counted."""
    return columns(_ESCAPE.sub("", text))


def wrap(text: str, width: int, indent: str = "", hanging: str = "") -> list[str]:
    """*text* in lines of at most *width* columns, cut at spaces alone; always at least one line."""
    composed = unicodedata.normalize("NFC", printable(text))
    # Composed Vietnamese fills one column for each character, which is what textwrap counts.
    lines = textwrap.wrap(
        composed,
        width=max(width, 20),
        initial_indent=indent,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [indent.rstrip()]


def printable(text: str) -> str:
    """*text* without what moves a cursor or turns lines around; a case may hold anything."""
    return "".join(character if character.isprintable() else " " for character in text)


def padded(text: str, width: int, *, right: bool = False) -> str:
    """*text* filled up with spaces to *width* columns, on the left when it stands *right*."""
    spaces = " " * max(width - columns_of(text), 0)
    return spaces + text if right else text + spaces
