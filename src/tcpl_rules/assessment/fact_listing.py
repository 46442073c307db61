"""The facts that a case may give, as a host shows them to its users."""

from __future__ import annotations

from attrs import frozen

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.model.ruleset import Fact, FactKind, Ruleset
from tcpl_rules.model.standing import Text


@frozen(kw_only=True)
class FactListing:
    """One fact: what it is called, what is asked, in which unit, and between which bounds.

    Bounds are inclusive, in *unit*; *at_most_fact* is the id of a fact that this one cannot
    exceed. A yes/no fact has no unit and no bounds.
    """

    id: str
    kind: FactKind
    label: Text
    asks: Text
    unit: Text
    at_least: int | None
    at_most: int | None
    at_most_fact: str | None
    clauses: tuple[ClauseUsed, ...]


def list_facts(ruleset: Ruleset) -> tuple[FactListing, ...]:
    """Every fact of *ruleset*, in the order of its text."""
    return tuple(_listing(fact, ruleset) for fact in ruleset.facts)


def _listing(fact: Fact, ruleset: Ruleset) -> FactListing:
    counted = fact.kind is not FactKind.YES_NO
    notes = (clause_used(note.text.vi, note.standing, ruleset) for note in fact.counts)
    return FactListing(
        id=fact.id,
        kind=fact.kind,
        label=fact.label,
        asks=fact.asks,
        unit=fact.unit,
        at_least=fact.at_least if counted else None,
        at_most=fact.at_most if counted else None,
        at_most_fact=fact.at_most_fact,
        clauses=(clause_used(f"fact {fact.id}", fact.standing, ruleset), *notes),
    )
