"""A number format may show another number than the sheet holds."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.workbook.number_format import rounded_by

VALUE = Fraction("13.455")


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("0", "13"),
        ("0.0", "13.5"),
        ("0.00", "13.46"),
        ("#,##0.0", "13.5"),
        ('0.0" điểm"', "13.5"),
        ("[Red]0.0;-0.0", "13.5"),
        ("0.0%", None),
        ("0%", "13.46"),
    ],
)
def test_another_number(number_format: str, shown: str | None) -> None:
    assert rounded_by(number_format, VALUE) == (None if shown is None else Fraction(shown))


@pytest.mark.parametrize(
    "number_format", ["General", "@", "0.000", "0.0000", "# ?/?", "0.0E+00", "0,", ""]
)
def test_the_same_number(number_format: str) -> None:
    assert rounded_by(number_format, VALUE) is None


def test_half_is_shown_upwards() -> None:
    assert rounded_by("0%", Fraction("0.805")) == Fraction("0.81")
