"""What a case made for one version says under the other: which keys go over, and why not."""

from __future__ import annotations

import enum
from collections.abc import Hashable, Mapping
from types import MappingProxyType

import attrs
from attrs import field, frozen

from tcpl_rules.comparison.comparison import Side
from tcpl_rules.comparison.essence import normal, source
from tcpl_rules.comparison.pairing import pair_conditions, pair_nodes
from tcpl_rules.model.condition import Condition
from tcpl_rules.model.rule import ByHand, FullMarks
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Standing, Text


class Why(enum.Enum):
    """Why one version was not given something that the case holds."""

    UNKNOWN = "unknown"
    OTHER_UNIT = "other_unit"
    NO_CLAUSE = "no_clause"
    OTHER_MAXIMUM = "other_maximum"
    OTHER_RULE = "other_rule"
    OTHER_FORM = "other_form"


Way = str | Why
"""The key under the other version, or why nothing goes there."""


@frozen(kw_only=True)
class Links:
    """What goes from a case made for *home* to *away*, by key or id under *home*.

    *nodes* says where an entry goes, *parts* where a node that is left out stands; *conditions*
    which ones may be entered as met; *facts* holds those that *away* takes.
    """

    home: Ruleset
    away: Ruleset
    nodes: Mapping[str, Way] = field(hash=False)
    parts: Mapping[str, Way] = field(hash=False)
    conditions: Mapping[str, Way] = field(hash=False)
    facts: frozenset[str]

    @classmethod
    def between(cls, old: Ruleset, new: Ruleset, home: Side) -> Links:
        """The links for cases made for that side of *old* and *new*."""
        here, away = (old, new) if home == "old" else (new, old)
        parts = _parts(old, new, home)
        scales = _Scales(here, away, parts)
        kinds = {fact.id: fact.kind for fact in here.facts}
        return cls(
            home=here,
            away=away,
            nodes=MappingProxyType({node.key: scales.way(node) for node in here.walk()}),
            parts=MappingProxyType(parts),
            conditions=MappingProxyType(_conditions(old, new, home)),
            facts=frozenset(f.id for f in away.facts if kinds.get(f.id, f.kind) is f.kind),
        )

    def fact(self, name: str) -> Why | None:
        """Why *away* is not given the fact *name*, which *home* knows; None where it is."""
        if name in self.facts:
            return None
        known = any(fact.id == name for fact in self.away.facts)
        return Why.OTHER_UNIT if known else Why.UNKNOWN


def _parts(old: Ruleset, new: Ruleset, home: Side) -> dict[str, Way]:
    """Where each node of *home* stands in the other version.

    One that was divided or joined with others stands nowhere: its points are of another whole.
    """
    ways: dict[str, Way] = {
        node.key: Why.NO_CLAUSE for node in (old if home == "old" else new).walk()
    }
    for pair in pair_nodes(old, new):
        if pair.old is not None and pair.new is not None and pair.whole:
            here, there = (pair.old, pair.new) if home == "old" else (pair.new, pair.old)
            ways[here.key] = there.key
    return ways


class _Scales:
    """Compares how two versions score what stands in both."""

    def __init__(self, home: Ruleset, away: Ruleset, parts: Mapping[str, Way]) -> None:
        self._parts = parts
        self._ids = home.id, away.id
        self._same_form = home.by_points == away.by_points
        self._away = {node.key: node for node in away.walk()}
        self._marks = _marks_above(home), _marks_above(away)
        self._above = _parents(home), _parents(away)

    def way(self, node: Node) -> Way:
        """The key under which points of *node* mean the same in the other version."""
        key = self._parts[node.key]
        if isinstance(key, Why):
            return key
        if not self._same_form:
            return Why.OTHER_FORM
        there = self._away[key]
        if not same_maximum(node, there):
            return Why.OTHER_MAXIMUM
        marks, marks_there = self._marks
        titled = not self._says_so(node, there)
        alike = marks[node.key] == marks_there[key] and same_scale(node, there, titled=titled)
        return key if alike and self._shares_alike(node, there, titled=titled) else Why.OTHER_RULE

    def _says_so(self, node: Node, there: Node) -> bool:
        """Whether one of the two says that it continues the other, or is to be continued by it."""
        home, away = self._ids
        return (home, node.key) in _former(there) or (away, there.key) in _former(node)

    def _shares_alike(self, node: Node, there: Node, *, titled: bool) -> bool:
        """Whether an unread maximum has the same whole to share in both."""
        if all(part.maximum.value is not None for part in node.walk()):
            return True
        parents, parents_there = self._above
        above, above_there = parents.get(node.key), parents_there.get(there.key)
        if above is None or above_there is None:
            return above is above_there
        return same_scale(above, above_there, titled=titled)


def _former(node: Node) -> set[tuple[str, str]]:
    return {(former.ruleset, former.key) for former in node.formerly}


def same_maximum(one: Node, two: Node) -> bool:
    """Whether two nodes give at most the same; both unread with one bound counts as the same."""
    return _maximum(one) == _maximum(two)


def same_scale(one: Node, two: Node, *, titled: bool = True) -> bool:
    """Whether two nodes turn the same facts and entries into the same points."""
    return scale(one, titled=titled) == scale(two, titled=titled)


def _maximum(node: Node) -> Hashable:
    known = node.maximum.value if node.maximum.standing.basis.decides else None
    return known, node.maximum.bound


def scale(node: Node, *, titled: bool = True) -> Hashable:
    """How *node* turns facts and entries into points; equal for equal ways.

    What a person scores is told apart by its title alone, if it is *titled*.
    """
    by_title = titled and isinstance(node.rule, ByHand)
    return (
        _maximum(node),
        node.left_out is not None,
        meaning(node.rule),
        meaning(node.full_marks),
        meaning(node.penalties),
        normal(node.title.vi) if by_title else "",
        tuple(scale(child, titled=titled) for child in node.children),
    )


def meaning(part: object) -> Hashable:
    """What *part* says, and whether it may decide; equal for what is the same under both.

    Unlike an `essence` it tells hearsay from what was read, as no case here is judged by hearsay.
    """
    if isinstance(part, Standing):
        return part.basis.decides or source(part)
    if isinstance(part, Text):
        return normal(part.vi)
    if isinstance(part, tuple):
        return tuple(map(meaning, part))
    made = type(part)
    if not attrs.has(made):
        assert isinstance(part, Hashable)  # noqa: S101 - INVARIANT: models are immutable
        return part
    named = [a.name for a in attrs.fields(made) if a.name != "span"]
    return (made.__name__, *((name, meaning(getattr(part, name))) for name in named))


def _marks_above(ruleset: Ruleset) -> dict[str, Hashable]:
    """For each node the full marks that reach it from above."""
    reaching: dict[str, Hashable] = {}

    def walk(node: Node, above: tuple[FullMarks, ...]) -> None:
        reaching[node.key] = frozenset(meaning(mark) for mark in above)
        for child in node.children:
            walk(child, (*above, *node.full_marks))

    for top in ruleset.nodes:
        walk(top, ())
    return reaching


def _parents(ruleset: Ruleset) -> dict[str, Node]:
    return {child.key: node for node in ruleset.walk() for child in node.children}


def _conditions(old: Ruleset, new: Ruleset, home: Side) -> dict[str, Way]:
    """Where an entry that says whether a condition is met goes."""
    ways: dict[str, Way] = {c.id: Why.NO_CLAUSE for c in (old if home == "old" else new).conditions}
    for before, after in pair_conditions(old, new):
        if before is None or after is None:
            continue
        here, there = (before, after) if home == "old" else (after, before)
        ways[here.id] = there.id if _same_question(here, there) else Why.OTHER_RULE
    return ways


def _same_question(one: Condition, two: Condition) -> bool:
    return (meaning(one.requirement), meaning(one.text)) == (
        meaning(two.requirement),
        meaning(two.text),
    )
