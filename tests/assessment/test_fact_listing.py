"""Facts as a host shows them."""

from __future__ import annotations

import pytest
from attrs.exceptions import FrozenInstanceError

from tcpl_rules.assessment.fact_listing import list_facts
from tcpl_rules.model.fact import FactKind, Note
from tcpl_rules.model.standing import Basis, Text
from tests import shipped
from tests.assessment import met
from tests.model.build import REPORTED, WORDS, flag, number, ruleset


def test_a_count_has_bounds_and_a_unit() -> None:
    facts = (number("all", at_least=1, at_most=9), number("some", at_most_fact="all"))
    first, second = list_facts(ruleset(facts=facts))

    assert (first.id, first.at_least, first.at_most, first.at_most_fact) == ("all", 1, 9, None)
    assert (second.at_least, second.at_most, second.at_most_fact) == (0, None, "all")
    assert (first.unit, first.label, first.asks) == (WORDS, WORDS, WORDS)


def test_a_yes_or_no_has_no_bounds() -> None:
    (found,) = list_facts(ruleset(facts=(flag("posted", at_most=1),)))

    assert (found.kind, found.at_least, found.at_most) == (FactKind.YES_NO, None, None)


def test_what_counts_stands_beside_the_clause_with_its_own_basis() -> None:
    note = Note(text=Text("Chỉ tính người đứng đầu"), standing=REPORTED)
    (found,) = list_facts(ruleset(facts=(number("a", counts=(note,)),)))

    assert [(c.part, c.basis) for c in found.clauses] == [
        ("fact a", Basis.READ),
        ("Chỉ tính người đứng đầu", Basis.REPORTED),
    ]


def test_a_fact_that_is_fed_says_by_what() -> None:
    listed = {fact.id: fact for fact in list_facts(met.compiled().model)}
    fed = listed["safe"].fed

    assert fed is not None
    assert (fed.decision, fed.outcome, fed.standard) == (True, True, "other")
    assert [clause.part for clause in listed["safe"].clauses] == ["fact safe", "fact safe fed"]
    assert listed["planned"].fed is None


@pytest.mark.parametrize("name", shipped.IDS)
def test_every_shipped_fact_can_be_shown(name: str) -> None:
    """In the order of the text, each with a label, a question, a place in law, and its unit."""
    ruleset_ = shipped.ruleset(name)
    listed = ruleset_.facts

    assert [fact.id for fact in listed] == [fact.id for fact in ruleset_.model.facts]
    for fact in listed:
        assert fact.label.vi
        assert fact.label.en
        assert fact.asks.vi.endswith("?")
        assert fact.clauses[0].citation.vi
        assert bool(fact.unit.vi) is (fact.kind is not FactKind.YES_NO)


def test_a_listing_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        shipped.ruleset("qd-25-2021").facts[0].id = "x"  # type: ignore[misc]
