"""What a record says, without what it leaves open."""

from __future__ import annotations

from datetime import date

from tcpl_rules.assessment.record import (
    NO_RECORD,
    DocumentRecord,
    EventRecord,
    Record,
    StepRecord,
    content_of,
)


def test_nothing_recorded_says_nothing() -> None:
    assert not any(content_of(NO_RECORD).values())
    assert content_of(Record(steps={"a": StepRecord()})) == content_of(NO_RECORD)


def test_not_done_and_never_happened_are_said() -> None:
    said = content_of(
        Record(
            steps={"a": StepRecord(done=False, in_writing=False, members=0)},
            events={"b": EventRecord(day=None)},
        )
    )

    assert said["steps"] == {"a": {"done": False, "in_writing": False, "members": 0}}
    assert said["events"] == {"b": None}


def test_the_order_of_names_and_days_means_nothing() -> None:
    one = Record(
        steps={"a": StepRecord(present=("x", "y"))},
        documents=(DocumentRecord(name="d", proves=("1", "2")),),
        days_off=frozenset({date(2026, 1, 2), date(2026, 1, 5)}),
    )
    other = Record(
        steps={"a": StepRecord(present=("y", "x"))},
        documents=(DocumentRecord(name="d", proves=("2", "1")),),
        days_off=frozenset({date(2026, 1, 5), date(2026, 1, 2)}),
    )

    assert content_of(one) == content_of(other)
