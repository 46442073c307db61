"""What of a written page runs: its fences, its tables to type in, and what it includes.

The forms stand in `tests/written/test_written_pages.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import dedent

from tcpl_rules.reference.site.including import included, including
from tests.literate import ROOT

DOCS = ROOT / "docs"
LANGUAGES = ("vi", "en")
_GENERATED = ("reference", "index.md")
"""Below docs/vi and docs/en: what `tcpl docs` writes, which other tests look at."""

_FENCE = re.compile(
    r'^(?P<indent> *)```(?P<language>\w*)(?: title="(?P<title>[^"\n]+)")?\n'
    r"(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
_TABLE = re.compile(r"^\|.*\|\n\|[ :|-]+\|\n(?:\|.*\|\n?)+", re.MULTILINE)
_ADDRESS = {"Vị trí", "Address"}
_INSTRUMENT = {"Văn bản", "Instrument"}


@dataclass(frozen=True)
class Fence:
    """One fence: its language, the file that it is saved as, if any, and where it begins."""

    language: str
    title: str
    text: str
    place: int


@dataclass(frozen=True)
class Typed:
    """The rows of a table that the reader types into a workbook, by the heads of its columns.

    Those of one *of_every_row* are typed into each row that has a value.
    """

    rows: tuple[dict[str, str], ...]
    place: int
    of_every_row: bool = False


def written_pages() -> list[Path]:
    """Every page of docs/vi and docs/en that people wrote."""
    return [
        path
        for lang in LANGUAGES
        for path in sorted((DOCS / lang).rglob("*.md"))
        if path.relative_to(DOCS / lang).parts[0] not in _GENERATED
    ]


@cache
def text_of(page: Path) -> str:
    """*page* with what it includes put in, as the site shows it."""
    return including(_read(page), DOCS)


def parts_of(page: Path) -> list[Fence | Typed]:
    """What of *page* runs, in its order."""
    text = text_of(page)
    return sorted([*_fences(text), *_typed(text)], key=lambda part: part.place)


def openings(page: Path) -> list[str]:
    """The lines of *page* that open or close a fence."""
    return [line for line in text_of(page).split("\n") if line.lstrip().startswith("```")]


def shown_by(page: Path) -> tuple[Path, ...]:
    """The files that *page* includes."""
    return included(_read(page), DOCS)


def _read(page: Path) -> str:
    return page.read_text("utf-8")


def _fences(text: str) -> Iterator[Fence]:
    for found in _FENCE.finditer(text):
        yield Fence(found["language"], found["title"] or "", dedent(found["text"]), found.start())


def _typed(text: str) -> Iterator[Typed]:
    """The tables of *text* whose first column is one of a completion's workbook."""
    for found in _TABLE.finditer(text):
        heads, _, *lines = [_cells(line) for line in found[0].strip().split("\n")]
        if heads[0] in _ADDRESS | _INSTRUMENT:
            rows = tuple(dict(zip(heads, line, strict=True)) for line in lines)
            yield Typed(rows, found.start(), heads[0] in _INSTRUMENT)


def _cells(line: str) -> list[str]:
    return [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
