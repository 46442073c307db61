"""Comments in a case to fill in."""

from __future__ import annotations

import textwrap

_WIDTH = 96


def comment(text: str) -> list[str]:
    """*text* as lines of comment; TOML allows no control characters in them."""
    clean = "".join(character if character.isprintable() else " " for character in text)
    return textwrap.wrap(
        clean,
        width=_WIDTH,
        initial_indent="# ",
        subsequent_indent="#   ",
        break_long_words=False,
        break_on_hyphens=False,
    )
