"""What conditions about points mean for each score, told from the maxima alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from tcpl_rules.model.condition import EveryAtLeast, Requirement, TotalAtLeast
from tcpl_rules.model.ruleset import Maximum, Node, Ruleset
from tcpl_rules.quantities import ZERO

TOTAL = ""
"""The key of the total among the scores."""


def known(maximum: Maximum) -> Fraction | None:
    """The maximum in points, or None when nobody here has read it well enough to decide."""
    return maximum.value if maximum.standing.basis.decides else None


def floor(node: Node, requirement: EveryAtLeast) -> Fraction | None:
    """The points that *requirement* asks of *node*; None for a share of an unread maximum."""
    if requirement.share is None:
        return requirement.points
    most = known(node.maximum)
    return None if most is None else requirement.share * most


def taken(nodes: Iterable[Node]) -> Fraction:
    """The most points that the penalties of *nodes* and of all below them can take off."""
    every = (penalty for node in nodes for part in node.walk() for penalty in part.penalties)
    return sum((penalty.points for penalty in every), ZERO)


def least_scores(ruleset: Ruleset, requirements: Sequence[Requirement]) -> dict[str, Fraction]:
    """The least that each node, by key, and the total can have when *requirements* are met.

    A node that may be left out adds nothing to the sums above it; the bounds hold either way.
    """
    floors = [r for r in requirements if isinstance(r, EveryAtLeast)]
    totals = [r.points for r in requirements if isinstance(r, TotalAtLeast)]
    least: dict[str, Fraction] = {}
    summed = sum((_from_below(node, floors, least) for node in ruleset.nodes), ZERO)
    least[TOTAL] = max([summed, *totals])
    _from_above(least[TOTAL], known(ruleset.maximum), ruleset.nodes, least)
    return least


def _from_below(node: Node, floors: Sequence[EveryAtLeast], least: dict[str, Fraction]) -> Fraction:
    """Set the least of *node* and all below from their floors; return what it adds above."""
    summed = sum((_from_below(child, floors, least) for child in node.children), ZERO)
    summed -= sum((penalty.points for penalty in node.penalties), ZERO)
    own = (floor(node, f) or ZERO for f in floors if f.kind == node.kind)
    least[node.key] = max([summed, *own])
    return min(ZERO, least[node.key]) if node.left_out is not None else least[node.key]


def _from_above(
    parent: Fraction, most: Fraction | None, nodes: Sequence[Node], least: dict[str, Fraction]
) -> None:
    """Raise the least of *nodes* to what *parent* needs when all the others are at maximum."""
    for node in nodes:
        own = known(node.maximum)
        if most is not None:
            given_up = most - (own or node.maximum.bound or ZERO)
            least[node.key] = max(least[node.key], parent - given_up)
        _from_above(least[node.key], own, node.children, least)
