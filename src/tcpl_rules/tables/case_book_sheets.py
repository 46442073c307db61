"""The rows of a workbook with one case, by the heads of their columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.case_book_columns import (
    CARRIED_SHEET,
    DOCUMENTS,
    ENTRIES,
    FACTS,
    JUDGED,
    KEY_HEAD,
    PLAIN,
    SELF_JUDGED,
    STEPS,
    TITLES,
    BookColumn,
)
from tcpl_rules.tables.columns import folded
from tcpl_rules.workbook.cell import EMPTY, Cell, letters_of

Rows = Sequence[Sequence[Cell]]

_OURS: Final = frozenset(
    folded(said) for text in (*TITLES.values(), SELF_JUDGED) for said in (text.vi, text.en)
)
_NO_HEAD: Final = Text(
    "dòng tiêu đề và cột ẩn đầu tiên như trong mẫu",
    "the head and the hidden first column as the form has them",
)
_NO_NAME: Final = Text("cột này không có tên", "this column has no name")


@frozen
class BookRow:
    """One row below a head: its cells by the names of their columns, and where it stands."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    letters: Mapping[str, str]

    def cell(self, column: str) -> Cell:
        """What stands in *column*; nothing where the sheet has none of that name."""
        return self.cells.get(column, EMPTY)

    def place(self, column: str) -> tuple[str, str]:
        """The sheet, and the address of the cell in *column*."""
        return self.sheet, f"{self.letters.get(column, 'A')}{self.number}"

    @property
    def key(self) -> str:
        """What the hidden column says; empty where it says nothing."""
        value = self.cell("key").value
        return value if isinstance(value, str) else ""

    def is_empty(self, columns: Mapping[str, BookColumn]) -> bool:
        """Whether nothing is filled in under *columns*."""
        filled = (name for name, column in columns.items() if column.sort is not None)
        return all(self.cell(name).is_empty for name in filled)


@frozen
class BookSheet:
    """A sheet of the form: its rows below the head; *lists* says that it lists documents."""

    rows: tuple[BookRow, ...]
    lists: bool


def at_cell(
    code: str,
    place: tuple[str, str],
    pointer: str = "",
    *,
    value: str = "",
    allowed: Text | None = None,
) -> Problem:
    """What is wrong with the cell at *place*, which belongs to *pointer* in the case."""
    sheet, cell = place
    return Problem(
        code=code,
        pointer=pointer,
        value=value,
        allowed=allowed,
        arguments={"sheet": sheet, "cell": cell},
    )


def book_sheets(sheets: Mapping[str, Rows], problems: list[Problem]) -> Iterator[BookSheet]:
    """The sheets of the form; what is wrong with a head goes to *problems*.

    Sheets that somebody added are passed over, unless they are called as one of the form.
    """
    for name, rows in sheets.items():
        if name == CARRIED_SHEET:
            continue
        head = next((n for n, row in enumerate(rows) if any(map(_is_key, row))), None)
        if head is not None:
            yield from _sheet(name, rows, head, problems)
        elif folded(name) in _OURS:
            problems.append(at_cell("TCPL0881", (name, "A1"), allowed=_NO_HEAD))


def _sheet(name: str, rows: Rows, head: int, problems: list[Problem]) -> Iterator[BookSheet]:
    said = [folded(cell.value) if isinstance(cell.value, str) else "" for cell in rows[head]]
    lists = any(word in said for word in _both(DOCUMENTS["name"].head))
    places = _places(said, lists=lists)
    needed = "name" if lists else "value"
    if needed not in places:
        column = (DOCUMENTS if lists else PLAIN)[needed].head
        problems.append(at_cell("TCPL0881", (name, f"A{head + 1}"), allowed=column))
        return
    letters = {column: letters_of(index) for column, index in places.items()}
    made = []
    for number, row in enumerate(rows[head + 1 :], head + 2):
        cells = {column: row[index] for column, index in places.items() if index < len(row)}
        made.append(BookRow(name, number, cells, letters))
        for index, cell in enumerate(row):
            if index not in places.values() and not cell.is_empty:
                where = (name, f"{letters_of(index)}{number}")
                value = shown(cell.shown if cell.value is None else str(cell.value))
                problems.append(at_cell("TCPL0882", where, value=value, allowed=_NO_NAME))
    yield BookSheet(tuple(made), lists)


def _places(said: Sequence[str], *, lists: bool) -> dict[str, int]:
    """Where each column stands; of two under one head the first."""
    known = (DOCUMENTS,) if lists else (PLAIN, FACTS, ENTRIES, JUDGED, STEPS)
    places: dict[str, int] = {}
    for columns in known:
        for name, column in columns.items():
            for index, word in enumerate(said):
                if word and word in _both(column.head):
                    places.setdefault(name, index)
    return places


def _both(head: Text) -> tuple[str, str]:
    return folded(head.vi), folded(head.in_language("en"))


def _is_key(cell: Cell) -> bool:
    return cell.value == KEY_HEAD
