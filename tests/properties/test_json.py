"""What is written as JSON is read back as the same."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case, Entry
from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.model.codec import decode_ruleset, encode
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import exact, plain
from tests.generating.cases import CasePlan
from tests.generating.program import assessed, compiled, effort, verdict_of
from tests.inequalities import Range
from tests.oracle import Verdict
from tests.strategies import case_plans, rulesets


@effort(60)
@given(text=rulesets())
def test_a_model_comes_back_as_it_was(text: str) -> None:
    model = compiled(text).model
    assert decode_ruleset(json.loads(json.dumps(encode(model)))) == model


@effort(60)
@given(text=rulesets(), choose=st.data())
def test_a_result_comes_back_as_it_was(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    found = assessed(ruleset, choose.draw(case_plans(ruleset.model)))
    document = found.to_json()
    again = json.loads(json.dumps(document, allow_nan=False))
    assert again == document
    assert read_back(again) == verdict_of(found)


def read_back(document: dict[str, object]) -> Verdict:
    """The figures of a result's JSON."""
    nodes, conditions, grade = (document[name] for name in ("nodes", "conditions", "grade"))
    assert isinstance(nodes, list)
    assert isinstance(conditions, list)
    states = {True: "met", False: "not_met", None: "open"}
    return Verdict(
        scores={n["key"]: figures(n, "score") for n in nodes if n["contents"] or n["score"]},
        total=figures(document, "total"),
        conditions={c["id"]: states[c["met"]] for c in conditions},
        outcome=grade["id"] if isinstance(grade, dict) else str(document["outcome"]),
    )


def figures(part: dict[str, object], name: str) -> Range:
    """The points, or the contents met, of *part*; not both."""
    contents = part["contents"]
    if contents is None:
        return range_read(part[name])
    assert isinstance(contents, dict)
    assert part[name] is part["maximum"] is None
    if "met" in part:
        least, most = (contents[end] == contents["all"] for end in ("least", "most"))
        assert part["met"] == (least if least == most else None)
    return Range(Fraction(contents["least"]), Fraction(contents["most"]))


def range_read(found: object) -> Range:
    assert isinstance(found, dict)
    least, most = exact(found["least"]), exact(found["most"])
    assert found["exact"] == (found["least"] if least == most else None)
    return Range(least, most, found["least_attained"], found["most_attained"])


@effort(60)
@given(text=rulesets(), choose=st.data())
def test_a_case_is_the_same_from_json_and_from_python(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    plan = choose.draw(case_plans(ruleset.model))
    mapping = plan.mapping(ruleset.model)
    case = Case.from_json(json.dumps(mapping, default=written))
    assert case.content_hash == Case.from_mapping(mapping).content_hash
    assert verdict_of(ruleset.assess(case)) == verdict_of(assessed(ruleset, plan))


def written(value: object) -> str:
    assert isinstance(value, Fraction)
    return plain(value)


@effort(60)
@given(text=rulesets(), choose=st.data())
def test_equal_cases_have_equal_hashes_and_others_not(text: str, choose: st.DataObject) -> None:
    model = compiled(text).model
    plans = [choose.draw(case_plans(model)) for _ in range(2)]
    plans[1] = choose.draw(st.sampled_from(plans))
    first, second = (
        check_case(Case.from_mapping(spelled(plan.mapping(model), model, choose)), model)
        for plan in plans
    )
    same = evaluated(plans[0]) == evaluated(plans[1])
    assert (first.content_hash == second.content_hash) == same


def spelled(mapping: dict[str, object], model: Ruleset, choose: st.DataObject) -> dict[str, object]:
    """*mapping* with its entries written in some way that means the same."""
    checked = check_case(Case.from_mapping(mapping), model)
    known = {key: node.maximum for key, node in CaseShape.of(model).nodes.items()}
    columns = {"self_assessed": checked.self_assessed, "appraised": checked.appraised}
    again = dict(mapping)
    for name, column in columns.items():
        if column is not None and model.by_points:
            entries = column.entries.items()
            points = {key: spelling(entry, known[key], choose) for key, entry in entries}
            again[name] = {"points": points, "conditions": dict(column.conditions)}
    return again


def spelling(entry: Entry, known: Fraction | None, choose: st.DataObject) -> object:
    """One of the ways to write *entry* under a maximum that is *known* or not."""
    points, of = (
        st.sampled_from([n, plain(n), f"{n.numerator}/{n.denominator}"])
        for n in (entry.points, entry.of or known or Fraction(0))
    )
    table = st.fixed_dictionaries({"points": points, "of": of})
    ways = table if known is None else points | table | st.fixed_dictionaries({"points": points})
    return choose.draw(ways)


def evaluated(plan: CasePlan) -> CasePlan:
    """*plan* with what makes no difference made equal."""
    plan = replace(plan, fed={})
    return plan if plan.entered else replace(plan, deciding="self_assessed")


@given(st.fractions())
def test_numbers_come_back_exactly(value: Fraction) -> None:
    assert exact(plain(value)) == value
