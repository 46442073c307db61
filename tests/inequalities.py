"""Sums of unknown numbers, what is demanded of them, and what that leaves possible. For oracle.py.

Everything is decided by eliminating unknowns one after the other (Fourier and Motzkin): each lower
bound of an unknown is at most each of its upper bounds, strictly where either bound is strict.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

# Unknowns, each with its factor; the unknown "" is the constant one.
Sum = dict[str, Fraction]
# That a sum is at least zero, or with True, above zero.
Demand = tuple[tuple[tuple[str, Fraction], ...], bool]
Demands = frozenset[Demand]


@dataclass(frozen=True)
class Range:
    """Between which numbers something lies, and whether each of the two is itself possible."""

    least: Fraction
    most: Fraction
    least_attained: bool = True
    most_attained: bool = True


def number(value: Fraction | int) -> Sum:
    return {"": Fraction(value)}


def unknown(name: str) -> Sum:
    return {name: Fraction(1)}


def plus(left: Sum, right: Sum, times: Fraction | int = 1) -> Sum:
    """*left* and *times* as much of *right*."""
    both = dict(left)
    for name, factor in right.items():
        both[name] = both.get(name, Fraction(0)) + times * factor
    return {name: factor for name, factor in both.items() if factor}


def total_of(sums: Iterable[Sum]) -> Sum:
    total = number(0)
    for one in sums:
        total = plus(total, one)
    return total


def at_least(left: Sum, right: Sum, *, strict: bool = False) -> Demand:
    return tuple(sorted(plus(left, right, -1).items())), strict


def equal(left: Sum, right: Sum) -> list[Demand]:
    return [at_least(left, right), at_least(right, left)]


def contrary(demand: Demand) -> Demand:
    terms, strict = demand
    return tuple((name, -factor) for name, factor in terms), not strict


@lru_cache(maxsize=10_000)
def possible(demands: Demands) -> bool:
    """Whether some numbers meet all *demands*."""
    constants = [(dict(terms).get("", 0), strict) for terms, strict in _left(demands, "")]
    return all(constant > 0 if strict else constant >= 0 for constant, strict in constants)


def range_of(score: Sum, demands: Demands) -> Range:
    """What *score* can be while *demands* are met, which they can be."""
    return _range("score", _linked({*equal(unknown("score"), score)}, demands))


def union(ranges: Iterable[Range]) -> Range:
    """The ends of what lies in any of *ranges*."""
    every = list(ranges)
    least, most = min(r.least for r in every), max(r.most for r in every)
    return Range(
        least,
        most,
        any(r.least_attained for r in every if r.least == least),
        any(r.most_attained for r in every if r.most == most),
    )


@lru_cache(maxsize=10_000)
def _range(name: str, demands: Demands) -> Range:
    lows: list[tuple[Fraction, bool]] = []
    highs: list[tuple[Fraction, bool]] = []
    for terms, strict in _left(demands, name):
        factor = dict(terms).get(name, Fraction(0))
        if factor:
            bound = -dict(terms).get("", Fraction(0)) / factor
            (lows if factor > 0 else highs).append((bound, strict))
    least, most = max(low for low, _ in lows), min(high for high, _ in highs)
    return Range(least, most, (least, True) not in lows, (most, True) not in highs)


def _left(demands: Demands, keep: str) -> Demands:
    """What *demands* say of *keep* alone."""
    for name in sorted(_names(demands) - {keep}):
        demands = _without(name, demands)
    return demands


def _without(name: str, demands: Demands) -> Demands:
    lows: list[tuple[Sum, bool]] = []
    highs: list[tuple[Sum, bool]] = []
    kept: set[Demand] = set()
    for demand in demands:
        terms = dict(demand[0])
        factor = terms.get(name, Fraction(0))
        if factor:
            one = plus({}, terms, 1 / abs(factor))
            (lows if factor > 0 else highs).append((one, demand[1]))
        else:
            kept.add(demand)
    for low, low_strict in lows:
        for high, high_strict in highs:
            kept.add((tuple(sorted(plus(low, high).items())), low_strict or high_strict))
    return frozenset(kept)


def _linked(asked: set[Demand], demands: Demands) -> Demands:
    """*asked* and those of *demands* that share an unknown with it, at first or further hand."""
    linked, before = frozenset(asked), frozenset[Demand]()
    while linked != before:
        before, names = linked, _names(linked)
        linked |= {demand for demand in demands if names & _names([demand])}
    return linked


def _names(demands: Iterable[Demand]) -> set[str]:
    return {name for terms, _ in demands for name, _ in terms if name}
