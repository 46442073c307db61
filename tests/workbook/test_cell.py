"""What a cell says of itself."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.workbook.cell import EMPTY, Cell


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
