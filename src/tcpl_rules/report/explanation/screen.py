"""A page in words, drawn on a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from tcpl_rules.report.explanation.page import Grid, Item, Page, Section
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.table import Column, Line, table


def page_text(page: Page, screen: Screen) -> str:
    """*page* as text: sections parted by an empty line."""
    drawing = _Drawing(screen)
    parts = (
        [*drawing.bold(page.heading), *(t for about in page.about for t in screen.wrapped(about))],
        drawing.lead(page.lead),
        *map(drawing.section, page.sections),
        [screen.dim(text) for line in page.foot for text in screen.wrapped(line)],
    )
    return "\n\n".join("\n".join(part) for part in parts if part)


@frozen
class _Drawing:
    """Draws sections on *screen*."""

    screen: Screen

    def bold(self, text: str) -> list[str]:
        """*text*, heavier, in lines."""
        return list(map(self.screen.bold, self.screen.wrapped(text)))

    def lead(self, section: Section) -> list[str]:
        """The first section, without its title: the outcome speaks for itself."""
        first, *rest = section.lead
        more = (line for text in rest for line in self.screen.wrapped(text))
        return [*self.bold(first), *more, *self._body(section)]

    def section(self, section: Section) -> list[str]:
        """A section under its title."""
        lead = (line for text in section.lead for line in self.screen.wrapped(text, "  "))
        return [*self.bold(section.title), *lead, *self._body(section)]

    def _body(self, section: Section) -> Iterator[str]:
        for number, item in enumerate(section.items[: section.shown], 1):
            yield from self._item(item, 2, f"{number}. " if section.numbered else "- ")
        if section.shown is not None and len(section.items) > section.shown:
            yield f"  {section.more}"
        for text in section.grid_lead:
            yield from self.screen.wrapped(text, "  ")
        if section.grid is not None:
            yield from ("  " + line for line in self._grid(section.grid))
        for text in section.after:
            yield from self.screen.wrapped(text, "  ")

    def _item(self, item: Item, indent: int, sign: str) -> Iterator[str]:
        first, hanging = " " * indent + sign, " " * (indent + len(sign))
        paint = self._paint(item)
        yield from map(paint, self.screen.wrapped(item.text, first, hanging))
        for note in item.notes:
            noted = self.screen.wrapped(f"({note})", hanging, hanging + " ")
            yield from map(self.screen.dim, noted)
        for part in item.parts:
            yield from self._item(part, indent + len(sign), "- ")

    def _paint(self, item: Item) -> Callable[[str], str]:
        if item.mark is None:
            return str
        paints = {"well": self.screen.green, "ill": self.screen.red, "open": self.screen.yellow}
        return paints[item.mark]

    def _grid(self, grid: Grid) -> list[str]:
        columns = [Column(head=head, number=True) for head in grid.heads]
        return table(columns, [Line(cells=row) for row in grid.rows], self.screen)
