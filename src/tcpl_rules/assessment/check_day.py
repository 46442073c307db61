"""A day in a case: a TOML date, or a text as ISO 8601 writes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from tcpl_rules.assessment.found import Found, Keys
from tcpl_rules.assessment.problem import shown
from tcpl_rules.model.standing import Text

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LOCAL_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)


def read_day(table: Mapping[str, object], keys: Keys, found: Found) -> date | None:
    """The day under the last of *keys*; None when it is missing, or reported."""
    key = str(keys[-1])
    return day_of(table[key], keys, found) if key in table else None


def day_of(value: object, keys: Keys, found: Found) -> date | None:
    """The day that *value*, which stands at *keys*, writes; None when it is reported."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        day = _day(*value.split("-"))
        if day is not None:
            return day
    found.add("TCPL0809", keys, shown(value), _wanted(value))
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _wanted(value: object) -> Text:
    local = _LOCAL_DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    day = _day(local[3], local[2], local[1]) if local else None
    if day is not None:
        return Text(f"{day} (năm-tháng-ngày)", f"{day} (year-month-day)")
    return Text(
        "năm-tháng-ngày có thật, ví dụ 2024-12-31", "a real year-month-day, such as 2024-12-31"
    )
