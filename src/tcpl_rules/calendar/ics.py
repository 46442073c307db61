"""Days as iCalendar writes them (RFC 5545), by the library `icalendar`, an extra."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from attrs import frozen

from tcpl_rules.errors import CalendarError

_PRODUCT = "-//tcpl_rules//tcpl calendar//VI"
_NOT_INSTALLED = (
    "Muốn ghi tệp lịch .ics phải cài thêm: pip install 'tcpl-rules[calendar]'",
    "To write .ics files, install: pip install 'tcpl-rules[calendar]'",
)


@frozen(kw_only=True)
class Entry:
    """Something on the whole of *day*; *name* tells it from all others, and stays the same.

    One that is *tentative* is not sure to hold.
    """

    name: str
    day: date
    summary: str
    description: str = ""
    tentative: bool = False


def ics(entries: Iterable[Entry], title: str, description: str, made: date) -> str:
    """A calendar of *entries*, as text; the same ones give the same text.

    *made* is the day that stands for when it was made: no clock is read.

    Raises:
        CalendarError: The library `icalendar` is missing.
    """
    try:
        from icalendar import Calendar, Event, vText  # noqa: PLC0415 - an extra, loaded when needed
    except ImportError as missing:
        raise CalendarError(*_NOT_INSTALLED) from missing
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(title))
    calendar.add("x-wr-caldesc", vText(description))
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.name}@tcpl-rules")
        event.add("dtstamp", datetime.combine(made, time(), UTC))
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("summary", entry.summary)
        event.add("description", entry.description)
        event.add("status", "TENTATIVE" if entry.tentative else "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")
