"""A sheet that people fill in: what stands in its cells, and what may be chosen there."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

Look = Literal["plain", "title", "note", "head", "section", "words", "input", "closed", "key"]
"""How a cell looks.

``input`` is to be filled in, ``closed`` is where nothing belongs, ``key`` is for machines alone.
"""

Holds = Literal["text", "number", "date"]
"""What an input cell is formatted for; text is kept as it is typed."""


@frozen(kw_only=True)
class Bounds:
    """The whole numbers that a cell takes."""

    least: int
    most: int | None = None


@frozen(kw_only=True)
class FormCell:
    """One cell. *choices* are listed in it, *bounds* are of a number that is typed there."""

    value: str | int | date = ""
    look: Look = "plain"
    holds: Holds = "text"
    choices: tuple[str, ...] = ()
    bounds: Bounds | None = None


@frozen(kw_only=True)
class FormSheet:
    """One sheet: *rows* of cells, of which the row numbered *head*, from 1, heads a table.

    *widths* are those of the columns, in characters; 0 hides a column. A sheet that is *hidden*
    is for machines alone. *refusal* is what Excel says where something else than a choice is typed.
    """

    title: str
    rows: tuple[tuple[FormCell, ...], ...]
    head: int = 0
    widths: tuple[int, ...] = ()
    hidden: bool = False
    refusal: str = ""
