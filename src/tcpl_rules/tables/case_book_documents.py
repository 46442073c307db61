"""The sheet that lists the documents of a case, one row for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.write_case import write_case
from tcpl_rules.tables.case_book_cells import Shown
from tcpl_rules.tables.case_book_columns import DOCUMENTS
from tcpl_rules.tables.case_book_lines import Sort, choices_of
from tcpl_rules.tables.case_book_rows import Laying
from tcpl_rules.workbook.form_sheet import FormCell

ITEM = "item"
"""What the hidden column of a document says, with its place in the list."""

_SPARE = 20


class Listing:
    """The documents of one case; *more* is what no cell shows of them, by place, as text."""

    def __init__(self, laying: Laying, shape: CaseShape) -> None:
        self.more: dict[str, str] = {}
        self._laying = laying
        self._choices = choices_of({k: d.text for k, d in shape.documents.items()}, laying.lang)
        laying.choices["/documents"] = dict(self._choices)

    def rows(self) -> Iterator[tuple[FormCell, ...]]:
        """The head, a row for each document, and rows to fill in."""
        laying = self._laying
        yield tuple(
            FormCell(value=column.head.in_language(laying.lang), look="head")
            for column in DOCUMENTS.values()
        )
        listed = laying.at(("documents",))
        if isinstance(listed, tuple) and listed and all(isinstance(i, Mapping) for i in listed):
            laying.take(("documents",))
            for place, item in enumerate(listed):
                yield self._row(place, item)
        for _ in range(_SPARE):
            yield tuple(self._input(name, "") for name in DOCUMENTS)

    def _row(self, place: int, item: Mapping[str, object]) -> tuple[FormCell, ...]:
        more = {key: value for key, value in item.items() if key not in DOCUMENTS or key == "key"}
        if more or not item:
            self.more[str(place)] = write_case(more)
        cells = [FormCell(value=f"{ITEM} {place}", look="key")]
        for name, column in DOCUMENTS.items():
            if name == "key":
                continue
            said: Shown = ""
            if name in item:
                sort = column.sort or Sort.TEXT
                at = pointer_to("documents", place, name)
                said = self._laying.said(item[name], sort, self._offered(sort), at)
            cells.append(self._input(name, said))
        return tuple(cells)

    def _input(self, name: str, said: Shown) -> FormCell:
        sort = DOCUMENTS[name].sort
        if sort is None:
            return FormCell()
        return self._laying.input(said, sort, self._offered(sort))

    def _offered(self, sort: Sort) -> Mapping[str, str]:
        return self._choices if sort is Sort.CHOICE else {}
