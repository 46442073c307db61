"""Which clauses a result rests on, each with its place in law."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.outcome import ConditionState
from tcpl_rules.model.ruleset import (
    Average,
    ByHand,
    EveryAtLeast,
    FullMarks,
    Node,
    Open,
    Rows,
    Rule,
    Ruleset,
)
from tcpl_rules.model.standing import Citation, Standing, Text
from tcpl_rules.program.program import Clause, LeafProgram, Program
from tcpl_rules.quantities import plain

_PLACES = (
    ("annex", "Phụ lục", "annex"),
    ("page", "trang", "page"),
    ("point", "điểm", "point"),
    ("clause", "khoản", "clause"),
    ("article", "Điều", "article"),
)


def clause_used(part: str, standing: Standing, ruleset: Ruleset) -> ClauseUsed:
    """*part*, and where it stands in law."""
    sources = {source.id: source.title.vi for source in ruleset.sources}
    return ClauseUsed(
        part=part,
        citation=_worded(standing.citations, ruleset),
        basis=standing.basis,
        source=sources.get(standing.source, ""),
        readings=standing.readings,
    )


def leaf_clauses(
    leaf: LeafProgram, applied: tuple[Clause, ...], ruleset: Ruleset
) -> tuple[ClauseUsed, ...]:
    """The clauses that gave a leaf its score; each carries the readings of the rule around it."""
    rule = leaf.node.rule
    if rule is None:
        return ()
    if not applied:
        return (clause_used(f"{leaf.node.key} {_RULE_NAMES[type(rule)]}", rule.standing, ruleset),)
    used = (
        clause_used(f"{leaf.node.key} {_named(clause)}", clause.part.standing, ruleset)
        for clause in applied
    )
    around = rule.standing.readings
    return tuple(evolve(clause, readings=(*around, *clause.readings)) for clause in used)


def entered_clauses(node: Node, ruleset: Ruleset) -> tuple[ClauseUsed, ...]:
    """The rules by which a person had to score *node* or what is below; most were never read."""
    return tuple(
        clause_used(f"{leaf.key} {_RULE_NAMES[ByHand]}", leaf.rule.standing, ruleset)
        for leaf in node.walk()
        if isinstance(leaf.rule, ByHand)
    )


_RULE_NAMES: dict[type[Rule], str] = {
    Rows: "rows",
    Average: "average",
    ByHand: "score by hand",
}


def outcome_clauses(program: Program, states: tuple[ConditionState, ...]) -> Iterator[ClauseUsed]:
    """The conditions, the maxima that they lean on, and the grades."""
    ruleset = program.ruleset
    for state in states:
        condition = state.condition
        yield clause_used(f"condition {condition.id}", condition.standing, ruleset)
        requirement = condition.requirement
        if isinstance(requirement, EveryAtLeast) and requirement.share is not None:
            for asked in state.asked:
                node = program.nodes[asked.key]
                yield clause_used(f"{node.key} max", node.maximum.standing, ruleset)
    for grade in program.grades:
        yield clause_used(f"grade {grade.id}", grade.standing, ruleset)


def _named(clause: Clause) -> str:
    part = clause.part
    if isinstance(part, FullMarks):
        return "full marks"
    if isinstance(part.result, Open):
        return "silent" if part.result.silent else "unread"
    return f"award {plain(part.result)}"


def _worded(citations: tuple[Citation, ...], ruleset: Ruleset) -> Text:
    titles = {instrument.id: instrument.title for instrument in ruleset.instruments}
    vi, en = [], []
    for citation in citations:
        named = [(vi, en, getattr(citation, field)) for field, vi, en in _PLACES]
        title = titles.get(citation.instrument, Text(citation.instrument))
        vi.append(" ".join([*(f"{w} {label}" for w, _, label in named if label), title.vi]))
        in_english = [f"{w} {label}" for _, w, label in reversed(named) if label]
        en.append(", ".join([title.in_language("en"), *in_english]))
    return Text("; ".join(vi), "; ".join(en))
