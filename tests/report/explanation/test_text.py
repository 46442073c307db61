"""Whole explanations on a screen and as Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.text import explanation_markdown, explanation_text
from tcpl_rules.report.screen import Screen, columns_of
from tests.golden.page import assert_same_page
from tests.report.explained import BOTH, of_path, plan_of, rules_of, shipped
from tests.shipped import CASES, name_of

_GOLDEN = {
    "head-disciplined": "qd-25-2021/invented-head-disciplined",
    "total-79-99": "qd-25-2021/invented-total-79-99",
    "content-not-met": "qd-27-2025/invented-one-content-not-met",
}


@pytest.mark.parametrize("name", _GOLDEN)
@pytest.mark.parametrize("lang", BOTH)
def test_the_whole_page(name: str, lang: Language) -> None:
    path = shipped(_GOLDEN[name])
    model = rules_of(path).model
    plan = plan_of(path) if model.by_points else None
    text = explanation_text(of_path(path), model, lang, Screen(), plan)

    assert_same_page(f"explanation-{name}.{lang}.txt", text)


@pytest.mark.parametrize("lang", BOTH)
def test_the_whole_page_as_markdown(lang: Language) -> None:
    path = shipped(_GOLDEN["total-79-99"])
    page = explanation_markdown(of_path(path), rules_of(path).model, lang, plan_of(path))

    assert_same_page(f"explanation-total-79-99.{lang}.md", page)


@pytest.mark.parametrize("path", CASES, ids=name_of)
@pytest.mark.parametrize("lang", BOTH)
def test_every_shipped_case_fits_the_screen(path: Path, lang: Language) -> None:
    page = explanation_text(of_path(path), rules_of(path).model, lang, Screen())
    lines = page.split("\n")

    assert [line for line in lines if columns_of(line) > 100] == []
    assert [line for line in lines if line != line.rstrip()] == []
