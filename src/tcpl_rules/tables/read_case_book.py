"""A workbook with one case, filled in, as that case; what is wrong with its sheet and cell."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_identity import TOP_KEYS
from tcpl_rules.assessment.problem import Problem, keys_of, pointer_to, shown
from tcpl_rules.assessment.read_case import toml_document
from tcpl_rules.errors import CaseError, WorkbookError
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.case_book_carried import Carried, carried_in
from tcpl_rules.tables.case_book_cells import as_shown, read_cell
from tcpl_rules.tables.case_book_columns import DOCUMENTS, ENTRIES, ROLES
from tcpl_rules.tables.case_book_documents import ITEM
from tcpl_rules.tables.case_book_lines import OF, TALLIED, Sort
from tcpl_rules.tables.case_book_sheets import BookRow, Rows, at_cell, book_sheets
from tcpl_rules.tables.cells import Unclear
from tcpl_rules.workbook.cell import Cell
from tcpl_rules.workbook.read_sheet import sheets_in

Keys = tuple[str, ...]
Table = dict[str, object]

_FROM: Final = ("entered_by", "document", "number", "date", "issued_by", "note")
_NO_BOOK: Final = Text(
    "{name}: hãy lấy mẫu bằng lệnh tcpl case BỘ-QUY-TẮC --format xlsx --out TỆP; bảng nhiều đơn vị "
    "thì dùng với tcpl diff --cases",
    "{name}: take a form with tcpl case RULESET --format xlsx --out FILE; a table of many units "
    "goes with tcpl diff --cases",
)
_NO_KEY: Final = Text(
    "dòng này không có trong mẫu; chỉ trang “Hồ sơ” mới thêm được dòng",
    "the form has no such row; rows can be added to the sheet of documents alone",
)


@frozen(kw_only=True)
class CaseBook:
    """The case of a workbook, and all that is wrong with it; what is wrong is not in the case.

    *assigned* says who is to fill in values that are not known yet, by their JSON Pointer.
    """

    case: Case
    problems: tuple[Problem, ...]
    assigned: Mapping[str, str]


def case_of_book(content: bytes, name: str) -> Case:
    """The case in the workbook *name* with this *content*.

    Raises:
        CaseError: It is no workbook of one case, or a cell cannot be taken as it is.
    """
    book = read_case_book(content, name)
    if book.problems:
        raise CaseError(book.problems)
    return book.case


def read_case_book(content: bytes, name: str) -> CaseBook:
    """What the workbook *name* with this *content* says; empty cells are not known.

    Raises:
        CaseError: It is no workbook of one case; there is one problem.
    """
    try:
        sheets = sheets_in(content, name, hidden=True)
    except WorkbookError as fault:
        raise CaseError((Problem(code="TCPL0880", allowed=fault.text),)) from fault
    return book_of(sheets, name)


def book_of(sheets: Mapping[str, Rows], name: str) -> CaseBook:
    """The same of a workbook whose *sheets*, hidden ones included, were read.

    Raises:
        CaseError: It is no workbook of one case; there is one problem.
    """
    carried = carried_in(sheets)
    if carried is None:
        allowed = Text(_NO_BOOK.vi.format(name=name), _NO_BOOK.en.format(name=name))
        raise CaseError((Problem(code="TCPL0880", allowed=allowed),))
    reading = _Reading(carried)
    for sheet in book_sheets(sheets, reading.problems):
        for row in sheet.rows:
            reading.document(row) if sheet.lists else reading.line(row)
    return reading.done()


class _Reading:
    """Puts the case together that the rows of one workbook give."""

    def __init__(self, carried: Carried) -> None:
        self.problems: list[Problem] = []
        self._carried = carried
        self._document = _thawed(toml_document(carried.rest))
        self._cells: dict[str, tuple[str, str]] = {}
        self._given: dict[str, tuple[str, str]] = {}
        self._from: dict[str, Table] = {}
        self._documents: list[Table] = []

    def done(self) -> CaseBook:
        """The case, its tables in the order in which a case is written."""
        if self._documents:
            there = self._document.get("documents", ())
            before = there if isinstance(there, tuple) else ()
            self._document["documents"] = (*before, *self._documents)
        assigned = {}
        for pointer, said in self._from.items():
            if said.keys() == {"entered_by"} and not _leads_to(self._document, keys_of(pointer)):
                assigned[pointer] = str(said["entered_by"])
                continue
            for name, value in said.items():
                _put(self._document, ("provenance", pointer, name), value)
        whole = self._document
        ordered = {key: whole[key] for key in (*TOP_KEYS, *whole) if key in whole}
        case = evolve(Case.from_mapping(ordered), cells=MappingProxyType(self._cells))
        return CaseBook(
            case=case, problems=tuple(self.problems), assigned=MappingProxyType(assigned)
        )

    def line(self, row: BookRow) -> None:
        """What a row with one value says."""
        if not row.key:
            if not row.is_empty(ROLES):
                self.problems.append(at_cell("TCPL0882", row.place("value"), allowed=_NO_KEY))
            return
        meant = _meant(row.key)
        if meant is None:
            value = shown(row.key)
            self.problems.append(
                at_cell("TCPL0882", row.place("key"), value=value, allowed=_NO_KEY)
            )
            return
        if row.is_empty(ROLES) and row.key in self._given:
            return
        first = self._given.setdefault(row.key, row.place("value"))
        if first != row.place("value"):
            there = Text(f"ô {first[1]} (trang “{first[0]}”)", f"cell {first[1]} of “{first[0]}”")
            self.problems.append(at_cell("TCPL0883", row.place("value"), allowed=there))
            return
        sort, keys, otherwise, name = meant
        if sort is Sort.LISTED:
            self._listed(row, keys, otherwise, name)
        elif sort is Sort.POINTS:
            self._points(row, keys)
        else:
            self._value(row, "value", keys, sort)
        self._provenance(row, pointer_to(*keys))

    def document(self, row: BookRow) -> None:
        """The document that a row lists; a row in which nothing stands is none."""
        word, _, place = row.key.partition(" ")
        known = place if word == ITEM else ""
        item = _thawed(toml_document(self._carried.documents.get(known, "")))
        if row.is_empty(DOCUMENTS) and known not in self._carried.documents:
            return
        for name, column in DOCUMENTS.items():
            if column.sort is None:
                continue
            pointer = pointer_to("documents", len(self._documents), name)
            kept_at = pointer_to("documents", known, name) if known else ""
            value = self._taken(row, name, pointer, column.sort, kept_at, "/documents")
            if value is not None:
                item[name] = value
        self._documents.append(item)

    def _value(self, row: BookRow, column: str, keys: Keys, sort: Sort) -> None:
        pointer = pointer_to(*keys)
        value = self._taken(row, column, pointer, sort, pointer, pointer)
        if value is not None:
            _put(self._document, keys, value)

    def _points(self, row: BookRow, keys: Keys) -> None:
        """Points, their maximum where it stands beside them, and the tally of the part."""
        pointer, maximum = pointer_to(*keys), pointer_to(*keys, OF)
        points = self._taken(row, "value", pointer, Sort.POINTS, pointer, pointer)
        of = self._taken(row, OF, maximum, Sort.POINTS, maximum, pointer)
        if of is not None:
            own = points if isinstance(points, Mapping) else {"points": points}
            points = {**{k: v for k, v in own.items() if v is not None}, OF: of}
        if points is not None:
            _put(self._document, keys, points)
        for name in TALLIED:
            sort = ENTRIES[name].sort or Sort.COUNT
            self._value(row, name, (keys[0], "tallies", keys[-1], name), sort)

    def _listed(self, row: BookRow, keys: Keys, otherwise: Keys, name: str) -> None:
        """Put *name* into the list that the row says; a row left as it was changes nothing."""
        at, here = pointer_to(*keys, name), pointer_to(*keys)
        for pointer in (at, here, pointer_to(*otherwise)):
            self._cells.setdefault(pointer, row.place("value"))
        if self._carried.is_unchanged(at, as_shown(row.cell("value"))):
            return
        said = self._taken(row, "value", at, Sort.LISTED, "", here)
        for listed in (keys, otherwise):
            _set_listed(self._document, listed, name, stands=said == listed[-1])
        if said not in (None, keys[-1], otherwise[-1]):
            words = " / ".join(self._carried.choices.get(here, {}))
            allowed = Text(words, words)
            value = shown(said)
            self.problems.append(
                at_cell("TCPL0806", row.place("value"), at, value=value, allowed=allowed)
            )

    def _provenance(self, row: BookRow, pointer: str) -> None:
        for name in _FROM:
            at = pointer_to("provenance", pointer, name)
            sort = Sort.DATE if name == "date" else Sort.TEXT
            value = self._taken(row, name, at, sort, at, at)
            if value is not None:
                self._from.setdefault(pointer, {})[name] = value

    def _taken(
        self, row: BookRow, column: str, pointer: str, sort: Sort, kept_at: str, choices_at: str
    ) -> object:
        """The value of a cell: what was kept while it shows the same, else what stands there."""
        cell: Cell = row.cell(column)
        if column in row.letters:
            self._cells.setdefault(pointer, row.place(column))
        kept = self._carried.kept_value(kept_at, as_shown(cell)) if kept_at else None
        if kept is not None:
            return kept
        value = read_cell(cell, sort, self._carried.choices.get(choices_at, {}))
        if isinstance(value, Unclear):
            place = row.place(column)
            self.problems.append(
                at_cell(value.code, place, pointer, value=value.value, allowed=value.allowed)
            )
            return None
        return value


def _meant(key: str) -> tuple[Sort, Keys, Keys, str] | None:
    """What the hidden column says: what is written there, where it belongs; of a list, which."""
    sort, *parts = key.split(" ", 3)
    try:
        meant = Sort(sort)
        keys = tuple(keys_of(parts[0]))
        if meant is not Sort.LISTED:
            return (meant, keys, (), "") if keys and len(parts) == 1 else None
        return meant, keys, keys_of(parts[1]), parts[2]
    except (ValueError, IndexError):
        return None


def _thawed(table: Mapping[str, object]) -> Table:
    """*table*, to be added to."""
    return {k: _thawed(v) if isinstance(v, Mapping) else v for k, v in table.items()}


def _put(document: Table, keys: Keys, value: object) -> None:
    table: MutableMapping[str, object] = document
    for key in keys[:-1]:
        below = table.get(key)
        if not isinstance(below, dict):
            below = {}
            table[key] = below
        table = below
    table[keys[-1]] = value


def _set_listed(document: Table, keys: Keys, name: str, *, stands: bool) -> None:
    """Let *name* stand in the list under *keys*, or not; a list that is left empty goes."""
    table = document
    for key in keys[:-1]:
        below = table.get(key)
        table = below if isinstance(below, dict) else {}
    there = table.get(keys[-1], ())
    names = there if isinstance(there, tuple) else ()
    if stands and name not in names:
        _put(document, keys, (*names, name))
    elif not stands and name in names:
        left = tuple(one for one in names if one != name)
        table[keys[-1]] = left
        if not left:
            del table[keys[-1]]


def _leads_to(document: object, keys: Keys) -> bool:
    for key in keys:
        if not isinstance(document, Mapping) or key not in document:
            return False
        document = document[key]
    return True
