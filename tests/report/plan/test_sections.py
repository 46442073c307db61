"""A plan as a section of a page, and as a page."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from tcpl_rules.report.plan.sections import plan_page, plan_section
from tests.report.explained import MODEL, RULES, case, planned, points

_PLAN = planned(self_assessed=points(n2=15, n3=8, n4="16.5"))
_NEVER = planned(facts={"heads_disciplined": 1, "heads_prosecuted": 0})


def test_the_changes_their_clauses_and_the_table() -> None:
    section = plan_section(_PLAN, MODEL, "vi")

    assert section.numbered
    assert section.items[0].notes[0].startswith("Phụ lục I Thông tư số 09/2021/TT-BTP")
    assert section.grid is not None
    assert section.grid.rows == (("0", "74,5"),)
    assert section.grid_lead[0].startswith("Sau khi khắc phục: ")


def test_changes_that_would_come_too_late_say_so_first() -> None:
    over = date(2024, 12, 31)

    assert plan_section(_PLAN, MODEL, "vi", over).lead[0].startswith("Kỳ đánh giá đã hết ngày")
    assert len(plan_section(_NEVER, MODEL, "vi", over).lead) == 1


def test_never_has_no_table() -> None:
    section = plan_section(_NEVER, MODEL, "vi")

    assert section.grid is None
    assert section.items[0].notes == ("khoản 3 Điều 4 Quyết định số 25/2021/QĐ-TTg",)


def test_conditions_that_cannot_all_be_met() -> None:
    section = plan_section(evolve(_NEVER, barred=()), MODEL, "vi")

    assert section.lead[1].startswith("Từng điều kiện còn có thể đạt")


def test_what_to_find_out_first() -> None:
    plan = evolve(planned(), answer="open", needed=RULES.still_needed(case(facts={})))

    assert len(plan_section(plan, MODEL, "vi").items) == 2


def test_the_page_begins_with_the_outcome_as_it_is() -> None:
    page = plan_page(_PLAN, MODEL, "vi")

    assert page.lead.lead == ("Kết quả: chưa đủ điều kiện đề nghị công nhận",)
    assert [section.title for section in page.sections] == [
        "Phương án khắc phục ít nhất",
        "Căn cứ",
    ]
