"""What is not known yet and still bears on the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.case import CheckedCase
from tcpl_rules.assessment.evaluator import Evaluator, Judged
from tcpl_rules.assessment.outcome import UNDETERMINED
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.scores import TOTAL, Scores
from tcpl_rules.model.condition import AboutPoints, Condition
from tcpl_rules.model.constraints import names
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Text
from tcpl_rules.program.program import LeafProgram


@frozen(kw_only=True)
class Needed:
    """A fact to find out, or what a person has to enter.

    That is the points of a part, whether it is *met* where the ruleset gives no points, or whether
    a *condition* is. *key* is the id of the fact or the condition, or the node's key; *pointer* is
    where the value goes in a case.
    """

    what: Literal["fact", "points", "met", "condition"]
    key: str
    label: Text
    asks: Text
    pointer: str


def still_needed(evaluator: Evaluator, case: CheckedCase) -> tuple[Needed, ...]:
    """The facts, points and judgements on which the outcome of *case* still turns.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    judged = evaluator.judge(case)
    if judged.outcome != UNDETERMINED:
        return ()
    column = "appraised" if judged.stage == "appraised" else "self_assessed"
    turning = [leaf for leaf in judged.program.leaves if _turns(leaf, judged)]
    by_hand = {leaf.node.key: leaf.node for leaf in turning if _by_hand(leaf, judged.scores)}
    by_points = judged.program.ruleset.by_points
    return (
        *_facts(judged, turning),
        *(needed_entry(node, column, by_points=by_points) for node in by_hand.values()),
        *(needed_condition(condition, column) for condition in _conditions(judged)),
    )


def _turns(leaf: LeafProgram, judged: Judged) -> bool:
    """Whether the leaf's points are open and bear on a grade or a condition that is open."""
    key, scores = leaf.key, judged.scores
    if key in judged.entries or key not in scores.ranges or scores.ranges[key].settled:
        return False
    above = takewhile(lambda outer: outer not in judged.entries, judged.program.above[key])
    open_points = {a.key for s in judged.states if s.met is None for a in s.asked if not a.reached}
    if judged.program.grades:
        open_points.add(TOTAL)
    return not open_points.isdisjoint((key, *above))


def _by_hand(leaf: LeafProgram, scores: Scores) -> bool:
    return leaf.by_hand or scores.results.get(leaf.key) == "open"


def _facts(judged: Judged, leaves: list[LeafProgram]) -> Iterator[Needed]:
    asked = _open_facts(judged, {leaf.key for leaf in leaves})
    for fact in judged.program.ruleset.facts:
        if fact.id in asked and fact.id not in judged.case.facts:
            yield needed_fact(fact)


def needed_fact(fact: Fact) -> Needed:
    """*fact*, to be found out."""
    return Needed(
        what="fact",
        key=fact.id,
        label=fact.label,
        asks=fact.asks,
        pointer=pointer_to("facts", fact.id),
    )


def _open_facts(judged: Judged, leaves: set[str]) -> set[str]:
    """The facts that open conditions and *leaves* still ask about, given the known ones."""
    asked: set[str] = set()
    conditions = {state.condition.id for state in judged.states if state.met is None}
    for moving in judged.scores.moving:
        component = moving.component
        for leaf in leaves & component.options.keys():
            asked.update(*(names(option.formula) for option in component.options[leaf]))
        for condition in conditions & component.formulas.keys():
            asked |= names(component.formulas[condition])
    return asked


def needed_entry(node: Node, column: str, *, by_points: bool) -> Needed:
    """What a person has to enter for *node*: its points, or whether it is met."""
    return _points(node, column) if by_points else _met(node, column)


def _points(node: Node, column: str) -> Needed:
    return Needed(
        what="points",
        key=node.key,
        label=node.title,
        asks=Text(f"Điểm của {node.key}?", f"How many points for {node.key}?"),
        pointer=pointer_to(column, "points", node.key),
    )


def _met(node: Node, column: str) -> Needed:
    return Needed(
        what="met",
        key=node.key,
        label=node.title,
        asks=Text(f"{node.key} đạt hay không đạt?", f"Is {node.key} met or not met?"),
        pointer=pointer_to(column, "met", node.key),
    )


def _conditions(judged: Judged) -> Iterator[Condition]:
    """The open conditions that no points and no facts settle."""
    if judged.program.grades:
        return
    asks = {condition.condition.id: condition for condition in judged.program.conditions}
    for state in judged.states:
        asking = asks[state.condition.id]
        by_facts = asking.decides and asking.formula is not None
        if state.met is None and not by_facts and not isinstance(state.requirement, AboutPoints):
            yield state.condition


def needed_condition(condition: Condition, column: str) -> Needed:
    """*condition*, which a person has to judge."""
    return Needed(
        what="condition",
        key=condition.id,
        label=condition.text,
        asks=Text("Điều kiện này đạt hay không đạt?", "Is this condition met or not met?"),
        pointer=pointer_to(column, "conditions", condition.id),
    )
