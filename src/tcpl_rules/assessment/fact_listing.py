"""The facts that a case may give, as a host shows them to its users."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.check_facts import unit_of
from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.model.fact import Fact, FactKind, Fed
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text


@frozen(kw_only=True)
class FactListing:
    """One fact: what it is called, what is asked, in which unit, and between which bounds.

    Bounds are inclusive, in *unit*; *at_most_fact* is the id of a fact that this one cannot
    exceed. A yes/no fact has no unit and no bounds. *fed* says from which other assessment of the
    same unit it may come.
    """

    id: str
    kind: FactKind
    label: Text
    asks: Text
    unit: Text
    at_least: int | None
    at_most: int | None
    at_most_fact: str | None
    fed: Fed | None
    clauses: tuple[ClauseUsed, ...]


def list_facts(ruleset: Ruleset) -> tuple[FactListing, ...]:
    """Every fact of *ruleset*, in the order of its text."""
    return tuple(_listing(fact, ruleset) for fact in ruleset.facts)


def _listing(fact: Fact, ruleset: Ruleset) -> FactListing:
    counted = fact.kind is not FactKind.YES_NO
    return FactListing(
        id=fact.id,
        kind=fact.kind,
        label=fact.label,
        asks=fact.asks,
        unit=unit_of(fact),
        at_least=fact.at_least if counted else None,
        at_most=fact.at_most if counted else None,
        at_most_fact=fact.at_most_fact,
        fed=fact.fed,
        clauses=tuple(_clauses(fact, ruleset)),
    )


def _clauses(fact: Fact, ruleset: Ruleset) -> Iterator[ClauseUsed]:
    yield clause_used(f"fact {fact.id}", fact.standing, ruleset)
    for note in fact.counts:
        yield clause_used(note.text.vi, note.standing, ruleset)
    if fact.fed is not None:
        yield clause_used(f"fact {fact.id} fed", fact.fed.standing, ruleset)
