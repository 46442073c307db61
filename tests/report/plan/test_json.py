"""A plan as JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.planning.plan import Plan
from tcpl_rules.report.plan.json import plan_json, plan_schema
from tests.assessment import met
from tests.report.explained import MODEL, RULES, plan_of, planned, points, rules_of
from tests.shipped import CASES, name_of

_SCHEMA = plan_schema()
_PLAN = planned(self_assessed=points(n2=15, n3=8, n4="16.5"))


def _checked(plan: Plan, model: Ruleset = MODEL) -> Any:
    document = json.loads(json.dumps(plan_json(plan, model)))
    jsonschema.validate(document, _SCHEMA)
    return document


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(_SCHEMA)


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_every_shipped_case_follows_the_schema(path: Path) -> None:
    plan = plan_of(path)
    if plan is not None:
        assert _checked(plan, rules_of(path).model)["answer"] == plan.answer


def test_the_mend_and_the_certificate() -> None:
    document = _checked(_PLAN)
    (mend,) = document["mends"]

    assert (mend["about"], mend["now"], mend["cost"]) == ("node", "15", "1")
    assert document["certificate"]["reached"] == [{"cost": "0", "most": "74.5"}]
    assert document["before"]["outcome"] == "not_qualified"
    assert document["result"]["outcome"] == "qualified"


def test_the_case_can_be_assessed_again() -> None:
    assert RULES.assess(_checked(_PLAN)["case"]).outcome == "qualified"


def test_numbers_of_a_case_stay_exact() -> None:
    case: dict[str, object] = {
        "a": [Fraction(80, 3), Decimal("13.50"), Fraction(2), True, None],
        "b": {"c": "x"},
    }
    document = _checked(evolve(_PLAN, case=case))

    assert document["case"] == {"a": ["80/3", "13.5", 2, True, None], "b": {"c": "x"}}


def test_what_is_no_case_is_refused() -> None:
    with pytest.raises(TypeError, match="no part of a case"):
        plan_json(evolve(_PLAN, case={"a": object()}), MODEL)


def test_never() -> None:
    document = _checked(planned(facts={"heads_disciplined": 1, "heads_prosecuted": 0}))

    assert [barred["condition"] for barred in document["barred"]] == ["heads"]
    assert (document["result"], document["case"]) == (None, None)


def test_a_penalty_to_lift() -> None:
    entered = {"points": {"2.1": "5.5"}, "conditions": {"pleased": True}}
    case = met.document(facts={"late": 6, "planned": True}, self_assessed=entered)
    rules = met.compiled(met.WITH_PENALTIES)
    (mend,) = _checked(rules.plan(case), rules.model)["mends"]

    assert (mend["about"], mend["key"], mend["now"], mend["to"]) == ("penalty", "2", "-0.5", "0")
    assert mend["sentence"]["vi"].endswith("để không còn bị trừ 0,5 điểm")
    assert mend["sentence"]["en"].endswith("so that 0.5 points are no longer taken off")
