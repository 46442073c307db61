"""From what stands in a cell to the value that a case holds there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from tcpl_rules.assessment.problem import shown
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import display, plain
from tcpl_rules.tables.columns import Wanted, folded
from tcpl_rules.tables.numbers import fraction_readings, readings
from tcpl_rules.workbook.cell import Cell

YES = ("true", "có", "yes", "đạt", "1")
NO = ("false", "không", "no", "không đạt", "chưa đạt", "0")

_CODE_DIGITS = 5
_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_TWICE = Text("{0} hoặc {1}", "{0} or {1}")


@frozen
class Unclear:
    """A cell that cannot be read: *code* says why, *value* what stands there."""

    code: str
    value: str
    allowed: Text


def value_of(cell: Cell, wanted: Wanted) -> object:
    """The value of *cell* in a column of *wanted*: None when it is empty, or an `Unclear`.

    A value of another kind comes back as it stands; the check of the case says what is wrong.
    """
    if cell.fault:
        return _without_value(cell)
    if cell.is_empty:
        return None
    if cell.percent and isinstance(cell.value, Fraction):
        return f"{plain(cell.value * 100)}%"
    if cell.rounded is not None and isinstance(cell.value, Fraction):
        both = (Text(display(v, "vi"), display(v, "en")) for v in (cell.rounded, cell.value))
        return _two_readings(plain(cell.rounded), *both)
    if isinstance(cell.value, str):
        return _WRITTEN[wanted](" ".join(cell.value.split()))
    return _HELD[wanted](cell.value)


_FAULTS: Mapping[str, Text] = {
    "formula": Text(
        "công thức chưa được tính; hãy mở tệp, để Excel tính lại rồi lưu",
        "a formula that was never computed; open the file, let Excel compute it and save",
    ),
    "error": Text("công thức báo lỗi; hãy ghi giá trị", "a formula in error; write the value"),
    "merged": Text(
        "ô bị gộp với ô khác; hãy bỏ gộp ô và ghi giá trị vào từng ô",
        "a cell merged with another; unmerge them and write the value into each",
    ),
    "time": Text("có giờ trong ngày; hãy ghi ngày", "a time of day; write a date"),
}


def _without_value(cell: Cell) -> Unclear:
    why, stands = _FAULTS[cell.fault], f" ({cell.shown})" if cell.shown else ""
    allowed = Text(why.vi + stands, why.en + stands)
    return Unclear("TCPL1067", cell.shown, allowed)


def _as_is(value: object) -> object:
    return value


def _number(value: Fraction) -> object:
    """*value* as a case holds it, so that a message shows it as people write it."""
    if value.denominator == 1:
        return value.numerator
    text = plain(value)
    return value if "/" in text else Decimal(text)


def _written_number(text: str) -> object:
    found = readings(text)
    if len(found) > 1:
        return _two_readings(text, *(Text(display(v, "vi"), display(v, "en")) for v in found))
    return _number(found[0]) if found else text


def _written_points(text: str) -> object:
    found, sides = fraction_readings(text)
    if found:
        return _number(found[0])
    if sides is not None:
        over, under = sides
        return _two_readings(
            text,
            Text(f"{over} điểm trên {under}", f"{over} points of {under}"),
            Text(f"{over} chia {under}", f"{over} divided by {under}"),
        )
    return _written_number(text)


def _two_readings(text: str, *both: Text) -> Unclear:
    vi, en = [one.vi for one in both], [one.in_language("en") for one in both]
    return Unclear("TCPL1066", shown(text), Text(_TWICE.vi.format(*vi), _TWICE.en.format(*en)))


def _written_yes_no(text: str) -> object:
    word = folded(text)
    if word in YES or word in NO:
        return word in YES
    return text


def _written_keys(text: str) -> object:
    """The keys that *text* lists; 8, 9 and 8; 9 are two, and 1,2 may be two or one."""
    if re.search(r",\S", text):
        parted = ", ".join(text.replace(",", " ").split())
        joined = text.replace(",", ".")
        return _two_readings(text, Text(parted, parted), Text(joined, joined))
    return tuple(re.split(r"[;,\s]+", text.strip(";, ")))


def _written_date(text: str) -> object:
    found = _DATE.fullmatch(text)
    if found is None:
        return text
    day, month, year = (int(part) for part in found.groups())
    days = {d for d in (_day(year, month, day), _day(year, day, month)) if d is not None}
    if len(days) == 1:
        return days.pop()
    first, last = sorted(days) if days else (None, None)
    if first is None or last is None:
        return text
    return _two_readings(text, Text(f"{first}", f"{first}"), Text(f"{last}", f"{last}"))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _held_text(value: object) -> object:
    if isinstance(value, Fraction):
        return str(value.numerator) if value.denominator == 1 else _number(value)
    return value


def _held_code(value: object) -> object:
    """A code that was typed as a number, unless it may have lost zeros at its start."""
    text = _held_text(value)
    if isinstance(value, Fraction) and isinstance(text, str) and len(text) < _CODE_DIGITS:
        full = text.zfill(_CODE_DIGITS)
        return _two_readings(text, Text(text, text), Text(full, full))
    return text


def _held_number(value: object) -> object:
    return _number(value) if isinstance(value, Fraction) else value


def _held_yes_no(value: object) -> object:
    return bool(value) if isinstance(value, Fraction) and value in (0, 1) else _held_number(value)


def _held_keys(value: object) -> object:
    """The key that was typed as a number: 8, but not 1.1, which may have been 1.10."""
    if not isinstance(value, Fraction):
        return value
    text = plain(value)
    if value.denominator == 1:
        return (text,)
    return _two_readings(text, Text(text, text), Text(f"{text}0", f"{text}0"))


_WRITTEN: Mapping[Wanted, Callable[[str], object]] = {
    Wanted.TEXT: _as_is,
    Wanted.CODE: _as_is,
    Wanted.YEAR: _written_number,
    Wanted.COUNT: _written_number,
    Wanted.YES_NO: _written_yes_no,
    Wanted.POINTS: _written_points,
    Wanted.KEYS: _written_keys,
    Wanted.DATE: _written_date,
    Wanted.REMARK: _as_is,
}
_HELD: Mapping[Wanted, Callable[[object], object]] = {
    Wanted.TEXT: _held_text,
    Wanted.CODE: _held_code,
    Wanted.YEAR: _held_number,
    Wanted.COUNT: _held_number,
    Wanted.YES_NO: _held_yes_no,
    Wanted.POINTS: _held_number,
    Wanted.KEYS: _held_keys,
    Wanted.DATE: _as_is,
    Wanted.REMARK: _as_is,
}
