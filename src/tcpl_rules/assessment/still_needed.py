"""What is not known yet and still bears on the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.case import CheckedCase
from tcpl_rules.assessment.evaluator import Evaluator
from tcpl_rules.assessment.outcome import UNDETERMINED
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.scores import Scores
from tcpl_rules.model.standing import Text
from tcpl_rules.program.program import LeafProgram, Program


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
    program, scores, entered = judged.program, judged.scores, set(judged.entries)
    column_name = "appraised" if judged.stage == "appraised" else "self_assessed"
    counting = [leaf for leaf in program.leaves if _counts(leaf, entered, program, scores)]
    return (
        *_facts(program, case, counting),
        *(_points(leaf, column_name) for leaf in counting if _by_hand(leaf, scores)),
    )


def _counts(leaf: LeafProgram, entered: set[str], program: Program, scores: Scores) -> bool:
    """Whether the leaf's points are open and flow into the total."""
    key = leaf.node.key
    if key in entered or key not in scores.ranges or scores.ranges[key].settled:
        return False
    return entered.isdisjoint(program.above[key])


def _by_hand(leaf: LeafProgram, scores: Scores) -> bool:
    return leaf.by_hand or scores.results.get(leaf.node.key) == "open"


def _facts(program: Program, case: CheckedCase, leaves: list[LeafProgram]) -> Iterator[Needed]:
    asked = {name for leaf in leaves for name in leaf.facts}
    asked |= {name for condition in program.conditions for name in condition.facts}
    for fact in program.ruleset.facts:
        if fact.id in asked and fact.id not in case.facts:
            yield Needed(
                what="fact",
                key=fact.id,
                label=fact.label,
                asks=fact.asks,
                pointer=pointer_to("facts", fact.id),
            )


def _points(leaf: LeafProgram, column: str) -> Needed:
    key = leaf.node.key
    return Needed(
        what="points",
        key=key,
        label=leaf.node.title,
        asks=Text(f"Điểm của {key}?", f"How many points for {key}?"),
        pointer=pointer_to(column, "points", key),
    )
