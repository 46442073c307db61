"""What a case records of the procedure: steps, events, documents and days off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from attrs import asdict, field, frozen


@frozen(kw_only=True)
class StepRecord:
    """What is recorded of one step; names are ids of roles and documents.

    *done* is None while nobody says, *day* the day on which it was done, if that is known.
    *present* were there and *absent* were not, *sent* was handed in and *not_sent* was not: what
    stands in neither is not known. *members* and *attended* count the people of a body.
    """

    done: bool | None = None
    day: date | None = None
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    not_sent: tuple[str, ...] = ()
    members: int | None = None
    attended: int | None = None
    in_writing: bool | None = None


@frozen(kw_only=True)
class EventRecord:
    """An event that happened on *day*, or with None never did."""

    day: date | None


@frozen(kw_only=True)
class DocumentRecord:
    """A document that proves the parts at the keys *proves*; one that is *missing* is not there.

    *document* is the id of the declared document that it is, if it is one. *reported_by* says who
    found it missing.
    """

    name: str
    number: str = ""
    day: date | None = None
    issued_by: str = ""
    document: str = ""
    proves: tuple[str, ...] = ()
    missing: bool = False
    reported_by: str = ""


@frozen(kw_only=True)
class Record:
    """What a case records of the procedure; steps and events are by id.

    *days_off* and *days_worked* correct the calendar.
    """

    steps: Mapping[str, StepRecord] = field(factory=lambda: MappingProxyType({}), hash=False)
    events: Mapping[str, EventRecord] = field(factory=lambda: MappingProxyType({}), hash=False)
    documents: tuple[DocumentRecord, ...] = ()
    days_off: frozenset[date] = frozenset()
    days_worked: frozenset[date] = frozenset()


NO_RECORD = Record()
"""The record of a case that says nothing of the procedure."""


def content_of(record: Record) -> dict[str, object]:
    """What *record* says, without what it leaves open; the order of names means nothing."""
    steps = {id_: _said(step) for id_, step in record.steps.items()}
    return {
        "steps": {id_: said for id_, said in steps.items() if said},
        "events": {id_: event.day for id_, event in record.events.items()},
        "documents": tuple(_said(document) for document in record.documents),
        "days_off": tuple(sorted(record.days_off)),
        "days_worked": tuple(sorted(record.days_worked)),
    }


def _said(part: StepRecord | DocumentRecord) -> dict[str, object]:
    fields = asdict(part)
    return {
        name: tuple(sorted(value)) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if value not in (None, "", ())
    }
