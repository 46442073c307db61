"""Which conditions of one version hold wherever those of the other do."""

from __future__ import annotations

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


def following(old: Ruleset, new: Ruleset) -> frozenset[str]:
    """The conditions of *new* that are met by every case that qualifies under *old*.

    None where the two do not score alike from the same facts; that one is not among them says
    nothing.
    """
    if _ground(old) != _ground(new):
        return frozenset()
    return frozenset(
        asked.id
        for asked in new.conditions
        if any(_follows(asked, given) for given in old.conditions)
    )


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
