"""Every outcome of every construct in both languages: no gap, no id, no English in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import PlanError
from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.model.standing import Basis
from tcpl_rules.planning.plan import (
    Plan,
)
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.json import explanation_json
from tcpl_rules.report.explanation.markdown import page_markdown
from tcpl_rules.report.explanation.reason_words import ReasonWords
from tcpl_rules.report.explanation.sections import explanation_page
from tcpl_rules.report.plan.json import plan_json
from tcpl_rules.report.plan.sections import plan_page
from tests.assessment import met
from tests.generating.cases import case_plan
from tests.generating.choices import Choices
from tests.generating.program import compiled, effort
from tests.report.explained import (
    BOTH,
    ON,
    nothing_known,
    of_path,
    plan_of,
    rules_of,
)
from tests.report.telling import told
from tests.shipped import CASES, IDS, name_of, ruleset
from tests.strategies import rulesets

_BASES = (*Basis,)
_THREE = (True, False, None)


# -- whole explanations ----------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=name_of)
@pytest.mark.parametrize("lang", BOTH)
def test_every_shipped_case(path: Path, lang: Language) -> None:
    rules = rules_of(path)

    _assert_complete(of_path(path), plan_of(path), rules, lang)


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("lang", BOTH)
def test_where_nothing_is_known(name: str, lang: Language) -> None:
    rules = ruleset(name)

    _assert_complete(nothing_known(rules), None, rules, lang)


_MADE: tuple[tuple[str, dict[str, Any]], ...] = (
    (met.WITHOUT_POINTS, {}),
    (met.WITHOUT_POINTS, {"facts": {"files": 0, "planned": True, "waited": 2, "safe": False}}),
    (met.WITHOUT_POINTS, {"facts": {"late": 3, "files": 5, "waited": 12, "calm": True}}),
    (met.WITHOUT_POINTS, {**met.own(n1=True, n2=False), "left_out": []}),
    (met.WITHOUT_POINTS, {"left_out": ["2"], "self_assessed": {"conditions": {"pleased": False}}}),
    (met.WITH_PENALTIES, {"facts": {"late": 9, "planned": True}}),
    (met.WITH_PENALTIES, {"facts": {"planned": False}, "self_assessed": {"points": {"2": 4}}}),
    (
        met.WITH_PENALTIES,
        {"facts": {"late": 0, "planned": True}, "appraised": {"points": {"1": 1, "2.1": 6}}},
    ),
)


@pytest.mark.parametrize("number", range(len(_MADE)))
@pytest.mark.parametrize("lang", BOTH)
def test_made_cases(number: int, lang: Language) -> None:
    """Hand entries, conditions judged by hand, penalties, classes, unread thresholds, left out."""
    text, more = _MADE[number]
    rules = met.compiled(text)
    case = met.document(**more)
    explanation = rules.explain(case, on=ON, as_if=True)
    plan = rules.plan(case, as_if=True)

    _assert_complete(explanation, plan, rules, lang)


@effort(60)
@given(st.data(), rulesets())
def test_generated_rulesets(data: st.DataObject, text: str) -> None:
    rules = compiled(_named(text))
    case = case_plan(Choices(data.draw), rules.model).mapping(rules.model)
    explanation = rules.explain(case, on=ON, as_if=True)
    try:
        plan = None if rules.model.grades else rules.plan(case, as_if=True)
    except PlanError:
        plan = None

    for lang in BOTH:
        _assert_complete(explanation, plan, rules, lang)


_QUOTED = re.compile(r'"[^"]*"')
_NAMES = {
    " sum": " tổng",
    "fact_": "số ",
    "class_": "hạng ",
    "loại ward": "phường",
    "loại town": "thị trấn",
}


def _named(text: str) -> str:
    """*text* with names for people in its texts, where the generator puts ids."""

    def put(found: re.Match[str]) -> str:
        said = (
            found[0].replace("Bao nhiêu sum", "Bao nhiêu tất cả").replace("kiện sum", "kiện tổng")
        )
        for old, new in _NAMES.items():
            said = said.replace(old, new)
        return said

    return _QUOTED.sub(put, text)


def _assert_complete(
    explanation: Explanation, plan: Plan | None, rules: CompiledRuleset, lang: Language
) -> None:
    """Every sentence of the tree, the page and the JSON in *lang*."""
    model = rules.model
    words = ReasonWords(explanation.assessment, model, lang)
    texts: dict[str, None] = {}
    for reason in explanation.root.walk():
        texts |= dict.fromkeys([words.sentence(reason), words.alone(reason)])
        texts |= dict.fromkeys(filter(None, words.notes(reason)))
    page = explanation_page(explanation, model, lang, plan)
    texts |= dict.fromkeys(filter(None, page.texts()))
    assert page_markdown(page)
    if plan is not None:
        texts |= dict.fromkeys(filter(None, plan_page(plan, model, lang).texts()))
        texts |= dict.fromkeys(_sentences(plan_json(plan, model), lang))
    texts |= dict.fromkeys(_sentences(explanation_json(explanation, model), lang))
    found = [(fault, text) for fault, text in told(texts, lang, model) if not _is_of_ours(text)]

    assert found == []


def _is_of_ours(text: str) -> bool:
    """Whether *text* is the line of versions and hashes."""
    return "library version" in text or "phiên bản thư viện" in text


def _sentences(document: object, lang: Language) -> Iterator[str]:
    """Every ``sentence`` of a JSON document in *lang*."""
    if isinstance(document, Mapping):
        sentence = document.get("sentence")
        if isinstance(sentence, Mapping):
            yield sentence[lang]
        for part in document.values():
            yield from _sentences(part, lang)
    elif isinstance(document, list):
        for part in document:
            yield from _sentences(part, lang)
