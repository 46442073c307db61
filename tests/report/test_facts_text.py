"""Facts with their questions and the values that they take."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.assessment.fact_listing import list_facts
from tcpl_rules.model.fact import Fact, FactKind, Fed
from tcpl_rules.model.standing import Text
from tcpl_rules.report.facts_text import facts_json, facts_text
from tcpl_rules.report.screen import Screen
from tests.model.build import CITED, flag, node, number, ruleset


def _drawn(*facts: Fact) -> str:
    return facts_text(list_facts(ruleset(node("1", 1), facts=facts)), "en", Screen())


def test_a_count_with_its_bounds() -> None:
    fact = number("files", unit=Text("hồ sơ", "files"), at_least=1, at_most=9)

    assert _drawn(fact) == "files\n  words (files, from 1, to 9)\n  words"


def test_one_that_another_bounds() -> None:
    assert "(words, from 0, at most files)" in _drawn(number("late", at_most_fact="files"))


def test_yes_or_no() -> None:
    assert "(yes or no)" in _drawn(flag("posted"))


def test_days() -> None:
    days = Fact(
        id="days",
        kind=FactKind.DAYS,
        label=Text("x"),
        asks=Text("y"),
        unit=Text(""),
        standing=number("files").standing,
    )

    assert "x (days, from 0)" in _drawn(days)


def test_working_days() -> None:
    assert "(working days, from 0)" in _drawn(
        evolve(number("waited", unit=Text("")), kind=FactKind.WORKING_DAYS)
    )


@pytest.mark.parametrize(
    ("decision", "outcome", "words"),
    [
        (True, True, "may come from the decision or the outcome under the safety rules"),
        (True, False, "may come from the decision under the safety rules"),
        (False, True, "may come from the outcome under the safety rules"),
    ],
)
def test_a_fact_that_is_fed(words: str, *, decision: bool, outcome: bool) -> None:
    called = Text("quy định về an toàn", "the safety rules")
    fed = Fed(decision=decision, outcome=outcome, standard="safety", text=called, standing=CITED)
    fact = flag("safe", fed=fed)
    (document,) = facts_json(list_facts(ruleset(node("1", 1), facts=(fact,))))

    assert _drawn(fact).endswith(f"\n  {words}")
    assert document["fed"] == {
        "decision": decision,
        "outcome": outcome,
        "standard": "safety",
        "text": {"vi": "quy định về an toàn", "en": "the safety rules"},
    }


def test_as_json() -> None:
    (fact,) = facts_json(list_facts(ruleset(node("1", 1), facts=(number("files", at_most=3),))))

    assert (fact["id"], fact["kind"], fact["at_most"]) == ("files", "count", 3)
    assert fact["fed"] is None
    assert fact["label"] == {"vi": "chữ", "en": "words"}
