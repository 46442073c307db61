"""The rows of a case's workbook: what is asked, and what the case says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.write_case import write_value
from tcpl_rules.quantities import Language
from tcpl_rules.tables.case_book_cells import (
    MET_WORDS,
    YES_WORDS,
    Shown,
    as_shown,
    cell_of,
    read_cell,
    same,
    shown_in_cell,
)
from tcpl_rules.tables.case_book_columns import BookColumn
from tcpl_rules.tables.case_book_lines import OF, TALLIED, Heading, Line, Sort
from tcpl_rules.workbook.form_sheet import Bounds, FormCell, Holds, Look

Keys = tuple[str, ...]

_MISSING: Final = object()
_HOLDS: Final[Mapping[Sort, Holds]] = {
    Sort.COUNT: "number",
    Sort.YEAR: "number",
    Sort.DATE: "date",
    Sort.DONE: "date",
}
_SAID: Final = ("code", "title", "asks", "unit", "takes", "citation")
_NO_NUMBER: Final = Bounds(least=0)


class Laying:
    """One case on its way into cells: what they show of it, and what has to go along.

    *kept* are values that their cell does not say exactly, each with what the cell shows; *choices*
    the words to choose from, both by the JSON Pointer of the place. *assigned* says who is to fill
    in what is not known yet.
    """

    def __init__(
        self, document: Mapping[str, object], lang: Language, assigned: Mapping[str, str]
    ) -> None:
        self.document = document
        self.lang = lang
        self.assigned = assigned
        self.kept: dict[str, tuple[str, str]] = {}
        self.choices: dict[str, dict[str, str]] = {}
        self._taken: set[Keys] = set()

    def has(self, keys: Keys) -> bool:
        """Whether the case says anything under *keys*."""
        return self.at(keys) is not _MISSING

    def at(self, keys: Keys) -> object:
        """What stands under *keys*; a mark of nothing where nothing does."""
        found: object = self.document
        for key in keys:
            if not isinstance(found, Mapping) or key not in found:
                return _MISSING
            found = found[key]
        return found

    def take(self, keys: Keys) -> None:
        """Note that cells show what stands under *keys*."""
        self._taken.add(keys)

    def rest(self) -> Mapping[str, object]:
        """What no cell shows."""
        return _without(self.document, (), self._taken)

    def cell(
        self,
        keys: Keys,
        sort: Sort,
        choices: Mapping[str, str],
        bounds: Bounds | None = None,
        kept_at: str = "",
    ) -> FormCell:
        """The cell to fill in for what stands under *keys*, with what the case says there."""
        value = self.at(keys)
        said: Shown = ""
        if value is not _MISSING:
            self.take(keys)
            said = self.said(value, sort, choices, kept_at or pointer_to(*keys))
        return self.input(said, sort, choices, bounds)

    def said(self, value: object, sort: Sort, choices: Mapping[str, str], at: str) -> Shown:
        """What a cell shows for *value*, which belongs to the place *at*."""
        said = shown_in_cell(value, sort, choices, self.lang)
        cell = cell_of(said)
        if not same(read_cell(cell, sort, choices), value):
            self.kept[at] = (as_shown(cell), write_value(value))
        return said

    def input(
        self, said: Shown, sort: Sort, choices: Mapping[str, str], bounds: Bounds | None = None
    ) -> FormCell:
        """A cell to fill in that shows *said*."""
        words = {Sort.YES_NO: YES_WORDS, Sort.MET: MET_WORDS}.get(sort)
        offered = tuple(choices) if sort in (Sort.CHOICE, Sort.LISTED) else ()
        if words is not None:
            offered = tuple(words[value].in_language(self.lang) for value in (True, False))
        return FormCell(
            value=said,
            look="input",
            holds=_HOLDS.get(sort, "text"),
            choices=offered,
            bounds=bounds if sort is Sort.COUNT else None,
        )


def line_rows(
    laying: Laying, lines: Sequence[Line | Heading], columns: Mapping[str, BookColumn]
) -> Iterator[tuple[FormCell, ...]]:
    """The head, and a row for each of *lines*."""
    yield tuple(
        FormCell(value=column.head.in_language(laying.lang), look="head")
        for column in columns.values()
    )
    for line in lines:
        if isinstance(line, Heading):
            yield _heading(line, columns)
        else:
            yield tuple(_cell(laying, line, name, column) for name, column in columns.items())


def key_of(line: Line) -> str:
    """What the hidden column says of *line*: what is written there, and where it belongs."""
    listed = (pointer_to(*line.otherwise), line.name) if line.sort is Sort.LISTED else ()
    return " ".join((line.sort.value, pointer_to(*line.keys), *listed))


def _heading(line: Heading, columns: Mapping[str, BookColumn]) -> tuple[FormCell, ...]:
    first = next(name for name in columns if name != "key")
    return tuple(
        FormCell()
        if name == "key"
        else FormCell(value=line.text if name == first else "", look="section")
        for name in columns
    )


def _cell(laying: Laying, line: Line, name: str, column: BookColumn) -> FormCell:
    if name == "key":
        return FormCell(value=key_of(line), look="key")
    if name in _SAID:
        look: Look = "section" if line.top else "words"
        return FormCell(value=str(getattr(line, name)), look=look)
    if name == "value":
        return _value(laying, line)
    if name == OF:
        keys = (*line.keys, OF)
        return _beside(laying, line, keys, column, asked=OF in line.beside)
    if name in TALLIED:
        keys = (line.keys[0], "tallies", line.keys[-1], name)
        return _beside(laying, line, keys, column, asked=name in line.beside)
    at = ("provenance", pointer_to(*line.keys), name)
    return _beside(laying, line, at, column, asked=not line.plain)


def _value(laying: Laying, line: Line) -> FormCell:
    at = pointer_to(*line.keys)
    if line.choices:
        laying.choices[at] = dict(line.choices)
    if line.sort is Sort.LISTED:
        return _listed(laying, line)
    value, keys = laying.at(line.keys), line.keys
    if line.sort is Sort.POINTS and isinstance(value, Mapping):
        with_maximum = OF in value and value.keys() <= {"points", OF}
        keys = (*line.keys, "points") if with_maximum else line.keys
    return laying.cell(keys, line.sort, line.choices, line.bounds, kept_at=at)


def _listed(laying: Laying, line: Line) -> FormCell:
    """Which of the two lists has the name; the lists themselves go along as they are."""
    words = tuple(line.choices)
    said = ""
    for word, keys in zip(words, (line.keys, line.otherwise), strict=True):
        names = laying.at(keys)
        if isinstance(names, tuple) and line.name in names:
            said = said or word
    if said:
        laying.kept[pointer_to(*line.keys, line.name)] = (said, "")
    return laying.input(said, line.sort, line.choices)


def _beside(laying: Laying, line: Line, keys: Keys, column: BookColumn, *, asked: bool) -> FormCell:
    """A further cell of the row: closed where nothing is asked and nothing is said."""
    assert column.sort is not None  # noqa: S101 - INVARIANT: a column that is filled in has one
    inside = laying.at(line.keys)
    told = laying.has(keys) and (keys[-1] != OF or _stands_alone(inside))
    if keys[0] == "provenance":
        told = told and inside is not _MISSING
    if told:
        return laying.cell(keys, column.sort, {}, _NO_NUMBER)
    who = laying.assigned.get(keys[1], "") if keys[-1] == "entered_by" else ""
    if asked or who:
        return laying.input(who, column.sort, {}, _NO_NUMBER)
    return FormCell(look="closed")


def _stands_alone(value: object) -> bool:
    """Whether the maximum in *value*, an entry, has a cell of its own."""
    return isinstance(value, Mapping) and value.keys() <= {"points", OF}


def _without(table: Mapping[str, object], keys: Keys, taken: set[Keys]) -> dict[str, object]:
    """*table* without what is *taken*; tables that only held such go too, empty ones stay."""
    left: dict[str, object] = {}
    for key, value in table.items():
        here = (*keys, key)
        if here in taken:
            continue
        if isinstance(value, Mapping) and value:
            below = _without(value, here, taken)
            if below:
                left[key] = below
        else:
            left[key] = value
    return left
