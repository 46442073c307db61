"""Units that stand in two rows."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.comparison.impact_units import listed_twice
from tcpl_rules.tables.case_row import CaseRow


def _row(row: int | None, code: object = "10001", year: object = 2024) -> CaseRow:
    case = Case.from_mapping({"year": year, "unit": {"name": "X", "code": code}})
    return CaseRow(file=f"{row}.toml" if row is None else "cases.csv", row=row, case=case)


def test_every_row_of_a_code_is_told_of_the_others() -> None:
    found = listed_twice([_row(2), _row(3, "10002"), _row(4), _row(7)])

    assert sorted(found) == [0, 2, 3]
    assert found[0].sentence("en") == (
        'unit.code: the code "10001" of the same year also stands in: row 4, row 7. '
        "Give each unit once"
    )
    assert found[0].sentence("vi").count("dòng 4, dòng 7") == 1


def test_a_file_is_named() -> None:
    found = listed_twice([_row(2), _row(None)])

    assert found[0].sentence("en").count("None.toml") == 1


def test_not_all_are_named() -> None:
    found = listed_twice([_row(row) for row in range(2, 12)])

    assert found[0].sentence("en").count("row") == 5
    assert "…" in found[0].sentence("en")


@pytest.mark.parametrize(
    ("code", "year"), [("10001", 2023), ("10002", 2024), ("", 2024), (10001, 2024), ("10001", "x")]
)
def test_only_one_code_in_one_year_is_one_unit(code: object, year: object) -> None:
    assert listed_twice([_row(2), _row(3, code, year)]) == {}


def test_without_codes_nothing_is_known() -> None:
    rows = [_row(2, ""), _row(3, ""), CaseRow(file="a.toml", case=None)]

    assert listed_twice(rows) == {}
