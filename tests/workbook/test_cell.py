"""What a cell says of itself."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.workbook.cell import EMPTY, Cell, letters_of


@pytest.mark.parametrize(
    ("cell", "empty"),
    [
        (EMPTY, True),
        (Cell("  "), True),
        (Cell("0"), False),
        (Cell(Fraction(0)), False),
        (Cell(value=False), False),
        (Cell(fault="merged"), False),
    ],
)
def test_empty(cell: Cell, empty: bool) -> None:  # noqa: FBT001 - a row of the table
    assert cell.is_empty == empty


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_letters(index: int, letters: str) -> None:
    assert letters_of(index) == letters
