"""CSV text to rows of cells: the encoding, the separator and the quotes."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import NoReturn

from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.errors import CaseError
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import LANGUAGES
from tcpl_rules.source import SourceText
from tcpl_rules.workbook.cell import EMPTY, Cell

SEPARATORS = {
    ",": Text("dấu phẩy", "comma"),
    ";": Text("dấu chấm phẩy", "semicolon"),
    "\t": Text("dấu tab", "tab"),
}

Rows = tuple[tuple[Cell, ...], ...]


def rows_of_text(content: bytes, name: str, is_head: Callable[[str], bool]) -> Rows:
    """The rows that *content* writes; the separator is the one that parts the most known heads.

    A first line ``sep=;`` names it, as Excel writes and reads it; that line counts as a row.

    Raises:
        CaseError: It is not UTF-8, its quotes do not fit, or two separators fit its head.
    """
    text = _decoded(content, name)
    first, _, rest = text.partition("\n")
    named = first.strip("\r").removeprefix("sep=")
    if first.startswith("sep=") and named in SEPARATORS:
        return ((), *_rows(rest, named, skipped=1))
    return _rows(text, _separator(text, is_head), skipped=0)


def _decoded(content: bytes, name: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = SourceText(name, content[: error.start].decode("utf-8", "replace"))
        line, column = before.position(len(before.text))
        _refuse(Problem(code="TCPL0802", line=line, column=column))
    return text


def _separator(text: str, is_head: Callable[[str], bool]) -> str:
    """The separator of *text*; a comma where its head has but one column."""
    known = {sign: _heads_known(text, sign, is_head) for sign in SEPARATORS}
    most = max(known.values())
    best = [sign for sign, count in known.items() if count == most]
    parting = [sign for sign in best if len(_head(text, sign)) > 1]
    if len(parting) > 1:
        _refuse_separators(text, parting)
    return parting[0] if parting else best[0]


def _heads_known(text: str, sign: str, is_head: Callable[[str], bool]) -> int:
    return sum(is_head(head) for head in _head(text, sign))


def _head(text: str, sign: str) -> list[str]:
    """The first row of *text* in which something stands, parted by *sign*."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    try:
        return next((row for row in reader if any(cell.strip() for cell in row)), [])
    except csv.Error:
        return []


def _refuse_separators(text: str, signs: list[str]) -> NoReturn:
    vi, en = (", ".join(SEPARATORS[sign].in_language(lang) for sign in signs) for lang in LANGUAGES)
    head = text.lstrip().partition("\n")[0].strip()
    _refuse(Problem(code="TCPL1061", line=1, value=shown(head), allowed=Text(vi, en)))


def _rows(text: str, sign: str, skipped: int) -> Rows:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    rows: list[tuple[Cell, ...]] = []
    try:
        rows.extend(tuple(Cell(cell) if cell else EMPTY for cell in row) for row in reader)
    except csv.Error as fault:
        _refuse(
            Problem(
                code="TCPL1060",
                line=reader.line_num + skipped,
                allowed=Text(
                    "dấu ngoặc kép trong tệp không khớp nhau, hoặc một ô quá dài",
                    f"its quotes do not fit, or a cell is too long ({fault})",
                ),
            )
        )
    return tuple(rows)


def _refuse(problem: Problem) -> NoReturn:
    raise CaseError((problem,))
