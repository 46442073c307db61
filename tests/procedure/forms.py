"""Records that keep, break and leave open every form that a step has."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from tcpl_rules.procedure.finding import Part

Record = dict[str, Any]

NOT_CALM: Record = {"facts": {"calm": False}}
UNKNOWN: Record = {"facts": {}}
ASKED: Record = {"events": {"asked": "2025-01-23"}}
"""Thursday before Tết 2025: 27 January to 2 February were off."""
MEETING: Record = {"events": {"meeting": "2025-02-04"}}


def done(step: str, day: str = "", **more: Any) -> Record:
    """The record that *step* was done, on *day* if that is known, with *more* of it."""
    return {"steps": {step: {"done": day or True, **more}}}


def undone(step: str) -> Record:
    """The record that *step* was not done."""
    return {"steps": {step: {"done": False}}}


@frozen(kw_only=True)
class Form:
    """One form of the language, on a step, and records that keep it, break it, leave it open."""

    step: str
    part: Part
    kept: Record
    broken: Record
    open: Record = field(factory=dict)
    citation: str = "1"


FORMS = {
    "by": Form(step="bare", part="done", kept=done("bare"), broken=undone("bare")),
    "present": Form(
        step="meet",
        part="presence",
        kept={"steps": {"meet": {"present": ["front", "heads", "committee"]}}},
        broken={"steps": {"meet": {"present": ["front"], "absent": ["heads"]}}},
        open={"steps": {"meet": {"present": ["front"]}}},
    ),
    "require": Form(
        step="post",
        part="requirement",
        kept={"facts": {"posted": 5}},
        broken={"facts": {"posted": 4}},
        citation="2",
    ),
    "due before": Form(
        step="early",
        part="deadline",
        kept=done("early", "2024-02-29"),
        broken=done("early", "2024-03-01"),
        open=done("early"),
    ),
    "due before … of the next year": Form(
        step="late",
        part="deadline",
        kept=done("late", "2025-02-09"),
        broken=done("late", "2025-02-10"),
        citation="3",
    ),
    "due within days": Form(
        step="reply",
        part="deadline",
        kept={**ASKED, **done("reply", "2025-02-03")},
        broken={**ASKED, **done("reply", "2025-02-04")},
        open=done("reply", "2025-02-03"),
    ),
    "due within working days": Form(
        step="complete",
        part="deadline",
        kept={**ASKED, **done("complete", "2025-02-04")},
        broken={**ASKED, **done("complete", "2025-02-05")},
        open=ASKED,
    ),
    "due at least days before": Form(
        step="invite",
        part="deadline",
        kept={**MEETING, **done("invite", "2025-01-31")},
        broken={**MEETING, **done("invite", "2025-02-02")},
        open=done("invite", "2025-01-31"),
    ),
    "due at least working days before": Form(
        step="papers",
        part="deadline",
        kept={**MEETING, **done("papers", "2025-01-22")},
        broken={**MEETING, **done("papers", "2025-01-24")},
        open={**MEETING, **done("papers")},
    ),
    "members": Form(
        step="council",
        part="members",
        kept={"steps": {"council": {"members": 15}}},
        broken={"steps": {"council": {"members": 16}}},
    ),
    "quorum": Form(
        step="vote",
        part="quorum",
        kept={"steps": {"vote": {"members": 10, "attended": 7}}},
        broken={"steps": {"vote": {"members": 10, "attended": 6}}},
        open={"steps": {"vote": {"attended": 9}}},
        citation="6",
    ),
    "sends a dossier": Form(
        step="send",
        part="dossier",
        kept={"steps": {"send": {"sent": ["report", "letter"]}}},
        broken={"steps": {"send": {"sent": ["request"], "not_sent": ["letter"]}}},
        open={"steps": {"send": {"sent": ["report", "extras"]}}},
    ),
    "sends documents": Form(
        step="send_papers",
        part="dossier",
        kept={"steps": {"send_papers": {"sent": ["report", "extras"]}}},
        broken={"steps": {"send_papers": {"not_sent": ["extras"]}}},
        open={"steps": {"send_papers": {"sent": ["report"]}}},
    ),
    "after": Form(
        step="second",
        part="order",
        kept={"steps": {"bare": {"done": "2024-12-02"}, "second": {"done": "2024-12-02"}}},
        broken={"steps": {"bare": {"done": "2024-12-03"}, "second": {"done": "2024-12-02"}}},
        open={"steps": {"bare": {"done": True}, "second": {"done": "2024-12-02"}}},
        citation="7",
    ),
    "where the conditions are met": Form(
        step="if_met",
        part="deadline",
        kept=done("if_met", "2025-02-09"),
        broken=done("if_met", "2025-02-10"),
        open={**UNKNOWN, **done("if_met", "2025-02-10")},
    ),
    "where the conditions are not met": Form(
        step="if_not_met",
        part="done",
        kept={**NOT_CALM, **done("if_not_met")},
        broken={**NOT_CALM, **undone("if_not_met")},
        open={**UNKNOWN, **undone("if_not_met")},
    ),
    "may be in writing": Form(
        step="appraise",
        part="presence",
        kept={"steps": {"appraise": {"present": ["front"], "in_writing": False}}},
        broken={"steps": {"appraise": {"absent": ["front"]}}},
    ),
    "consequence": Form(
        step="stated",
        part="deadline",
        kept=done("stated", "2025-02-09"),
        broken=done("stated", "2025-02-12"),
    ),
}
