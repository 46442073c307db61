"""A value of a case as a cell shows it, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tcpl_rules.assessment.problem import shown
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, display
from tcpl_rules.tables.case_book_lines import Sort
from tcpl_rules.tables.cells import NO, YES, Unclear, value_of
from tcpl_rules.tables.columns import Wanted, folded
from tcpl_rules.tables.numbers import readings
from tcpl_rules.workbook.cell import EMPTY, Cell

MET_WORDS: Final = {True: Text("đạt", "met"), False: Text("không đạt", "not met")}
YES_WORDS: Final = {True: Text("có", "yes"), False: Text("không", "no")}

Shown = str | int | date
"""What a cell shows."""

_MET: Final = (("met",), ("not met",))
_MOST: Final = 10**15
"""Excel keeps no whole number from here on exactly."""

_LONGEST: Final = 1000
_BROKEN: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""What Excel takes for the number of a letter."""

_WANTED: Final[Mapping[Sort, Wanted]] = MappingProxyType(
    {
        Sort.TEXT: Wanted.TEXT,
        Sort.CODE: Wanted.CODE,
        Sort.YEAR: Wanted.YEAR,
        Sort.COUNT: Wanted.COUNT,
        Sort.YES_NO: Wanted.YES_NO,
        Sort.MET: Wanted.YES_NO,
        Sort.POINTS: Wanted.POINTS,
        Sort.KEYS: Wanted.KEYS,
        Sort.DATE: Wanted.DATE,
        Sort.DONE: Wanted.DATE,
        Sort.DAYS: Wanted.DATE,
        Sort.CHOICE: Wanted.TEXT,
        Sort.LISTED: Wanted.TEXT,
    }
)


def read_cell(cell: Cell, sort: Sort, choices: Mapping[str, str]) -> object:
    """The value of *cell*: None when it is empty, an `Unclear` when it cannot be taken as it is.

    A text among *choices* is the id that it stands for. A value of another kind comes back as it
    stands; the check of the case says what is wrong.
    """
    if cell.fault or cell.is_empty or not isinstance(cell.value, str):
        return _held(cell, sort)
    text = " ".join(cell.value.split())
    if sort in (Sort.CHOICE, Sort.LISTED):
        known = {folded(words): id_ for words, id_ in choices.items()}
        return known.get(folded(text), text)
    if sort is Sort.MET and folded(text) in (*_MET[0], *_MET[1]):
        return folded(text) in _MET[0]
    if sort is Sort.DONE and folded(text) in (*YES, *NO):
        return folded(text) in YES
    if sort is Sort.DAYS:
        return _days(text)
    return value_of(Cell(text), _WANTED[sort])


def _held(cell: Cell, sort: Sort) -> object:
    """What a cell holds that is no text: a number, a day, yes or no, or a fault."""
    value = value_of(cell, _WANTED[sort])
    return (value,) if sort is Sort.DAYS and isinstance(value, date) else value


def _days(text: str) -> object:
    """The days that *text* lists."""
    parts = [part.strip() for part in re.split(r"[;,\s]+", text) if part.strip()]
    days = [_day(part) for part in parts]
    unclear = next((day for day in days if isinstance(day, Unclear)), None)
    return tuple(days) if unclear is None else unclear


def _day(text: str) -> object:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return value_of(Cell(text), Wanted.DATE)


def shown_in_cell(value: object, sort: Sort, choices: Mapping[str, str], lang: Language) -> Shown:
    """What a cell shows for *value*, which it may not say exactly."""
    match value:
        case bool():
            words = MET_WORDS if sort is Sort.MET else YES_WORDS
            return words[value].in_language(lang)
        case str() if sort in (Sort.CHOICE, Sort.LISTED):
            return _clean(next((w for w, id_ in choices.items() if id_ == value), value))
        case str():
            return _clean(value)
        case int() if sort in (Sort.COUNT, Sort.YEAR) and abs(value) < _MOST:
            return value
        case int() | Fraction() | Decimal():
            return _number(value, lang)
        case datetime():
            return str(value)
        case date() if value.year >= _FIRST_YEAR:
            return value
        case tuple() if sort in (Sort.KEYS, Sort.DAYS):
            return _clean("; ".join(map(_listed, value)))
        case _:
            return _clean(shown(value))


_FIRST_YEAR: Final = 1901
"""Excel counts the days of the year 1900 wrongly, and has none before."""


def _listed(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _number(value: int | Fraction | Decimal, lang: Language) -> str:
    """*value* as it can be read in one way alone: 1,1250 for what 1,125 leaves open."""
    try:
        text = display(Fraction(value), lang)
    except (ValueError, OverflowError):  # no number at all, or one that is too long
        return _clean(shown(value))
    if len(text) > _LONGEST:
        return _clean(shown(value))
    return f"{text}0" if len(readings(text)) > 1 else text


def _clean(text: str) -> str:
    """*text* as a cell can keep it: printable, on one line, not too long."""
    printable = "".join(c if c.isprintable() or c.isspace() else "�" for c in text)
    short = " ".join(_BROKEN.sub(r"_\1_", printable).split())
    return short if len(short) <= _LONGEST else f"{short[: _LONGEST - 1]}…"


def cell_of(said: Shown) -> Cell:
    """The cell that is read where *said* was written."""
    if isinstance(said, str):
        return Cell(said) if said else EMPTY
    return Cell(Fraction(said)) if isinstance(said, int) else Cell(said)


def as_shown(cell: Cell) -> str:
    """What stands in *cell*, to be compared with what was written there."""
    if cell.fault or cell.percent or cell.rounded is not None:
        return "?"
    return "" if cell.value is None else str(cell.value).strip()


def same(one: object, other: object) -> bool:
    """Whether two values are one: 13.5 and 13.50 are, 1 and true are not."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if _is_number(one) and _is_number(other):
        return one == other
    return type(one) is type(other) and one == other


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool)
