"""The empty case reads as it stands, and lacks only who and when."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.assessment.template import template
from tcpl_rules.quantities import Language
from tests.assessment import met
from tests.assessment.build import CHECKER, RULESET, problems_of

LANGUAGES: list[Language] = ["vi", "en"]


def _filled(text: str, **values: str) -> str:
    for key, value in values.items():
        old = next(line for line in text.splitlines() if line.startswith(f"# {key} ="))
        text = text.replace(old + "\n", f"{key} = {value}\n", 1)
    return text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_as_printed_it_lacks_its_identity_alone(lang: Language) -> None:
    problems = problems_of(Case.from_toml(template(RULESET, lang)))

    assert [problem.pointer for problem in problems] == ["/year", "/unit/name", "/unit/kind"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_with_its_identity_it_fits_and_says_nothing_else(lang: Language) -> None:
    text = _filled(template(RULESET, lang), year="2024", name='"Xã Thử"', kind='"commune"')
    case = CHECKER.check(Case.from_toml(text))

    assert (case.facts, case.self_assessed, case.appraised) == ({}, None, None)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_can_be_filled_where_it_stands(lang: Language) -> None:
    text = _filled(template(RULESET, lang), year="2024", name='"Xã Thử"', kind='"commune"')
    for fact in RULESET.facts:
        text = _filled(text, **{fact.id: "true" if fact.id == "posted" else "1"})
    text = text.replace("files = 1", "files = 2").replace('# "1" =\n', '"1" = 10\n')
    text = text.replace('# "2.1" = { points = , of =  }', '"2.1" = { points = 5, of = 6 }')
    case = CHECKER.check(Case.from_toml(text))

    assert len(case.facts) == len(RULESET.facts)
    assert case.self_assessed is not None
    assert set(case.self_assessed.entries) == {"1", "2.1"}


def test_it_asks_for_every_fact_and_every_node() -> None:
    text = template(RULESET, "vi")

    assert all(f"# {fact.id} =" in text for fact in RULESET.facts)
    assert all(f'# "{node.key}" =' in text for node in RULESET.walk())
    assert "số nguyên từ 1 đến 12" in text
    assert "tối đa 10 điểm" in text


class TestWithoutPoints:
    """What is met, conditions judged by hand, classes, and facts that are fed."""

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_line_can_be_filled_where_it_stands(self, lang: Language) -> None:
        identity = {"year": "2026", "name": '"Xã"', "kind": '"ward"', "class": '"class_1"'}
        text = _filled(template(met.compiled().model, lang), **identity)
        text = _filled(text, pleased="true", waited="3", outcome='"qualified"')
        text = text.replace('# "1" =', '"1" = true')
        document = Case.from_toml(text).document
        case = check_case(Case.from_toml(text), met.compiled().model)

        assert document["fed"] == {"safe": {"outcome": "qualified"}, "calm": {}}
        assert (case.facts, case.unit.class_) == ({"waited": 3, "safe": 1}, "class_1")
        assert case.self_assessed is not None
        assert set(case.self_assessed.entries) == {"1"}
        assert case.self_assessed.conditions == {"pleased": True}

    def test_it_asks_only_for_what_a_person_may_judge(self) -> None:
        text = template(met.compiled().model, "vi")

        assert "# all_met =" not in text
        assert "[self_assessed.points]" not in text
        assert 'Phân loại đơn vị: "class_1" = loại I; "class_2" = loại II' in text

    def test_penalties_are_named(self) -> None:
        text = template(met.compiled(met.WITH_PENALTIES).model, "vi")

        assert "(tối đa 6 điểm, điểm trừ có thể đến -0,75)" in text
        assert "# pleased =" in text
