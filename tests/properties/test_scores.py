"""What holds of every score and outcome, under generated rulesets and the shipped ones."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.shelf import load, shipped_ids
from tests.generating.cases import CasePlan
from tests.generating.program import (
    assessed,
    cap,
    compiled,
    contains,
    effort,
    range_of,
    shuffled,
    verdict_of,
)
from tests.strategies import Written, case_plans, rulesets, written_rulesets

SHIPPED = pytest.mark.parametrize("name", shipped_ids())


@cache
def shipped(name: str) -> CompiledRuleset:
    return load(name)


# -- each score between its least and its most, and the total their sum ---------------------------


def scores_are_sound(ruleset: CompiledRuleset, found: Assessment) -> None:
    nodes = {node.key: node for node in found.nodes if node.score is not None}
    for key, node in nodes.items():
        assert node.score is not None
        most = cap(ruleset.model, key)
        assert -taken(ruleset, key) <= node.score.least <= node.score.most
        assert node.maximum is None or node.score.most <= node.maximum
        assert node.maximum is None or most is None or node.maximum <= most
    top = [nodes[n.key].score for n in ruleset.model.nodes if n.key in nodes]
    ends = [range_of(score) for score in top]
    summed = (sum(e.least for e in ends), sum(e.most for e in ends))
    # A fact that two scores share can keep the total inside the sums of the ends.
    assert summed[0] <= found.total.least <= found.total.most <= summed[1]
    if all(end.least == end.most for end in ends):
        assert found.total.least == summed[0]


def taken(ruleset: CompiledRuleset, key: str) -> Fraction:
    """The most that penalties can take off the node at *key*."""
    below = next(node for node in ruleset.model.walk() if node.key == key).walk()
    return sum((p.points for node in below for p in node.penalties), Fraction(0))


@effort(100)
@given(text=rulesets(), choose=st.data())
def test_scores_are_sound(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    scores_are_sound(ruleset, assessed(ruleset, choose.draw(case_plans(ruleset.model))))


@SHIPPED
@effort(30)
@given(choose=st.data())
def test_scores_are_sound_under_shipped_rulesets(name: str, choose: st.DataObject) -> None:
    plan = choose.draw(case_plans(shipped(name).model))
    scores_are_sound(shipped(name), assessed(shipped(name), plan))


# -- more points never lose an outcome -------------------------------------------------------------


def with_more_points(plan: CasePlan, key: str, cap_of_key: Fraction | None) -> CasePlan:
    if key in plan.case.met:
        return replace(plan, case=replace(plan.case, met={**plan.case.met, key: True}))
    points, of = plan.case.entries[key]
    most = of if of is not None else cap_of_key
    assert most is not None
    entries = {**plan.case.entries, key: ((points + most) / 2, of)}
    return replace(plan, case=replace(plan.case, entries=entries))


def more_points_lose_nothing(ruleset: CompiledRuleset, choose: st.DataObject) -> None:
    plan = choose.draw(case_plans(ruleset.model))
    leaves = {node.key for node in ruleset.model.walk() if not node.children}
    entries = {**plan.case.entries, **plan.case.met}
    entered = sorted(leaves & set(entries))
    if not entered or set(entries) - leaves:
        return  # a coarse entry would have to rise with its details
    key = choose.draw(st.sampled_from(entered))
    before = assessed(ruleset, plan)
    after = assessed(ruleset, with_more_points(plan, key, cap(ruleset.model, key)))
    assert after.total.least >= before.total.least
    assert after.total.most >= before.total.most
    if before.outcome == "qualified":
        assert after.outcome == "qualified"
    if after.outcome == "not_qualified":
        assert before.outcome == "not_qualified"
    for one in ruleset.model.conditions:
        assert not before.condition(one.id).met or after.condition(one.id).met


@effort(100)
@given(text=rulesets(), choose=st.data())
def test_more_points_never_lose_an_outcome(text: str, choose: st.DataObject) -> None:
    more_points_lose_nothing(compiled(text), choose)


@SHIPPED
@effort(30)
@given(choose=st.data())
def test_more_points_never_lose_an_outcome_as_shipped(name: str, choose: st.DataObject) -> None:
    more_points_lose_nothing(shipped(name), choose)


# -- facts added only narrow -----------------------------------------------------------------------


def facts_only_narrow(ruleset: CompiledRuleset, choose: st.DataObject) -> None:
    plan = choose.draw(case_plans(ruleset.model))
    if not plan.case.facts:
        return
    lost = choose.draw(st.sampled_from(sorted(plan.case.facts)))
    facts = {name: value for name, value in plan.case.facts.items() if name != lost}
    less = replace(plan, case=replace(plan.case, facts=facts))
    wide, narrow = (verdict_of(assessed(ruleset, one)) for one in (less, plan))
    assert contains(wide.total, narrow.total)
    for key, score in narrow.scores.items():
        assert contains(wide.scores[key], score)
    for key, state in wide.conditions.items():
        assert state in ("open", narrow.conditions[key])
    assert wide.outcome in ("undetermined", narrow.outcome)


@effort(100)
@given(text=rulesets(), choose=st.data())
def test_facts_added_never_turn_a_settled_outcome(text: str, choose: st.DataObject) -> None:
    facts_only_narrow(compiled(text), choose)


@SHIPPED
@effort(30)
@given(choose=st.data())
def test_facts_added_never_turn_one_as_shipped(name: str, choose: st.DataObject) -> None:
    facts_only_narrow(shipped(name), choose)


# -- order -----------------------------------------------------------------------------------------


@effort(60)
@given(written=written_rulesets(), seed=st.integers(0, 1000), choose=st.data())
def test_the_order_of_clauses_changes_nothing(
    written: Written, seed: int, choose: st.DataObject
) -> None:
    ruleset = compiled(written.text())
    again = compiled(shuffled(written, seed))
    plan = choose.draw(case_plans(ruleset.model))
    assert verdict_of(assessed(ruleset, plan)) == verdict_of(assessed(again, plan))


# -- whose points decide ---------------------------------------------------------------------------


@effort(60)
@given(text=rulesets(), choose=st.data())
def test_one_column_decides(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    plan = choose.draw(case_plans(ruleset.model))
    found = assessed(ruleset, plan)
    without = assessed(ruleset, replace(plan, beside={}, beside_met={}))
    assert found.stage == (plan.deciding if plan.entered else "computed")
    assert verdict_of(found) == verdict_of(without)
