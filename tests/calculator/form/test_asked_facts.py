"""Every fact has one place in the form, and it is where it is needed."""

from __future__ import annotations

from collections import Counter

import pytest

from tcpl_rules.calculator.form.asked_facts import asked_facts
from tests.shipped import IDS, ruleset


@pytest.mark.parametrize("name", IDS)
def test_every_fact_is_asked_for_once(name: str) -> None:
    model = ruleset(name).model
    asked = asked_facts(model)
    placed = Counter(fact for facts in asked.at.values() for fact in facts)
    placed.update(asked.elsewhere)
    assert placed == Counter(fact.id for fact in model.facts)


def test_contents_come_before_what_stands_around_them() -> None:
    """Indicator 1.1 of 25/2021 rests on what was assigned, and so does its first content."""
    asked = asked_facts(ruleset("qd-25-2021").model)
    assert "normative_documents_assigned" in asked.at["1.1.1"]
    assert asked.at["1.1"] == ()
    assert asked.used["1.1"] == ("normative_documents_assigned",)
    assert asked.at["heads"] == ("heads_disciplined", "heads_prosecuted")
