"""CSV as it comes: separators, quotes, marks."""

from __future__ import annotations

import pytest

from tcpl_rules.errors import CaseError
from tcpl_rules.tables.delimited import rows_of_text

_KNOWN = {"a", "b", "c", "tỉnh, thành phố"}


def _rows(content: str | bytes) -> list[list[object]]:
    encoded = content if isinstance(content, bytes) else content.encode()
    rows = rows_of_text(encoded, "cases.csv", lambda head: head.strip().casefold() in _KNOWN)
    return [[cell.value for cell in row] for row in rows]


def _problem(content: str | bytes) -> tuple[str, int | None]:
    with pytest.raises(CaseError) as refusal:
        _rows(content)
    (problem,) = refusal.value.problems
    return problem.code, problem.line


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_separator(sign: str, end: str, mark: str) -> None:
    text = f"{mark}a{sign}b{end}1{sign}2{end}"

    assert _rows(text) == [["a", "b"], ["1", "2"]]


def test_the_separator_that_parts_the_most_known_heads() -> None:
    assert _rows('a;"Tỉnh, thành phố";c\n1;2,5;') == [
        ["a", "Tỉnh, thành phố", "c"],
        ["1", "2,5", None],
    ]


def test_one_column_needs_no_separator() -> None:
    assert _rows("a\n1") == [["a"], ["1"]]


def test_two_that_part_as_many() -> None:
    assert _problem("a;b,c\n1;2") == ("TCPL1061", 1)


def test_the_separator_may_be_named() -> None:
    assert _rows("sep=;\na;b,c\n1;2") == [[], ["a", "b,c"], ["1", "2"]]


def test_quotes_hold_separators_and_lines() -> None:
    assert _rows('a,b\n"x, y","1\n2"\n"say ""so""",') == [
        ["a", "b"],
        ["x, y", "1\n2"],
        ['say "so"', None],
    ]


def test_quotes_that_do_not_fit() -> None:
    assert _problem('a,b\n"x" y,1\n') == ("TCPL1060", 2)


def test_a_cell_without_an_end() -> None:
    assert _problem('a,b\n1,"2\n') == ("TCPL1060", 2)


def test_another_encoding() -> None:
    assert _problem("a,b\nxã,1".encode("utf-16")) == ("TCPL0802", 1)
    assert _problem("a,b\nph\xf4,1".encode("latin-1")) == ("TCPL0802", 2)
