"""What was typed from the text of the law, as a completion; what is wrong, beside its field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final

from attrs import evolve, frozen

from tcpl_rules.assessment.problem import Problem
from tcpl_rules.calculator.form.gap_list import FILLED, GapList, gap_list, gap_title, key_of
from tcpl_rules.calculator.typed.mark_words import in_quotes
from tcpl_rules.calculator.typed.marks import Mark
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.completion.cells import Unclear, text_of
from tcpl_rules.completion.columns import (
    EDITION,
    FACTS,
    FACTS_SHEET,
    GAPS,
    GAPS_SHEET,
    NAME,
    OF_RULESET,
    PAPERS,
    PAPERS_SHEET,
    names_of,
)
from tcpl_rules.completion.sheet import Rows, find_sheet
from tcpl_rules.completion.table import read_table
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.report.gaps.sheets import gap_sheets
from tcpl_rules.workbook.cell import Cell, letters_of
from tcpl_rules.workbook.write_book import NewSheet, book_bytes

Problems = tuple[tuple[str, Mark], ...]
"""Marks with the fields that they belong to."""

Said = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""What is filled in, gap by gap and cell by cell."""

_SOMEBODY: Final = Text("Người điền hồ sơ", "Whoever filled in the case")
_WRITTEN: Final = "written"
_HEADS: Final = tuple(Cell(column.head.vi) for column in GAPS.values())
_ROW: Final = re.compile(r"\d+")
_NUMBERED: Final = {letters_of(place): name for place, name in enumerate(GAPS)}
_NEEDED: Final = ("address", "statement", "value")
_LACKS: Final = Text("còn thiếu: {what}", "this is missing: {what}")
_LACKING: Final = "TCPL1054"


_OF_THE_BOOK: Final = ("TCPL1051", "TCPL1055", "TCPL1057")
"""What is wrong with a workbook as a whole, or with a row that belongs to no gap."""


@frozen(kw_only=True)
class Filled:
    """What a workbook fills in: values by the keys of their gaps, as they were typed.

    *text* is a completion instead, where the workbook says more than values of gaps.
    """

    values: Mapping[str, Mapping[str, str]]
    text: str = ""
    problems: tuple[Problem, ...] = ()


def completion_of(
    sheet: Sheet, texts: tuple[str, ...] = (), on: date | None = None
) -> tuple[str, Problems]:
    """The text of the completion that *sheet* fills in, on top of those of *texts*.

    What is wrong is left out of it, and comes beside. Where nobody typed who read the law and
    when, it is whoever fills in the case, on the day *on*, else today.
    """
    said = {key: tuple(sorted(told.items())) for key, told in _complete(sheet, on).items()}
    return _completed(sheet.ruleset, texts, tuple(said.items()))


@lru_cache(maxsize=16)
def _completed(ruleset: str, texts: tuple[str, ...], said: Said) -> tuple[str, Problems]:
    """The same of what is *said*, gap by gap, worked out once: people go on typing elsewhere."""
    listed = gap_list(ruleset, texts)
    rows = dict(_rows({key: dict(told) for key, told in said}, listed))
    problems: list[tuple[str, Mark]] = []
    while rows:
        keys = tuple(rows)
        table = read_table(_sheets(rows, listed), tuple(listed.gaps.values()), listed.trees)
        if not table.problems:
            return table.text, tuple(problems)
        wrong = [(problem, key) for problem in table.problems for key in _key(problem, keys)]
        problems += [(_field(problem, key), _mark(problem)) for problem, key in wrong]
        if not wrong:
            problems += [(f"filled.{keys[0]}.value", _mark(p)) for p in table.problems]
            break
        bad = {key for _, key in wrong}
        rows = {key: row for key, row in rows.items() if key not in bad}
    return "", tuple(problems)


def of_gap(field: str, text: Text, sheet: Sheet) -> Text:
    """*text*, which is said at *field*, with the title of the gap that it is about."""
    key = field.removeprefix("filled.").rpartition(".")[0]
    listed = gap_list(sheet.ruleset, sheet.completions)
    gap = listed.gaps.get(key)
    if gap is None:
        return text
    said = (f"{gap_title(gap, listed.model, lang)}: {text.in_language(lang)}" for lang in LANGUAGES)
    return Text(*said)


def filled_workbook(sheet: Sheet, texts: tuple[str, ...], on: date | None = None) -> bytes:
    """The workbook of `tcpl gaps --template`, with what *sheet* fills in.

    Raises:
        WorkbookError: openpyxl is missing.
    """
    listed = gap_list(sheet.ruleset, texts)
    first, *others = gap_sheets(tuple(listed.gaps.values()), listed.model, sheet.lang)
    said = _complete(sheet, on)
    rows = list(first.rows)
    for place, key in enumerate(listed.gaps, first.head):
        typed = said.get(key, {})
        rows[place] = tuple(typed.get(n, old) for n, old in zip(GAPS, rows[place], strict=True))
    filled: NewSheet = evolve(first, rows=tuple(rows))
    return book_bytes((filled, *others))


def is_gap_workbook(sheets: Mapping[str, Rows]) -> bool:
    """Whether *sheets* are a workbook that fills gaps."""
    return find_sheet(sheets, GAPS_SHEET, GAPS, _NEEDED) is not None


def filled_in(sheets: Mapping[str, Rows], ruleset: str, texts: tuple[str, ...]) -> Filled:
    """What *sheets*, a workbook for the gaps of *ruleset*, fills in."""
    listed = gap_list(ruleset, texts)
    gaps = tuple(listed.gaps.values())
    table = read_table(sheets, gaps, listed.trees)
    if _says_more(sheets, listed):
        return Filled(values={}, text=table.text, problems=table.problems)
    found = find_sheet(sheets, GAPS_SHEET, GAPS, _NEEDED)
    assert found is not None  # noqa: S101 - INVARIANT: see `is_gap_workbook`
    by_name = {name: key_of(gap) for gap in gaps for name in names_of(gap)}
    values: dict[str, Mapping[str, str]] = {}
    unread: list[Problem] = [p for p in table.problems if p.code in _OF_THE_BOOK]
    for row in found.rows:
        said = {name: text_of(row.cell(name)) for name in FILLED}
        unread += [
            row.unclear(name, text) for name, text in said.items() if isinstance(text, Unclear)
        ]
        name = tuple(str(text_of(row.cell(column))) for column in ("address", "statement"))
        texts_said = {key: text for key, text in said.items() if isinstance(text, str) and text}
        if texts_said.keys() - {"read_by", "date"} and len(name) == 2 and name in by_name:
            values[by_name[name[0], name[1]]] = texts_said
    return Filled(values={} if unread else values, problems=tuple(unread))


# -- rows as the workbook has them -----------------------------------------------------------------


def _rows(
    said: Mapping[str, Mapping[str, str]], listed: GapList
) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """A row for each gap that is filled in, gaps of the ruleset in its order first."""
    for key in (*listed.gaps, *(key for key in said if key not in listed.gaps)):
        if key in said:
            gap = listed.gaps.get(key)
            address, _, statement = key.partition(": ")
            if gap is not None:
                address, statement = gap.address(), gap.statement()
            row = {"address": address, "statement": statement, **said[key]}
            yield key, tuple(Cell(row[name]) if row.get(name) else Cell() for name in GAPS)


def _complete(sheet: Sheet, on: date | None) -> dict[str, dict[str, str]]:
    """What is filled in, with who read it and when where one row says it for all."""
    typed = {
        key: {name: text.strip() for name, text in said.items() if text.strip()}
        for key, said in sheet.filled.items()
    }
    typed = {key: said for key, said in typed.items() if said.keys() - {"read_by", "date"}}
    today = on or datetime.now(UTC).astimezone().date()
    common = {"read_by": _SOMEBODY.in_language(sheet.lang), "date": today.isoformat()}
    for said in typed.values():
        common |= {name: said[name] for name in common if name in said}
    return {key: {**common, **said} for key, said in typed.items()}


def _sheets(rows: Mapping[str, tuple[Cell, ...]], listed: GapList) -> dict[str, Rows]:
    model = listed.model
    above = (
        (Cell(OF_RULESET.vi), Cell(model.id)),
        (Cell(EDITION.vi), Cell(str(model.edition))),
        (Cell(NAME.vi), Cell(f"{model.id}-bo-khuyet")),
    )
    return {_WRITTEN: (*above, _HEADS, *rows.values())}


_FIRST: Final = 5
"""The number of the first row below the head that `_sheets` makes."""


def _key(problem: Problem, keys: Sequence[str]) -> Iterator[str]:
    """The gap whose row *problem* is about."""
    found = _ROW.search(str(problem.arguments.get("cell", "")))
    place = int(found[0]) - _FIRST if found else -1
    if 0 <= place < len(keys):
        yield keys[place]


def _field(problem: Problem, key: str) -> str:
    """The field of the gap *key* that *problem* is about."""
    letters = re.sub(r"\d", "", str(problem.arguments.get("cell", "")))
    name = _NUMBERED.get(letters, "value")
    return f"filled.{key}.{name if name in FILLED else 'value'}"


def _mark(problem: Problem) -> Mark:
    """*problem* without its cell: the mark stands where it was typed."""
    said = [_worded(problem, lang) for lang in LANGUAGES]
    return Mark(level="ask" if problem.code == "TCPL1052" else "error", text=Text(*said))


def _worded(problem: Problem, lang: Language) -> str:
    """What *problem* says to somebody who sees fields and no rows."""
    what = problem.arguments.get("what")
    if problem.code == _LACKING and what is not None:
        name = what if isinstance(what, str) else what.in_language(lang)
        return _LACKS.in_language(lang).format(what=name[:1].lower() + name[1:])
    return _without_cell(evolve(problem, value=in_quotes(problem.value)), lang)


def _without_cell(problem: Problem, lang: Language) -> str:
    sentence = problem.sentence(lang)
    cell, sheet = (problem.arguments.get(name, "") for name in ("cell", "sheet"))
    word, where = ("ô", "trang") if lang == "vi" else ("cell", "sheet")
    place = f"{word} {cell} ({where} “{sheet}”): "
    rest = sentence[len(place) :] if sentence.lower().startswith(place.lower()) else sentence
    return rest[:1].lower() + rest[1:]


def _says_more(sheets: Mapping[str, Rows], listed: GapList) -> bool:
    """Whether a workbook declares facts or instruments that the ruleset does not have."""
    facts = find_sheet(sheets, FACTS_SHEET, FACTS, ("id", "label"))
    papers = find_sheet(sheets, PAPERS_SHEET, PAPERS, ("id", "title"))
    known = {paper.id for paper in listed.model.instruments}
    return any(not row.is_empty(tuple(FACTS)) for row in (facts.rows if facts else ())) or any(
        not row.is_empty(tuple(PAPERS)) and str(text_of(row.cell("id"))) not in known
        for row in (papers.rows if papers else ())
    )
