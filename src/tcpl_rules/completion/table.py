"""A workbook that was filled in, as the text of a completion; every row comes through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import frozen

from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.completion.cells import NO_QUOTES, Unclear, date_of, text_of
from tcpl_rules.completion.columns import (
    EDITION,
    GAPS,
    GAPS_SHEET,
    NAME,
    OF_RULESET,
    PLACES,
    names_of,
)
from tcpl_rules.completion.facts import declared_facts
from tcpl_rules.completion.gap import Gap
from tcpl_rules.completion.places import Papers, Place, place_of
from tcpl_rules.completion.sheet import Row, Rows, Sheet, find_sheet
from tcpl_rules.completion.statements import Meant, meant_by
from tcpl_rules.completion.vocabulary import Vocabulary
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.standing import Text
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import format_tree
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch

_NEEDED = ("address", "statement", "value", "instrument")
_GIVEN = ("value", *PLACES)
_NOT_NAMED = "bo-khuyet"


@frozen
class Table:
    """The text of a completion, or all that is wrong with the workbook."""

    text: str
    problems: tuple[Problem, ...] = ()


def read_table(sheets: Mapping[str, Rows], gaps: Sequence[Gap], trees: Sequence[Branch]) -> Table:
    """The completion that *sheets* hold, of the ruleset in *trees* with its *gaps*."""
    header = next(h for tree in trees for h in tree.branches("ruleset"))
    sheet = find_sheet(sheets, GAPS_SHEET, GAPS, _NEEDED)
    if sheet is None:
        heads = ", ".join(GAPS[name].head.vi for name in _NEEDED)
        heads_en = ", ".join(GAPS[name].head.en for name in _NEEDED)
        return Table("", (Problem(code="TCPL1050", allowed=Text(heads, heads_en)),))
    reading = _Reading(gaps, trees, Papers(sheets, header))
    body = reading.body(sheet)
    facts, problems = declared_facts(sheets, reading.papers)
    if not body and not reading.problems:
        return Table("", (Problem(code="TCPL1055", arguments={"what": GAPS["value"].head}),))
    wrong = (*_wrong_ruleset(sheet, header), *reading.papers.problems, *reading.problems, *problems)
    if wrong:
        return Table("", wrong)
    head = reading.head(sheet, header)
    return Table(_laid_out("\n".join(["language 1", *head, *facts, *body])))


@frozen
class _Reader:
    """Who read a row, who checked it, and when."""

    read_by: str
    checked_by: str
    day: date

    @property
    def note(self) -> str:
        """The same, for a row of its own."""
        checked = f"; người kiểm tra: {self.checked_by}" if self.checked_by else ""
        return f'note vi "Người đọc: {self.read_by}{checked}; ngày {self.day.isoformat()}"'


@frozen
class _Filled:
    """One row that was filled in: what it means, of which gap, where and by whom it was read."""

    gap: Gap
    meant: Meant
    place: Place
    reader: _Reader


class _Reading:
    """Reads the rows of one workbook."""

    def __init__(self, gaps: Sequence[Gap], trees: Sequence[Branch], papers: Papers) -> None:
        self.papers = papers
        self.problems: list[Problem] = []
        self._filled: list[_Filled] = []
        self._vocabulary = Vocabulary(trees)
        self._gaps = list(gaps)

    def body(self, sheet: Sheet) -> list[str]:
        """The operations that the rows mean, and the documents that they declare."""
        for row in sheet.rows:
            if not row.is_empty(_GIVEN):
                filled = self._row(row)
                self._filled += () if filled is None else (filled,)
        lines = []
        for filled in self._filled:
            cite = filled.place.cite
            lines += [f"{declared} {{ {cite} }}" for declared in filled.meant.declared]
            lines.append(self._operation(filled))
        return lines

    def head(self, sheet: Sheet, header: Branch) -> list[str]:
        """The header of the completion."""
        name = _id_of(text_of(sheet.beside(NAME)))
        of = f"of ruleset {header.word('SLUG').text} edition {header.word('NUMBER').text}"
        readers = list(dict.fromkeys(filled.reader for filled in self._filled))
        return [
            f"completion {name} {of} {{",
            *self.papers.declared,
            *dict.fromkeys(f'read by vi "{r.read_by}" {r.day.isoformat()}' for r in readers),
            *dict.fromkeys(
                f'checked by vi "{r.checked_by}" {r.day.isoformat()}'
                for r in readers
                if r.checked_by
            ),
            "}",
        ]

    def _row(self, row: Row) -> _Filled | None:
        """What *row* says, or None with every problem that it has."""
        before = len(self.problems)
        gap = self._gap(row)
        reader = self._reader(row)
        place = place_of(row, self.papers, self.problems)
        meant = self._meant(row, gap)
        if len(self.problems) > before or None in (gap, reader, place, meant):
            return None
        assert gap is not None  # noqa: S101 - INVARIANT: said the line before, as of the others
        assert reader is not None  # noqa: S101
        assert place is not None  # noqa: S101
        assert meant is not None  # noqa: S101
        return _Filled(gap, meant, place, reader)

    def _gap(self, row: Row) -> Gap | None:
        """The gap that the row is for; of several alike, each row takes the next."""
        said = (text_of(row.cell("address")), text_of(row.cell("statement")))
        for gap in self._gaps:
            if said in names_of(gap):
                self._gaps.remove(gap)
                return gap
        shown = " ".join(part for part in said if isinstance(part, str))
        self.problems.append(row.problem("TCPL1057", "address", value=shown))
        return None

    def _meant(self, row: Row, gap: Gap | None) -> Meant | None:
        if row.cell("value").is_empty:
            self._missing(row, "value")
            return None
        if gap is None:
            return None
        meant = meant_by(gap, row.cell("value"), self._vocabulary)
        if isinstance(meant, Unclear):
            self.problems.append(row.unclear("value", meant))
            return None
        return meant

    def _reader(self, row: Row) -> _Reader | None:
        read_by, checked_by = (self._name(row, column) for column in ("read_by", "checked_by"))
        if read_by == "":
            self._missing(row, "read_by")
        day = date_of(row.cell("date"))
        if isinstance(day, Unclear):
            self.problems.append(row.unclear("date", day))
        elif day is None and row.cell("date").is_empty:
            self._missing(row, "date")
        elif day is None:
            allowed = Text("một ngày, ví dụ 2026-01-31", "a date, such as 2026-01-31")
            value = str(text_of(row.cell("date")))
            self.problems.append(row.problem("TCPL1053", "date", value=value, allowed=allowed))
        if not read_by or checked_by is None or not isinstance(day, date):
            return None
        return _Reader(read_by, checked_by, day)

    def _name(self, row: Row, column: str) -> str | None:
        text = text_of(row.cell(column))
        if isinstance(text, Unclear):
            self.problems.append(row.unclear(column, text))
            return None
        if '"' in text:
            problem = row.problem("TCPL1053", column, value=shown(text), allowed=NO_QUOTES)
            self.problems.append(problem)
            return None
        return text

    def _missing(self, row: Row, column: str) -> None:
        self.problems.append(row.problem("TCPL1054", column, what=GAPS[column].head))

    def _operation(self, filled: _Filled) -> str:
        several = len({one.reader for one in self._filled}) > 1
        remark = f"{{ {filled.place.cite} {filled.reader.note if several else ''} }}"
        meant, gap = filled.meant, filled.gap
        statements = " ".join(meant.statements)
        if meant.operation == "answer":
            name = gap.part.target.branch.word("NAME").text
            rule = f"with {{ {statements} }}" if meant.statements else "no such rule"
            return f"answer {name} {rule} {remark}"
        if meant.operation == "correct":
            old = gap.statement()
            return f"correct {gap.address()} {{ {old} }} with {{ {statements} }} {remark}"
        return f"{meant.operation} {gap.address()} {{ {statements} }} {remark}"


def _id_of(said: str | Unclear) -> str:
    """An id of what somebody calls a completion: its words in small letters, without marks."""
    words = re.findall("[a-z0-9]+", fold(said)) if isinstance(said, str) else []
    if not words or words[0][0].isdecimal():
        words.insert(0, _NOT_NAMED)
    return "-".join(words)


def _wrong_ruleset(sheet: Sheet, header: Branch) -> Iterator[Problem]:
    for label, word in ((OF_RULESET, "SLUG"), (EDITION, "NUMBER")):
        said, there = text_of(sheet.beside(label)), header.word(word).text
        if isinstance(said, Unclear) or said not in ("", there):
            value = said.value if isinstance(said, Unclear) else said
            yield Problem(
                code="TCPL1051", value=value, allowed=Text(there, there), arguments={"what": label}
            )


def _laid_out(text: str) -> str:
    source = SourceText("completion.tcpl", text)
    findings = Findings()
    tree = parse(source, findings)
    findings.settle()
    assert tree is not None  # noqa: S101 - INVARIANT: without a tree there is a finding
    return format_tree(tree, source)
