"""Fragments are well-formed pieces of the explanation's page, and none is lost."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.judged.desk import desk_of
from tcpl_rules.calculator.judged.explained import explained
from tcpl_rules.calculator.judged.fragments import NAMES, Fragments
from tcpl_rules.quantities import LANGUAGES, Language
from tests.shipped import RULESETS, ruleset

_CASES = ("qd-25-2021/cases/xuan-phuc-2024", "qd-27-2025/cases/invented-none-issued")


def _drawn(path: str, lang: Language) -> Mapping[str, str]:
    name = path.partition("/")[0]
    desk = desk_of(ruleset(name))
    case = desk.checker.check(Case.read(RULESETS / f"{path}.toml"))
    plan = ruleset(name).plan(case.case)
    return Fragments(
        explained=explained(desk, case),
        ruleset=desk.ruleset,
        lang=lang,
        plan=plan,
        site="https://s/",
    ).drawn()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", _CASES)
def test_each_is_well_formed(path: str, lang: Language) -> None:
    drawn = _drawn(path, lang)
    assert tuple(drawn) == NAMES
    for name, html in drawn.items():
        ET.fromstring(f"<div>{html}</div>")  # noqa: S314 - made by ourselves
        assert "<script" not in html, name


def test_what_one_draws_by_name_the_first_defines() -> None:
    drawn = _drawn(_CASES[0], "vi")
    assert 'id="sign-met"' in drawn["result"]
    assert drawn["plan"]
    assert drawn["procedure"]
    assert 'href="https://s/qd-25-2021/' in drawn["reasons"]


def test_terms_that_could_not_be_counted_are_told_of() -> None:
    desk = desk_of(ruleset("qd-25-2021"))
    case = desk.checker.check(Case.read(RULESETS / f"{_CASES[0]}.toml"))
    told = explained(desk, case)
    parts = [
        Fragments(
            explained=type(told)(explanation=told.explanation, uncounted=uncounted),
            ruleset=desk.ruleset,
            lang="vi",
        ).drawn()["procedure"]
        for uncounted in (False, True)
    ]
    assert "ngày nghỉ lễ. Hãy đối chiếu" in parts[1]
    assert parts[1].endswith(parts[0])
