"""Whole plans on a screen and as Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.report.plan.text import plan_markdown, plan_text
from tcpl_rules.report.screen import Screen, columns_of
from tests.golden.page import assert_same_page
from tests.report.explained import BOTH, plan_of, rules_of, shipped
from tests.shipped import CASES, name_of

_NAMES = {
    "total-79-99": "qd-25-2021/invented-total-79-99",
    "head-disciplined": "qd-25-2021/invented-head-disciplined",
}


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("lang", BOTH)
def test_the_whole_page(name: str, lang: Language) -> None:
    path = shipped(_NAMES[name])
    plan = plan_of(path)
    assert plan is not None

    assert_same_page(
        f"plan-{name}.{lang}.txt", plan_text(plan, rules_of(path).model, lang, Screen())
    )


def test_as_markdown() -> None:
    path = shipped(_NAMES["total-79-99"])
    plan = plan_of(path)
    assert plan is not None
    page = plan_markdown(plan, rules_of(path).model, "vi")

    assert "| Số nội dung khắc phục | Tổng số điểm cao nhất |\n| ---: | ---: |\n" in page


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_every_shipped_case_fits_the_screen(path: Path) -> None:
    plan = plan_of(path)
    if plan is not None:
        page = plan_text(plan, rules_of(path).model, "vi", Screen())

        assert [line for line in page.split("\n") if columns_of(line) > 100] == []
