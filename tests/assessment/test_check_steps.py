"""What is recorded of steps is given back, or refused where it stands."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tcpl_rules.assessment.record import StepRecord
from tests.assessment.recorded import WITHOUT_STEPS, found, problems, record


def meet(**more: Any) -> dict[str, Any]:
    """The record of one meeting."""
    return {"steps": {"meet": more}}


def test_it_is_given_back() -> None:
    said = record(
        steps={
            "meet": {
                "done": date(2024, 12, 20),
                "present": ["front"],
                "absent": ["heads"],
                "sent": ["request"],
                "not_sent": ["letter"],
            },
            "appraise": {"done": True, "members": 15, "attended": 10, "in_writing": True},
        }
    )

    assert said.steps == {
        "meet": StepRecord(
            done=True,
            day=date(2024, 12, 20),
            present=("front",),
            absent=("heads",),
            sent=("request",),
            not_sent=("letter",),
        ),
        "appraise": StepRecord(done=True, members=15, attended=10, in_writing=True),
    }


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ("2024-12-20", (True, date(2024, 12, 20))),
        (True, (True, None)),
        (False, (False, None)),
    ],
)
def test_done(done: object, expected: tuple[bool, date | None]) -> None:
    said = record(**meet(done=done)).steps["meet"]

    assert (said.done, said.day) == expected


def test_what_is_not_said_is_not_known() -> None:
    assert record(**meet()).steps == {"meet": StepRecord()}


def test_a_name_given_twice_counts_once() -> None:
    assert record(**meet(present=["front", "front"])).steps["meet"].present == ("front",)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"steps": {"met": {}}}, ("TCPL0851", "/steps/met")),
        ({"steps": []}, ("TCPL0806", "/steps")),
        ({"steps": {"meet": True}}, ("TCPL0806", "/steps/meet")),
        (meet(when="2024-12-20"), ("TCPL0805", "/steps/meet/when")),
        (meet(done=1), ("TCPL0806", "/steps/meet/done")),
        (meet(done=None), ("TCPL0806", "/steps/meet/done")),
        (meet(done="20/12/2024"), ("TCPL0809", "/steps/meet/done")),
        (meet(done=datetime(2024, 1, 1, tzinfo=UTC)), ("TCPL0809", "/steps/meet/done")),
        (meet(present="front"), ("TCPL0806", "/steps/meet/present")),
        (meet(present=["front", 3]), ("TCPL0806", "/steps/meet/present/1")),
        (meet(present=["fronts"]), ("TCPL0853", "/steps/meet/present/0")),
        (meet(absent=["nobody"]), ("TCPL0853", "/steps/meet/absent/0")),
        (meet(present=["front"], absent=["front"]), ("TCPL0855", "/steps/meet/absent")),
        (meet(sent=["reports"]), ("TCPL0854", "/steps/meet/sent/0")),
        (meet(not_sent=["heads"]), ("TCPL0854", "/steps/meet/not_sent/0")),
        (meet(sent=["letter"], not_sent=["letter"]), ("TCPL0855", "/steps/meet/not_sent")),
        (meet(members="15"), ("TCPL0806", "/steps/meet/members")),
        (meet(members=-1), ("TCPL0806", "/steps/meet/members")),
        (meet(attended=2.5), ("TCPL0806", "/steps/meet/attended")),
        (meet(members=9, attended=10), ("TCPL0856", "/steps/meet/attended")),
        (meet(in_writing="no"), ("TCPL0806", "/steps/meet/in_writing")),
        (meet(in_writing=True), ("TCPL0858", "/steps/meet/in_writing")),
        (meet(done=False, present=["front"]), ("TCPL0857", "/steps/meet/present")),
        (meet(done=False, sent=["letter"]), ("TCPL0857", "/steps/meet/sent")),
        (meet(done=False, attended=3), ("TCPL0857", "/steps/meet/attended")),
    ],
)
def test_what_is_refused(more: dict[str, Any], expected: tuple[str, str]) -> None:
    assert found(**more) == [expected]


@pytest.mark.parametrize(
    "more",
    [
        meet(members=10, attended=10),
        meet(done=False, absent=["heads"], not_sent=["letter"]),
        meet(done=False, in_writing=False),
        meet(sent=["request"], not_sent=["report"]),
        {"steps": {}},
    ],
)
def test_what_fits(more: dict[str, Any]) -> None:
    assert found(**more) == []


def test_the_nearest_name_is_told() -> None:
    (problem,) = problems(**meet(present=["fron"]))

    assert problem.sentence("en").endswith('there is no role "fron". Is "front" meant?')


def test_what_is_no_table_is_told_by_its_whole_name() -> None:
    (problem,) = problems(steps={"meet": date(2024, 12, 20)})

    assert problem.sentence("vi").endswith("Cần ghi: một bảng [steps.meet]")


def test_a_ruleset_without_steps_says_so() -> None:
    (problem,) = problems(WITHOUT_STEPS, **meet(present=["front"]))

    assert problem.code == "TCPL0851"
    assert problem.sentence("vi").endswith("Bộ quy tắc này không có bước nào")
