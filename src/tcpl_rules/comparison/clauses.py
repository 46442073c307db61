"""A clause of one version as the comparison shows it: key, title, place in law, how well known."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.comparison.comparison import Clause, ClauseChange
from tcpl_rules.comparison.essence import normal
from tcpl_rules.comparison.judging import Judgement
from tcpl_rules.model.coverage import WEAKER
from tcpl_rules.model.rule import Average, FullMarks, Penalty, Requirements, Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Standing, Text

_TITLED = frozenset({"title", "rule", "requirement", "definition"})
"""The parts that a title is shown with; a clause has one of them."""


@frozen
class Sides:
    """The two versions that clauses are taken from."""

    old: Ruleset
    new: Ruleset

    def node_change(
        self, part: str, old: Node | None, new: Node | None, judgement: Judgement
    ) -> ClauseChange:
        """What became of one *part* of a node."""
        before = None if old is None else _of_node(part, old, self.old)
        after = None if new is None else _of_node(part, new, self.new)
        kinds = [node.kind for node in (new, old) if node is not None]
        return change(kinds[0], part, before, after, judgement)


def change(
    kind: str, part: str, old: Clause | None, new: Clause | None, judgement: Judgement
) -> ClauseChange:
    """*judgement* on one part of a clause that stands so in the two versions."""
    titles = [normal(side.title.vi) for side in (old, new) if side is not None]
    retitled = part in _TITLED and len(set(titles)) > 1
    return ClauseChange(
        kind=kind,
        part=part,
        status=judgement.status,
        old=old,
        new=new,
        witnesses=judgement.witnesses,
        open_case=judgement.open_case,
        why=judgement.why,
        reworded=retitled,
    )


def clause(
    key: str,
    title: Text,
    part: object,
    ruleset: Ruleset,
    standings: Iterable[Standing],
) -> Clause:
    """The clause whose parts stand so in *ruleset*; it is known as its weakest part is."""
    listed = tuple(standings)
    return Clause(
        key=key,
        title=title,
        citation=clause_used(key, listed[0], ruleset).citation,
        basis=max((s.basis for s in listed), key=WEAKER.index, default=Basis.READ),
        part=part,
    )


def _of_node(part: str, node: Node, ruleset: Ruleset) -> Clause:
    standings, shown = _stands(part, node)
    return clause(node.key, node.title, shown, ruleset, standings)


def _stands(part: str, node: Node) -> tuple[tuple[Standing, ...], object]:
    """How a part of *node* is known, and what the model holds of it."""
    match part:
        case "maximum":
            return (node.maximum.standing,), node.maximum
        case "full_marks":
            return _of_each(node.full_marks, node), node.full_marks
        case "penalties":
            return _of_each(node.penalties, node), node.penalties
        case "left_out":
            return (node.left_out or node.standing,), node.left_out
        case "past":
            return (node.past or node.standing,), node.past
        case "proof":
            proof = node.proved_by
            return (proof.standing if proof else node.standing,), proof
        case "title":
            return (node.title_standing,), node
        case _:
            return tuple(_of_rule(node)), node


def _of_each(parts: Iterable[FullMarks | Penalty], node: Node) -> tuple[Standing, ...]:
    return tuple(part.standing for part in parts) or (node.standing,)


def _of_rule(node: Node) -> Iterable[Standing]:
    rule = node.rule
    yield node.title_standing if rule is None else rule.standing
    if isinstance(rule, Rows | Average):
        yield from (row.standing for row in rule.rows)
    if isinstance(rule, Requirements):
        yield from (require.standing for require in rule.requires)
    yield from (full.standing for full in node.full_marks)
