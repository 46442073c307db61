"""The head of a table: which column stands where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.errors import CaseError
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.columns import NEEDED, Column, Columns
from tcpl_rules.workbook.cell import Cell


@frozen
class Head:
    """The head of a table: its *row*, from 1, and its columns by their number, from 1.

    *width* is how many cells it has, those without a name included.
    """

    row: int
    columns: Mapping[int, Column]
    width: int


def read_head(rows: Sequence[Sequence[Cell]], columns: Columns, name: str) -> Head:
    """The head of the table *name*: its first row in which something stands.

    Raises:
        CaseError: There is none, or a column is unknown, unclear, given twice or missing.
    """
    number, row = next(
        ((n, row) for n, row in enumerate(rows, 1) if any(not cell.is_empty for cell in row)),
        (0, ()),
    )
    if not number:
        allowed = Text(f"{name} không có dòng nào", f"{name} has no row")
        raise CaseError((Problem(code="TCPL1060", allowed=allowed),))
    problems: list[Problem] = []
    found: dict[int, Column] = {}
    for place, cell in enumerate(row, 1):
        if cell.is_empty:
            continue
        column = _column(cell, columns, (number, place), problems)
        if column is not None:
            found[place] = column
    problems += _twice(found, number)
    if not problems:
        problems += _missing(found, number)
    if problems:
        raise CaseError(tuple(sorted(problems, key=lambda p: (p.line or 0, p.column or 0))))
    return Head(number, found, len(row))


def _column(
    cell: Cell, columns: Columns, place: tuple[int, int], problems: list[Problem]
) -> Column | None:
    head = str(cell.value) if cell.value is not None else cell.shown
    meant = columns.meant_by(head)
    if len(meant) == 1:
        return meant[0]
    line, column = place
    if meant:
        listed = ", ".join(one.name for one in meant)
        code, allowed = "TCPL1069", Text(listed, listed)
    else:
        code, allowed = "TCPL1062", _instead(head, columns)
    problems.append(
        Problem(code=code, line=line, column=column, value=shown(head), allowed=allowed)
    )
    return None


def _instead(head: str, columns: Columns) -> Text:
    close = nearest(head, columns.heads)
    if close is None:
        return Text(
            "Cột chỉ để ghi thêm thì đặt tên là “Ghi chú”",
            "A column for remarks alone is called “note”",
        )
    names = ", ".join(columns.heads[close])
    return Text(f"Có phải là {names}?", f"Is {names} meant?")


def _twice(found: Mapping[int, Column], row: int) -> list[Problem]:
    """Each column that stands in the table before; remarks may stand in several."""
    seen: dict[str, int] = {}
    problems = []
    for place, column in found.items():
        first = seen.setdefault(column.name, place)
        if first != place and column.name != "note":
            allowed = Text(f"cột {first}", f"column {first}")
            problems.append(
                Problem(code="TCPL1063", line=row, column=place, value=column.name, allowed=allowed)
            )
    return problems


def _missing(found: Mapping[int, Column], row: int) -> list[Problem]:
    names = {column.name for column in found.values()}
    needed = ", ".join(NEEDED)
    return [
        Problem(code="TCPL1064", line=row, value=name, allowed=Text(needed, needed))
        for name in NEEDED
        if name not in names
    ]
