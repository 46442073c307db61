"""What matters: the reasons that settle the outcome, or leave it open, and what costs most."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from tcpl_rules.assessment.outcome import NOT_QUALIFIED, QUALIFIED
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.explanation.losses import counted, lost, most_lost_first, most_open_first


def deciding(root: Reason, ground: Ground) -> tuple[Reason, ...]:
    """The reasons of *root* that matter, each cut down to what matters of it.

    Not qualified: the conditions that fail, with what fails them, or, where each could be met but
    not all together, those that are not met; then, where points are missing, the parts below that
    lost most. Qualified: every condition, with the points that it asks for. Undetermined: what is
    open, then the parts with most points still open. With grades: the grade that is given and the
    next better one, or those that are possible, and the parts as above.
    """
    if ground.program.grades:
        return _of_grades(root, ground)
    conditions = [reason for reason in root.parts if reason.about == "condition"]
    outcome = ground.assessment.outcome
    if outcome == QUALIFIED:
        return tuple(_shallow(reason, reason.parts) for reason in conditions)
    failed = [reason for reason in conditions if reason.holds is False]
    unmet = failed or [reason for reason in conditions if reason.holds is None]
    below = _below(unmet, root.parts[-1], ground)
    parts = most_lost_first(below) if outcome == NOT_QUALIFIED else []
    if not failed:
        parts += [part for part in most_open_first(below) if not lost(part)]
    return (*(_cut(reason) for reason in unmet), *(_alone(part) for part in parts))


def _of_grades(root: Reason, ground: Ground) -> tuple[Reason, ...]:
    grades = [reason for reason in root.parts if reason.about == "grade"]
    parts = list(counted(root.parts[-1], ground.entered))
    given = [reason for reason in grades if reason.holds]
    if not given:
        possible = [reason for reason in grades if reason.holds is None]
        return (*possible, *map(_alone, most_open_first(parts)))
    better = grades[: grades.index(given[0])][-1:]
    return (*given, *better, *map(_alone, most_lost_first(parts)))


def _below(conditions: Iterable[Reason], total: Reason, ground: Ground) -> list[Reason]:
    """The parts that give the points that *conditions* ask for and that are not reached."""
    asked = {
        node.key
        for condition in conditions
        for node in condition.parts
        if node.about == "node" and node.holds is not True
    }
    # INVARIANT: the tree keeps its reasons, so each keeps its identity.
    order = {id(reason): place for place, reason in enumerate(total.walk())}
    found = {
        id(part): part
        for node in total.walk()
        if node.about == "node" and node.key in asked
        for part in counted(node, ground.entered)
    }
    return sorted(found.values(), key=lambda part: order[id(part)])


def _cut(condition: Reason) -> Reason:
    """*condition* with what fails it, or where it is open, with the points not reached or open.

    Points that are not reached leave a condition open where hearsay may not decide.
    """
    parts = [part for part in condition.parts if _keeps(part, condition)]
    return _shallow(condition, parts or condition.parts)


def _keeps(part: Reason, condition: Reason) -> bool:
    unreached = condition.holds is None and part.about == "node" and part.holds is False
    return unreached or part.holds is condition.holds


def _shallow(condition: Reason, parts: Iterable[Reason]) -> Reason:
    """*condition* with *parts*, and nothing below those."""
    return evolve(condition, parts=tuple(evolve(part, parts=()) for part in parts))


def _alone(part: Reason) -> Reason:
    """*part* with its clauses and facts, without the nodes below it."""
    return evolve(part, parts=tuple(one for one in part.parts if one.about != "node"))
