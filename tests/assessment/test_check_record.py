"""The record of the procedure: events, days off, years that fit; and its hash of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.record import NO_RECORD, EventRecord
from tests.assessment.recorded import WITHOUT_STEPS, checked, document, found, problems, record
from tests.pickled import pickled

STEPS = {"steps": {"meet": {"done": "2024-12-20", "present": ["front", "heads"]}}}


def test_a_case_need_not_have_one() -> None:
    assert record() is NO_RECORD


def test_events() -> None:
    assert record(events={"asked": "2025-01-14"}).events == {
        "asked": EventRecord(day=date(2025, 1, 14))
    }
    assert record(events={"asked": False}).events == {"asked": EventRecord(day=None)}


def test_corrections_of_the_calendar() -> None:
    said = record(calendar={"days_off": ["2025-01-02"], "days_worked": [date(2025, 1, 11)]})

    assert said.days_off == {date(2025, 1, 2)}
    assert said.days_worked == {date(2025, 1, 11)}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"events": {"ask": "2025-01-14"}}, ("TCPL0852", "/events/ask")),
        ({"events": {"asked": True}}, ("TCPL0806", "/events/asked")),
        ({"events": {"asked": 14}}, ("TCPL0806", "/events/asked")),
        ({"events": {"asked": "14/01/2025"}}, ("TCPL0809", "/events/asked")),
        ({"events": []}, ("TCPL0806", "/events")),
        ({"calendar": {"off": []}}, ("TCPL0805", "/calendar/off")),
        ({"calendar": {"days_off": "2025-01-02"}}, ("TCPL0806", "/calendar/days_off")),
        ({"calendar": {"days_off": ["2/1/2025"]}}, ("TCPL0809", "/calendar/days_off/0")),
        (
            {"calendar": {"days_off": ["2025-01-02"], "days_worked": ["2025-01-02"]}},
            ("TCPL0855", "/calendar/days_worked/0"),
        ),
    ],
)
def test_what_is_refused(more: dict[str, Any], expected: tuple[str, str]) -> None:
    assert found(**more) == [expected]


@pytest.mark.parametrize(
    ("day", "fits"),
    [("2022-12-31", False), ("2023-01-01", True), ("2034-12-31", True), ("2035-01-01", False)],
)
def test_days_stand_around_the_assessed_year(day: str, *, fits: bool) -> None:
    pointers: list[dict[str, Any]] = [
        *({"steps": {"meet": {"done": day}}}, {"events": {"asked": day}}),
        *({"calendar": {"days_off": [day]}}, {"calendar": {"days_worked": [day]}}),
    ]

    assert [found(**more) == [] for more in pointers] == [fits] * 4
    assert {p.code for more in pointers for p in problems(**more)} == (
        set() if fits else {"TCPL0859"}
    )


def test_without_a_year_no_day_is_too_far() -> None:
    assert found(year=None, events={"asked": "1999-01-01"}) == [("TCPL0806", "/year")]


def test_a_ruleset_without_events_says_so() -> None:
    (problem,) = problems(WITHOUT_STEPS, events={"asked": False})

    assert problem.sentence("en").endswith("This ruleset has no events")


def test_every_problem_is_reported_at_once() -> None:
    assert found(steps={"met": {}}, events={"ask": False}, calendar={"off": []}) == [
        ("TCPL0851", "/steps/met"),
        ("TCPL0852", "/events/ask"),
        ("TCPL0805", "/calendar/off"),
    ]


class TestHashes:
    """The record is hashed apart: it is no part of what a receipt vouches for."""

    def test_it_is_in_no_other_hash(self) -> None:
        plain, recorded = checked(), checked(**STEPS)

        assert recorded.content_hash == plain.content_hash
        assert recorded.case.content_hash == plain.case.content_hash
        assert recorded.provenance_hash == plain.provenance_hash

    def test_what_it_says_counts(self) -> None:
        one, other = checked(**STEPS), checked(steps={"meet": {"done": "2024-12-21"}})

        assert len({one.record_hash, other.record_hash, checked().record_hash}) == 3
        assert one.case != other.case

    def test_how_it_is_written_does_not(self) -> None:
        roles = ["heads", "front"]
        other = checked(steps={"meet": {"done": date(2024, 12, 20), "present": roles}})

        assert other.record_hash == checked(**STEPS).record_hash

    @pytest.mark.parametrize(
        "nothing", [{"steps": {}}, {"steps": {"meet": {"present": []}}}, {"documents": []}]
    )
    def test_what_says_nothing_does_not(self, nothing: dict[str, Any]) -> None:
        assert checked(**nothing).record_hash == checked().record_hash
        assert Case.from_mapping(document(**nothing)) == Case.from_mapping(document())


def test_a_value_of_it_can_have_provenance() -> None:
    case = checked(**STEPS, provenance={"/steps/meet/done": {"document": "Biên bản"}})

    assert "/steps/meet/done" in case.provenance


def test_it_goes_from_process_to_process() -> None:
    case = checked(**STEPS, events={"asked": False}, documents=[{"name": "x"}])

    assert pickled(case).record == case.record


def test_toml_and_json_say_the_same() -> None:
    toml = """
[steps.meet]
done = 2024-12-20
absent = ["heads"]
[[documents]]
name = "Biên bản"
proves = ["1.1"]
[calendar]
days_off = [2025-01-02]
"""
    json = """{"steps": {"meet": {"done": "2024-12-20", "absent": ["heads"]}},
      "documents": [{"name": "Biên bản", "proves": ["1.1"]}],
      "calendar": {"days_off": ["2025-01-02"]}}"""
    said = [
        record(**Case.from_toml(toml).document),
        record(**Case.from_json(json).document),
    ]

    assert said[0] == said[1]
    assert said[0].documents[0].proves == ("1.1",)
