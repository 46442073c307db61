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
    def least(self) -> int:
        """The least that its maximum can be in both copies."""
        return max(self.floor(self.given.first), self.floor(self.given.second))


def of_sharers(sharers: Iterable[Sharer], points: int, *, agreed: bool) -> Spread:
    """What leaves give together whose maxima add up to *points*.

    With *agreed* those maxima are the same in both copies, though nobody has read them.
    """
    listed = list(sharers)
    entered = [sharer for sharer in listed if sharer.entered]
    others = [sharer for sharer in listed if not sharer.entered]
    gap = _agreed_gap if agreed else _gap
    return Spread(_most(listed, points), _least(listed, points), gap(entered, others, points))


_LOOSE = ("open", "full")


def _most(sharers: list[Sharer], points: int) -> int:
    """The most in the first copy: all but what scored leaves lose of their maxima."""
    scored = [sharer for sharer in sharers if sharer.given.first not in _LOOSE]
    given = sum(int(sharer.given.first) for sharer in scored)
    lost = sum(sharer.floor(sharer.given.first) for sharer in scored) - given
    return given if len(scored) == len(sharers) else points - lost


def _least(sharers: list[Sharer], points: int) -> int:
    """The least in the second copy, where full marks give as little as their maxima allow."""
    if all(sharer.given.second == "full" for sharer in sharers):
        return points
    return sum(_held(sharer, sharer.floor("full")) for sharer in sharers)


def _held(sharer: Sharer, maximum: int) -> int:
    """What the second copy gives at least under *maximum*."""
    second = sharer.given.second
    return 0 if second == "open" else maximum if second == "full" else int(second)


def _gap(entered: list[Sharer], others: list[Sharer], points: int) -> int:
    """The widest gap where each copy has maxima of its own for all but what was entered."""
    if not others:
        return 0
    loose = [sharer for sharer in others if sharer.given.first in _LOOSE]
    all_full = all(sharer.given.second == "full" for sharer in others)
    taken = sum(sharer.least for sharer in entered)
    if entered and all_full and not loose:
        floors = (sum(s.floor(r) for s, r in _results(others, place)) for place in (0, 1))
        taken = points - max(floors)
    return _most(others, points - taken) - _least(others, points - taken)


def _results(sharers: list[Sharer], place: int) -> list[tuple[Sharer, Gives]]:
    return [(s, s.given.second if place else s.given.first) for s in sharers]


def _agreed_gap(entered: list[Sharer], others: list[Sharer], points: int) -> int:
    """The widest gap where both copies have the same maxima: each point goes where it parts most.

    A leaf on whose result the copies agree parts nothing.
    """
    left = points - sum(sharer.least for sharer in (*entered, *others))
    parted = [s for s in others if not (s.given.agreed and s.given.first == s.given.second)]
    gap = 0
    steepest = [0] * (len(entered) + len(others) - len(parted))
    for sharer in parted:
        first, second = sharer.given.first, sharer.given.second
        most = sharer.least if first in _LOOSE else int(first)
        gap += most - _held(sharer, sharer.least)
        steepest.append((first in _LOOSE) - (second == "full"))
    return gap + left * max(steepest, default=0)
