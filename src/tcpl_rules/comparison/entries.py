"""Points entered for clauses that both versions have: cases about totals and floors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from tcpl_rules.comparison.comparison import Entered
from tcpl_rules.comparison.pairing import Pair
from tcpl_rules.model.condition import EveryAtLeast
from tcpl_rules.model.ruleset import Node
from tcpl_rules.program.program import Program
from tcpl_rules.quantities import ZERO

_TOTAL = ""


class Entries:
    """Cases that enter points for the linked nodes of two rulesets, and leave facts alone."""

    def __init__(self, pairs: Sequence[Pair], old: Program, new: Program) -> None:
        whole = (p for p in pairs if p.whole)
        self._linked = [(p.old, p.new) for p in whole if p.old is not None and p.new is not None]
        self._old, self._new = old, new

    def floors(
        self, old: EveryAtLeast, new: EveryAtLeast
    ) -> Iterator[tuple[str, tuple[Fraction, Fraction]]]:
        """By new key, the points asked of each linked node that both conditions are about."""
        for before, after in self._linked:
            if before.kind != old.kind or after.kind != new.kind:
                continue
            asked = _asked(old, self._old.maxima[before.key])
            asks = _asked(new, self._new.maxima[after.key])
            if asked is not None and asks is not None:
                yield after.key, (asked, asks)

    def reaching(
        self, key: str, points: Fraction, others: Mapping[str, tuple[Fraction, Fraction]]
    ) -> tuple[Entered, ...]:
        """Entries that give the node *key*, or the total, just *points*; none where there are none.

        Of the *others* each gets all that both versions have room for.
        """
        if key == _TOTAL:
            return self._adding_up(points)
        entered = []
        for before, after in self._linked:
            room = self._room(before, after)
            if room is not None and after.key in others:
                given = points if after.key == key else room
                if given > room:
                    return ()
                entered.append(Entered(old_key=before.key, new_key=after.key, points=given))
        return tuple(entered)

    def _adding_up(self, points: Fraction) -> tuple[Entered, ...]:
        tops = {node.key for node in self._new.ruleset.nodes}
        top_before = {node.key for node in self._old.ruleset.nodes}
        left, entered = points, []
        for before, after in self._linked:
            room = self._room(before, after)
            if after.key in tops and before.key in top_before and room is not None:
                given = min(room, left)
                left -= given
                entered.append(Entered(old_key=before.key, new_key=after.key, points=given))
        return tuple(entered) if left == ZERO else ()

    def _room(self, old: Node, new: Node) -> Fraction | None:
        """The most points that both versions admit; None where a maximum is unread."""
        before, after = self._old.maxima[old.key], self._new.maxima[new.key]
        return None if before is None or after is None else min(before, after)


def _asked(requirement: EveryAtLeast, maximum: Fraction | None) -> Fraction | None:
    if requirement.share is None:
        return requirement.points
    return None if maximum is None else requirement.share * maximum
