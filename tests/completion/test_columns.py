"""Sheets and columns have a name in both languages, and no two the same."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tcpl_rules.completion.columns import FACTS, GAPS, PAPERS, Column, names_of
from tcpl_rules.diagnostics.suggest import fold
from tests.completion.completing import gaps


@pytest.mark.parametrize("columns", [GAPS, FACTS, PAPERS])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_heads_are_told_apart(columns: Mapping[str, Column], lang: str) -> None:
    heads = [fold(getattr(column.head, lang)) for column in columns.values()]

    assert all(heads)
    assert len(heads) == len(set(heads))


def test_a_gap_is_known_by_either_spelling() -> None:
    gap = gaps()[1]

    assert names_of(gap) == {
        ("criterion 1 indicator 1", "max unread more than 2"),
        ("tiêu chí 1 chỉ tiêu 1", "tối đa chưa đọc lớn hơn 2"),
    }
