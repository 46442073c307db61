"""A fact says what is asked, how it is given, what bounds it, and which parts use it."""

from __future__ import annotations

import re

from tcpl_rules.quantities import Language
from tcpl_rules.reference.facts import facts_pages
from tcpl_rules.shelf import load
from tests.reference.written import written


def _section(ruleset: str, fact: str, lang: Language = "vi") -> str:
    (page,) = facts_pages(load(ruleset), lang)
    found = re.search(
        rf"^## [^\n]*{{ #{fact} }}\n(.*?)(?=^## |\Z)", page.text, re.MULTILINE | re.DOTALL
    )
    assert found is not None
    return found[1]


def test_asks_and_says_how() -> None:
    said = _section("qd-25-2021", "normative_documents_issued")

    assert "**Câu hỏi**: Trong số văn bản quy phạm pháp luật được giao" in said
    assert "**Cách ghi**: số nguyên từ 0 trở lên (văn bản)" in said
    assert "<code>normative\\_documents\\_issued</code>" in said


def test_leads_to_the_fact_that_bounds_it() -> None:
    said = _section("qd-25-2021", "normative_documents_issued")

    assert "**Không lớn hơn**: [" in said
    assert "](#normative_documents_assigned)" in said


def test_leads_to_what_uses_it() -> None:
    said = _section("qd-25-2021", "normative_documents_issued")

    assert "](1.md#1.1.1)" in said
    assert "](outcome.md#heads)" in _section("qd-25-2021", "heads_disciplined")


def test_tells_the_window_with_its_place_in_law() -> None:
    (line,) = (
        line
        for line in _section("tt-124-2021-bca", "security_plan_issued").split("\n")
        if "Khoảng thời gian" in line
    )

    assert "Chỉ tính từ ngày 01 tháng 01 đến ngày 31 tháng 3" in line
    assert "khoản 1 Điều 5 Thông tư số 124/2021/TT-BCA" in line


def test_tells_relations_at_each_fact_of_them() -> None:
    model = load("tt-01-2018-vpcp").model
    name, _ = model.relations[0].left.terms[0]

    assert "**Must agree**:" in _section("tt-01-2018-vpcp", name, "en")


def test_a_ruleset_without_facts_says_so() -> None:
    (page,) = facts_pages(written('criterion 1 vi "Một" { max 10 score by hand }'), "en")

    assert "asks for no facts" in page.text
