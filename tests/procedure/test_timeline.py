"""The deadlines of a year: in the order of days, with those that run from events and the unread."""

from __future__ import annotations

from datetime import date

import pytest

from tcpl_rules.model.standing import Basis
from tcpl_rules.procedure.timeline import Timeline
from tcpl_rules.shelf import load
from tcpl_rules.source import SourceText
from tests.pickled import pickled
from tests.procedure.made import compiled

SHIPPED = load("qd-25-2021")
COMPLETION = """language 1
completion made-up of ruleset qd-27-2025 edition 1 { read by vi "Công chức" 2026-02-15 }
fill step self_assess { due before 1 Jan of the next year } { cite TT15 article 5 clause 1 }
fill step request_recognition { due before 15 Jan of the next year } {
  cite TT15 article 5 clause 2
}
fill step decide { due before 28 Feb of the next year } { cite TT15 article 5 clause 3 }
"""


def _days(timeline: Timeline) -> list[tuple[str, str]]:
    return [(d.step.id, f"{d.last_day:%d/%m/%Y}") for d in timeline.fixed if d.last_day]


def test_of_a_shipped_ruleset() -> None:
    timeline = SHIPPED.timeline(2023)

    assert _days(timeline) == [
        ("request_recognition", "09/01/2024"),
        ("report_shortfall", "09/01/2024"),
        ("decide", "09/02/2024"),
        ("publish", "09/02/2024"),
        ("report_to_province", "14/02/2024"),
        ("report_to_ministry", "19/02/2024"),
    ]
    assert [(d.step.id, d.event) for d in timeline.counted] == [
        ("complete_dossier", "supplement_requested"),
        ("send_papers", "council_meeting"),
        ("publish", "decision_signed"),
    ]
    assert timeline.whole


def test_a_day_in_tet_is_flagged() -> None:
    """9 February 2024 was the last day before Tết Giáp Thìn, and 14 February the fifth of it."""
    flagged = {d.step.id: d.falls_on.name for d in SHIPPED.timeline(2023).fixed if d.falls_on}

    assert flagged == {
        "decide": "Giao thừa Tết Nguyên Đán",
        "publish": "Giao thừa Tết Nguyên Đán",
        "report_to_province": "Mùng năm Tết Nguyên Đán",
    }


def test_a_holiday_of_a_year_not_announced_is_an_estimate() -> None:
    """Tết of 2032 is on 11 February; which days before it will be off nobody knows yet."""
    (late,) = (d for d in compiled().timeline(2031).fixed if d.step.id == "late")
    (plain,) = (d for d in compiled().timeline(2032).fixed if d.step.id == "late")

    assert late.falls_on is not None
    assert (late.last_day, late.falls_on.why) == (date(2032, 2, 9), "holiday")
    assert (late.estimate, plain.estimate) == (True, False)


@pytest.mark.parametrize(("year", "governed"), [(2022, True), (2021, False), (2025, False)])
def test_a_year_that_the_ruleset_does_not_cover(year: int, *, governed: bool) -> None:
    assert SHIPPED.timeline(year).governed is governed


def test_what_is_unread_is_listed() -> None:
    timeline = load("qd-27-2025").timeline(2026)

    assert [d.step.id for d in timeline.unread] == ["self_assess", "request_recognition", "decide"]
    assert not timeline.whole
    assert timeline.fixed == timeline.counted == ()


def test_with_a_completion_it_is_whole() -> None:
    """The days are made up; nobody here has read them."""
    timeline = load("qd-27-2025", completions=[SourceText("bo-khuyet.tcpl", COMPLETION)]).timeline(
        2026
    )

    assert timeline.whole
    assert _days(timeline) == [
        ("self_assess", "31/12/2026"),
        ("request_recognition", "14/01/2027"),
        ("decide", "27/02/2027"),
    ]
    assert {d.standing.basis for d in timeline.fixed} == {Basis.READ}


def test_it_can_be_kept() -> None:
    timeline = compiled().timeline(2024)

    assert pickled(timeline) == timeline
