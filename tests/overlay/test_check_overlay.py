"""Whether an overlay fits together and asks for more than the law, never for less."""

from __future__ import annotations

import pytest

from tcpl_rules.model.procedure import DueBefore
from tcpl_rules.model.standing import UNSAID
from tcpl_rules.overlay.check_overlay import in_order
from tests.overlay.laying import OVERLAY, codes


def _due(day: int, month: int, *, next_year: bool) -> DueBefore:
    return DueBefore(day=day, month=month, next_year=next_year, standing=UNSAID)


def test_deadlines_in_the_order_in_which_they_fall() -> None:
    first, second = _due(31, 12, next_year=False), _due(5, 1, next_year=True)
    third = _due(4, 2, next_year=True)

    assert in_order(first) < in_order(second) < in_order(third)


@pytest.mark.parametrize("years", ["2020 to 2029", "2035 to 2036", "2035 to"])
def test_years_that_the_ruleset_does_not_govern(years: str) -> None:
    assert codes(header=OVERLAY.replace("2031 to 2033", years)) == ["TCPL1104"]


@pytest.mark.parametrize("years", ["2020 to 2030", "2034 to", "2034"])
def test_years_that_overlap(years: str) -> None:
    assert codes(header=OVERLAY.replace("2031 to 2033", years)) == []


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("10 Jan of the next year", []),
        ("9 Jan of the next year", []),
        ("31 Dec", []),
        ("11 Jan of the next year", ["TCPL1105"]),
        ("1 Feb of the next year", ["TCPL1105"]),
    ],
)
def test_a_deadline_is_no_later_than_the_law(due: str, expected: list[str]) -> None:
    assert codes(f"assign step send {{ led by justice due before {due} }}") == expected


@pytest.mark.parametrize("step", ["post", "mend"])
def test_a_deadline_beside_one_that_is_no_fixed_day(step: str) -> None:
    """It binds beside that of the law, whose day nobody can know here."""
    assert codes(f"assign step {step} {{ led by justice due before 5 Jan of the next year }}") == []


def test_a_part_has_no_deadline() -> None:
    text = "assign criterion 1 { led by justice due before 31 Dec }"

    assert codes(text) == ["TCPL1103"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "assign criterion 1 { led by justice }\nassign criterion 1 { led by committee }",
            "TCPL1107",
        ),
        ("assign step send { led by justice }\nassign step send { led by committee }", "TCPL1107"),
        ("assign criterion 1 {}", "TCPL1108"),
        ('role division vi "phòng tư pháp"', "TCPL1110"),
        ('role justice vi "Sở Tư pháp"', "TCPL0202"),
        ("day off 2032-05-03\nday worked 2032-05-03", "TCPL1111"),
        ("day off 2032-05-03\nday off 2032-05-03", "TCPL1111"),
        ('task t vi "Việc" { time vi "…" { each year years apart 2 } }', "TCPL1112"),
        ('remedy r vi "Việc" { time vi "…" { since 2031 since 2032 } }', "TCPL1112"),
        ('task t vi "Việc" { time vi "…" { in the year 2030 } }', "TCPL1113"),
        ('task t vi "Việc" { time vi "…" { since 2034 } }', "TCPL1113"),
        ('task t vi "Việc" { time vi "…" { years apart 2 from 2034 } }', "TCPL1113"),
    ],
)
def test_what_is_wrong(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_fact_of_the_place_tells_nothing_of_one_of_the_law() -> None:
    """Otherwise a unit could qualify under the overlay and not be known to without it."""
    fact = 'fact mended: count at most {} {{ vi "Đã sửa" asks vi "Mấy?" unit vi "hồ sơ" can rise }}'
    asked = 'qualifies when { condition mended vi "Sửa hết" { require mended = late } }'

    assert codes(f"{fact.format('late')}\n{asked}") == ["TCPL1103"]
    assert codes(f"{fact.format('12')}\n{asked}") == []


def test_a_time_may_begin_before_the_overlay() -> None:
    assert codes('task t vi "Việc" { time vi "…" { years apart 2 from 2029 } }') == []
    assert codes('task t vi "Việc" { time vi "…" { since 2029 } }') == []
