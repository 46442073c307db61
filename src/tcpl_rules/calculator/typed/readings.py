"""From what was typed in a field to the value that a case holds, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from tcpl_rules.assessment.check_entries import to_points
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.calculator.typed.marks import Choice, Mark
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import display
from tcpl_rules.tables.cells import Unclear, value_of
from tcpl_rules.tables.columns import Wanted
from tcpl_rules.tables.numbers import fraction_readings, readings
from tcpl_rules.workbook.cell import Cell

MET: Final[Mapping[bool, str]] = {True: "đạt", False: "không đạt"}
YES: Final[Mapping[bool, str]] = {True: "có", False: "không"}

_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_POINTS_OF = Text("{} điểm", "{} points")


def read(text: str, wanted: Wanted) -> object:
    """The value that *text* writes: None when it is empty, a `Mark` when it can be read twice.

    What is no value of that kind comes back as it was typed; the check of the case says why. Days
    are typed with the day first.
    """
    if wanted is Wanted.DATE:
        return read_day(text)
    found = value_of(Cell(text), wanted)
    return _asked(text.strip(), found) if isinstance(found, Unclear) else found


def read_day(text: str) -> object:
    """The day that *text* writes, the day before the month; else *text*, or None when empty."""
    text = text.strip()
    found = _DATE.fullmatch(text)
    if found is None:
        return text or None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return text


def _asked(text: str, found: Unclear) -> Mark:
    problem = Problem(code=found.code, value=f"“{text}”", allowed=found.allowed)
    said = Text(problem.sentence("vi"), problem.sentence("en"))
    return Mark(level="ask", text=said, choices=tuple(_choices(text)))


def _choices(text: str) -> list[Choice]:
    """Each number that *text* may be, typed so that it is nothing else."""
    numbers = [
        Choice(text=Text(display(one, "vi"), display(one, "en")), value=typed(one))
        for one in readings(text)
    ]
    _, sides = fraction_readings(text)
    if numbers or sides is None:
        return numbers
    over = sides[0]
    return [Choice(text=Text(_POINTS_OF.vi.format(over), _POINTS_OF.en.format(over)), value=over)]


def typed(number: Fraction) -> str:
    """*number* typed so that it is read as nothing else: 13,125 as 13,1250."""
    text = display(number, "vi")
    return f"{text}0" if len(readings(text)) > 1 else text


def written(value: object, wanted: Wanted, *, met: bool = False) -> str | None:
    """How *value* is typed in a field; None where no text reads as exactly that value.

    With *met* yes and no are said as met and not met.
    """
    text = _text_of(value, met=met)
    if text is None or not _same(read(text, wanted), value, wanted):
        return None
    return text


def _text_of(value: object, *, met: bool) -> str | None:
    match value:
        case bool():
            return (MET if met else YES)[value]
        case str():
            return value
        case date():
            return f"{value:%d/%m/%Y}"
        case int() | Decimal() | Fraction():
            number = to_points(value)
            return None if number is None else typed(number)
        case _:
            return None


def _same(read_back: object, value: object, wanted: Wanted) -> bool:
    if isinstance(value, bool) or isinstance(read_back, bool):
        return read_back is value
    if isinstance(value, int | Decimal | Fraction):
        return _number(read_back) == _number(value)
    if wanted is Wanted.POINTS and isinstance(value, str):
        points = to_points(value)
        return points is not None and points == to_points(read_back)
    return type(read_back) is type(value) and read_back == value


def _number(value: object) -> Fraction | None:
    return to_points(value) if isinstance(value, int | Decimal | Fraction) else None
