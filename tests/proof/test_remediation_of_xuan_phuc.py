"""The record of Xuân Phúc goes in; the shortcomings of its own plan of 24/6/2024 come out.

Of each shortcoming these are compared with the plan: the clause, who leads, who cooperates, the
number of causes and of tasks, the time as the plan says it, and the documents that prove it. The
wording of causes and tasks is ours and is not compared.
"""

from __future__ import annotations

from attrs import frozen

from tcpl_rules.assessment.case import Case
from tcpl_rules.cli.examples import example
from tcpl_rules.model.standing import Citation
from tcpl_rules.remedy.remediate import remediate
from tcpl_rules.remedy.remediation import Remediation, Shortcoming
from tcpl_rules.shelf import load_overlay

AND_AFTER = "Năm 2024 và các năm tiếp theo"
JUSTICE, OFFICE = "Công chức Tư pháp - Hộ tịch", "Công chức Văn phòng - Thống kê"
CULTURE = "Công chức Văn hóa – Xã hội"
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam xã"


@frozen(kw_only=True)
class Item:
    """One item of the plan, as the fields that are compared."""

    clause: str
    leads: str
    helps: tuple[str, ...] = ()
    causes: int
    tasks: int
    time: tuple[str, ...]
    proved: int = 0


PLAN = {
    "2.1": Item(
        clause="TT09 6.4",
        leads=JUSTICE,
        helps=(
            OFFICE,
            "Công chức Tài chính - Kế toán",
            "Trưởng Công an xã",
            CULTURE,
            "Công chức Địa chính – Xây dựng",
            "Công chức Chính sách – Xã hội",
            FRONT,
            "Các tổ chức đoàn thể cấp xã có liên quan",
        ),
        causes=2,
        tasks=2,
        time=(AND_AFTER,),
        proved=1,
    ),
    "2.2, the first": Item(
        clause="TT09 3.1.c",
        leads=JUSTICE,
        helps=(CULTURE, "Đài phát thanh của xã"),
        causes=0,
        tasks=1,
        time=(AND_AFTER,),
    ),
    "2.2, the second": Item(
        clause="TT09 3.1.đ",
        leads=JUSTICE,
        helps=(OFFICE,),
        causes=1,
        tasks=1,
        time=(AND_AFTER,),
    ),
    "2.3": Item(
        clause="1.2",
        leads=JUSTICE,
        helps=(OFFICE,),
        causes=1,
        tasks=1,
        time=("Trong năm 2024 và những năm tiếp theo",),
        proved=1,
    ),
    "2.4": Item(clause="4", leads=FRONT, causes=1, tasks=1, time=(), proved=2),
}


def _place(citation: Citation) -> str:
    labels = (citation.article, citation.clause, citation.point)
    return f"{citation.instrument} {'.'.join(filter(None, labels))}"


def _titles(plan: Remediation, roles: tuple[str, ...]) -> tuple[str, ...]:
    assert plan.overlay is not None
    titled = {role.id: role.titled for role in plan.overlay.roles}
    return tuple(title.vi for role in roles if (title := titled[role]) is not None)


def _item(plan: Remediation, one: Shortcoming) -> Item:
    assert one.remedy is not None
    (leads,) = _titles(plan, one.answering.led_by)
    return Item(
        # A missing document is reported of a part, whose own list of documents nobody has read.
        clause=one.key or _place(one.standing.citations[0]),
        leads=leads,
        helps=_titles(plan, one.answering.together_with),
        causes=len(one.remedy.causes),
        tasks=len(one.remedy.actions),
        time=tuple(time.said.vi for time in one.times),
        proved=len(one.proved_by) if one.remedy.documents else 0,
    )


def _plan() -> Remediation:
    case = example("xuan-phuc-2024")
    assert isinstance(case, Case)
    return remediate(load_overlay("xuan-phuc-2024"), case)


def test_the_shortcomings_of_the_plan_and_no_others() -> None:
    plan = _plan()

    assert [_item(plan, one) for one in plan.shortcomings] == list(PLAN.values())


def test_what_is_found_is_of_the_step_that_the_law_asks_for() -> None:
    found = {
        one.step.step.id: {finding.part for finding in one.step.broken}
        for one in _plan().shortcomings
        if one.step is not None
    }

    assert found == {
        "assign_officials": {"done"},
        "post_draft": {"done", "requirement"},
        "commune_meeting": {"presence"},
    }


def test_the_missing_papers_are_reported_and_the_lists_in_the_law_unread() -> None:
    papers = [one for one in _plan().shortcomings if one.document is not None]

    assert [one.key for one in papers] == ["1.2", "4"]
    for one in papers:
        assert one.document is not None
        assert "422/KL-STP" in one.document.reported_by


def test_no_points_are_known_so_no_part_is_planned() -> None:
    plan = _plan()

    assert plan.assessment.outcome == "undetermined"
    assert {one.about for one in plan.shortcomings} == {"step", "document"}
