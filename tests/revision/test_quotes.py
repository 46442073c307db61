"""A quote is what stands there, or leaves out what is not law."""

from __future__ import annotations

import pytest

from tcpl_rules.revision.quotes import found_in, in_short, nearest_in, says
from tests.revision.amending import clause, quoted


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("max 4", "max 4"),
        ("tối đa 4", "max   4"),
        ("max 4", "max 4.0 { cite LAW article 1 basis unread }"),
        ("max 4 { basis unread }", "max 4 { cite LAW article 1 basis unread }"),
        ('title vi "Xã"', 'title vi "Xã" en "Commune"'),
        ("award 1 when a / b >= 80%", "award 1 when a / b >= 80.0%"),
        ('role a vi "A"', 'role a vi "A" { cite LAW article 1 }'),
        (
            'document a vi "A" { held by b }',
            'document a vi "A" en "a" { cite LAW article 1 held by b }',
        ),
        (
            'fact a: count { vi "A" given }',
            'fact a: count { vi "A" en "a" given cite LAW article 1 }',
        ),
    ],
)
def test_says(quote: str, text: str) -> None:
    assert says(quoted(quote), quoted(text))


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("max 4", "max 5"),
        ("max 4", "max unread"),
        ("max 4 { basis unread }", "max 4 { basis read }"),
        ("max 4 { basis unread }", "max 4"),
        ('title vi "Xã" en "Commune"', 'title vi "Xã"'),
        ('title vi "xã"', 'title vi "Xã"'),
        ("award 1 when a >= 5", "award 1 when a > 5"),
        ("award 1 when a >= 5", "award 1 when a >= 5 days"),
        ("award 1 when a and b", "award 1 when b and a"),
        ('role a vi "A"', 'role a vi "A" { titled vi "B" }'),
        ('fact a: count { vi "A" }', 'fact a: count { vi "A" given }'),
    ],
)
def test_says_something_else(quote: str, text: str) -> None:
    assert not says(quoted(quote), quoted(text))


def test_a_statement_is_found_directly_or_in_a_list_of_rows() -> None:
    two = clause(("criterion", "2"))

    assert [place.branch.rule for place in found_in(two, quoted("max 4"))] == ["max"]
    (row,) = found_in(two, quoted("tiers a { award 4 from 5 days }").part("tier"))
    assert [branch.rule for branch in row.around] == ["file", "node", "tiers"]


def test_a_title_is_found_in_the_heading() -> None:
    (title,) = found_in(clause(("criterion", "2")), quoted('title vi "Niêm yết ở xã"'))

    assert title.in_heading
    assert title.branch.rule == "text"


def test_the_whole_clause_may_be_quoted() -> None:
    (whole,) = found_in(
        clause(("condition", "enough")),
        quoted('condition enough vi "Đủ điểm" { require total >= 6 }'),
    )

    assert [branch.rule for branch in whole.around] == ["file", "qualifies"]


def test_what_stands_below_another_clause_is_not_found() -> None:
    assert found_in(clause(("qualifies when", "")), quoted("require total >= 6")) == []


def test_the_nearest_statement_begins_alike() -> None:
    one = clause(("criterion", "1"))
    nearest = nearest_in(one, quoted("award 0 when not posted"))

    assert nearest is not None
    assert nearest.span.text == "award 0 when not planned"
    assert nearest_in(one, quoted("score by hand")) is None


def test_in_short() -> None:
    long = quoted('note vi "' + "dài " * 30 + '"')

    assert in_short(clause(("criterion", "2")).branch) == "criterion 2"
    assert in_short(quoted("max\n  4")) == "max 4"
    assert len(in_short(long)) == 60
