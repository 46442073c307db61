"""What a part gives in two copies of a case that agree on some values and differ in the others.

Points are whole numbers here: so many to a point that every number of the case is whole, and each
of those a million of the smallest. One of the smallest stands for *as little as you like*: an end
that is only approached lies that much inside.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from attrs import frozen

from tcpl_rules.program.program import Unsettled

_SMALLEST = 1_000_000

Gives = int | Unsettled
"""What a leaf gives, in units or without a number."""


class Spread(NamedTuple):
    """What two copies can give: *high* the first at most, *low* the second at least.

    *gap* is the most by which the first can exceed the second. Every pair of points that keeps the
    three can be reached, or one that is better on both sides.
    """

    high: int
    low: int
    gap: int


NOTHING = Spread(0, 0, 0)


def constant(points: int) -> Spread:
    """What is known gives the same in both."""
    return Spread(points, points, 0)


def anything(most: int, *, agreed: bool) -> Spread:
    """From 0 to *most*; the same in both copies where they are *agreed* on it."""
    return Spread(most, 0, 0 if agreed else most)


def plus(a: Spread, b: Spread) -> Spread:
    """What two parts give together that do not bear on each other."""
    return Spread(a.high + b.high, a.low + b.low, a.gap + b.gap)


def covers(a: Spread, b: Spread) -> bool:
    """Whether *a* can do all that *b* can: give the first as much, the second as little."""
    return a.high >= b.high and a.low <= b.low and a.gap >= b.gap


def aside(spread: Spread, *, parting: bool) -> Spread:
    """*spread*; of what does not count in the second copy, only what the first has."""
    return spread if parting else Spread(spread.high, 0, 0)


@frozen
class Units:
    """How many of our units make a point."""

    per_point: int

    @classmethod
    def of(cls, numbers: Iterable[Fraction]) -> Units:
        """Units in which every one of *numbers* is whole."""
        return cls(lcm(*(number.denominator for number in numbers)) * _SMALLEST)

    def points(self, points: Fraction) -> int:
        """*points* in these units."""
        return points.numerator * (self.per_point // points.denominator)


@frozen
class Given:
    """What a leaf gives in the first and in the second copy.

    With *agreed* the two know the same of it where it has no result: one value, whatever it is.
    """

    first: Gives
    second: Gives
    agreed: bool = False


def of_leaf(given: Given, maximum: int) -> Spread:
    """What a leaf with a known maximum gives."""
    if given.agreed and given.first == given.second == "open":
        return anything(maximum, agreed=True)
    high = _points(maximum if given.first == "open" else given.first, maximum)
    low = _points(0 if given.second == "open" else given.second, maximum)
    return Spread(high, low, high - low)


def _points(result: Gives, maximum: int) -> int:
    return int(maximum if isinstance(result, str) else result)


def of_entered(given: Given, maximum: int) -> Spread | None:
    """What a leaf gives on whose points the copies agree; None where it cannot be the same."""
    numbers = {_points(one, maximum) for one in (given.first, given.second) if one != "open"}
    if len(numbers) > 1:
        return None
    return constant(numbers.pop()) if numbers else anything(maximum, agreed=True)


@frozen(kw_only=True)
class Sharer:
    """A leaf with an unread maximum: what it gives, and what its maximum is above, if anything.

    One that is *entered* has points and a maximum on which the copies agree.
    """

    given: Given
    bound: int | None = None
    entered: bool = False

    def floor(self, result: Gives) -> int:
        """The least that its maximum can be where it has *result*."""
        points = 0 if isinstance(result, str) else int(result)
        return self.bound + 1 if self.bound is not None and self.bound >= points else points

    @property
    def alike(self) -> bool:
        """Whether it gives the same in both copies, whatever its maximum is."""
        given = self.given
        same = given.first == given.second
        return self.entered or (same and (given.agreed or given.first != "open"))

    @property
    def least(self) -> int:
        """The least that its maximum can be in both copies."""
        return max(self.floor(self.given.first), self.floor(self.given.second))


def of_sharers(sharers: Iterable[Sharer], points: int, *, agreed: bool) -> Spread:
    """What leaves give together whose maxima add up to *points*.

    With *agreed* those maxima are the same in both copies, though nobody has read them.
    """
    listed = list(sharers)
    return _with_one_law(listed, points) if agreed else _Apart.of(listed, points).spread


_LOOSE = ("open", "full")
"""What takes whatever its maximum is, in the first copy."""


def _lost(sharer: Sharer, floor: int) -> int:
    """What the leaf lets go of the points in the first copy where its maximum is *floor*."""
    first = sharer.given.first
    return 0 if isinstance(first, str) else floor - first


def _held(sharer: Sharer, maximum: int) -> int:
    """What the leaf gives at least in the second copy under *maximum*."""
    second = sharer.given.second
    return 0 if second == "open" else maximum if second == "full" else int(second)


def _with_one_law(sharers: list[Sharer], points: int) -> Spread:
    """Where the copies have the same maxima, each point goes where it serves most.

    A leaf on whose result the copies agree parts nothing.
    """
    left = points - sum(sharer.least for sharer in sharers)
    numbers = all(sharer.given.first not in _LOOSE for sharer in sharers)
    full = all(sharer.given.second == "full" for sharer in sharers)
    high = points - sum(_lost(sharer, sharer.least) for sharer in sharers)
    low = sum(_held(sharer, sharer.least) for sharer in sharers)
    parted = [sharer for sharer in sharers if not sharer.alike]
    gaps = (_high(sharer) - _held(sharer, sharer.least) for sharer in parted)
    steepest = [(s.given.first in _LOOSE) - (s.given.second == "full") for s in parted]
    if len(parted) < len(sharers):
        steepest.append(0)
    return Spread(high - left * numbers, low + left * full, sum(gaps) + left * max(steepest))


def _high(sharer: Sharer) -> int:
    first = sharer.given.first
    return sharer.least if isinstance(first, str) else first


@frozen
class _Apart:
    """Leaves of which each copy has maxima of its own but for those that were *entered*.

    *floors* are what the maxima of the *others* come to at least in the two copies.
    """

    entered: list[Sharer]
    others: list[Sharer]
    points: int
    floors: tuple[int, int]

    @classmethod
    def of(cls, sharers: list[Sharer], points: int) -> _Apart:
        others = [sharer for sharer in sharers if not sharer.entered]
        first = sum(sharer.floor(sharer.given.first) for sharer in others)
        second = sum(sharer.floor(sharer.given.second) for sharer in others)
        entered = [sharer for sharer in sharers if sharer.entered]
        return cls(entered, others, points, (first, second))

    @property
    def spread(self) -> Spread:
        """What they give together."""
        most, least = self.points - max(self.floors), sum(s.least for s in self.entered)
        full = sum(s.least for s in self.entered if s.given.second == "full")
        # What was entered takes as little as it may, or all that the others can leave.
        taken = least if self._loose or not self.entered else most
        high = self._first(taken) + taken
        if any(sharer.given.second == "open" for sharer in self.entered):
            low = self._second(most) + full
        else:
            low = self.points if self._full else self._second(least) + full
        parted = most if self.entered and self._full and not self._loose else least
        gap = self._first(parted) - self._second(parted)
        return Spread(high, low, gap if self.others else 0)

    @property
    def _loose(self) -> bool:
        return any(sharer.given.first in _LOOSE for sharer in self.others)

    @property
    def _full(self) -> bool:
        return all(sharer.given.second == "full" for sharer in self.others)

    def _first(self, taken: int) -> int:
        """The most that the others give in the first copy where *taken* is left out for them."""
        given = sum(int(s.given.first) for s in self.others if s.given.first not in _LOOSE)
        lost = sum(_lost(s, s.floor(s.given.first)) for s in self.others)
        return self.points - taken - lost if self._loose else given

    def _second(self, taken: int) -> int:
        """The least that the others give in the second copy."""
        if self.others and self._full:
            return self.points - taken
        return sum(_held(sharer, sharer.floor("full")) for sharer in self.others)
