from __future__ import annotations

from datetime import date

import pytest

from tcpl_rules import load
from tcpl_rules.assessment.case import Case
from tcpl_rules.cli.examples import example
from tcpl_rules.quantities import Language
from tcpl_rules.remedy.remediate import remediate
from tcpl_rules.report.explanation.markdown import page_markdown
from tcpl_rules.report.explanation.page import Page
from tcpl_rules.report.remedy_page import remedy_page
from tcpl_rules.shelf import load_overlay
from tests.assessment import met
from tests.golden.page import assert_same_page

HEADS = {"heads_disciplined": 0, "heads_prosecuted": 0}


def _points(values: str, **more: object) -> dict[str, object]:
    points = {str(key): value for key, value in enumerate(values.split(), 1)}
    unit = {"name": "Xã Thử", "kind": "commune"}
    given = {"ruleset": "qd-25-2021", "year": 2024, "unit": unit, "facts": HEADS}
    return given | {"self_assessed": {"points": points}} | more


def _page(case: dict[str, object], lang: Language) -> Page:
    ruleset = load("qd-25-2021")
    return remedy_page(remediate(ruleset, case), ruleset.model, lang)


def _record(on: date) -> list[str]:
    steps = {"request_recognition": {"done": date(2025, 1, 13), "not_sent": ["request_letter"]}}
    ruleset = load("qd-25-2021")
    found = remediate(ruleset, _points("10 30 15 20 25", steps=steps), on=on)
    return list(remedy_page(found, ruleset.model, "vi").texts())


def _xuan_phuc(lang: Language) -> str:
    laid, case = load_overlay("xuan-phuc-2024"), example("xuan-phuc-2024")
    assert isinstance(case, Case)
    plan = remediate(laid, case, on=date(2024, 7, 1))
    return page_markdown(remedy_page(plan, laid.ruleset.model, lang))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_plan_of_xuan_phuc(lang: Language) -> None:
    assert_same_page(f"xuan-phuc-2024.{lang}.md", _xuan_phuc(lang))


def test_a_part_of_the_cheapest_plan() -> None:
    said = list(_page(_points("10 20.5 12 17 20"), "vi").texts())

    assert "Số nội dung cần khắc phục: 1" in said
    assert any(
        line.endswith("đạt 20,5 điểm, cần nâng lên 30 điểm (tối thiểu 21 điểm)") for line in said
    )
    assert "Căn cứ: khoản 2 Điều 3 Quyết định số 25/2021/QĐ-TTg" in said
    assert "Hạn theo quy định: chậm nhất ngày 31/12/2024" in said
    assert "Danh mục tài liệu chứng minh theo quy định: chưa đọc được" in said


def test_a_step_that_was_late_with_a_paper_missing() -> None:
    said = _record(date(2025, 3, 1))
    step = "Hạn chế: bước “Gửi hồ sơ đề nghị công nhận (khi đủ điều kiện)”"

    assert sum(line.startswith(f"{step}: ") for line in said) == 2
    assert "Hạn theo quy định: ngày 09/01/2025 (đã qua)" in said
    assert (
        "Căn cứ: khoản 2, điểm d khoản 4 Điều 5 Quyết định số 25/2021/QĐ-TTg; điểm e khoản 1 "
        "Điều 3 Thông tư số 09/2021/TT-BTP"
    ) in said


@pytest.mark.parametrize(
    ("name", "said"), [("Xã Thử", "xã Thử"), ("Thị trấn Thử", "thị trấn Thử"), ("Thử", "Thử")]
)
def test_the_unit_stands_inside_a_sentence(name: str, said: str) -> None:
    unit = {"name": name, "kind": "commune"}
    page = _page(_points("10 30 15 20 25", unit=unit), "vi")

    assert page.heading.endswith(f"năm 2024 của {said}")


def test_a_condition_that_nothing_can_meet_any_more() -> None:
    facts = {"heads_disciplined": 1, "heads_prosecuted": 0}
    said = list(_page(_points("10 30 15 20 25", facts=facts), "en").texts())

    assert "Found: nothing can meet this condition any more in the assessed year" in said


def test_nothing_is_recorded() -> None:
    page = _page(_points("10 30 15 20 25"), "vi")

    assert page.lead.lead == ("Chưa ghi nhận hạn chế, thiếu sót nào.",)
    assert page.sections == ()


def test_a_penalty_of_the_plan() -> None:
    entered = {"points": {"2.1": "5.5"}, "conditions": {"pleased": True}}
    case = met.document(facts={"late": 6, "planned": True}, self_assessed=entered)
    rules = met.compiled(met.WITH_PENALTIES)
    said = list(remedy_page(remediate(rules, case), rules.model, "vi").texts())

    assert any(line.endswith("đang bị trừ 0,5 điểm") for line in said)
