"""Heads: every fault of one is told at once, before any row is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.errors import CaseError
from tcpl_rules.tables.read_head import read_head
from tcpl_rules.workbook.cell import Cell
from tests.tables.tabled import COLUMNS, HEAD, refused

_ROW = [Cell(head) for head in HEAD.split(",")]


def _sentences(*heads: str) -> list[str]:
    with pytest.raises(CaseError) as refusal:
        read_head([[*_ROW, *map(Cell, heads)]], COLUMNS, "cases.csv")
    return [problem.sentence("en") for problem in refusal.value.problems]


def test_the_first_row_in_which_something_stands() -> None:
    head = read_head([[], [Cell(" ")], _ROW], COLUMNS, "cases.csv")

    assert (head.row, head.width) == (3, 3)
    assert [column.name for column in head.columns.values()] == HEAD.split(",")


def test_nothing_at_all(tmp_path: Path) -> None:
    assert refused(tmp_path, "\n , \n") == [("TCPL1060", None)]


def test_an_unknown_column_and_the_nearest() -> None:
    (said,) = _sentences("facts.heads_disciplind")

    assert said.startswith('Line 1, column 4: there is no column "facts.heads_disciplind". ')
    assert said.endswith("Is facts.heads_disciplined meant?")


def test_an_unknown_column_like_no_other() -> None:
    assert _sentences("qqqq") == [
        'Line 1, column 4: there is no column "qqqq". A column for remarks alone is called “note”'
    ]


def test_the_same_column_under_two_names() -> None:
    assert _sentences("Năm") == [
        "Line 1, column 4: the column year stands there twice, first in column 3. Keep only one"
    ]


def test_remarks_may_stand_in_several() -> None:
    assert read_head([[*_ROW, Cell("STT"), Cell("Ghi chú")]], COLUMNS, "cases.csv").width == 5


def test_missing_columns(tmp_path: Path) -> None:
    assert refused(tmp_path, "unit.name\nX") == [("TCPL1064", 1), ("TCPL1064", 1)]


def test_all_faults_in_their_order() -> None:
    assert [said.partition(":")[0] for said in _sentences("qqqq", "Năm", "rrrr")] == [
        "Line 1, column 4",
        "Line 1, column 5",
        "Line 1, column 6",
    ]
