"""From the ways of single groups to the cheapest way of all, and the most at each lower cost.

Groups are taken in one after another. Of what they can give together only combinations are kept
that no other beats; points of a node are forgotten as soon as no group left could lose them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from tcpl_rules.planning.choices import Choice
from tcpl_rules.planning.goal import Goal
from tcpl_rules.planning.offers import Gains, Way
from tcpl_rules.quantities import ZERO


@frozen(kw_only=True)
class Sum:
    """One way for each group taken in so far, and what they come to.

    *points* are those of the keys of the goal that are asked for, none above what is enough.
    """

    cost: Fraction
    places: tuple[int, ...]
    total: Fraction
    points: Gains
    ways: tuple[Way, ...]

    @property
    def order(self) -> tuple[Fraction, int, Fraction, tuple[int, ...]]:
        """What makes one way better than another: the smaller the better."""
        return self.cost, len(self.places), -self.total, self.places

    def beats(self, other: Sum) -> bool:
        """Whether there is never a reason to go on with *other*."""
        enough = all(mine >= its for mine, its in zip(self.points, other.points, strict=True))
        return enough and self.total >= other.total and self.order <= other.order


@frozen(kw_only=True)
class Combined:
    """All that can be had: sums that meet everything but the points asked of the total.

    They are in the order of their cost; the first that reaches the total is the plan.
    """

    sums: tuple[Sum, ...]

    def best(self, goal: Goal) -> Sum | None:
        """The cheapest that reaches *goal*; None where there is none."""
        reaching = (s for s in self.sums if goal.enough(s.total))
        return min(reaching, key=lambda s: s.order, default=None)

    def most(self, cost: Fraction) -> Fraction | None:
        """The most points of the total for at most *cost*."""
        return max((s.total for s in self.sums if s.cost <= cost), default=None)


def combine(choices: tuple[Choice, ...], start: Mapping[str, Fraction], goal: Goal) -> Combined:
    """What *choices* can give together, from *start*."""
    combiner = _Combiner(choices, goal)
    sums = combiner.begin(start)
    for place, choice in enumerate(choices):
        ways = tuple(way for way in choice.ways if set(choice.conditions) <= set(way.met))
        sums = _unbeaten(combiner.joined(sums, ways, place))
    return Combined(sums=tuple(sums))


class _Combiner:
    """Knows what the groups that are still to come can add or take."""

    def __init__(self, choices: tuple[Choice, ...], goal: Goal) -> None:
        wanted = goal.wanted
        # INVARIANT: the total is the last key of every goal, and is kept apart.
        self._wanted = tuple(wanted[key] for key in goal.keys[:-1])
        self._least = self._most = [(ZERO,) * len(self._wanted)]
        for choice in reversed(choices):
            columns = tuple(zip(*(way.gains[:-1] for way in choice.ways), strict=True))
            self._least = [_added(self._least[0], tuple(map(min, columns))), *self._least]
            self._most = [_added(self._most[0], tuple(map(max, columns))), *self._most]

    def begin(self, start: Mapping[str, Fraction]) -> list[Sum]:
        """The sum of no groups, if the goal can be reached from it at all."""
        *points, total = start.values()
        first = Sum(cost=ZERO, places=(), total=total, points=tuple(points), ways=())
        return list(self._going_on(first, 0))

    def joined(self, sums: list[Sum], ways: tuple[Way, ...], place: int) -> Iterator[Sum]:
        """Every one of *sums* with every one of *ways*, those of the group at *place*."""
        for before in sums:
            for way in ways:
                after = Sum(
                    cost=before.cost + way.cost,
                    places=tuple(sorted((*before.places, *way.places))),
                    total=before.total + way.gains[-1],
                    points=_added(before.points, way.gains[:-1]),
                    ways=(*before.ways, way),
                )
                yield from self._going_on(after, place + 1)

    def _going_on(self, reached: Sum, place: int) -> Iterator[Sum]:
        """*reached*, its points cut to what is enough; nothing where they cannot be had."""
        most, least = self._most[place], self._least[place]
        points = []
        for mine, wanted, more, less in zip(reached.points, self._wanted, most, least, strict=True):
            if mine + more < wanted:
                return
            points.append(min(mine, wanted - less))
        yield Sum(
            cost=reached.cost,
            places=reached.places,
            total=reached.total,
            points=tuple(points),
            ways=reached.ways,
        )


def _added(one: Gains, other: Gains) -> Gains:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _unbeaten(sums: Iterator[Sum]) -> list[Sum]:
    kept: list[Sum] = []
    for one in sorted(sums, key=lambda s: s.order):
        if not any(other.beats(one) for other in kept):
            kept.append(one)
    return kept
