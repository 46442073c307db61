"""Phrases and values of a clause, each with the blocks around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.quantities import exact
from tcpl_rules.revision.targets import Target
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch, Leaf

# What is not the law's own wording, or names something.
_NOT_LAW = frozenset(
    {"note", "reading", "question", "instrument", "source", "kind", "annotations", "standard"}
)
_POINTS = frozenset(
    {"row_result", "max_term", "max_unread", "penalty", "score", "weight"}
    | {"require_total", "require_every"}
)
_MEASURES = frozenset({"constant", "bound", "some_of", "due_within", "due_ahead", "members"})


@frozen(kw_only=True)
class Place:
    """A phrase or value that stands in a clause.

    *text* is the value, or the whole text in quotes that holds the phrase. *around* are the
    branches that hold it, outermost first. *sort* is what a value is of: points, a measure, a
    share, days, working days; empty for a phrase.
    """

    span: Span
    text: str
    around: tuple[Branch, ...]
    sort: str = ""


def phrase_pattern(phrase: str) -> re.Pattern[str]:
    """What finds *phrase* where it stands as whole words."""
    before = r"(?<!\w)" if phrase[:1].isalnum() else ""
    after = r"(?!\w)" if phrase[-1:].isalnum() else ""
    return re.compile(before + re.escape(phrase) + after)


def phrases_in(target: Target, pattern: re.Pattern[str]) -> list[Place]:
    """Every text of the law in *target* and below it in which *pattern* finds something."""
    return [place for place in _texts(target.branch, target.around) if pattern.search(place.text)]


def values_in(target: Target, value: Branch) -> list[Place]:
    """Every place in *target* and below it where the `constant` *value* stands."""
    number, unit = _said(value)
    return [
        place
        for place, written, sort in _values(target.branch, target.around)
        if written == exact(number.text.rstrip("%")) and _fits(sort, number, unit)
    ]


def _fits(sort: str, number: Leaf, unit: str) -> bool:
    if number.kind == "PERCENT":
        return sort == "share"
    return sort == unit if unit else sort in ("points", "measure")


def _said(constant: Branch) -> tuple[Leaf, str]:
    unit = constant.leaf("DAYS", "WORKING_DAYS")
    return constant.word("NUMBER", "PERCENT"), unit.text if unit else ""


def _texts(branch: Branch, around: tuple[Branch, ...]) -> Iterator[Place]:
    inside = (*around, branch)
    for child in branch.children:
        if isinstance(child, Leaf):
            if child.kind == "STRING":
                yield Place(span=child.span, text=child.text, around=inside)
        elif child.rule not in _NOT_LAW:
            yield from _texts(child, inside)


def _values(branch: Branch, around: tuple[Branch, ...]) -> Iterator[tuple[Place, object, str]]:
    inside = (*around, branch)
    sort = _sort(branch, around)
    if sort is not None:
        number = branch.leaf("NUMBER", "PERCENT")
        unit = branch.leaf("DAYS", "WORKING_DAYS")
        if number is not None:
            own = "share" if number.kind == "PERCENT" else unit.text if unit else sort
            span = Span(number.span.source, number.span.start, (unit or number).span.end)
            place = Place(span=span, text=span.text, around=inside, sort=own)
            yield place, exact(number.text.rstrip("%")), own
    for child in branch.branches():
        if child.rule not in _NOT_LAW:
            yield from _values(child, inside)


def _sort(branch: Branch, around: tuple[Branch, ...]) -> str | None:
    """What the number directly in *branch* is of, or None where it is no value of the law."""
    if branch.rule in _POINTS or (branch.rule == "constant" and around[-2].rule == "grade"):
        return "points"
    return "measure" if branch.rule in _MEASURES else None
