"""Rows show what a case says, and keep track of what they do not show."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from tcpl_rules.tables.case_book_columns import ENTRIES, STEPS
from tcpl_rules.tables.case_book_lines import OF, Heading, Line, Sort
from tcpl_rules.tables.case_book_rows import Laying, key_of, line_rows

_POINTS = Line(
    keys=("appraised", "points", "1"), sort=Sort.POINTS, title="Một", code="1", beside=frozenset()
)
_LISTED = Line(
    keys=("steps", "meet", "present"),
    otherwise=("steps", "meet", "absent"),
    name="front",
    sort=Sort.LISTED,
    title="Mặt trận",
    choices=MappingProxyType({"có mặt": "present", "vắng mặt": "absent"}),
    plain=True,
)


def _row(document: Mapping[str, Any], line: Line, **assigned: str) -> dict[str, Any]:
    """The cells of *line* by their columns."""
    laying = Laying(
        document, "vi", {pointer.replace("_", "/"): w for pointer, w in assigned.items()}
    )
    columns = STEPS if line.sort is Sort.LISTED else ENTRIES
    rows = list(line_rows(laying, [line], columns))
    return {**dict(zip(columns, rows[1], strict=True)), "laying": laying}


def test_a_value_is_shown_and_is_no_rest() -> None:
    row = _row({"appraised": {"points": {"1": 3}, "met": {}}, "year": 2024}, _POINTS)

    assert (row["value"].value, row["value"].look) == ("3", "input")
    assert row["laying"].rest() == {"appraised": {"met": {}}, "year": 2024}
    assert row["laying"].kept == {}


def test_what_the_cell_does_not_say_exactly_is_kept() -> None:
    row = _row({"appraised": {"points": {"1": "5/6"}}}, _POINTS)

    assert row["value"].value == "5/6"
    assert row["laying"].kept == {"/appraised/points/1": ("5/6", '"5/6"')}


def test_points_and_their_maximum_have_a_cell_each() -> None:
    row = _row({"appraised": {"points": {"1": {"points": 3, "of": 5}}}}, _POINTS)

    assert (row["value"].value, row[OF].value) == ("3", "5")
    assert row["laying"].rest() == {}


def test_a_cell_of_which_nothing_is_asked_is_closed() -> None:
    row = _row({}, _POINTS)

    assert {row[name].look for name in (OF, "full", "half", "zero")} == {"closed"}
    assert {row[name].look for name in ("value", "entered_by", "note")} == {"input"}


def test_where_a_value_comes_from_is_shown_beside_it() -> None:
    told = {"/appraised/points/1": {"entered_by": "Ban", "more": 1}}
    row = _row({"appraised": {"points": {"1": 3}}, "provenance": told}, _POINTS)

    assert row["entered_by"].value == "Ban"
    assert row["laying"].rest() == {"provenance": {"/appraised/points/1": {"more": 1}}}


def test_where_nothing_comes_from_goes_along() -> None:
    told = {"/appraised/points/1": {"entered_by": "Ban"}}
    row = _row({"provenance": told}, _POINTS)

    assert row["entered_by"].value == ""
    assert row["laying"].rest() == {"provenance": told}


def test_who_is_to_fill_it_in() -> None:
    assert _row({}, _POINTS, _appraised_points_1="Ban")["entered_by"].value == "Ban"


def test_a_name_in_a_list_is_shown_and_the_list_goes_along() -> None:
    steps = {"meet": {"present": ("heads",), "absent": ("front",)}}
    row = _row({"steps": steps}, _LISTED)

    assert row["value"].value == "vắng mặt"
    assert row["value"].choices == ("có mặt", "vắng mặt")
    assert row["laying"].rest() == {"steps": steps}


def test_the_key_says_what_is_written_and_where_it_belongs() -> None:
    assert key_of(_POINTS) == "points /appraised/points/1"
    assert key_of(_LISTED) == "listed /steps/meet/present /steps/meet/absent front"


def test_a_heading_has_no_key() -> None:
    rows = list(line_rows(Laying({}, "vi", {}), [Heading("Họp")], STEPS))

    assert [cell.value for cell in rows[1][:3]] == ["", "Họp", ""]
