"""An explanation as a page in words: in which order, and only what matters."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.explanation.explanation import Explanation, Open
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.page import Page, Section
from tcpl_rules.report.explanation.sections import explanation_page
from tests.assessment import met
from tests.report.explained import (
    BOTH,
    MODEL,
    ON,
    RULES,
    case,
    explained,
    of_path,
    planned,
    points,
    rules_of,
    shipped,
)

_DISCIPLINED = {"heads_disciplined": 1, "heads_prosecuted": 0}
_SHORT = points(n2=15, n3=8, n4=10)


def _page(explanation: Explanation, lang: Language = "vi", **more: Any) -> Page:
    return explanation_page(explanation, MODEL, lang, **more)


def _section(page: Page, title: str) -> Section | None:
    return next((one for one in page.sections if one.title.startswith(title)), None)


def _titles(page: Page) -> list[str]:
    return [section.title for section in page.sections]


def test_the_one_condition_that_fails() -> None:
    lead = _page(explained(facts=_DISCIPLINED)).lead

    assert lead.lead == (
        "Kết quả: chưa đủ điều kiện đề nghị công nhận",
        "Lý do: 1 trong 3 điều kiện chưa đạt.",
    )
    assert [item.text.split(" “")[0] for item in lead.items] == ["Điều kiện 3"]
    (fact,) = lead.items[0].parts
    assert fact.text == (
        "Số người đứng đầu cấp ủy, chính quyền cấp xã bị kỷ luật hành chính do vi phạm pháp luật "
        "trong thi hành công vụ: 1 người, cần 0 người (vượt 1 người)"
    )


def test_what_costs_most_comes_after_the_conditions() -> None:
    costs = _section(_page(explained(self_assessed=_SHORT)), "Phần còn thiếu điểm")

    assert costs is not None
    assert [item.text.split(" “")[0] for item in costs.items] == [
        "Tiêu chí 2",
        "Tiêu chí 4",
        "Tiêu chí 3",
    ]


def test_no_citation_is_told_twice() -> None:
    condition = _page(explained(facts=_DISCIPLINED)).lead.items[0]

    assert condition.notes == ("khoản 3 Điều 4 Quyết định số 25/2021/QĐ-TTg",)
    assert [part.notes for part in condition.parts] == [()]


def test_qualified_with_its_margins() -> None:
    lead = _page(explained()).lead

    assert lead.lead[1] == "Lý do: đạt cả 3 điều kiện."
    assert lead.items[0].text.endswith("vượt 20 điểm")


def test_what_is_open_and_what_settles_it() -> None:
    explanation = explained(facts={})
    needed = RULES.still_needed(case(facts={}))
    page = _page(evolve(explanation, open=Open(settled_by=needed, smallest=True)))
    section = _section(page, "Vấn đề chưa kết luận được")

    assert section is not None
    assert len(section.items) == 2
    assert page.lead.lead[1].startswith("Lý do: 1 trong 3 điều kiện chưa kết luận được")


def test_the_plan_and_the_parts_that_it_mends() -> None:
    explanation = explained(self_assessed=_SHORT)
    page = _page(explanation, plan=planned(self_assessed=_SHORT))
    to_do = _section(page, "Việc cần làm")

    assert "Phương án khắc phục ít nhất" in _titles(page)
    assert to_do is not None
    assert len(to_do.items) < len(explanation.to_do)


def test_procedure_stands_apart_and_sources_last() -> None:
    page = _page(explained())

    assert _titles(page)[-2:] == [
        "Trình tự, thủ tục và tài liệu (xét riêng, không cộng vào kết quả)",
        "Căn cứ",
    ]


class TestWithoutPoints:
    def _page(self, **more: Any) -> Page:
        rules = met.compiled()
        return explanation_page(rules.explain(met.document(**more), on=ON), rules.model, "vi")

    def test_what_is_not_met_comes_before_what_is_open(self) -> None:
        section = _section(self._page(facts={"planned": False}), "Việc cần làm")

        assert section is not None
        assert section.items[0].text == "Chỉ tiêu 1.2 “Một hai”: chưa đạt"
        assert section.items[-1].text.endswith("chưa kết luận được")

    def test_contents_are_counted(self) -> None:
        section = _section(self._page(facts={"files": 0, "planned": True}), "Việc cần làm")

        assert section is not None
        assert "không phát sinh nên được tính là đạt: 1." in section.lead[0]

    def test_hearsay_and_what_it_would_make(self) -> None:
        path = shipped("qd-27-2025/invented-all-met")
        page = explanation_page(of_path(path), rules_of(path).model, "vi")

        (said,) = page.lead.after

        assert said.startswith("Nếu quy định theo nguồn chưa kiểm chứng được là đúng thì")
        assert said.endswith(": đủ điều kiện đề nghị công nhận.")


def test_hearsay_that_was_accepted_is_told_at_the_head() -> None:
    explanation = RULES.explain(case(), on=ON, accept_hearsay=True)

    assert "Có áp dụng cả quy định theo nguồn chưa kiểm chứng được" in _page(explanation).about


def test_the_decision_that_a_case_carries_is_quoted() -> None:
    decision = {"number": "12/QĐ-UBND", "authority": "Ủy ban nhân dân huyện", "recognised": True}

    (said,) = _page(explained(decision=decision)).lead.after

    assert said == (
        "Quyết định kèm theo hồ sơ (ghi lại như đã nhập): "
        "12/QĐ-UBND, Ủy ban nhân dân huyện, công nhận"
    )


@pytest.mark.parametrize("lang", BOTH)
def test_recognition_is_never_claimed(lang: Language) -> None:
    for explanation in (explained(), explained(appraised=points()), explained(facts={})):
        said = " ".join(_page(explanation, lang).lead.texts())

        assert "được công nhận" not in said
        assert "is recognised" not in said
