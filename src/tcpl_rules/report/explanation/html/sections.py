"""Sections of the page, and what is told in words in them: nested lists, tables, what folds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.html.bars import sign
from tcpl_rules.report.explanation.html.markup import (
    EMPTY,
    Child,
    Markup,
    each,
    element,
    joined,
)
from tcpl_rules.report.explanation.html.words import State
from tcpl_rules.report.explanation.page import Grid, Item, Mark

_SIGNS: Final[dict[Mark, State]] = {"well": "met", "ill": "failed", "open": "open"}


def section(name: str, title: str, *children: Child, class_: str = "card") -> Markup:
    """A section of the page called *name*, with its heading; nothing where it has no content."""
    inside = joined(children)
    if not inside.text:
        return EMPTY
    heading = element("h2", title, id=f"{name}-title")
    return element(
        "section", heading, inside, id=name, class_=class_, aria_labelledby=f"{name}-title"
    )


def listed(items: Iterable[Item], *, numbered: bool = False) -> Markup:
    """*items* as a list, what belongs to each below it."""
    drawn = joined(map(_item, items))
    if not drawn.text:
        return EMPTY
    return element("ol" if numbered else "ul", drawn, class_="steps" if numbered else "said")


def _item(item: Item) -> Markup:
    marked: tuple[Child, ...] = (sign(_SIGNS[item.mark]), " ") if item.mark else ()
    lines = [element("p", *marked, item.text), *_notes(item.notes), listed(item.parts)]
    return element("li", *lines)


def _notes(notes: Iterable[str]) -> Iterable[Markup]:
    return (element("p", note, class_="cited") for note in notes if note)


def grid(found: Grid | None) -> Markup:
    """A small table."""
    if found is None:
        return EMPTY
    head = element("tr", *(element("th", text, scope="col") for text in found.heads))
    rows = (_row(row) for row in found.rows)
    body = (element("thead", head), element("tbody", *rows))
    return table("", *body, class_="figures")


def _row(row: tuple[str, ...]) -> Markup:
    first, *rest = row
    cells = (element("td", text) for text in rest)
    return element("tr", element("th", first, scope="row"), *cells)


def table(caption: str, *inside: Child, class_: str = "words") -> Markup:
    """A table that scrolls sideways where a screen is too narrow for it."""
    headed = element("caption", caption) if caption else None
    return element("div", element("table", headed, *inside, class_=class_), class_="scrolls")


def disclosed(text: Text, lang: Language, items: Iterable[Child]) -> Markup:
    """A list that can be folded away, open at first; nothing where it is empty."""
    inside = each("li", items)
    if not inside.text:
        return EMPTY
    summary = element("summary", text.in_language(lang))
    return element("details", summary, element("ul", inside, class_="said"), open="open")
