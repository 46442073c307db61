"""Tables of cases under qd-25-2021, saved and read."""

from __future__ import annotations

from pathlib import Path

from tcpl_rules.errors import CaseError
from tcpl_rules.tables.case_row import CaseRow
from tcpl_rules.tables.columns import Columns
from tcpl_rules.tables.read_table import read_table
from tests.shipped import ruleset

RULESET = ruleset("qd-25-2021").model
COLUMNS = Columns.of([RULESET])
HEAD = "unit.name,unit.kind,year"
UNIT = "Phường Thử,ward,2024"


def read(folder: Path, text: str, name: str = "cases.csv") -> tuple[CaseRow, ...]:
    """The rows of the CSV *text*."""
    (folder / name).write_text(text, "utf-8")
    return read_table(folder / name, COLUMNS)


def refused(folder: Path, text: str, name: str = "cases.csv") -> list[tuple[str, int | None]]:
    """Code and line of all for which the whole table is refused."""
    try:
        read(folder, text, name)
    except CaseError as error:
        return [(problem.code, problem.line) for problem in error.problems]
    return []


def plain(value: object) -> object:
    """*value* with mappings that can be compared."""
    return {key: plain(part) for key, part in value.items()} if hasattr(value, "items") else value


def documents(rows: tuple[CaseRow, ...]) -> list[object]:
    """What the cases of *rows* hold."""
    return [plain(row.case.document) for row in rows if row.case is not None]
