"""A sheet made from a case is judged as the case itself is."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.form.owned import owned_fields
from tcpl_rules.calculator.judged.desk import desk_of
from tcpl_rules.calculator.judged.explained import explained
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.calculator.typed.sound import Places, sound_case
from tcpl_rules.calculator.typed.typed_case import case_of
from tcpl_rules.calculator.typed.written_case import sheet_of
from tests.generating.program import assessed, compiled, effort
from tests.strategies import case_plans, rulesets


@effort(60)
@given(text=rulesets(), choose=st.data())
def test_a_sheet_is_judged_as_its_case(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    plan = choose.draw(case_plans(ruleset.model))
    case = Case.from_mapping(plan.mapping(ruleset.model))
    kept = json.loads(json.dumps(sheet_of(case, ruleset.model).to_json()))
    typed = case_of(Sheet.of(kept), ruleset.model)
    desk = desk_of(ruleset)
    places = Places(typed.rows, owned_fields(ruleset))

    sound = sound_case(typed, desk, places, typed.marks, "vi")

    assert typed.marks.fields() == frozenset()
    assert sound is not None
    assert Case.from_mapping(typed.document) == case
    result = explained(desk, sound).explanation.assessment
    assert result.to_json() == assessed(ruleset, plan).to_json()
