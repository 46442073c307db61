"""Findings of a procedure, made by hand, in every form that they can have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any, get_args

from attrs import evolve

from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.calendar.day import DayOff
from tcpl_rules.model.procedure import (
    Consequence,
    DueAhead,
    DueBefore,
    DueUnread,
    DueWithin,
    Step,
)
from tcpl_rules.model.standing import Basis, Citation, Standing, Text
from tcpl_rules.procedure.finding import Finding, Part, Procedure, State, StepFindings
from tests.shipped import ruleset

MODEL = ruleset("qd-25-2021").model
READ = Standing(citations=(Citation(instrument="TT09", article="3", clause="1", point="c"),))
HEARSAY = Standing(citations=READ.citations, basis=Basis.HEARSAY, source="hai-phong")
UNREAD = Standing(citations=READ.citations, basis=Basis.UNREAD)

SATURDAY = DayOff(day=date(2025, 2, 8), why="weekend")
SUNDAY = DayOff(day=date(2025, 2, 9), why="weekend")
TET = DayOff(day=date(2025, 1, 29), why="holiday", name="Tết Nguyên Đán")
NAMELESS = DayOff(day=date(2025, 1, 2), why="holiday")
LOCAL = DayOff(day=date(2025, 1, 3), why="corrected")

DUES = (
    DueUnread(standing=UNREAD),
    DueBefore(day=10, month=1, next_year=True, standing=READ),
    DueWithin(count=3, working=True, event="supplement_requested", standing=READ),
    DueAhead(count=3, working=False, event="council_meeting", standing=READ),
)


def step(name: str = "post_draft") -> Step:
    """A step of the shipped ruleset."""
    return next(one for one in MODEL.steps if one.id == name)


def finding(part: Part, state: State, **more: Any) -> Finding:
    """A finding with all that its part tells of, and *more*."""
    given: dict[str, Any] = {"standing": READ, **_PARTS[part], **more}
    return Finding(part=part, state=state, **given)


_GUARD = next(one for one in MODEL.steps if one.requirements).requirements[0].guard
_PARTS: dict[Part, dict[str, Any]] = {
    "done": {"roles": ("commune_committee",)},
    "presence": {"roles": ("village_heads", "commune_police")},
    "requirement": {"requirement": _GUARD},
    "deadline": {"due": DUES[1], "last_day": date(2025, 1, 9)},
    "order": {"after": "draft"},
    "dossier": {"documents": ("score_summary", "recognition_dossier")},
    "members": {"asked": 15, "found": 17},
    "quorum": {"asked": 10, "found": 9},
}


def every_finding() -> Iterator[Finding]:
    """A finding for each part, state and standing, and each way to count a deadline."""
    for part, state in product(get_args(Part), get_args(State)):
        for standing in (READ, HEARSAY, UNREAD):
            yield finding(part, state, standing=standing)
        yield finding(part, state, done_on=date(2025, 1, 13))
        yield finding(part, state, found=None)
    yield finding("done", "kept", roles=())
    for state, due in product(get_args(State), DUES):
        yield finding("deadline", state, due=due)
        yield finding("deadline", state, due=due, last_day=None)
        yield finding("deadline", state, due=due, done_on=date(2025, 1, 10), late_by=1)
        yield finding(
            "deadline",
            state,
            due=due,
            done_on=date(2025, 1, 13),
            late_by=4,
            skipped=(SATURDAY, SUNDAY, TET, NAMELESS, LOCAL),
            moved=True,
            falls_on=SUNDAY,
            estimate=True,
        )


def findings(name: str, *found: Finding, **more: Any) -> StepFindings:
    """What was *found* of the step *name*."""
    return StepFindings(**{"step": step(name), "applies": True, "findings": found, **more})


def with_consequence(name: str) -> Step:
    """The step *name*, with a consequence that the law states."""
    text = Text("Không được xem xét công nhận", "It is not considered for recognition")
    return evolve(step(name), consequence=Consequence(text=text, standing=READ))


MISSING = DocumentRecord(
    name="Danh sách tổng hợp các quyết định",
    proves=("1.2",),
    missing=True,
    reported_by="Kết luận kiểm tra số 422/KL-STP",
)
THERE = DocumentRecord(
    name="Biên bản họp",
    number="12/BB",
    day=date(2024, 12, 28),
    issued_by="Ủy ban nhân dân xã",
    proves=("4", "4.1"),
)

PROCEDURE = Procedure(
    steps=(
        findings("post_draft", finding("done", "kept"), finding("requirement", "broken")),
        findings(
            "commune_meeting",
            finding("done", "kept"),
            finding("presence", "broken"),
            step=with_consequence("commune_meeting"),
        ),
        findings("draft", finding("done", "kept"), finding("dossier", "open")),
        findings("request_recognition", finding("done", "open"), finding("deadline", "open")),
        findings("self_assess", finding("done", "open")),
        findings("decide", finding("done", "open"), applies=None),
        findings("publish", applies=False),
        findings("answer_comments", finding("done", "kept", done_on=date(2024, 12, 20))),
    ),
    documents=(MISSING, THERE),
    calendar="a list",
    on=date(2025, 1, 20),
)
