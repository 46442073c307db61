"""How much of a regulation is known here, in points and in parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

import attrs
from attrs import field, frozen

from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.rule import (
    Average,
    FullMarks,
    Open,
    Penalty,
    Require,
    Requirements,
    Row,
    Rows,
)
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Standing, Text
from tcpl_rules.model.thresholds import known
from tcpl_rules.quantities import ZERO

WEAKER = (
    Basis.READ,
    Basis.DERIVED,
    Basis.REPORTED,
    Basis.HEARSAY,
    Basis.SILENT,
    Basis.UNREAD,
)
"""Each basis knows less than the one before it."""

_UNJUDGED = frozenset(
    {"roles", "events", "documents", "dossiers", "steps", "proved_by", "formerly"}
)
"""The parts of a ruleset and of its nodes that decide nothing."""


@frozen(kw_only=True)
class Reading:
    """How much of a ruleset is known.

    *points* says of how many points (contents, in a ruleset without points), out of *total*, both
    maximum and rule are known at least so well; every basis is a key, and the values add up to
    *total*. *parts* counts the parts of the text, which have a citation or a basis of their own.
    *silences* counts the rows that are declared silent, *questions* what nobody here knows the law
    to have.
    """

    total: Fraction
    points: Mapping[Basis, Fraction] = field(hash=False)
    parts: Mapping[Basis, int] = field(hash=False)
    silences: int
    questions: int


def reading_of(ruleset: Ruleset) -> Reading:
    """How much of *ruleset* is known.

    A leaf gives its points to the weakest basis among its maximum, its rule, the rows of it, and
    the full marks that reach it. A silent row was read, so it weakens nothing unless the rule has
    no other. Points under unread maxima (those known only from hearsay are as good as unread) are
    what the known ones leave of the parent's, and count as unread.
    """
    points = dict.fromkeys(WEAKER, ZERO)
    total = known(ruleset.maximum)
    whole = total if total is not None else _sum_of_known(ruleset.nodes)
    for basis, share in _shares(whole, ruleset.nodes, ()):
        points[basis] += share
    return Reading(
        total=whole,
        points=MappingProxyType(points),
        parts=MappingProxyType(_parts(ruleset)),
        silences=sum(_is_silent(row) for node in ruleset.walk() for row in rows_of(node)),
        questions=len(ruleset.questions) + sum(len(node.questions) for node in ruleset.walk()),
    )


def leaf_bases(ruleset: Ruleset) -> dict[str, Basis]:
    """How well the rule of each leaf, by key, is known together with its maximum."""
    return dict(_leaf_bases(ruleset.nodes, ()))


def _leaf_bases(
    nodes: Sequence[Node], above: tuple[FullMarks | Penalty, ...]
) -> Iterator[tuple[str, Basis]]:
    for node in nodes:
        reaching = (*above, *node.full_marks, *node.penalties)
        if node.children:
            yield from _leaf_bases(node.children, reaching)
        else:
            unread = known(node.maximum) is None
            yield node.key, Basis.UNREAD if unread else _basis(node, reaching)


def rows_of(node: Node) -> tuple[Row, ...]:
    """The rows of the node's rule."""
    return node.rule.rows if isinstance(node.rule, Rows | Average) else ()


def _shares(
    whole: Fraction, nodes: Sequence[Node], above: tuple[FullMarks | Penalty, ...]
) -> Iterator[tuple[Basis, Fraction]]:
    """Stretches of the *whole* that *nodes* share, and how well each is known."""
    for node in nodes:
        maximum = known(node.maximum)
        full_marks = (*above, *node.full_marks, *node.penalties)
        if maximum is None:
            continue
        if node.children:
            yield from _shares(maximum, node.children, full_marks)
        else:
            yield _basis(node, full_marks), maximum
    yield Basis.UNREAD, whole - _sum_of_known(nodes)


def _sum_of_known(nodes: Iterable[Node]) -> Fraction:
    return sum((known(node.maximum) or ZERO for node in nodes), ZERO)


def _basis(leaf: Node, full_marks: tuple[FullMarks | Penalty, ...]) -> Basis:
    if leaf.rule is None:
        return Basis.UNREAD
    rows = rows_of(leaf)
    spoken = [row for row in rows if not _is_silent(row)]
    if rows and not spoken and isinstance(leaf.rule, Rows):
        return Basis.SILENT
    required = leaf.rule.requires if isinstance(leaf.rule, Requirements) else ()
    parts = (leaf.maximum, leaf.rule, *spoken, *required, *full_marks)
    return max((_known_as(part) for part in parts), key=WEAKER.index)


def _known_as(part: object) -> Basis:
    if isinstance(part, Row) and isinstance(part.result, Open):
        return Basis.UNREAD
    if isinstance(part, Require) and isinstance(part.wanted, UnreadThreshold):
        return Basis.UNREAD
    standing = getattr(part, "standing", None)
    assert isinstance(standing, Standing)  # noqa: S101 - INVARIANT: every part has one
    return standing.basis


def _is_silent(row: Row) -> bool:
    return isinstance(row.result, Open) and row.result.silent


def readings_of(ruleset: Ruleset) -> tuple[Text, ...]:
    """Our reading of each place that allows two, once; those of the procedure decide no points."""
    return tuple(placed_readings(ruleset))


def placed_readings(ruleset: Ruleset) -> dict[Text, tuple[str, ...]]:
    """The readings of `readings_of`, each with the keys of the nodes that it is about.

    The key is ``""`` where it is about no node.
    """
    places: dict[Text, dict[str, None]] = {}
    for key, standing in _standings(ruleset, without=_UNJUDGED):
        for reading in standing.readings:
            places.setdefault(reading, {})[key] = None
    return {reading: tuple(keys) for reading, keys in places.items()}


def _parts(ruleset: Ruleset) -> dict[Basis, int]:
    counted = Counter(standing.basis for _, standing in _standings(ruleset))
    return {basis: counted[basis] for basis in WEAKER}


def _standings(
    part: object, key: str = "", *, without: frozenset[str] = frozenset()
) -> Iterator[tuple[str, Standing]]:
    """Every standing in *part* and below that says more than nothing, and the node it is of.

    What stands in attributes *without* is passed over.
    """
    if isinstance(part, Standing):
        if part.citations or part.readings or part.basis is not Basis.READ:
            yield key, part
    elif isinstance(part, tuple):
        for one in part:
            yield from _standings(one, key, without=without)
    else:
        key = part.key if isinstance(part, Node) else key
        cls = type(part)
        names = [attribute.name for attribute in attrs.fields(cls)] if attrs.has(cls) else []
        for name in names:
            if name != "span" and name not in without:
                yield from _standings(getattr(part, name), key, without=without)
