"""The rows of a workbook's sheets, by the heads of their columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from tcpl_rules.assessment.problem import Problem
from tcpl_rules.completion.cells import Unclear
from tcpl_rules.completion.columns import Column
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.standing import Text
from tcpl_rules.workbook.cell import EMPTY, Cell, letters_of

Rows = tuple[tuple[Cell, ...], ...]


@frozen
class Row:
    """One row of a table: its cells by the names of their columns, and where it stands."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    letters: Mapping[str, str]

    def cell(self, column: str) -> Cell:
        """The cell in *column*; an empty one where the sheet has no such column."""
        return self.cells.get(column, EMPTY)

    def is_empty(self, columns: Sequence[str]) -> bool:
        """Whether nothing stands in any of *columns*."""
        return all(self.cell(column).is_empty for column in columns)

    def problem(self, code: str, column: str, **words: str | Text | None) -> Problem:
        """What is wrong with the cell in *column*; *words* are the `Problem`'s."""
        allowed = words.pop("allowed", None)
        value = words.pop("value", "")
        place = f"{self.letters.get(column, 'A')}{self.number}"
        given = {name: word for name, word in words.items() if word is not None}
        return Problem(
            code=code,
            value=str(value),
            allowed=allowed if isinstance(allowed, Text) else None,
            arguments={"cell": place, "sheet": self.sheet, **given},
        )

    def unclear(self, column: str, found: Unclear) -> Problem:
        """That the cell in *column* cannot be taken as it is."""
        return self.problem(found.code, column, value=found.value, allowed=found.allowed)


@frozen
class Sheet:
    """A sheet of a workbook: *rows* below the heads, and the cells *above* them."""

    rows: tuple[Row, ...]
    above: Rows

    def beside(self, label: Text) -> Cell:
        """The cell to the right of the one above the heads that says *label*."""
        for row in self.above:
            for cell, right in pairwise(row):
                if _says(cell, label):
                    return right
        return EMPTY


def find_sheet(
    sheets: Mapping[str, Rows], title: Text, columns: Mapping[str, Column], needed: Sequence[str]
) -> Sheet | None:
    """The sheet called *title*, or the first that has all heads *needed*; None without any."""
    named = [name for name in sheets if fold(name) in (fold(title.vi), fold(title.en))]
    for name in (*named, *(name for name in sheets if name not in named)):
        found = _table(name, sheets[name], columns, needed)
        if found is not None:
            return found
    return None


def _table(
    name: str, rows: Rows, columns: Mapping[str, Column], needed: Sequence[str]
) -> Sheet | None:
    for place, row in enumerate(rows):
        heads = dict(_heads(row, columns))
        if all(column in heads for column in needed):
            letters = {column: letters_of(index) for column, index in heads.items()}
            below = tuple(
                Row(name, place + offset, _under(heads, cells), letters)
                for offset, cells in enumerate(rows[place + 1 :], 2)
            )
            return Sheet(below, rows[:place])
    return None


def _under(heads: Mapping[str, int], cells: Sequence[Cell]) -> dict[str, Cell]:
    return {column: cells[index] for column, index in heads.items() if index < len(cells)}


def _heads(row: Sequence[Cell], columns: Mapping[str, Column]) -> Iterator[tuple[str, int]]:
    for index, cell in enumerate(row):
        for name, column in columns.items():
            if _says(cell, column.head):
                yield name, index


def _says(cell: Cell, text: Text) -> bool:
    said = fold(" ".join(cell.value.split())) if isinstance(cell.value, str) else ""
    return said in (fold(text.vi), fold(text.en))
