"""The public holidays of Vietnam, from the library `holidays`, behind the extra ``calendar``."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from tcpl_rules.calendar.calendar import Calendar, YearOfDays
from tcpl_rules.calendar.carried import carried
from tcpl_rules.errors import CalendarError

if TYPE_CHECKING:
    from types import ModuleType

_NOT_INSTALLED = (
    "Muốn tính ngày làm việc phải cài thêm: pip install 'tcpl-rules[calendar]'",
    "To count working days, install: pip install 'tcpl-rules[calendar]'",
)


@frozen
class VietnameseHolidays:
    """What the library lists, year by year, days that the Government swapped among them.

    The library is loaded by the first question; each raises a `CalendarError` where it is missing.
    """

    @property
    def name(self) -> str:
        """The library and its version."""
        return f"holidays {_library().__version__}, Việt Nam"

    @property
    def announced_through(self) -> int:
        """The last year with a swap: the library guesses none, and carries those it was told of."""
        return _last_swap()

    def of(self, year: int) -> YearOfDays:
        """The days of *year*, public holidays and Saturdays worked for a swap."""
        return _year(year)


def vietnam() -> Calendar:
    """The calendar of Vietnam: the list brought along, else the library, loaded when asked."""
    return Calendar(holidays=carried() or VietnameseHolidays())


@cache
def _last_swap() -> int:
    return max(map(int, _library().country_holidays("VN").special_public_holidays))


@cache
def _year(year: int) -> YearOfDays:
    # The day that is worked instead may fall into the year after the swapped one.
    listed = _library().country_holidays("VN", years=(year - 1, year), language="vi")
    off = {day: str(name) for day, name in listed.items() if day.year == year}
    worked = frozenset(day for day in listed.weekend_workdays if day.year == year)
    return YearOfDays(off=MappingProxyType(off), worked=worked - off.keys())


def _library() -> ModuleType:
    try:
        import holidays  # noqa: PLC0415 - an extra, loaded when it is needed
    except ImportError as missing:
        raise CalendarError(*_NOT_INSTALLED) from missing
    return holidays
