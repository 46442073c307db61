"""A list of holidays written down, to go where the library that knows them cannot go: a browser."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from tcpl_rules.calendar.calendar import HolidayList, YearOfDays
from tcpl_rules.errors import CalendarError

FILE: Final = "carried.json"
"""Beside this file, where a list was written for an installation; only the calculator has one."""

_NOT_CARRIED = (
    "Danh sách ngày nghỉ kèm theo chưa có năm {year}",
    "The list of holidays that was brought along does not have the year {year}",
)


@frozen(kw_only=True)
class CarriedHolidays:
    """The days of some *years*, as the list called *name* had them when they were written down."""

    name: str
    announced_through: int
    years: Mapping[int, YearOfDays] = field(hash=False)

    def of(self, year: int) -> YearOfDays:
        """The days of *year*.

        Raises:
            CalendarError: It was not written down.
        """
        if year not in self.years:
            raise CalendarError(*(text.format(year=year) for text in _NOT_CARRIED))
        return self.years[year]


def written(holidays: HolidayList, years: Iterable[int]) -> str:
    """The days of *years* in the list *holidays*, as `read` takes them.

    Raises:
        CalendarError: The list is not installed.
    """
    listed = {year: holidays.of(year) for year in years}
    return json.dumps(
        {
            "name": holidays.name,
            "announced_through": holidays.announced_through,
            "years": {
                str(year): {
                    "off": {day.isoformat(): name for day, name in days.off.items()},
                    "worked": [day.isoformat() for day in sorted(days.worked)],
                }
                for year, days in listed.items()
            },
        },
        ensure_ascii=False,
    )


def read(text: str) -> CarriedHolidays:
    """The list that `written` gave as *text*."""
    listed = json.loads(text)
    return CarriedHolidays(
        name=listed["name"],
        announced_through=listed["announced_through"],
        years=MappingProxyType(
            {
                int(year): YearOfDays(
                    off=MappingProxyType(
                        {date.fromisoformat(day): name for day, name in days["off"].items()}
                    ),
                    worked=frozenset(map(date.fromisoformat, days["worked"])),
                )
                for year, days in listed["years"].items()
            }
        ),
    )


@cache
def carried() -> CarriedHolidays | None:
    """The list that this installation brought along; None where it brought none."""
    file = files("tcpl_rules.calendar") / FILE
    return read(file.read_text("utf-8")) if file.is_file() else None
