"""The program says what the oracle says, down to each end of each score."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.model.standing import Basis
from tests.doubts import with_hearsay_accepted
from tests.generating.cases import CasePlan
from tests.generating.program import assessed, compiled, effort, verdict_of
from tests.oracle import evaluate
from tests.oracle_guards import PlainCase
from tests.strategies import case_plans, rulesets

CASES_OF_EACH = 4


@effort(150)
@given(text=rulesets(), choose=st.data())
def test_on_every_generated_case(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    for _ in range(CASES_OF_EACH):
        plan = choose.draw(case_plans(ruleset.model))

        assert verdict_of(assessed(ruleset, plan)) == evaluate(ruleset.model, plan.case)


@effort(100)
@given(text=rulesets(), choose=st.data())
def test_with_hearsay_accepted(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    heard = any(n.maximum.standing.basis is Basis.HEARSAY for n in ruleset.model.walk())
    for _ in range(CASES_OF_EACH):
        plan = choose.draw(case_plans(ruleset.model))
        if heard and any(of is not None for _, of in plan.case.entries.values()):
            continue  # a maximum that is entered is no longer open once another is accepted
        found = assessed(ruleset, plan, accept_hearsay=True)

        assert verdict_of(found) == evaluate(with_hearsay_accepted(ruleset.model), plan.case)


HEADER = """
    language 1
    ruleset made-up edition 1 {
      standard tcpl  subject { ward vi "phường" }  title vi "Chuẩn thử"
      instrument LAW vi "Văn bản thử" { }  source rumour vi "một tin đồn" { }
      cite LAW article 1  score 10 points
    }
    """
DONE = 'fact done: count at most 4 { vi "việc" asks vi "Bao nhiêu?" unit vi "việc" }\n'
HALF = 'qualifies when { condition half vi "nửa" { require every criterion >= 50% of max } }'
BEST = 'grades { grade good vi "tốt" from 5 { basis hearsay rumour } grade poor vi "kém" below 5 }'

PENALTY_ON_UNREAD = (
    DONE
    + """criterion 1 vi "một" { max 10
      indicator 1 vi "a" { max unread penalty 0.5 when done > 2
        award 0 when done <= 2  award 1 when done > 2 }
      indicator 2 vi "b" { max unread score by hand } }"""
    + HALF
)
NEVER_BOTH = (
    DONE
    + """criterion 1 vi "một" { max 5 award 5 when done > 2 award 0 when done <= 2 }
    criterion 2 vi "hai" { max 5 award 5 when done <= 2 award 0 when done > 2 }"""
    + HALF
)
FULL_TWICE = (
    DONE
    + """criterion 1 vi "một" { max 10
      full marks when done > 1 { basis hearsay rumour }  full marks when done > 2
      award 3 when done <= 1 }"""
    + HALF
)
BESIDE_UNREAD = (
    """criterion 1 vi "một" { max 10
      indicator 1 vi "a" { max unread score by hand }
      indicator 2 vi "b" { max 4 may be left out score by hand }
      indicator 3 vi "c" { max 1 score by hand } }"""
    + HALF
)
BESIDE_UNREAD_PAIR = BESIDE_UNREAD.replace("max 1 score", "max unread score")
BESIDE_HEARSAY = (
    DONE
    + """criterion 1 vi "một" { max 10 average rounded to 1 decimals half up {
      basis hearsay rumour  award 8 when done = 0 { basis read }  2 per done } }"""
    + HALF
)
HEARSAY_GRADE = 'criterion 1 vi "một" { max 10 score by hand }' + BEST


@pytest.mark.parametrize(
    ("body", "case"),
    [
        pytest.param(NEVER_BOTH, PlainCase("ward"), id="a condition met for each, never for all"),
        pytest.param(FULL_TWICE, PlainCase("ward", {"done": 3}), id="full marks read and hearsay"),
        *(
            pytest.param(
                body,
                PlainCase("ward", {}, {"1": (Fraction(4), None)}, frozenset({"1.2"})),
                id=f"left out beside {unread} unread",
            )
            for unread, body in ((1, BESIDE_UNREAD), (2, BESIDE_UNREAD_PAIR))
        ),
        pytest.param(
            PENALTY_ON_UNREAD, PlainCase("ward"), id="a penalty on the fact that gives the points"
        ),
        *(
            pytest.param(
                BESIDE_HEARSAY, PlainCase("ward", facts), id=f"a row beside hearsay, {facts}"
            )
            for facts in ({}, {"done": 0}, {"done": 1})
        ),
        pytest.param(
            HEARSAY_GRADE,
            PlainCase("ward", {}, {"1": (Fraction(7), None)}),
            id="a grade known by hearsay",
        ),
    ],
)
def test_where_they_once_differed(body: str, case: PlainCase) -> None:
    ruleset = compiled(HEADER + body)

    found = verdict_of(assessed(ruleset, CasePlan(case, "self_assessed")))

    assert found == evaluate(ruleset.model, case)
