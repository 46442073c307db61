"""Assignments, tasks, remedies, times and days of an overlay."""

from __future__ import annotations

from datetime import date

import pytest

from tcpl_rules.model.overlay import (
    About,
    Answering,
    InYear,
    Placing,
    Recurring,
    Since,
)
from tcpl_rules.model.procedure import DueBefore
from tests.overlay.laying import codes, laid

CLERK = 'role clerk vi "Công chức" { titled vi "Công chức Tư pháp - Hộ tịch" }\n'


def test_a_path_becomes_a_key() -> None:
    (assignment,) = laid("assign criterion 1 indicator 2 { led by justice }").overlay.assignments

    assert assignment.about == About(key="1.2")
    assert assignment.answering == Answering(led_by=("justice",))


def test_the_three_parts_that_somebody_may_have() -> None:
    text = f"{CLERK}assign step send {{ led by clerk together with justice advised by committee }}"
    (assignment,) = laid(text).overlay.assignments

    assert assignment.about == About(step="send")
    assert assignment.answering == Answering(
        led_by=("clerk",), together_with=("justice",), advised_by=("committee",)
    )


def test_a_title_is_apart_from_the_role() -> None:
    (role,) = laid(CLERK).overlay.roles

    assert role.titled is not None
    assert (role.text.vi, role.titled.vi) == ("Công chức", "Công chức Tư pháp - Hộ tịch")


def test_a_local_deadline() -> None:
    text = "assign step send { led by justice due before 5 Jan of the next year }"
    (due,) = laid(text).overlay.assignments[0].due

    assert isinstance(due, DueBefore)
    assert (due.day, due.month, due.next_year) == (5, 1, True)


def test_a_task() -> None:
    (task,) = laid(
        """task review vi "Sơ kết" en "Review" {
          about criterion 1
          about step send
          led by justice
          time vi "Hằng năm" { each year }
          proved by report
        }"""
    ).overlay.tasks

    assert (task.id, task.text.en) == ("review", "Review")
    assert task.about == (About(key="1"), About(step="send"))
    assert task.documents == ("report",)
    assert [time.said.vi for time in task.times] == ["Hằng năm"]


def test_a_remedy() -> None:
    (remedy,) = laid(
        """remedy late vi "Gửi trễ" {
          about step send
          led by justice
          cause vi "Chưa phân công" { cite PLAN section III }
          cause vi "Thiếu người"
          action vi "Phân công"
          time vi "Năm 2031 và các năm sau" { since 2031 }
        }"""
    ).overlay.remedies

    assert [cause.text.vi for cause in remedy.causes] == ["Chưa phân công", "Thiếu người"]
    assert [action.text.vi for action in remedy.actions] == ["Phân công"]
    assert remedy.causes[0].standing.citations[0].section == "III"
    assert remedy.causes[1].standing.citations[0].section == "II"


@pytest.mark.parametrize(
    ("said", "placed"),
    [
        ("", ()),
        ("{ each year }", (Recurring(years=1),)),
        ("{ years apart 2 }", (Recurring(years=2),)),
        ("{ years apart 2 from 2031 }", (Recurring(years=2, first=2031),)),
        ("{ in the year 2032 in the year 2033 }", (InYear(year=2032), InYear(year=2033))),
        ("{ since 2031 }", (Since(year=2031),)),
        ("{ since 2031-05-04 }", (Since(year=2031, day=date(2031, 5, 4)),)),
    ],
)
def test_a_time(said: str, placed: tuple[Placing, ...]) -> None:
    (task,) = laid(f'task t vi "Việc" {{ time vi "…" {said} }}').overlay.tasks

    assert task.times[0].placings == placed


def test_days_off_and_worked() -> None:
    days = laid("day off 2032-05-03\nday worked 2032-05-08").overlay.days

    assert [(day.day, day.off) for day in days] == [
        (date(2032, 5, 3), True),
        (date(2032, 5, 8), False),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("assign criterion 2 { led by justice }", "TCPL1003"),
        ("assign criterion 1 indicator 3 { led by justice }", "TCPL1003"),
        ("assign step sent { led by justice }", "TCPL0201"),
        ("assign criterion 1 { led by justise }", "TCPL0201"),
        ("assign criterion 1 { led by justice, justice }", "TCPL1109"),
        ('task t vi "Việc" { proved by raport }', "TCPL0201"),
        ('task t vi "Việc" { proved by unread }', "TCPL1103"),
        ('task t vi "Việc" { about criterion 1 about criterion 1 }', "TCPL0204"),
        ('task t vi "Việc" { time vi "…" { years apart 0 } }', "TCPL0302"),
        ('task t vi "Việc" { time vi "…" { since 2031-02-30 } }', "TCPL0112"),
        ('task t vi "Một" {}\ntask t vi "Hai" {}', "TCPL0202"),
        ("day off 2031-02-30", "TCPL0112"),
    ],
)
def test_what_is_wrong(text: str, code: str) -> None:
    assert codes(text) == [code]
