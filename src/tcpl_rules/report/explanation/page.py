"""A page in words, before it is drawn: sections of sentences, nested lists and small tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

Mark = Literal["well", "ill", "open"]
"""What is well, what is not, and what is not settled: colour on a screen, nothing in Markdown."""


@frozen(kw_only=True)
class Item:
    """One point of a list: a sentence, quieter *notes* such as citations, and *parts* below it."""

    text: str
    notes: tuple[str, ...] = ()
    mark: Mark | None = None
    parts: tuple[Item, ...] = ()

    def walk(self) -> Iterator[Item]:
        """This point and all below it."""
        yield self
        for part in self.parts:
            yield from part.walk()


@frozen(kw_only=True)
class Grid:
    """A small table; its columns hold numbers, or a word where there is none."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen(kw_only=True)
class Section:
    """A titled part of a page: *lead* comes before what is listed, *after* comes last.

    *grid_lead* stands between what is listed and the table. Where space is short only the first
    *shown* of what is listed are drawn, and *more* instead of the others.
    """

    title: str
    lead: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    grid_lead: tuple[str, ...] = ()
    grid: Grid | None = None
    after: tuple[str, ...] = ()
    numbered: bool = False
    shown: int | None = None
    more: str = ""

    def __bool__(self) -> bool:
        return bool(self.lead or self.items or self.grid_lead or self.grid or self.after)

    def texts(self) -> Iterator[str]:
        """Every sentence of it."""
        yield self.title
        yield from self.lead
        for item in self.items:
            for part in item.walk():
                yield part.text
                yield from part.notes
        yield from self.grid_lead
        if self.grid is not None:
            yield from self.grid.heads
            for row in self.grid.rows:
                yield from row
        yield from self.after
        yield self.more


@frozen(kw_only=True)
class Page:
    """A whole page: *heading* says who and which year, *lead* the outcome and why."""

    heading: str
    about: tuple[str, ...] = ()
    lead: Section
    sections: tuple[Section, ...] = ()
    foot: tuple[str, ...] = ()

    def texts(self) -> Iterator[str]:
        """Every sentence of it, in its order."""
        yield self.heading
        yield from self.about
        for section in (self.lead, *self.sections):
            yield from section.texts()
        yield from self.foot
