"""Nodes as reasons: the points of each, what they come from, and the total."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from tcpl_rules.assessment.assessment import ClauseUsed, NodeScore
from tcpl_rules.assessment.case import Provenance
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.range import Range
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.explanation.clauses_why import ClausesWhy
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.model.rule import ByHand, FullMarks
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Text

TOTAL_POINTS = Text("Tổng số điểm", "Total points")
CONTENTS_MET = Text("Số nội dung đạt", "Contents met")


def total_of(ground: Ground) -> Reason:
    """The total, and below it every node of the ruleset."""
    scores = {score.key: score for score in ground.assessment.nodes}
    ruleset, found = ground.ruleset, ground.assessment.total
    asked = ground.assessment.maximum
    return Reason(
        about="node",
        key=TOTAL,
        holds=None if asked is None else found.reaches(asked),
        title=TOTAL_POINTS if ruleset.by_points else CONTENTS_MET,
        asked=asked,
        found=found,
        short=missing_points(asked, found),
        parts=tuple(_node(node, scores, ground) for node in ruleset.nodes),
    )


def missing_points(asked: Fraction | None, found: Range | None) -> Fraction | None:
    """How many points of those *asked* are missing for certain; None where none are."""
    if asked is None or found is None or found.most >= asked:
        return None
    return asked - found.most


def _node(node: Node, scores: Mapping[str, NodeScore], ground: Ground) -> Reason:
    score = scores[node.key]
    entered = score.origin == "entered"
    counted = score.origin != "left_out"
    clauses = ClausesWhy(node=node, ground=ground, entered=entered) if counted else None
    stated = tuple(clauses.reasons()) if clauses is not None else ()
    full = any(reason.holds and isinstance(reason.model, FullMarks) for reason in stated)
    by_hand = isinstance(node.rule, ByHand) and counted and not full
    return Reason(
        about="node",
        key=node.key,
        holds=_holds(node, score, ground),
        title=node.title,
        asked=score.maximum if counted else None,
        found=score.score,
        short=missing_points(score.maximum, score.score),
        by_hand=entered or by_hand,
        instead=ground.instead("node", node.key),
        clause=_place(node, ground, by_hand=by_hand),
        provenance=_of_entry(node, ground) if entered else None,
        parts=(*stated, *(_node(child, scores, ground) for child in node.children)),
    )


def _holds(node: Node, score: NodeScore, ground: Ground) -> bool | None:
    """Whether the node has all there is; full marks say so though the maximum is not known."""
    if score.maximum is not None or score.score is None or node.penalties:
        return score.met
    return True if ground.judged.scores.results.get(score.key) == "full" else None


def _place(node: Node, ground: Ground, *, by_hand: bool) -> ClauseUsed:
    """Where the law lists the node; of one that is scored by hand, where it says how."""
    if not by_hand or node.rule is None:
        return ground.used(node.key, node.title_standing)
    word = "score by hand" if ground.ruleset.by_points else "met by hand"
    return ground.used(f"{node.key} {word}", node.rule.standing)


def _of_entry(node: Node, ground: Ground) -> Provenance | None:
    column = ground.judged.stage
    tables = ("points", "met")
    return ground.provenance(*(pointer_to(column, table, node.key) for table in tables))
