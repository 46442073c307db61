"""A row keeps what was read beside what is wrong."""

from __future__ import annotations

from tcpl_rules.assessment.case import Case
from tcpl_rules.tables.case_row import CaseRow


def test_equal_content_is_equal() -> None:
    rows = [CaseRow(file="a.csv", row=2, case=Case.from_mapping({"year": 2024})) for _ in range(2)]

    assert rows[0] == rows[1]
    assert rows[0].problems == ()
