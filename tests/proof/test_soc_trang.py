"""The plan of the province of Sóc Trăng answers for every criterion, and lists its tasks.

The sentences are ours; what is compared with the document are these fields: for each of its items
the number (section, clause, point; `+` for a second task there), who leads, who cooperates, who
advises, and the time as it is said there; the years in which each time lies.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.model.overlay import About, Answering, Task
from tcpl_rules.model.standing import Basis, Citation
from tcpl_rules.shelf import load_overlay
from tests.shipped import RULESETS

LAID = load_overlay("soc-trang")
TITLES = {role.id: (role.titled or role.text).vi for role in LAID.ruleset.model.roles}
FILE = RULESETS / "qd-25-2021/overlays/soc-trang.tcpl"

JUSTICE = "Sở Tư pháp"
OTHERS = "Các cơ quan, đơn vị liên quan"
DISTRICT, COMMUNE = "Ủy ban nhân dân cấp huyện", "Ủy ban nhân dân cấp xã"
OFFICE = "Văn phòng Ủy ban nhân dân tỉnh"
DEPARTMENTS = "Các Sở, ngành tỉnh"
LOCALITIES = "Các địa phương"
YEARLY = "Hàng năm"
HARDSHIP = "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc"
EACH = (2022, 2023, 2024, 2025)

# Section, clause and point; who leads; the times as said. The others cooperate, unless named below.
ITEMS = {
    "II.1": ((JUSTICE, DISTRICT, COMMUNE), (YEARLY,)),
    "II.2.a": ((JUSTICE,), (YEARLY,)),
    "II.2.b": ((JUSTICE,), ()),
    "II.3.a": ((JUSTICE,), (YEARLY,)),
    "II.3.b": ((JUSTICE,), (YEARLY,)),
    "II.3.c": ((JUSTICE,), (YEARLY,)),
    "II.4.a": ((JUSTICE,), ()),
    "II.4.b": ((JUSTICE,), ()),
    "II.4.c": ((JUSTICE,), ()),
    "II.4.d": ((JUSTICE, DISTRICT), ()),
    "II.4.đ": ((OFFICE,), ()),
    "II.4.e": ((DISTRICT, COMMUNE), ()),
    "II.5": ((DISTRICT, COMMUNE), ("Từ ngày 01/01/2022",)),
    "II.6": ((JUSTICE,), ("Sau khi có văn bản hướng dẫn của Bộ Tư pháp",)),
    "II.7.a": ((JUSTICE,), (YEARLY,)),
    "II.7.b": (
        (JUSTICE,),
        ("Theo định kỳ 02 năm một lần hoặc theo đột xuất trong trường hợp cần thiết",),
    ),
    "II.8": ((JUSTICE,), ("Sơ kết vào cuối năm 2023", "tổng kết vào năm 2025")),
    "III.1.a": ((DEPARTMENTS, LOCALITIES), ()),
    "III.1.b": ((JUSTICE,), ()),
    "III.1.c": (("Sở Tài chính",), ()),
    "III.1.d": ((DISTRICT,), ()),
    "III.1.đ": (("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên",), ()),
    "III.3": ((DEPARTMENTS, OTHERS, DISTRICT), (YEARLY,)),
    "III.3+": ((OTHERS,), (HARDSHIP,)),
}
COOPERATING = {
    "III.1.a": (JUSTICE,),
    "III.1.b": (DEPARTMENTS, OTHERS),
    "III.1.c": (JUSTICE, OTHERS),
    "III.1.d": (),
    "III.1.đ": (),
    "III.3": (),
    "III.3+": (),
}
ADVISING = {"II.4.đ": ("Thanh tra tỉnh", "Công an tỉnh")}
YEARS = {
    "Từ ngày 01/01/2022": EACH,
    "Sau khi có văn bản hướng dẫn của Bộ Tư pháp": (),
    "Theo định kỳ 02 năm một lần hoặc theo đột xuất trong trường hợp cần thiết": (),
    "Sơ kết vào cuối năm 2023": (2023,),
    "tổng kết vào năm 2025": (2025,),
    YEARLY: EACH,
    HARDSHIP: (),
}
CRITERIA = {"1": "II.4.a", "2": "II.4.b", "3": "II.4.c", "4": "II.4.d", "5": "II.4.đ"}


def _place(citation: Citation) -> str:
    return ".".join(filter(None, (citation.section, citation.clause, citation.point)))


def _titled(roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(TITLES[role] for role in roles)


def _named(answering: Answering | None) -> tuple[tuple[str, ...], ...]:
    assert answering is not None
    three = (answering.led_by, answering.together_with, answering.advised_by)
    return tuple(map(_titled, three))


def _tasks() -> dict[str, Task]:
    found: dict[str, Task] = {}
    for task in LAID.overlay.tasks:
        place = _place(task.standing.citations[0])
        found[f"{place}+" if place in found else place] = task
    return found


TASKS = _tasks()


def test_every_item_of_the_plan_is_there() -> None:
    assert list(TASKS) == list(ITEMS)
    assert len(TASKS) == len(LAID.overlay.tasks)


@pytest.mark.parametrize("place", ITEMS)
def test_who_does_it_and_when(place: str) -> None:
    leads, times = ITEMS[place]
    cooperating = COOPERATING.get(place, (OTHERS,))

    assert _named(TASKS[place].answering) == (leads, cooperating, ADVISING.get(place, ()))
    assert tuple(time.said.vi for time in TASKS[place].times) == times


@pytest.mark.parametrize("key", CRITERIA)
def test_every_criterion_answers(key: str) -> None:
    place = CRITERIA[key]
    leads, _ = ITEMS[place]

    assert _named(LAID.answering(About(key=key))) == (leads, (OTHERS,), ADVISING.get(place, ()))
    assert TASKS[place].about == (About(key=key),)


@pytest.mark.parametrize("node", [n.key for n in LAID.base.model.walk()])
def test_so_does_every_part_below_one(node: str) -> None:
    above = LAID.answering(About(key=node.partition(".")[0]))

    assert LAID.answering(About(key=node)) == above


@pytest.mark.parametrize("year", EACH)
def test_each_time_lies_in_its_years(year: int) -> None:
    tasks = LAID.tasks_in(year)
    placed = {(_place(p.task.standing.citations[0]), p.time.said.vi) for p in tasks.placed}

    assert placed == {
        (place, said)
        for place, (_, times) in ITEMS.items()
        for said in times
        if year in YEARS[said]
    }


def test_the_survey_falls_to_no_year() -> None:
    for year in EACH:
        (survey,) = (n for n in LAID.tasks_in(year).not_placed if n.task == TASKS["II.7.b"])
        assert survey.why == "no first year"


def test_it_holds_in_the_province_for_the_years_that_it_names() -> None:
    overlay = LAID.overlay

    assert overlay.territory.province == "Sóc Trăng"
    assert (overlay.years.first, overlay.years.last) == (2022, 2025)
    assert overlay.years.standing.readings
    assert overlay.standing.basis is Basis.READ


def test_what_the_copy_lacks_is_not_made_up() -> None:
    (paper,) = LAID.overlay.instruments

    assert (paper.issued, paper.in_force) == (None, None)
    assert "/KH-UBND" not in FILE.read_text("utf-8")


def test_it_adds_nothing_to_what_is_asked() -> None:
    assert LAID.ruleset.model.conditions == LAID.base.model.conditions
    assert LAID.ruleset.model.facts == LAID.base.model.facts


@pytest.mark.parametrize("path", sorted(RULESETS.glob("*/overlays/*.tcpl")), ids=lambda p: p.stem)
def test_nobody_is_named(path: Path) -> None:
    """The signers of the two plans, and no person else."""
    text = path.read_text("utf-8").casefold()

    for name in ("Lâm Hoàng Nghiệp", "Nhữ Trọng Thương", "Nghiệp", "Thương", "Nguyễn"):
        assert name.casefold() not in text
