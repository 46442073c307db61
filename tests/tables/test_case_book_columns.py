"""No head in a sheet stands for two columns, and each is known in both languages."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tcpl_rules.tables import case_book_columns
from tcpl_rules.tables.case_book_columns import BookColumn
from tcpl_rules.tables.columns import folded

_SHEETS = ("PLAIN", "FACTS", "ENTRIES", "JUDGED", "STEPS", "DOCUMENTS")


@pytest.mark.parametrize("name", _SHEETS)
def test_heads_are_told_apart(name: str) -> None:
    columns: Mapping[str, BookColumn] = getattr(case_book_columns, name)
    vi = [folded(column.head.vi) for column in columns.values()]
    en = [folded(column.head.in_language("en")) for column in columns.values()]

    assert len(set(vi)) == len(vi)
    assert len(set(en)) == len(en)
    assert next(iter(columns)) == "key"


def test_a_head_means_the_same_column_in_every_sheet_of_values() -> None:
    meant: dict[str, set[str]] = {}
    for name in _SHEETS[:-1]:
        columns: Mapping[str, BookColumn] = getattr(case_book_columns, name)
        for role, column in columns.items():
            for head in (column.head.vi, column.head.in_language("en")):
                meant.setdefault(folded(head), set()).add(role)

    assert {head: roles for head, roles in meant.items() if len(roles) > 1} == {}
