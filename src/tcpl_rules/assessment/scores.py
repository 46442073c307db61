"""The range of every score of one case, and what moves it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.case import Entry
from tcpl_rules.assessment.components import Component
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.assessment.search import Part, Prices, Sum, Target, reach
from tcpl_rules.program.program import Clause, Result

NOTHING_ENTERED: Mapping[str, bool] = {}

TOTAL = ""
"""The key of the total."""


@frozen(kw_only=True, eq=False)
class Moving:
    """A component in one case: what its results are worth, and which nodes they count towards.

    *below* has, by node, the component's leaves that count towards it; *shared* are those with
    shared maxima, and the settled leaves that they share them with.
    """

    component: Component
    prices: Prices
    below: Mapping[str, frozenset[str]]
    shared: frozenset[str]

    @property
    def leaves(self) -> frozenset[str]:
        """The keys of its leaves, and of those that share maxima with them."""
        return self.component.leaves | self.shared

    def target(self, key: str) -> Target:
        """What the component gives to the node or leaf *key*."""
        if key in self.shared:
            return Part(key, self.below.get(key, frozenset()))
        own = {key} & self.leaves
        return Sum(self.below.get(key, frozenset()) | own)

    def reach(self, key: str) -> Range:
        """The range of what it gives to *key*."""
        return reach(self.component, self.target(key), self.prices)


@frozen(kw_only=True)
class Scores:
    """The scores of one case, and all that the outcome and the reasons need.

    *ranges* has every node that is not left out, and the `TOTAL`. *maxima* are in force for this
    case: what is left out is taken off, what an entry gives or what the others leave is filled in.
    *results* are those of leaves that the facts settle, *applied* the clauses that gave them.
    *truths* are those of conditions that were entered or that the facts settle; *class_* is the
    unit's.
    """

    ranges: Mapping[str, Range] = field(hash=False)
    maxima: Mapping[str, Fraction | None] = field(hash=False)
    results: Mapping[str, Result] = field(hash=False)
    applied: Mapping[str, tuple[Clause, ...]] = field(hash=False)
    truths: Mapping[str, bool] = field(hash=False)
    class_: str
    moving: tuple[Moving, ...]
    fixed: Mapping[str, Range] = field(hash=False)


def entered_range(entry: Entry) -> Range:
    """What a person's *entry* says of the score."""
    return exactly(entry.points) if entry.at_most is None else Range(entry.points, entry.at_most)
