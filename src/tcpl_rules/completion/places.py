"""Where the rows of a workbook were read: instruments by their ids or numbers, and the places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.completion.cells import Unclear, date_of, label_of, text_of
from tcpl_rules.completion.columns import PAPERS, PAPERS_SHEET, PLACES
from tcpl_rules.completion.sheet import Row, Rows, find_sheet
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.scope import read_text
from tcpl_rules.model.standing import Text
from tcpl_rules.syntax.tree import Branch

_ID = re.compile(r"[A-Z][A-Z0-9]*")
_NUMBER = re.compile(r"\d+/\d{4}/[^\s,;]+")
_BY_LABEL: Final = ("article", "clause", "point", "annex", "page")
_IN_ANNEX: Final = ("clause", "point", "page")


@frozen
class Place:
    """A place in law, as a `cite` says it."""

    cite: str


class Papers:
    """The instruments that can be cited: those of the ruleset, and those that a sheet adds."""

    def __init__(self, sheets: Mapping[str, Rows], header: Branch) -> None:
        self.problems: list[Problem] = []
        self.declared: list[str] = []
        self._ids: dict[str, str] = {}
        self._titles: dict[str, Text] = {}
        for paper in header.branches("instrument"):
            self._know(paper.word("INSTRUMENT_ID").text, read_text(paper.part("text")))
        sheet = find_sheet(sheets, PAPERS_SHEET, PAPERS, ("id", "title"))
        for row in sheet.rows if sheet is not None else ():
            self._declare(row)

    def id_of(self, said: str) -> str | None:
        """The id of the instrument that *said* names, by its id or its official number."""
        found = _NUMBER.search(said)
        return self._ids.get(fold(said)) or (self._ids.get(fold(found[0])) if found else None)

    @property
    def known(self) -> str:
        """The ids that can be cited."""
        return ", ".join(dict.fromkeys(self._ids.values()))

    def _know(self, name: str, title: Text) -> None:
        self._ids[fold(name)] = name
        self._titles[name] = title
        number = _NUMBER.search(title.vi)
        if number is not None:
            self._ids.setdefault(fold(number[0]), name)

    def _declare(self, row: Row) -> None:
        """Take in the row of a new instrument; those of the ruleset are known."""
        name, title = text_of(row.cell("id")), text_of(row.cell("title"))
        if isinstance(name, Unclear) or isinstance(title, Unclear):
            for column, found in (("id", name), ("title", title)):
                if isinstance(found, Unclear):
                    self.problems.append(row.unclear(column, found))
            return
        if row.is_empty(tuple(PAPERS)):
            return
        known = self._ids.get(fold(name))
        if known is not None:
            self._check_title(row, known, title)
            return
        if not _ID.fullmatch(name) or not title or '"' in title:
            allowed = Text(
                "mã bằng chữ in hoa và số, ví dụ TT15, và tên không có dấu ngoặc kép thẳng",
                "an id in capitals and digits, such as TT15, and a title without straight quotes",
            )
            value = shown(f"{name} {title}".strip())
            self.problems.append(row.problem("TCPL1053", "id", value=value, allowed=allowed))
            return
        days = " ".join(self._days(row))
        self.declared.append(f'instrument {name} vi "{title}" {{ {days} }}')
        self._know(name, Text(title))

    def _check_title(self, row: Row, name: str, said: str) -> None:
        """Report another instrument under a *name* that is taken."""
        title = self._titles[name]
        if said and fold(said) not in (fold(title.vi), fold(title.in_language("en"))):
            self.problems.append(row.problem("TCPL1053", "title", value=shown(said), allowed=title))

    def _days(self, row: Row) -> list[str]:
        days = []
        for column, keyword in (("issued", "issued"), ("in_force", "in force")):
            day = date_of(row.cell(column))
            if isinstance(day, Unclear):
                self.problems.append(row.unclear(column, day))
            elif day is not None:
                days.append(f"{keyword} {day.isoformat()}")
            elif not row.cell(column).is_empty:
                allowed = Text("một ngày, ví dụ 2026-01-31", "a date, such as 2026-01-31")
                value = str(text_of(row.cell(column)))
                self.problems.append(row.problem("TCPL1053", column, value=value, allowed=allowed))
        return days


def place_of(row: Row, papers: Papers, problems: list[Problem]) -> Place | None:
    """Where *row* was read; what is missing or wrong goes to *problems*."""
    before = len(problems)
    instrument = text_of(row.cell("instrument"))
    labels = {}
    for column in _BY_LABEL:
        head = PLACES[column].head
        label = label_of(row.cell(column), (head.vi, head.en))
        if isinstance(label, Unclear):
            problems.append(row.unclear(column, label))
        elif label:
            labels[column] = label
    legible = len(problems) == before
    if isinstance(instrument, Unclear):
        problems.append(row.unclear("instrument", instrument))
        return None
    known = papers.id_of(instrument)
    if not instrument:
        problems.append(row.problem("TCPL1054", "instrument", what=PLACES["instrument"].head))
    elif known is None:
        allowed = Text(papers.known, papers.known)
        value = shown(instrument)
        problems.append(row.problem("TCPL1058", "instrument", value=value, allowed=allowed))
    in_annex = "annex" in labels and any(column in labels for column in _IN_ANNEX)
    if "article" not in labels and not in_annex and legible:
        what = Text(
            "điều, hoặc phụ lục và khoản, điểm, trang của nó",
            "the article, or the annex with its clause, point or page",
        )
        problems.append(row.problem("TCPL1054", "article", what=what))
    if len(problems) > before:
        return None
    said = " ".join(f"{column} {label}" for column, label in labels.items())
    return Place(f"cite {known} {said}")
