"""The sheets of a completion: one row for each gap."""

from __future__ import annotations

import pytest

from tcpl_rules.completion.columns import GAPS, names_of
from tcpl_rules.quantities import Language
from tcpl_rules.report.gaps.sheets import gap_sheets
from tests.completion.completing import gaps
from tests.report.gapped import model


def test_sheets_and_their_inputs() -> None:
    first, facts, papers = gap_sheets(gaps(), model(), "vi")

    assert [sheet.title for sheet in (first, facts, papers)] == [
        "Bổ khuyết",
        "Dữ kiện mới",
        "Văn bản",
    ]
    heads = first.rows[first.head - 1]
    assert [heads[place - 1] for place in sorted(first.inputs)] == [
        column.head.vi for column in GAPS.values() if column.filled
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_row_for_each_gap_by_which_it_is_known(lang: Language) -> None:
    sheet = gap_sheets(gaps(), model(), lang)[0]
    names = list(GAPS)
    rows = sheet.rows[sheet.head :]
    said = [(row[names.index("address")], row[names.index("statement")]) for row in rows]

    assert len(rows) == len(gaps())
    assert all(one in names_of(gap) for one, gap in zip(said, gaps(), strict=True))


def test_what_is_known_and_who_says_so() -> None:
    sheet = gap_sheets(gaps(), model(), "vi")[0]
    row = sheet.rows[sheet.head + 9]

    assert row[1] == "tiêu chí 1"
    assert row[list(GAPS).index("known")] == "ở Phụ lục I Luật; Cổng thông tin"


def test_the_instruments_that_can_be_cited() -> None:
    papers = gap_sheets(gaps(), model(), "en")[2]

    assert papers.rows[1:] == (("LAW", "Luật", "", ""),)
