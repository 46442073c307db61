"""Which conditions of one version hold wherever those of the other do."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.assessment.assessment import Assessment, ConditionResult
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.comparison.impact_links import meaning, scale
from tcpl_rules.model.condition import (
    ByClass,
    Condition,
    EveryAtLeast,
    Judged,
    Requirement,
    TotalAtLeast,
)
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import ZERO


def following(old: Ruleset, new: Ruleset) -> frozenset[str]:
    """The conditions of *new* that are met by every case that qualifies under *old*.

    None where the two do not score alike from the same facts; that one is not among them says
    nothing.
    """
    if not score_alike(old, new):
        return frozenset()
    return frozenset(
        asked.id
        for asked in new.conditions
        if any(_follows(asked, given) for given in old.conditions)
    )


def implied_by(before: Assessment, after: Sequence[ConditionResult]) -> frozenset[str]:
    """The conditions of *after*, about points, that are met wherever *before* qualifies.

    Both are of one unit, scored alike. What a version asks of a part is the least that the part
    has where it qualifies, and the least of the parts makes a least of the total.
    """
    least = {node.key: node.score.least for node in before.nodes if node.score is not None}
    least[TOTAL] = before.total.least
    for asked in (asked for condition in before.conditions for asked in condition.points):
        if asked.asked is not None:
            least[asked.key] = max(least[asked.key], asked.asked)
    parts = sum((points for key, points in least.items() if key and "." not in key), ZERO)
    least[TOTAL] = max(least[TOTAL], parts)
    return frozenset(
        condition.id
        for condition in after
        if condition.points
        and all(a.asked is not None and least[a.key] >= a.asked for a in condition.points)
    )


def score_alike(old: Ruleset, new: Ruleset) -> bool:
    """Whether the two give the same scores to every case."""
    return _ground(old) == _ground(new)


def _ground(ruleset: Ruleset) -> object:
    """What is asked of whom, and how it is scored."""
    facts = frozenset(
        (f.id, f.kind, f.at_least, f.at_most, f.at_most_fact, meaning(f.fed)) for f in ruleset.facts
    )
    relations = frozenset(meaning((r.left, r.right, r.standing)) for r in ruleset.relations)
    units = frozenset(k.id for k in ruleset.kinds), frozenset(k.id for k in ruleset.classes)
    keys = tuple((node.key, node.kind) for node in ruleset.walk())
    scales = tuple(scale(node) for node in ruleset.nodes)
    return facts, relations, units, ruleset.by_points, keys, scales


def _follows(asked: Condition, given: Condition) -> bool:
    """Whether *asked* holds wherever *given* does."""
    sure = given.standing.basis.decides
    if meaning(asked.requirement) != meaning(given.requirement):
        return sure and _less(asked.requirement, given.requirement)
    # What a person judges, or what nobody has read, is the same only where the words are.
    worded = isinstance(asked.requirement, Judged | UnreadThreshold)
    alike = asked.id == given.id and meaning(asked.text) == meaning(given.text)
    if sure:
        return alike or not worded
    return alike and not asked.standing.basis.decides


def _less(asked: Requirement, given: Requirement) -> bool:
    """Whether *asked* wants no more points than *given*, of the same parts."""
    if isinstance(asked, ByClass) and isinstance(given, ByClass):
        wanted, had = dict(asked.cases), dict(given.cases)
        return wanted.keys() == had.keys() and all(_less(wanted[c], had[c]) for c in wanted)
    if isinstance(asked, TotalAtLeast) and isinstance(given, TotalAtLeast):
        return asked.points <= given.points
    if isinstance(asked, EveryAtLeast) and isinstance(given, EveryAtLeast):
        return asked.kind == given.kind and _less_of_every(asked, given)
    return False


def _less_of_every(asked: EveryAtLeast, given: EveryAtLeast) -> bool:
    if asked.points is not None and given.points is not None:
        return asked.points <= given.points
    if asked.share is not None and given.share is not None:
        return asked.share <= given.share
    return False
