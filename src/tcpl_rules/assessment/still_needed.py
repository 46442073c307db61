"""What is not known yet and still bears on the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.case import CheckedCase
from tcpl_rules.assessment.evaluator import Evaluator, Judged
from tcpl_rules.assessment.outcome import UNDETERMINED
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.scores import TOTAL, Scores
from tcpl_rules.model.constraints import names
from tcpl_rules.model.standing import Text
from tcpl_rules.program.program import LeafProgram


@frozen(kw_only=True)
class Needed:
    """A fact to find out, or points that a person has to enter.

    *key* is the fact's id or the node's key; *pointer* is where the value goes in a case.
    """

    what: Literal["fact", "points"]
    key: str
    label: Text
    asks: Text
    pointer: str


def still_needed(evaluator: Evaluator, case: CheckedCase) -> tuple[Needed, ...]:
    """The facts and points not known yet on which the outcome of *case* still turns.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    judged = evaluator.judge(case)
    if judged.outcome != UNDETERMINED:
        return ()
    column_name = "appraised" if judged.stage == "appraised" else "self_assessed"
    turning = [leaf for leaf in judged.program.leaves if _turns(leaf, judged)]
    return (
        *_facts(judged, turning),
        *(_points(leaf, column_name) for leaf in turning if _by_hand(leaf, judged.scores)),
    )


def _turns(leaf: LeafProgram, judged: Judged) -> bool:
    """Whether the leaf's points are open and bear on a grade or a condition that is open."""
    key, scores = leaf.key, judged.scores
    if key in judged.entries or key not in scores.ranges or scores.ranges[key].settled:
        return False
    above = judged.program.above[key]
    if not judged.entries.keys().isdisjoint(above):
        return False
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
            yield Needed(
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


def _points(leaf: LeafProgram, column: str) -> Needed:
    key = leaf.node.key
    return Needed(
        what="points",
        key=key,
        label=leaf.node.title,
        asks=Text(f"Điểm của {key}?", f"How many points for {key}?"),
        pointer=pointer_to(column, "points", key),
    )
