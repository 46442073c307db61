"""One cell to one value: exactly, or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tcpl_rules.tables.cells import Unclear, value_of
from tcpl_rules.tables.columns import Wanted
from tcpl_rules.workbook.cell import EMPTY, Cell


@pytest.mark.parametrize("wanted", list(Wanted))
def test_an_empty_cell_is_not_known(wanted: Wanted) -> None:
    assert value_of(EMPTY, wanted) is None
    assert value_of(Cell("  "), wanted) is None


@pytest.mark.parametrize(
    ("wanted", "written", "value"),
    [
        (Wanted.TEXT, "  Xã   Thử ", "Xã Thử"),
        (Wanted.TEXT, "1.250", "1.250"),
        (Wanted.CODE, "00123", "00123"),
        (Wanted.YEAR, "2024", 2024),
        (Wanted.COUNT, "12", 12),
        (Wanted.COUNT, "12,5", Decimal("12.5")),
        (Wanted.COUNT, "10%", "10%"),
        (Wanted.COUNT, "có", "có"),
        (Wanted.COUNT, "3/4", "3/4"),
        (Wanted.YES_NO, "Có", True),
        (Wanted.YES_NO, "TRUE", True),
        (Wanted.YES_NO, "1", True),
        (Wanted.YES_NO, "đạt", True),
        (Wanted.YES_NO, "Không", False),
        (Wanted.YES_NO, "chưa  đạt", False),
        (Wanted.YES_NO, "0", False),
        (Wanted.YES_NO, "x", "x"),
        (Wanted.YES_NO, "2", "2"),
        (Wanted.POINTS, "13,5", Decimal("13.5")),
        (Wanted.POINTS, "80/3", Fraction(80, 3)),
        (Wanted.POINTS, "tốt", "tốt"),
        (Wanted.KEYS, "8", ("8",)),
        (Wanted.KEYS, "1.1; 8", ("1.1", "8")),
        (Wanted.KEYS, "8, 9", ("8", "9")),
        (Wanted.DATE, "13/02/2025", date(2025, 2, 13)),
        (Wanted.DATE, "05.05.2025", date(2025, 5, 5)),
        (Wanted.DATE, "2025-02-13", "2025-02-13"),
        (Wanted.DATE, "31/02/2025", "31/02/2025"),
    ],
)
def test_written(wanted: Wanted, written: str, value: object) -> None:
    found = value_of(Cell(written), wanted)

    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("wanted", "held", "value"),
    [
        (Wanted.TEXT, Fraction(12), "12"),
        (Wanted.TEXT, date(2024, 1, 1), date(2024, 1, 1)),
        (Wanted.CODE, Fraction(14818), "14818"),
        (Wanted.YEAR, Fraction(2024), 2024),
        (Wanted.COUNT, Fraction(12), 12),
        (Wanted.COUNT, Fraction(1, 2), Decimal("0.5")),
        (Wanted.COUNT, True, True),
        (Wanted.YES_NO, True, True),
        (Wanted.YES_NO, Fraction(0), False),
        (Wanted.YES_NO, Fraction(2), 2),
        (Wanted.POINTS, Fraction(27, 2), Decimal("13.5")),
        (Wanted.KEYS, Fraction(8), ("8",)),
        (Wanted.DATE, date(2024, 1, 1), date(2024, 1, 1)),
    ],
)
def test_held(wanted: Wanted, held: Fraction | date, value: object) -> None:
    found = value_of(Cell(held), wanted)

    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("wanted", "cell", "vi"),
    [
        (Wanted.COUNT, Cell("1.250"), "1,25 hoặc 1250"),
        (Wanted.POINTS, Cell("1,250"), "1,25 hoặc 1250"),
        (Wanted.POINTS, Cell(Fraction("13.46"), rounded=Fraction("13.5")), "13,5 hoặc 13,46"),
        (Wanted.POINTS, Cell("5/6"), "5 điểm trên 6 hoặc 5 chia 6"),
        (Wanted.CODE, Cell(Fraction(123)), "123 hoặc 00123"),
        (Wanted.KEYS, Cell("1,2"), "1, 2 hoặc 1.2"),
        (Wanted.KEYS, Cell(Fraction(11, 10)), "1.1 hoặc 1.10"),
        (Wanted.DATE, Cell("01/02/2025"), "2025-01-02 hoặc 2025-02-01"),
    ],
)
def test_two_readings(wanted: Wanted, cell: Cell, vi: str) -> None:
    found = value_of(cell, wanted)

    assert isinstance(found, Unclear)
    assert (found.code, found.allowed.vi) == ("TCPL1066", vi)


@pytest.mark.parametrize("wanted", [Wanted.COUNT, Wanted.POINTS, Wanted.YES_NO])
def test_a_percentage_is_no_number_of_a_case(wanted: Wanted) -> None:
    assert value_of(Cell(Fraction(1, 10), percent=True), wanted) == "10%"


def test_a_fault_says_what_stands_there() -> None:
    found = value_of(Cell(fault="error", shown="#REF!"), Wanted.COUNT)

    assert isinstance(found, Unclear)
    assert found.code == "TCPL1067"
    assert found.allowed.en == "a formula in error; write the value (#REF!)"
