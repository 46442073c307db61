"""What two copies of a part can give, worked out by hand and by walking through small cases."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from tcpl_rules.explanation.spread import (
    Given,
    Gives,
    Sharer,
    Spread,
    Units,
    anything,
    aside,
    constant,
    covers,
    of_entered,
    of_leaf,
    of_sharers,
    plus,
)

POINT = 1_000_000


def test_units_make_every_number_whole() -> None:
    units = Units.of([Fraction(1, 4), Fraction(27, 2), Fraction(1, 3)])

    assert units.points(Fraction(1, 4)) * 4 == units.points(Fraction(1)) == 12 * POINT
    assert units.points(Fraction(27, 2)) == 27 * 6 * POINT


@pytest.mark.parametrize(
    ("given", "spread"),
    [
        (Given(3, 1), Spread(3, 1, 2)),
        (Given(1, 3), Spread(1, 3, -2)),
        (Given("full", 2), Spread(5, 2, 3)),
        (Given("open", 2), Spread(5, 2, 3)),
        (Given(2, "open"), Spread(2, 0, 2)),
        (Given("open", "open"), Spread(5, 0, 5)),
        (Given("open", "open", agreed=True), Spread(5, 0, 0)),
    ],
)
def test_a_leaf_with_a_known_maximum(given: Given, spread: Spread) -> None:
    assert of_leaf(given, 5) == spread


@pytest.mark.parametrize(
    ("given", "spread"),
    [
        (Given("open", "open"), Spread(5, 0, 0)),
        (Given("full", "open"), Spread(5, 5, 0)),
        (Given("open", 2), Spread(2, 2, 0)),
        (Given(5, "full"), Spread(5, 5, 0)),
        (Given(2, "full"), None),
    ],
)
def test_a_leaf_that_was_entered_is_the_same_in_both(given: Given, spread: Spread | None) -> None:
    assert of_entered(given, 5) == spread


def test_sums_and_what_stands_aside() -> None:
    assert plus(Spread(5, 1, 3), constant(2)) == Spread(7, 3, 3)
    assert aside(Spread(5, 1, 3), parting=False) == Spread(5, 0, 0)
    assert aside(Spread(5, 1, 3), parting=True) == Spread(5, 1, 3)


def test_one_spread_covers_another_where_it_can_do_all_that() -> None:
    assert covers(anything(5, agreed=False), anything(5, agreed=True))
    assert not covers(anything(5, agreed=True), anything(5, agreed=False))
    assert not covers(constant(3), constant(2))


# -- unread maxima, walked through on a grid -------------------------------------------------------

_WHOLE = 4
"""What the maxima add up to; they are whole here."""


@pytest.mark.parametrize("agreed", [False, True])
@pytest.mark.parametrize("entered", [0, 1, 2])
def test_leaves_that_share_a_maximum(entered: int, *, agreed: bool) -> None:
    """Two leaves scored by facts, and others that both copies know."""
    results: list[Gives] = ["open", "full", 0, 1]
    for a, b, c, d in product(results, repeat=4):
        _walked((a, b), (c, d), entered, agreed=agreed)


def _walked(
    first: tuple[Gives, Gives], second: tuple[Gives, Gives], entered: int, *, agreed: bool
) -> None:
    sharers = [Sharer(given=Given(*pair)) for pair in zip(first, second, strict=True)]
    known = [Sharer(given=Given("open", "open"), entered=True) for _ in range(entered)]
    spread = of_sharers([*sharers, *known], _WHOLE, agreed=agreed)
    pairs = set(_pairs(first, second, entered, agreed=agreed))

    assert spread.high == max(high for high, _ in pairs)
    assert spread.low == min(low for _, low in pairs)
    assert spread.gap == max(high - low for high, low in pairs)
    for low in range(spread.low, _WHOLE + 1):
        high = min(spread.high, low + spread.gap)
        assert any(a >= high and b <= low for a, b in pairs)


def _pairs(
    first: tuple[Gives, Gives], second: tuple[Gives, Gives], entered: int, *, agreed: bool
) -> list[tuple[int, int]]:
    """The sums that both copies can have; the first takes all it can, the second nothing."""
    found = []
    for maxima in _maxima(2 + entered):
        for others in _maxima(2 + entered):
            if maxima[2:] != others[2:] or (agreed and maxima != others):
                continue
            fits = all(map(_fits, first, maxima))
            if fits and all(map(_fits, second, others)):
                high = sum(map(_most, first, maxima))
                low = sum(map(_least, second, others))
                found += [(high + p, low + p) for p in range(sum(maxima[2:]) + 1)]
    return found


def _maxima(count: int) -> list[tuple[int, ...]]:
    every = product(range(_WHOLE + 1), repeat=count)
    return [maxima for maxima in every if sum(maxima) == _WHOLE]


def _fits(result: Gives, maximum: int) -> bool:
    return isinstance(result, str) or result <= maximum


def _most(result: Gives, maximum: int) -> int:
    return maximum if isinstance(result, str) else result


def _least(result: Gives, maximum: int) -> int:
    return {"open": 0, "full": maximum}[result] if isinstance(result, str) else result


def test_a_bound_that_is_not_reached_is_lost_by_a_little() -> None:
    """One gives 1 of more than 1, so the other gets less than the 5 that would be left."""
    scored = Sharer(given=Given(1, 1), bound=POINT)
    spread = of_sharers([scored, Sharer(given=Given("open", "open"))], 6 * POINT, agreed=False)

    assert spread == Spread(5 * POINT, 1, 5 * POINT - 1)
