"""A calendar file holds each day once, reads back, and is the same each time."""

from __future__ import annotations

import sys
from datetime import date

import icalendar
import pytest

from tcpl_rules.calendar.ics import Entry, ics
from tcpl_rules.errors import CalendarError

ENTRY = Entry(
    name="qd-25-2021-2024-decide",
    day=date(2025, 2, 9),
    summary="Hạn cuối: xem xét, quyết định; công bố",
    description="Dòng một\nDòng hai " + "dài " * 40,
)
MADE = date(2024, 1, 1)


def _written(*entries: Entry) -> str:
    return ics(entries, "Lịch đánh giá", "Dòng một\nDòng hai", MADE)


def test_it_reads_back() -> None:
    read = icalendar.Calendar.from_ical(_written(ENTRY))
    (event,) = read.walk("VEVENT")

    assert event.decoded("dtstart") == ENTRY.day
    assert event.decoded("dtend") == date(2025, 2, 10)
    assert event["summary"] == ENTRY.summary
    assert event["description"] == ENTRY.description
    assert event["uid"] == "qd-25-2021-2024-decide@tcpl-rules"
    assert read["x-wr-calname"] == "Lịch đánh giá"
    assert "X-WR-CALDESC:Dòng một\\nDòng hai" in _written(ENTRY)


def test_lines_are_as_the_standard_asks() -> None:
    lines = _written(ENTRY).split("\r\n")

    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)


def test_it_is_the_same_each_time() -> None:
    assert _written(ENTRY) == _written(ENTRY)
    assert "20240101T000000Z" in _written(ENTRY)


@pytest.mark.parametrize(("tentative", "status"), [(True, "TENTATIVE"), (False, "CONFIRMED")])
def test_what_is_not_sure_is_tentative(*, tentative: bool, status: str) -> None:
    entry = Entry(name="a", day=date(2025, 1, 1), summary="x", tentative=tentative)

    assert f"STATUS:{status}" in _written(entry)


def test_nothing_is_a_calendar_too() -> None:
    assert "VEVENT" not in _written()


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(CalendarError, match=r"tcpl-rules\[calendar\]"):
        _written(ENTRY)
