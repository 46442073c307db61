"""A page in words as Markdown, to be pasted into a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tcpl_rules.report.explanation.page import Grid, Item, Page, Section
from tcpl_rules.report.screen import printable

_SIGNS = re.compile(r"([\\`*_\[\]<>|#])")
_LIST = re.compile(r"^(\d+)([.)])(?=\s)|^([-+])(?=\s)")


def page_markdown(page: Page) -> str:
    """*page* as Markdown; signs in the texts are escaped, names of units may hold anything."""
    parts = [
        f"# {_safe(page.heading)}",
        *("\n\n".join(map(_safe, about)) for about in [page.about] if about),
        *map(_section, (page.lead, *page.sections)),
        *("\n\n".join(map(_safe, foot)) for foot in [page.foot] if foot),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(section: Section) -> str:
    listed = "\n".join(_items(section.items, 0, numbered=section.numbered))
    parts = [
        f"## {_safe(section.title)}",
        *map(_safe, section.lead),
        *([listed] if listed else []),
        *map(_safe, section.grid_lead),
        *([_grid(section.grid)] if section.grid is not None else []),
        *map(_safe, section.after),
    ]
    return "\n\n".join(parts)


def _items(items: Iterable[Item], indent: int, *, numbered: bool = False) -> Iterator[str]:
    for number, item in enumerate(items, 1):
        sign = f"{number}. " if numbered else "- "
        notes = "".join(f" *({_safe(note)})*" for note in item.notes)
        yield f"{' ' * indent}{sign}{_safe(item.text)}{notes}"
        yield from _items(item.parts, indent + len(sign))


def _grid(grid: Grid) -> str:
    rule = ["---:"] * len(grid.heads)
    rows = [_row(map(_safe, row)) for row in grid.rows]
    return "\n".join([_row(map(_safe, grid.heads)), _row(rule), *rows])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _safe(text: str) -> str:
    """*text* on one line, its signs not those of Markdown."""
    escaped = _SIGNS.sub(r"\\\1", " ".join(printable(text).split()))
    return _LIST.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", escaped)
