"""Cells are read exactly; where there are two ways to read one, both are said."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tcpl_rules.completion.cells import (
    Unclear,
    date_of,
    day_of,
    label_of,
    number_of,
    share_of,
    text_of,
    written_day,
)
from tcpl_rules.workbook.cell import Cell


def _asks(found: object) -> tuple[str, str]:
    assert isinstance(found, Unclear)
    return found.code, found.allowed.vi


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Cell("  chấm \n tay "), "chấm tay"),
        (Cell(Fraction(27, 2)), "13.5"),
        (Cell(Fraction(4, 5), percent=True), "80%"),
        (Cell(date(2026, 1, 31)), "2026-01-31"),
        (Cell(), ""),
    ],
)
def test_text(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize("cell", [Cell(value=True), Cell(fault="formula", shown="=A1")])
def test_no_value(cell: Cell) -> None:
    assert _asks(text_of(cell))[0] == "TCPL1053"


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("13,5", Fraction(27, 2)),
        ("13.5", Fraction(27, 2)),
        ("0,250", Fraction(1, 4)),
        ("1.250.000", Fraction(1250000)),
        ("1.250,5", Fraction(2501, 2)),
        (Fraction(27, 2), Fraction(27, 2)),
        (Fraction(9, 8), Fraction(9, 8)),
        ("1,1250", Fraction(9, 8)),
        ("sáu", None),
        (None, None),
    ],
)
def test_number(value: str | Fraction | None, number: Fraction | None) -> None:
    assert number_of(Cell(value)) == number


@pytest.mark.parametrize(
    ("cell", "asked"),
    [
        (Cell("1.250"), ("TCPL1052", "1,25 hoặc 1250")),
        (Cell("1,250"), ("TCPL1052", "1,25 hoặc 1250")),
        (Cell("1,125"), ("TCPL1052", "1,1250 hoặc 1125")),
        (Cell("-3"), ("TCPL1053", "một số từ 0 trở lên")),
        (Cell(Fraction(-3)), ("TCPL1053", "một số từ 0 trở lên")),
        (
            Cell(Fraction(2691, 200), rounded=Fraction(27, 2)),
            ("TCPL1052", "13,455 (giá trị trong ô) hoặc 13,5 (giá trị Excel hiển thị)"),
        ),
        (Cell("80%"), ("TCPL1053", "một số; đây là một tỷ lệ %")),
    ],
)
def test_number_asks(cell: Cell, asked: tuple[str, str]) -> None:
    assert _asks(number_of(cell)) == asked


def test_a_date_that_excel_made_of_a_number() -> None:
    assert _asks(number_of(Cell(date(2026, 5, 13))))[0] == "TCPL1053"


@pytest.mark.parametrize(
    ("cell", "share"),
    [
        (Cell("80%"), Fraction(4, 5)),
        (Cell("82,5 %"), Fraction(33, 40)),
        (Cell(Fraction(4, 5), percent=True), Fraction(4, 5)),
        (Cell("80"), Fraction(4, 5)),
        (Cell(Fraction(80)), Fraction(4, 5)),
        (Cell("120%"), Fraction(6, 5)),
        (Cell("0"), Fraction(0)),
        (Cell(Fraction(641, 800), percent=True), Fraction(641, 800)),
        (Cell("80,1250%"), Fraction(641, 800)),
        (Cell("nhiều"), None),
    ],
)
def test_share(cell: Cell, share: Fraction | None) -> None:
    assert share_of(cell) == share


@pytest.mark.parametrize(
    ("cell", "both"),
    [
        (Cell(Fraction(4, 5)), "0,8% hoặc 80%"),
        (Cell("1"), "1% hoặc 100%"),
        (Cell("1.250%"), "1,25% hoặc 1250%"),
        (Cell("80,125%"), "80,1250% hoặc 80125%"),
        (
            Cell(Fraction(161, 200), percent=True, rounded=Fraction(81, 100)),
            "80,5% (giá trị trong ô) hoặc 81% (giá trị Excel hiển thị)",
        ),
    ],
)
def test_share_asks(cell: Cell, both: str) -> None:
    assert _asks(share_of(cell)) == ("TCPL1052", both)


def test_no_share_is_negative() -> None:
    assert _asks(share_of(Cell("-5%"))) == ("TCPL1053", "một số từ 0 trở lên")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (date(2027, 1, 10), "10 Jan"),
        ("2027-01-10", "10 Jan"),
        ("10 tháng 1", "10 Jan"),
        ("ngày 10 tháng 01", "10 Jan"),
        ("10 Jan", "10 Jan"),
        ("15/01", "15 Jan"),
        ("15/01/2027", "15 Jan"),
        ("2/2", "2 Feb"),
        ("31 tháng 2", None),
        ("sớm", None),
    ],
)
def test_day(value: str | date, day: str | None) -> None:
    assert day_of(Cell(value)) == day


@pytest.mark.parametrize("text", ["10/01", "10/1/2027", "10.01"])
def test_a_day_with_two_readings(text: str) -> None:
    assert _asks(written_day(text)) == ("TCPL1052", "10 tháng 1 hoặc 1 tháng 10")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (date(2026, 2, 1), date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("15/02/2026", date(2026, 2, 15)),
        ("15/02", None),
        ("31/02/2026", None),
    ],
)
def test_date(value: str | date, day: date | None) -> None:
    assert date_of(Cell(value)) == day


def test_a_date_with_two_readings() -> None:
    assert _asks(date_of(Cell("01/02/2026"))) == ("TCPL1052", "2026-01-02 hoặc 2026-02-01")


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (Fraction(3), "3"),
        ("điều 3", "3"),
        ("Điều 1a", "1a"),
        ("đ", "đ"),
        ("II", "II"),
        (None, ""),
    ],
)
def test_label(value: str | Fraction | None, label: str) -> None:
    assert label_of(Cell(value), ("Điều", "Article")) == label


@pytest.mark.parametrize("value", ["3-4", "ba", Fraction(7, 2), date(2026, 1, 2)])
def test_no_label(value: str | Fraction | date) -> None:
    assert _asks(label_of(Cell(value), ("Điều",)))[0] == "TCPL1053"
