"""Each clause once, with all that changed of it."""

from __future__ import annotations

from tcpl_rules.report.comparison.rows import rows_of
from tests.report.compared import everything


def test_parts_of_one_clause_make_one_row() -> None:
    rows = rows_of(everything().changes)
    keys = [(row.changes[0].kind, row.old and row.old.key, row.new and row.new.key) for row in rows]
    moved = next(row for row in rows if row.new and row.new.key == "3")

    assert len(keys) == len(set(keys))
    assert [change.part for change in moved.changes] == ["rule", "penalties"]


def test_the_header_is_one_clause() -> None:
    header = [row for row in rows_of(everything().clauses) if row.changes[0].kind == "header"]

    assert len(header) == 1
