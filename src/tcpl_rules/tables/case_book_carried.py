"""What the cells of a case's workbook do not show, on a hidden sheet of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, cast

from attrs import field, frozen

from tcpl_rules.assessment.read_case import toml_document
from tcpl_rules.errors import CaseError
from tcpl_rules.tables.case_book_columns import CARRIED_SHEET, VERSION
from tcpl_rules.workbook.cell import Cell
from tcpl_rules.workbook.form_sheet import FormCell, FormSheet

_CHUNK: Final = 30_000
"""A cell takes a little more characters than these."""


@frozen(kw_only=True)
class Carried:
    """What goes along with the cells; texts of cases are TOML.

    *rest* is all that has no cell. *kept* are values that their cell does not say exactly: what
    the cell shows, and the value as it stands behind a ``=``, empty where the lists in the rest say
    it. *choices* are the words to choose from, with the ids that they stand for; both are by the
    JSON Pointer of the place. *documents* is what has no cell of each document, by its place.
    """

    rest: str = ""
    kept: Mapping[str, tuple[str, str]] = field(factory=lambda: MappingProxyType({}))
    choices: Mapping[str, Mapping[str, str]] = field(factory=lambda: MappingProxyType({}))
    documents: Mapping[str, str] = field(factory=lambda: MappingProxyType({}))

    def sheet(self) -> FormSheet:
        """The hidden sheet: JSON, in as many cells as it takes."""
        carried = {
            "version": VERSION,
            "rest": self.rest,
            "kept": {at: list(both) for at, both in self.kept.items()},
            "choices": {at: dict(words) for at, words in self.choices.items()},
            "documents": dict(self.documents),
        }
        # Excel takes `_x000D_` for the number of a letter.
        text = json.dumps(carried, sort_keys=True).replace("_x", "\\u005fx")
        parts = [text[start : start + _CHUNK] for start in range(0, len(text), _CHUNK)]
        rows = tuple((FormCell(value=part, look="key"),) for part in (CARRIED_SHEET, *parts))
        return FormSheet(title=CARRIED_SHEET, rows=rows, widths=(20,), hidden=True)

    def kept_value(self, at: str, said: str) -> object:
        """The value at the place *at* while its cell still shows *said*; else None."""
        shown, written = self.kept.get(at, ("", ""))
        return toml_document(f"value = {written}")["value"] if written and shown == said else None

    def is_unchanged(self, at: str, said: str) -> bool:
        """Whether the cell of the place *at* still shows what was written there: *said*."""
        return self.kept.get(at, ("", ""))[0] == said


def carried_in(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> Carried | None:
    """What a workbook carries along; None where it is no workbook of one case as we write it."""
    rows = sheets.get(CARRIED_SHEET, ())
    parts = [row[0].value for row in rows if row]
    if not parts or parts[0] != CARRIED_SHEET:
        return None
    try:
        found = json.loads("".join(part for part in parts[1:] if isinstance(part, str)))
        return _carried(found) if found["version"] == VERSION else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, CaseError):
        return None


def _carried(found: Mapping[str, object]) -> Carried:
    """What *found*, out of JSON, says; anything but texts where texts belong raises."""
    kept = cast("Mapping[str, tuple[object, object]]", found["kept"])
    choices = cast("Mapping[str, Mapping[str, object]]", found["choices"])
    documents = cast("Mapping[str, object]", found["documents"])
    carried = Carried(
        rest=str(found["rest"]),
        kept={at: (str(shown), str(written)) for at, (shown, written) in kept.items()},
        choices={
            at: {word: str(id_) for word, id_ in words.items()} for at, words in choices.items()
        },
        documents={place: str(text) for place, text in documents.items()},
    )
    for text in (carried.rest, *carried.documents.values()):
        toml_document(text)
    for at, (said, _) in carried.kept.items():
        carried.kept_value(at, said)
    return carried
