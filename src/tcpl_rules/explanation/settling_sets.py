"""The smallest set that settles a question, by what a set must not miss.

Where a set does not settle it, two completions agree on the set and differ in the answer: a set
that settles it contains one of the values in which they differ. So the smallest set that hits all
such differences, if it settles the question, is the smallest that does (R. Reiter, 1987).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

Chosen = frozenset[int]
"""Places in a list of values."""

Settles = Callable[[Chosen], bool]


def smallest_set(count: int, settles: Settles) -> Chosen:
    """The smallest set of places below *count* that *settles*; of several the first in order.

    All of them together must settle it, and so must any set that contains one that does.
    """
    everything = frozenset(range(count))
    must = frozenset(place for place in everything if not settles(everything - {place}))
    differences: list[Chosen] = []
    while True:
        chosen = must | first_hitting(differences)
        if settles(chosen):
            return chosen
        differences.append(_least_difference(chosen, everything, settles))


def irreducible_set(count: int, settles: Settles) -> Chosen:
    """A set from which nothing can be left out, the last in order being left out first."""
    chosen = frozenset(range(count))
    for place in reversed(range(count)):
        if settles(chosen - {place}):
            chosen -= {place}
    return chosen


def _least_difference(missed: Chosen, everything: Chosen, settles: Settles) -> Chosen:
    """Values outside of *missed* of which every set that settles has one; none is too many.

    Halves are tried before single values (U. Junker, QuickXplain, 2004).
    """

    def least(without: Chosen, among: list[int], *, narrowed: bool) -> Chosen:
        if narrowed and not settles(everything - without):
            return frozenset()
        if len(among) == 1:
            return frozenset(among)
        half = len(among) // 2
        first, second = among[:half], among[half:]
        late = least(without | frozenset(first), second, narrowed=bool(first))
        early = least(without | late, first, narrowed=bool(late))
        return early | late

    return least(frozenset(), sorted(everything - missed), narrowed=False)


def first_hitting(differences: Iterable[Chosen]) -> Chosen:
    """The smallest set that has one of each of *differences*, the first in order of several."""
    listed = list(differences)
    size = _disjoint(listed)
    while True:
        found = _hitting(listed, size, -1)
        if found is not None:
            return found
        size += 1


def _hitting(differences: list[Chosen], size: int, after: int) -> Chosen | None:
    """The first set of *size* places above *after* that hits all *differences*."""
    if not differences:
        return frozenset()
    if _disjoint(differences) > size or any(max(d) <= after for d in differences):
        return None
    for place in sorted(frozenset[int]().union(*differences)):
        left = [difference for difference in differences if place not in difference]
        if place > after and len(left) < len(differences):
            found = _hitting(left, size - 1, place)
            if found is not None:
                return found | {place}
    return None


def _disjoint(differences: list[Chosen]) -> int:
    """How many of *differences*, taken in order, have nothing in common."""
    seen: set[int] = set()
    count = 0
    for difference in differences:
        if seen.isdisjoint(difference):
            seen |= difference
            count += 1
    return count
