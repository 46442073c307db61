"""The program says what the oracle says, on generated rulesets and cases, down to each end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.generating.program import assessed, compiled, effort, verdict_of
from tests.oracle import evaluate
from tests.strategies import case_plans, rulesets

CASES_OF_EACH = 4


@effort(300)
@given(text=rulesets(), choose=st.data())
def test_on_every_generated_case(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    for _ in range(CASES_OF_EACH):
        plan = choose.draw(case_plans(ruleset.model))

        assert verdict_of(assessed(ruleset, plan)) == evaluate(ruleset.model, plan.case)
