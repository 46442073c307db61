"""The plan of the commune of Xuân Phúc: its record in, its five shortcomings out.

The sentences are ours; what is compared with the document are these fields: for each shortcoming
the clause or part that it is about, how many causes and actions it has, who leads, who cooperates,
the time as it is said there, and who reported it. One item, the second, gives no cause, and one,
the fourth, neither time nor who cooperates; the numbers of the items are those of the document,
with a second 2.2 after 2.4. The steps come from the record alone, the two papers as reported, since
the list of documents in annex I was not read.
"""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.model.overlay import About, Remedy, Since
from tcpl_rules.model.standing import Citation
from tcpl_rules.quantities import ONE, ZERO
from tcpl_rules.shelf import load_overlay
from tests.shipped import RULESETS

LAID = load_overlay("xuan-phuc-2024")
CASE = Case.read(RULESETS / "qd-25-2021/cases/xuan-phuc-2024.toml")
TITLES = {role.id: (role.titled or role.text).vi for role in LAID.ruleset.model.roles}
REPORTED_BY = (
    "Kế hoạch ngày 24/6/2024 của Ủy ban nhân dân xã Xuân Phúc, lập sau Kết luận kiểm tra số "
    "422/KL-STP ngày 12/6/2024 của Sở Tư pháp"
)

JUSTICE = "Công chức Tư pháp - Hộ tịch"
OFFICE = "Công chức Văn phòng - Thống kê"
CULTURE = "Công chức Văn hóa – Xã hội"
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam xã"
SINCE = "Năm 2024 và các năm tiếp theo"
EVERYBODY = (
    OFFICE,
    "Công chức Tài chính - Kế toán",
    "Trưởng Công an xã",
    CULTURE,
    "Công chức Địa chính – Xây dựng",
    "Công chức Chính sách – Xã hội",
    FRONT,
    "Các tổ chức đoàn thể cấp xã có liên quan",
)

# What it is about; causes, actions; who leads, who cooperates; the time as said.
ITEMS = {
    "2.1": (About(step="assign_officials"), 2, 2, (JUSTICE,), EVERYBODY, (SINCE,)),
    "2.2": (
        About(step="post_draft"),
        0,
        1,
        (JUSTICE,),
        (CULTURE, "Đài phát thanh của xã"),
        (SINCE,),
    ),
    "2.3": (
        About(key="1.2"),
        1,
        1,
        (JUSTICE,),
        (OFFICE,),
        ("Trong năm 2024 và những năm tiếp theo",),
    ),
    "2.4": (About(key="4"), 1, 1, (FRONT,), (), ()),
    "2.2 again": (About(step="commune_meeting"), 1, 1, (JUSTICE,), (OFFICE,), (SINCE,)),
}
# Which clause each is about: of the steps that of the Circular, of the papers none that was read.
CLAUSES = {
    "assign_officials": Citation(instrument="TT09", article="6", clause="4"),
    "post_draft": Citation(instrument="TT09", article="3", clause="1", point="c"),
    "commune_meeting": Citation(instrument="TT09", article="3", clause="1", point="đ"),
}


def _titled(roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(TITLES[role] for role in roles)


def _fields(remedy: Remedy) -> tuple[object, ...]:
    (about,) = remedy.about
    return (
        about,
        len(remedy.causes),
        len(remedy.actions),
        _titled(remedy.answering.led_by),
        _titled(remedy.answering.together_with),
        tuple(time.said.vi for time in remedy.times),
    )


@pytest.mark.parametrize(
    ("number", "remedy"), list(zip(ITEMS, LAID.overlay.remedies, strict=True)), ids=list(ITEMS)
)
def test_each_item_of_the_plan(number: str, remedy: Remedy) -> None:
    assert _fields(remedy) == ITEMS[number]
    assert remedy.answering.advised_by == ()
    assert [c.section for c in remedy.standing.citations] == ["II"]
    assert number[:3] in " ".join(note.vi for note in remedy.standing.notes)


def test_each_time_is_from_2024_on() -> None:
    times = [time for remedy in LAID.overlay.remedies for time in remedy.times]

    assert len(times) == 4
    assert {time.placings for time in times} == {(Since(year=2024),)}


def test_the_record_gives_the_three_steps_with_their_clauses() -> None:
    procedure = LAID.procedure(CASE)
    found = {step.step.id: step.broken[0].standing.citations[0] for step in procedure.broken}

    assert found == CLAUSES
    assert all(step.consequence is None for step in procedure.broken)


def test_what_of_each_step_was_wrong() -> None:
    broken = {step.step.id: step.broken for step in LAID.procedure(CASE).broken}

    assert [finding.part for finding in broken["post_draft"]] == ["done", "requirement"]
    (meeting,) = broken["commune_meeting"]
    assert (meeting.part, meeting.roles) == ("presence", ("village_heads",))
    assert [finding.part for finding in broken["assign_officials"]] == ["done"]


def test_the_two_papers_are_missing_as_reported() -> None:
    missing = LAID.procedure(CASE).missing

    assert [document.proves for document in missing] == [("1.2",), ("4",)]
    assert {document.reported_by for document in missing} == {REPORTED_BY}


def test_every_shortcoming_has_its_remedy_and_every_remedy_its_shortcoming() -> None:
    procedure = LAID.procedure(CASE)
    found = {About(step=step.step.id) for step in procedure.broken}
    found |= {About(key=key) for document in procedure.missing for key in document.proves}

    assert found == {about for remedy in LAID.overlay.remedies for about in remedy.about}
    assert len(found) == 5


def test_no_points_are_known_of_it() -> None:
    found = LAID.assess(CASE)

    assert found.under.outcome == "undetermined"
    assert not found.decides
    assert (found.under.total.least, found.under.total.most) == (ZERO, 100 * ONE)


def test_it_holds_in_the_commune_from_2024_on() -> None:
    overlay = LAID.overlay
    territory = overlay.territory

    assert (territory.unit, territory.district, territory.province) == (
        "Xã Xuân Phúc",
        "Như Thanh",
        "Thanh Hóa",
    )
    assert (overlay.years.first, overlay.years.last) == (2024, None)


def test_the_number_of_the_plan_is_not_made_up() -> None:
    (paper,) = LAID.overlay.instruments

    assert paper.issued is not None
    assert paper.issued.isoformat() == "2024-06-24"
    assert "KH-UBND" not in paper.title.vi
