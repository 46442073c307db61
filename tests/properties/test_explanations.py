"""An explanation says what the assessment says, part for part, and leaves nothing out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.range import Range, total
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.explanation.explanation import Explanation, Reason
from tcpl_rules.model.fact import FactKind, Movement
from tcpl_rules.model.rule import Average, FullMarks, Penalty, Row
from tests.generating.cases import CasePlan
from tests.generating.program import compiled, contains, effort, range_of
from tests.oracle_guards import sum_of
from tests.strategies import case_plans, rulesets

CASES_OF_EACH = 3
DAY = date(2024, 11, 22)


@effort(60)
@given(text=rulesets(), choose=st.data())
def test_of_every_generated_case(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    for _ in range(CASES_OF_EACH):
        plan = choose.draw(case_plans(ruleset.model))
        case = Case.from_mapping(plan.mapping(ruleset.model))
        for hearsay in (False, True):
            if hearsay and _brings_a_maximum(plan):
                continue  # it would no longer fit once another maximum is accepted
            found = ruleset.explain(case, on=DAY, as_if=True, accept_hearsay=hearsay)

            _agrees(found)
            _has_a_place_in_law(found)
            _adds_up(found)
            _says_what_matters(found)
            _says_what_to_do(found)


def _brings_a_maximum(plan: CasePlan) -> bool:
    return any(of is not None for _, of in plan.case.entries.values())


# -- what the assessment says ----------------------------------------------------------------------


def _agrees(found: Explanation) -> None:
    """There is a reason for every condition, grade and node, and it says the same."""
    assessment = found.assessment
    for condition in assessment.conditions:
        assert found.condition(condition.id).holds is condition.met
    for node in assessment.nodes:
        reason = found.node(node.key)
        assert (reason.found, reason.title) == (node.score, node.title)
        if node.maximum is not None:
            assert reason.holds is node.met
    given_ = [r.key for r in found.root.parts if r.about == "grade" and r.holds]
    assert given_ == ([assessment.grade.id] if assessment.grade else [])
    settled = assessment.outcome != "undetermined"
    assert (found.root.holds is not None, found.open is None) == (settled, settled)


def _has_a_place_in_law(found: Explanation) -> None:
    for reason in found.root.walk():
        whole = reason.about == "outcome" or (reason.about, reason.key) == ("node", "")
        assert (reason.clause is None) == whole
        assert (reason.model is None) == (whole or reason.about == "node")


# -- points ----------------------------------------------------------------------------------------


def _adds_up(found: Explanation) -> None:
    """The points of the parts come to those of the whole; those that hang together stay within."""
    entered = {node.key for node in found.assessment.nodes if node.origin == "entered"}
    for node in found.root.parts[-1].walk():
        if node.about != "node" or node.key in entered or not isinstance(node.found, Range):
            continue
        if node.key and not any(part.about == "node" for part in node.parts):
            _leaf_adds_up(node, found.assessment)
            continue
        parts = list(_points_of_parts(node))
        summed = total(parts)
        assert contains(range_of(summed), range_of(node.found))
        if all(part.settled for part in parts):
            assert summed == node.found


def _points_of_parts(node: Reason) -> Iterator[Range]:
    """What the nodes and the penalties right below *node* give."""
    for part in node.parts:
        if (part.about == "node" or isinstance(part.model, Penalty)) and part.found is not None:
            assert isinstance(part.found, Range)
            yield part.found


def _leaf_adds_up(leaf: Reason, assessment: Assessment) -> None:
    """Where the clauses of a leaf settle its points, those are its points."""
    given_ = _given(leaf)
    penalties = list(_points_of_parts(leaf))
    if given_ is None or not assessment.by_points or not all(p.settled for p in penalties):
        return
    assert isinstance(leaf.found, Range)
    assert leaf.found.exact == given_ + total(penalties).exact


def _given(leaf: Reason) -> Fraction | None:
    """What full marks, the best row that applies, or the average give; None while that is open."""
    applying = [part for part in leaf.parts if part.holds]
    if any(isinstance(part.model, FullMarks) for part in applying):
        return leaf.asked
    found = [part.found for part in applying if isinstance(part.model, Row | Average)]
    points = [one for one in found if isinstance(one, Range)]
    if any(part.holds is None for part in leaf.parts) or not all(p.settled for p in points):
        return None
    return max((one.exact for one in points), default=None)


# -- what matters, what to do ----------------------------------------------------------------------


def _says_what_matters(found: Explanation) -> None:
    """Not qualified: the conditions that fail, if one does, and no other one is named."""
    outcome = found.assessment.outcome
    named = [r for r in found.deciding if r.about == "condition"]
    states = {reason.holds for reason in named}
    if outcome == "qualified":
        assert len(named) == len(found.assessment.conditions)
    if outcome == "not_qualified":
        failed = [c for c in found.assessment.conditions if c.met is False]
        assert states == ({False} if failed else {None})
        assert [r.key for r in named] == [c.id for c in failed] or not failed
    if outcome == "undetermined":
        assert states <= {None}
    lost = [reason.short for reason in found.deciding if reason.about == "node" and reason.short]
    if outcome == "not_qualified":
        assert lost == sorted(lost, reverse=True)


def _says_what_to_do(found: Explanation) -> None:
    """What is settled and lost adds up; what is at its maximum is nothing to do."""
    full = {node.key for node in found.assessment.nodes if node.met}
    out = {node.key for node in found.assessment.nodes if node.score is None}
    keys = [one.key for one in found.to_do if one.met is not None or one.lost is None]
    assert out.isdisjoint(keys)
    assert all(one.key not in full for one in found.to_do if one.met is False)
    assert not any(one.met for one in found.to_do)
    total_, most = found.assessment.total, found.assessment.maximum
    if total_.settled and most is not None and all(one.lost is not None for one in found.to_do):
        assert sum(one.lost or 0 for one in found.to_do) == most - total_.exact


# -- what can still be mended ----------------------------------------------------------------------

_MOVEMENTS = ("given", "can rise", "can fall", "can rise can fall")
_MOST_TRIED = 400


@effort(40)
@given(text=rulesets(), choose=st.data())
def test_a_part_can_be_mended_where_moving_facts_does_it(text: str, choose: st.DataObject) -> None:
    """Brute force: some way of moving the facts as they can gives the part its maximum, or none."""
    moving = choose.draw(st.lists(st.sampled_from(_MOVEMENTS), min_size=6, max_size=6))
    pieces = text.split(" given")
    said = (f" {moving[place % len(moving)]}{piece}" for place, piece in enumerate(pieces[1:]))
    ruleset = compiled(pieces[0] + "".join(said))
    for _ in range(CASES_OF_EACH):
        plan = choose.draw(case_plans(ruleset.model))
        known = {fact.id for fact in ruleset.model.facts} == set(plan.case.facts)
        if known and not plan.entered:
            _is_mended_by_facts(ruleset, plan)


def _is_mended_by_facts(ruleset: CompiledRuleset, plan: CasePlan) -> None:
    mapping = {key: part for key, part in plan.mapping(ruleset.model).items() if key != "fed"}
    found = ruleset.explain(_case(ruleset, plan.case.facts, mapping), as_if=True)
    ways = [ruleset.assess(_case(ruleset, w, mapping), as_if=True) for w in _ways(ruleset, plan)]
    for one in found.to_do:
        node, reason = found.assessment.node(one.key), found.node(one.key)
        above_leaves = any(part.about == "node" for part in reason.parts)
        if node.met is None or reason.by_hand or above_leaves:
            continue
        reached = True in [way.node(one.key).met for way in ways]
        assert one.mendable is reached or (one.mendable is None and not reached)


def _case(
    ruleset: CompiledRuleset, values: Mapping[str, int], mapping: Mapping[str, object]
) -> Case:
    yes_no = {f.id for f in ruleset.model.facts if f.kind is FactKind.YES_NO}
    facts = {name: bool(value) if name in yes_no else value for name, value in values.items()}
    return Case.from_mapping({**mapping, "facts": facts})


def _ways(ruleset: CompiledRuleset, plan: CasePlan) -> list[dict[str, int]]:
    """The ways to move the facts of *plan* that its ruleset allows."""
    ranges = []
    for fact in ruleset.model.facts:
        value = plan.case.facts[fact.id]
        most = 1 if fact.kind is FactKind.YES_NO else fact.at_most or 0
        low = fact.at_least if Movement.CAN_FALL in fact.movements else value
        high = most if Movement.CAN_RISE in fact.movements else value
        ranges.append([(fact.id, moved) for moved in range(low, high + 1)])
    ways = (dict(way) for way in itertools.product(*ranges))
    return [way for way in ways if _fits(ruleset, way)][:_MOST_TRIED]


def _fits(ruleset: CompiledRuleset, values: dict[str, int]) -> bool:
    bounded = all(
        fact.at_most_fact is None or values[fact.id] <= values[fact.at_most_fact]
        for fact in ruleset.model.facts
    )
    return bounded and all(
        sum_of(r.left, values) == sum_of(r.right, values) for r in ruleset.model.relations
    )
