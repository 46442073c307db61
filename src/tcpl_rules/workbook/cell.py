"""What stands in one cell of a table, exactly."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final, Literal

from attrs import frozen

_LETTERS: Final = 26

Fault = Literal["", "formula", "error", "merged", "time"]
"""Why a cell has no value that can be relied on.

A ``formula`` was never computed, an ``error`` is one that Excel shows, ``merged`` is a cell that
another one covers, ``time`` is a time of day.
"""


@frozen
class Cell:
    """One cell: None when it is empty, numbers as the sheet writes them and never rounded.

    A *percent* number is the share: 1/2 where the sheet shows 50%. *shown* is what a message
    quotes where the value does not say it. *rounded* is the number that the sheet shows, where
    that is another one than it holds.
    """

    value: bool | Fraction | str | date | None = None
    percent: bool = False
    fault: Fault = ""
    shown: str = ""
    rounded: Fraction | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it; spaces are nothing."""
        blank = self.value is None or (isinstance(self.value, str) and not self.value.strip())
        return blank and not self.fault


EMPTY = Cell()


def letters_of(index: int) -> str:
    """The letters of the column at *index*, from 0: A, …, Z, AA."""
    letters, rest = "", index + 1
    while rest:
        rest, place = divmod(rest - 1, _LETTERS)
        letters = chr(ord("A") + place) + letters
    return letters
