"""Numbers and kinds in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.report.wording import (
    day_of_year,
    in_points,
    kind_word,
    of_maximum,
    percentage,
    sentence_case,
    sentence_lower,
)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Fraction(1, 2), "50%"),
        (Fraction(9, 10), "90%"),
        (Fraction(1, 3), "33,33%"),
        (Fraction(49999, 100000), "49,99%"),
        (Fraction(0), "0%"),
    ],
)
def test_a_percentage_never_reads_as_more_than_it_is(share: Fraction, shown: str) -> None:
    assert percentage(share, "vi") == shown


def test_points_of_a_maximum() -> None:
    assert of_maximum(exactly(Fraction(197, 2)), Fraction(100), "vi") == "98,5/100"
    assert of_maximum(Range(Fraction(0), Fraction(5)), Fraction(10), "en") == "0 – 5 of 10"
    assert of_maximum(exactly(Fraction(5)), None, "en") == "5"


def test_kinds() -> None:
    assert kind_word("index", "en", many=True) == "indices"
    assert kind_word("criterion", "vi") == "tiêu chí"
    assert kind_word("chapter", "vi") == "chapter"


def test_a_capital_at_the_start() -> None:
    assert sentence_case("điểm Tối đa") == "Điểm Tối đa"
    assert sentence_case("") == ""


def test_inside_a_sentence() -> None:
    assert sentence_lower("Số hồ sơ") == "số hồ sơ"
    assert sentence_lower("TTHC đúng hạn") == "TTHC đúng hạn"
    assert sentence_lower("") == ""


def test_points_with_their_unit() -> None:
    half, one = Fraction(1, 2), Fraction(1)

    assert [in_points(points, "vi") for points in (half, one)] == ["0,5 điểm", "1 điểm"]
    assert [in_points(points, "en") for points in (half, one)] == ["0.5 points", "1 point"]


@pytest.mark.parametrize(
    ("day", "month", "vi", "en"),
    [
        (9, 1, "ngày 09 tháng 01", "9 January"),
        (10, 2, "ngày 10 tháng 02", "10 February"),
        (5, 3, "ngày 05 tháng 3", "5 March"),
        (31, 12, "ngày 31 tháng 12", "31 December"),
    ],
)
def test_a_day_of_no_particular_year(day: int, month: int, vi: str, en: str) -> None:
    assert day_of_year(day, month, "vi") == vi
    assert day_of_year(day, month, "en") == en
