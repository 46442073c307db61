"""What a cell of a completion says, exactly; where it can be read in two ways, both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.problem import shown
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import LANGUAGES, display, plain
from tcpl_rules.syntax.keywords import keywords
from tcpl_rules.tables.numbers import readings
from tcpl_rules.workbook.cell import Cell

_MONTHS: Final = (
    "JAN",
    "FEB",
    "MAR",
    "APR",
    "MAY",
    "JUN",
    "JUL",
    "AUG",
    "SEP",
    "OCT",
    "NOV",
    "DEC",
)
_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?", re.ASCII)
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_LABEL = re.compile(r"[0-9]{1,30}[a-zđ]?|[IVXLC]+|[a-zđ]")
_FAULTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "formula": Text(
            "giá trị; công thức ở ô này chưa được tính",
            "the value; the formula in this cell was never computed",
        ),
        "error": Text(
            "giá trị; công thức ở ô này báo lỗi", "the value; the formula in this cell is in error"
        ),
        "merged": Text(
            "giá trị ở ô riêng; ô này bị gộp với ô khác",
            "the value in a cell of its own; this one is merged with another",
        ),
        "time": Text("ngày; đây là giờ trong ngày", "a date; this is a time of day"),
    }
)
_A_NUMBER = Text(
    "số, ở ô định dạng văn bản; Excel đã đổi thành ngày {0}",
    "the number, in a cell formatted as text; Excel made it the date {0}",
)
_NO_PERCENT = Text("một số; đây là một tỷ lệ %", "a number; this is a percentage")
_NOT_NEGATIVE = Text("một số từ 0 trở lên", "a number from 0 up")
_A_LABEL = Text("một số hoặc chữ, ví dụ 3, 1a, đ, II", "a number or letter, such as 3, 1a, đ, II")
_YES_NO = Text("giá trị; đây là đúng hay sai", "the value; this is true or false")
NO_QUOTES: Final = Text("dấu “ ” thay cho dấu ngoặc kép thẳng", "“ ” in place of straight quotes")


@frozen
class Unclear:
    """A cell that cannot be taken as it is: *code* says why, *value* what stands there.

    *allowed* is what would be right: each way to read it, as it would be written.
    """

    code: str
    value: str
    allowed: Text


def text_of(cell: Cell) -> str | Unclear:
    """What the cell says as a text on one line; numbers and dates as a ruleset writes them."""
    if cell.fault:
        return Unclear("TCPL1053", cell.shown, _FAULTS[cell.fault])
    match cell.value:
        case str() as text:
            return " ".join(text.split())
        case bool():
            return Unclear("TCPL1053", shown(cell.value), _YES_NO)
        case Fraction() as number:
            if cell.rounded is not None:
                return _rounded(cell, number, cell.rounded)
            return f"{plain(number * 100)}%" if cell.percent else plain(number)
        case date() as day:
            return day.isoformat()
        case _:
            return ""


def number_of(cell: Cell) -> Fraction | Unclear | None:
    """The number that the cell writes; None where it writes something else."""
    if isinstance(cell.value, date):
        words = Text(*(_A_NUMBER.in_language(lang).format(cell.value) for lang in LANGUAGES))
        return Unclear("TCPL1053", cell.value.isoformat(), words)
    text = text_of(cell)
    if isinstance(text, Unclear):
        return text
    if isinstance(cell.value, Fraction) and not cell.percent:
        return _not_negative(text, cell.value)
    found = readings(text)
    if len(found) > 1:
        return two_readings(text, *map(_plainly, found))
    if not found and text.endswith("%") and readings(text[:-1].strip()):
        return Unclear("TCPL1053", text, _NO_PERCENT)
    return _not_negative(text, found[0]) if found else None


def share_of(cell: Cell) -> Fraction | Unclear | None:
    """The share that the cell writes, 4/5 for 80%; None where it writes something else.

    A number without the sign is a percentage, unless it may be the share itself.
    """
    text = text_of(cell)
    if isinstance(text, Unclear):
        return text
    number = text.removesuffix("%").strip()
    found = readings(number)
    if isinstance(cell.value, Fraction):
        found = (cell.value * 100 if cell.percent else cell.value,)
    shares = [value / 100 for value in found]
    if number == text:
        shares = [share for value in found for share in (value / 100, value) if 0 <= share <= 1]
    shares = sorted(set(shares))
    if len(shares) > 1:
        return two_readings(text, *(_percentage(share) for share in shares))
    return _not_negative(text, shares[0]) if shares else None


def day_of(cell: Cell) -> str | Unclear | None:
    """The day of a year, as the language writes it: ``10 Jan``; None where there is none."""
    if isinstance(cell.value, date):
        return _written(cell.value.day, cell.value.month)
    text = text_of(cell)
    return text if isinstance(text, Unclear) else written_day(text)


def written_day(text: str) -> str | Unclear | None:
    """The day that *text* writes; 10/01 may be one of two."""
    iso, parts = _DATE.fullmatch(text), _DAY.fullmatch(text)
    if iso is not None:
        return _day_if_any(int(iso[3]), int(iso[2]))
    if parts is None:
        return _named_day(text)
    first, second = int(parts[1]), int(parts[2])
    days = [day for day in (_day_if_any(first, second), _day_if_any(second, first)) if day]
    if len(set(days)) > 1:
        return two_readings(text, *(_spelled(day) for day in days))
    return days[0] if days else None


def date_of(cell: Cell) -> date | Unclear | None:
    """The date that the cell writes; None where it writes none."""
    if isinstance(cell.value, date):
        return cell.value
    text = text_of(cell)
    if isinstance(text, Unclear):
        return text
    iso, parts = _DATE.fullmatch(text), _DAY.fullmatch(text)
    if iso is not None:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if parts is None or parts[3] is None:
        return None
    year, first, second = int(parts[3]), int(parts[1]), int(parts[2])
    dates = {d for d in (_date(year, second, first), _date(year, first, second)) if d is not None}
    if len(dates) > 1:
        return two_readings(text, *(Text(f"{d}", f"{d}") for d in sorted(dates)))
    return dates.pop() if dates else None


def label_of(cell: Cell, words: Sequence[str]) -> str | Unclear:
    """The number or letter of an article, clause and so on; *words* before it are passed over."""
    if isinstance(cell.value, date):
        number = number_of(cell)
        assert isinstance(number, Unclear)  # noqa: S101 - INVARIANT: a date is no number
        return number
    text = text_of(cell)
    if isinstance(text, Unclear):
        return text
    bare = text
    for word in words:
        if fold(bare).startswith(f"{fold(word)} "):
            bare = bare[len(word) :].strip()
    if not bare or _LABEL.fullmatch(bare):
        return bare
    return Unclear("TCPL1053", shown(text), _A_LABEL)


def two_readings(text: str, *both: Text) -> Unclear:
    """A text that can be read as each of *both*."""
    vi = " hoặc ".join(one.vi for one in both)
    en = " or ".join(one.in_language("en") for one in both)
    return Unclear("TCPL1052", shown(text), Text(vi, en))


def _rounded(cell: Cell, number: Fraction, seen: Fraction) -> Unclear:
    held, there = (
        _percentage(v) if cell.percent else Text(display(v, "vi"), display(v, "en"))
        for v in (number, seen)
    )
    return Unclear(
        "TCPL1052",
        there.vi,
        Text(
            f"{held.vi} (giá trị trong ô) hoặc {there.vi} (giá trị Excel hiển thị)",
            f"{held.en} (what the cell holds) or {there.en} (what the sheet shows)",
        ),
    )


def _not_negative(text: str, number: Fraction) -> Fraction | Unclear:
    return number if number >= 0 else Unclear("TCPL1053", shown(text), _NOT_NEGATIVE)


def _percentage(share: Fraction) -> Text:
    number = _plainly(share * 100)
    return Text(f"{number.vi}%", f"{number.in_language('en')}%")


def _plainly(number: Fraction) -> Text:
    """*number* as it can be written in one way alone: 1,1250 for what 1,125 leaves open."""
    texts = (display(number, lang) for lang in LANGUAGES)
    return Text(*(f"{text}0" if len(readings(text)) > 1 else text for text in texts))


def _named_day(text: str) -> str | None:
    """The day in a text such as ``ngày 10 tháng 1`` or ``10 Jan``."""
    words = fold(text).split()
    if words[:1] == [fold("ngày")]:
        words = words[1:]
    for month, name in enumerate(_MONTHS, 1):
        for spelling in _spellings(name):
            if words[1:] == spelling and words[0].isdecimal():
                return _day_if_any(int(words[0]), month)
    return None


def _spellings(month: str) -> Iterator[list[str]]:
    for lang in LANGUAGES:
        yield fold(keywords()[month].spelling(lang)).split()
    yield f"thang 0{_MONTHS.index(month) + 1}".split()


def _day_if_any(day: int, month: int) -> str | None:
    if not 1 <= month <= len(_MONTHS) or not 1 <= day <= _LONGEST[month - 1]:
        return None
    return _written(day, month)


def _written(day: int, month: int) -> str:
    return f"{day} {keywords()[_MONTHS[month - 1]].en}"


def _spelled(day: str) -> Text:
    number, _, month = day.partition(" ")
    vietnamese = next(k.vi for k in keywords().values() if k.en == month)
    return Text(f"{number} {vietnamese}", day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
