"""Facts that come from another assessment of the same unit: its decision, or its outcome."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tcpl_rules.assessment.assessment import OUTCOMES
from tcpl_rules.assessment.case import Feed
from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_identity import read_table, read_text
from tcpl_rules.assessment.check_provenance import decision_in
from tcpl_rules.assessment.found import Found, quoted
from tcpl_rules.assessment.problem import shown
from tcpl_rules.model.fact import Fact, Fed
from tcpl_rules.model.standing import Text

FED_KEYS = ("decision", "outcome", "ruleset")

_YES_NO = {1: "true", 0: "false"}


def read_fed(document: Mapping[str, object], shape: CaseShape, found: Found) -> Mapping[str, Feed]:
    """What *document* feeds, by the id of the fact; what no fact takes is reported."""
    fed: dict[str, Feed] = {}
    table = read_table(document, ("fed",), found)
    for name in table:
        fact = shape.facts.get(name)
        if fact is None:
            found.unknown("TCPL0820", ("fed", name), shape.facts)
        elif fact.fed is None:
            allowed = _taking(shape)
            found.add("TCPL0826", ("fed", name), shown(name), allowed, label=quoted(fact.label))
        else:
            fed[name] = _feed(table, fact, fact.fed, found)
    return MappingProxyType(fed)


def _feed(table: Mapping[str, object], fact: Fact, taken: Fed, found: Found) -> Feed:
    keys = ("fed", fact.id)
    feed = read_table(table, keys, found)
    for key in feed.keys() - set(FED_KEYS):
        found.unknown("TCPL0805", (*keys, key), FED_KEYS)
    for key, takes in (("decision", taken.decision), ("outcome", taken.outcome)):
        if key in feed and not takes:
            allowed = _takes(taken)
            found.add("TCPL0826", (*keys, key), shown(key), allowed, label=quoted(fact.label))
    outcome = read_text(feed, (*keys, "outcome"), found)
    if outcome and outcome not in OUTCOMES:
        listed = ", ".join(OUTCOMES)
        found.add("TCPL0806", (*keys, "outcome"), shown(outcome), Text(listed, listed))
    decision = decision_in(feed, (*keys, "decision"), found) if "decision" in feed else None
    ruleset = read_text(feed, (*keys, "ruleset"), found)
    return Feed(decision=decision, outcome=outcome, ruleset=ruleset)


def with_fed(
    facts: Mapping[str, int], fed: Mapping[str, Feed], shape: CaseShape, found: Found
) -> dict[str, int]:
    """*facts* and those that are fed; one that is given both ways must be the same in both."""
    merged = dict(facts)
    for name, feed in fed.items():
        value = feed.value
        if value is None:
            continue
        if merged.setdefault(name, value) != value:
            label = quoted(shape.facts[name].label)
            allowed = Text(_YES_NO[value], _YES_NO[value])
            found.add("TCPL0827", ("facts", name), _YES_NO[merged[name]], allowed, label=label)
    return merged


def _taking(shape: CaseShape) -> Text:
    """The facts that take anything."""
    names = ", ".join(name for name, fact in shape.facts.items() if fact.fed is not None)
    if not names:
        return Text("không có số liệu nào như vậy", "there are none")
    return Text(f"chỉ có {names}", f"only {names} can be")


def _takes(taken: Fed) -> Text:
    """What a fact takes."""
    if taken.decision:
        return Text("chỉ lấy từ quyết định (decision)", "only a decision can be taken (decision)")
    return Text("chỉ lấy từ kết quả (outcome)", "only an outcome can be taken (outcome)")
