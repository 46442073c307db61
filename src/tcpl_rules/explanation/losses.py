"""The parts whose points make the total: what each has lost, and what is open of each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from fractions import Fraction

from tcpl_rules.assessment.range import Range
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.model.rule import Penalty
from tcpl_rules.quantities import ZERO


def counted(node: Reason, entered: Container[str]) -> Iterator[Reason]:
    """The parts at or below *node* that give it its points, in the order of the law.

    That is a node whose points a person *entered*, else one with nothing below it; penalties of
    other nodes stand for themselves. What is left out is not among them.
    """
    if node.found is None:
        return
    children = [part for part in node.parts if part.about == "node"]
    if not children or node.key in entered:
        yield node
        return
    yield from (part for part in node.parts if isinstance(part.model, Penalty))
    for child in children:
        yield from counted(child, entered)


def lost(reason: Reason) -> Fraction:
    """The points that a part has lost for certain."""
    return reason.short or ZERO


def open_width(reason: Reason) -> Fraction:
    """How many points of a part are still open."""
    found = reason.found
    return found.most - found.least if isinstance(found, Range) else ZERO


def most_lost_first(parts: Iterable[Reason]) -> list[Reason]:
    """Those of *parts* that have lost points, in the order of what they cost."""
    return sorted((part for part in parts if lost(part)), key=lost, reverse=True)


def most_open_first(parts: Iterable[Reason]) -> list[Reason]:
    """Those of *parts* whose points are open, in the order of how many are."""
    return sorted((part for part in parts if open_width(part)), key=open_width, reverse=True)
