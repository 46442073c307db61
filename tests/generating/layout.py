"""From the words of a generated ruleset to its text: keywords spelled, spaces and comments put in.

A word that begins with `@` is a keyword, by the name that grammar/keywords.toml gives it.
"""

from __future__ import annotations

import random
import re
import tomllib
from functools import cache
from pathlib import Path

_WORD = re.compile(r'"[^"]*"|\S+')
_SPACES = (" ", " ", " ", "  ", "\n", "\n\n", "\n\n\n", "\t", " \n  ", "\r\n")
_COMMENTS = ("# ghi chú\n", "#\n", ' # "một dấu { ngoặc\n', "## két # thúc  \n", "#}\n")


@cache
def spellings() -> dict[str, tuple[str, str]]:
    """English and Vietnamese of every keyword."""
    path = Path(__file__).parents[2] / "grammar" / "keywords.toml"
    return {name: (en, vi) for name, (en, vi) in tomllib.loads(path.read_text("utf-8")).items()}


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def spelled(text: list[str], language: int, mixed: int = 0) -> list[str]:
    """*text*, its keywords in English (0) or Vietnamese (1), or by turns from the seed *mixed*."""
    turns = random.Random(mixed)  # noqa: S311 - it lays out a test's text
    return [
        spellings()[word[1:]][turns.randrange(2) if mixed else language]
        if word.startswith("@")
        else word
        for word in text
    ]


def plain(text: list[str]) -> str:
    """One statement or brace after the other, as a person might write it."""
    lines, line = [], ""
    for word in text:
        line = f"{line} {word}".strip()
        if word in "{}":
            lines.append(line)
            line = ""
    return "\n".join([*lines, line])


def scattered(text: list[str], seed: int) -> str:
    """Any spaces and comments between any words."""
    turns = random.Random(seed)  # noqa: S311 - it lays out a test's text
    written = []
    for word in text:
        space = turns.choice(_SPACES)
        comment = turns.choice(_COMMENTS) if turns.random() < 0.04 else ""
        written.append(f"{word}{space}{comment}")
    return "".join(written)
