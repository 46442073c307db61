"""A column holds points and tallies, or what is met; and conditions in either."""

from __future__ import annotations

import pytest

from tests.assessment.met import WITH_PENALTIES, WITHOUT_POINTS, checked, found, problems


def test_an_empty_column_is_no_column() -> None:
    empty: dict[str, object] = {"met": {}, "conditions": {}}

    assert checked(self_assessed=empty).self_assessed is None


def test_conditions_alone_make_a_column() -> None:
    column = checked(appraised={"conditions": {"pleased": True}}).appraised

    assert column is not None
    assert (column.entries, column.tallies, column.conditions) == ({}, {}, {"pleased": True})


@pytest.mark.parametrize(
    ("text", "table", "instead"),
    [
        (WITHOUT_POINTS, "points", "[appraised.met]"),
        (WITHOUT_POINTS, "tallies", "[appraised.met]"),
        (WITH_PENALTIES, "met", "[appraised.points]"),
    ],
)
def test_a_table_of_the_other_sort_names_the_right_one(text: str, table: str, instead: str) -> None:
    (problem,) = problems(text, appraised={table: {"1": 1}})

    assert (problem.code, problem.pointer) == ("TCPL0841", f"/appraised/{table}")
    assert instead in problem.sentence("vi")
    assert instead in problem.sentence("en")


def test_a_table_that_no_column_has() -> None:
    assert found(appraised={"mett": {}}) == [("TCPL0805", "/appraised/mett")]
