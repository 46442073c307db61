"""What a case records of the procedure, found to name what the ruleset has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_day import day_of
from tcpl_rules.assessment.check_documents import read_documents
from tcpl_rules.assessment.check_identity import read_table
from tcpl_rules.assessment.check_list import both, items_of
from tcpl_rules.assessment.check_steps import read_steps
from tcpl_rules.assessment.content_hash import RECORDED
from tcpl_rules.assessment.found import Found, Keys
from tcpl_rules.assessment.problem import shown
from tcpl_rules.assessment.record import NO_RECORD, EventRecord, Record
from tcpl_rules.model.standing import Text

CALENDAR_KEYS = ("days_off", "days_worked")

_YEARS_BEFORE, _YEARS_AFTER = 1, 10
"""A procedure is recorded in and after the assessed year; a day further away is a slip."""

_EVENT = Text(
    "ngày xảy ra, hoặc false nếu không xảy ra", "the day it happened, or false if it never did"
)
_DAYS = Text("một danh sách, ví dụ [2025-01-02]", "a list, such as [2025-01-02]")
_NO_EVENTS = Text("Bộ quy tắc này không có sự kiện nào", "This ruleset has no events")


def read_record(
    document: Mapping[str, object], shape: CaseShape, year: int, found: Found
) -> Record:
    """What *document* records of the procedure of *year*; what is wrong is reported.

    A *year* of 0 is not known.
    """
    if RECORDED.isdisjoint(document):
        return NO_RECORD
    steps = read_steps(document, shape, found)
    events = _events(document, shape, found)
    off, worked = _calendar(document, found)
    days: list[tuple[Keys, date | None]] = [
        *((("steps", name, "done"), step.day) for name, step in steps.items()),
        *((("events", name), event.day) for name, event in events.items()),
        *((("calendar", "days_off", at), day) for at, day in off.items()),
        *((("calendar", "days_worked", at), day) for at, day in worked.items()),
    ]
    if year:
        _check_years(days, year, found)
    return Record(
        steps=steps,
        events=events,
        documents=read_documents(document, shape, found),
        days_off=frozenset(off.values()),
        days_worked=frozenset(worked.values()),
    )


def _events(
    document: Mapping[str, object], shape: CaseShape, found: Found
) -> Mapping[str, EventRecord]:
    events: dict[str, EventRecord] = {}
    for name, value in read_table(document, ("events",), found).items():
        keys = ("events", name)
        if name not in shape.events:
            found.unnamed("TCPL0852", keys, shape.events, _NO_EVENTS)
        elif value is False:
            events[name] = EventRecord(day=None)
        elif not isinstance(value, date | str):
            found.add("TCPL0806", keys, shown(value), _EVENT)
        elif (day := day_of(value, keys, found)) is not None:
            events[name] = EventRecord(day=day)
    return MappingProxyType(events)


def _calendar(
    document: Mapping[str, object], found: Found
) -> tuple[Mapping[int, date], Mapping[int, date]]:
    """The days off and the days worked, each by its place in the list."""
    table = read_table(document, ("calendar",), found)
    for key in table.keys() - set(CALENDAR_KEYS):
        found.unknown("TCPL0805", ("calendar", key), CALENDAR_KEYS)
    off, worked = (_days(table, ("calendar", key), found) for key in CALENDAR_KEYS)
    for place, day in worked.items():
        if day in off.values():
            both(("calendar", "days_worked", place), day.isoformat(), CALENDAR_KEYS, found)
    return off, worked


def _days(table: Mapping[str, object], keys: Keys, found: Found) -> Mapping[int, date]:
    listed = enumerate(items_of(table, keys, _DAYS, found))
    read = {place: day_of(value, (*keys, place), found) for place, value in listed}
    return {place: day for place, day in read.items() if day is not None}


def _check_years(days: Iterable[tuple[Keys, date | None]], year: int, found: Found) -> None:
    first, last = year - _YEARS_BEFORE, year + _YEARS_AFTER
    allowed = Text(f"từ năm {first} đến năm {last}", f"{first} to {last}")
    for keys, day in days:
        if day is not None and not first <= day.year <= last:
            found.add("TCPL0859", keys, day.isoformat(), allowed, year=str(year))
