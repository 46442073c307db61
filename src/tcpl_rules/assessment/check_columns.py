"""What one party entered: points and tallies, or what is met, and conditions judged by hand."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tcpl_rules.assessment.case import Column
from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_entries import ColumnName, read_points, read_tallies
from tcpl_rules.assessment.check_identity import read_table
from tcpl_rules.assessment.check_met import read_conditions, read_met
from tcpl_rules.assessment.found import Found
from tcpl_rules.assessment.problem import shown
from tcpl_rules.model.standing import Text

BY_POINTS = ("points", "tallies", "conditions")
BY_MET = ("met", "conditions")

_NO_POINTS = Text(
    "Bộ quy tắc này không chấm điểm: ghi đạt (true) hay không đạt (false) trong bảng [{}.met]",
    "This ruleset gives no points: say what is met (true) or not (false) under [{}.met]",
)
_POINTS = Text(
    "Bộ quy tắc này chấm điểm: ghi điểm trong bảng [{}.points]",
    "This ruleset gives points: enter them under [{}.points]",
)


def read_column(
    document: Mapping[str, object],
    name: ColumnName,
    left_out: frozenset[str],
    shape: CaseShape,
    found: Found,
) -> Column | None:
    """The column *name*; None when nothing was entered in it."""
    if name not in document:
        return None
    table = read_table(document, (name,), found)
    _check_parts(table, name, shape, found)
    if shape.by_points:
        entries = read_points(table, name, left_out, shape, found)
        tallies = read_tallies(table, name, left_out, shape, found)
    else:
        entries, tallies = read_met(table, name, left_out, shape, found), {}
    conditions = read_conditions(table, name, shape, found)
    if not entries and not tallies and not conditions:
        return None
    return Column(
        entries=MappingProxyType(entries),
        tallies=MappingProxyType(tallies),
        conditions=MappingProxyType(conditions),
    )


def _check_parts(
    table: Mapping[str, object], name: ColumnName, shape: CaseShape, found: Found
) -> None:
    """Report tables that no column has, and those of the other sort of ruleset."""
    parts, other = (BY_POINTS, BY_MET) if shape.by_points else (BY_MET, BY_POINTS)
    instead = _POINTS if shape.by_points else _NO_POINTS
    for key in table.keys() - set(parts):
        if key in other:
            allowed = Text(instead.vi.format(name), instead.en.format(name))
            found.add("TCPL0841", (name, key), shown(key), allowed)
        else:
            found.unknown("TCPL0805", (name, key), parts)
