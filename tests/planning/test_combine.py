"""Groups put together: the cheapest that does it, and the most for each lower cost."""

from __future__ import annotations

import itertools
import random
from fractions import Fraction

from tcpl_rules.planning.choices import Choice
from tcpl_rules.planning.combine import Combined, combine
from tcpl_rules.planning.goal import Goal
from tcpl_rules.planning.offers import Way
from tcpl_rules.planning.plan import Asked
from tests.planning.made import compiled

ZERO = Fraction(0)


def way(place: int, cost: int, *gains: int) -> Way:
    return Way(
        cost=Fraction(cost),
        parts=(str(place),) if cost else (),
        places=(place,) if cost else (),
        gains=tuple(map(Fraction, gains)),
    )


def goal(total: int, floor: int) -> Goal:
    """So many points in all, and so many of node 1."""
    return Goal(
        program=compiled()._evaluator.program,
        asked=(
            Asked(condition="enough", key="", points=Fraction(total)),
            Asked(condition="floors", key="1", points=Fraction(floor)),
        ),
    )


def combined(wanted: Goal, *groups: tuple[Way, ...]) -> Combined:
    choices = tuple(Choice(ways=ways) for ways in groups)
    return combine(choices, {"1": Fraction(2), "": Fraction(10)}, wanted)


GROUPS = (
    (way(1, 0, 0, 0), way(1, 1, 3, 3)),
    (way(2, 0, 0, 0), way(2, 1, 0, 5)),
    (way(3, 0, 0, 0), way(3, 2, 1, 6)),
)
"""Of node 1, and in all: 3 and 3 for 1; 0 and 5 for 1; 1 and 6 for 2."""


def test_the_cheapest_that_reaches_everything() -> None:
    best = combined(goal(18, 3), *GROUPS).best(goal(18, 3))

    assert best is not None
    assert best.places == (1, 2)
    assert [best.cost, best.total] == [2, 18]


def test_none_where_all_of_it_is_too_little() -> None:
    assert combined(goal(25, 0), *GROUPS).best(goal(25, 0)) is None
    assert combined(goal(0, 7), *GROUPS).sums == ()


def test_the_most_at_each_cost_counts_only_what_meets_the_rest() -> None:
    found = combined(goal(18, 3), *GROUPS)

    assert [found.most(Fraction(cost)) for cost in range(5)] == [None, 13, 18, 21, 24]


def test_a_condition_has_to_hold() -> None:
    ways = (way(1, 0, 0, 0), way(1, 1, 0, 0))
    held = Choice(ways=(ways[0], way(1, 1, 0, 9)), conditions=("posting",))

    assert combine((held,), {"1": ZERO, "": ZERO}, goal(0, 0)).sums == ()


def test_as_by_trying_all() -> None:
    """Random groups, some of which take points away: the best is that of every combination."""
    choose = random.Random(4)  # noqa: S311 - it makes up cases
    for _ in range(60):
        groups = [
            (way(place, 0, 0, 0), *(random_way(choose, place) for _ in range(choose.randint(1, 3))))
            for place in range(1, choose.randint(2, 5))
        ]
        wanted = goal(choose.randint(8, 25), choose.randint(0, 8))
        best = combined(wanted, *groups).best(wanted)
        tried = [order(ways) for ways in itertools.product(*groups) if reaches(ways, wanted)]
        assert (best is None) == (not tried)
        if best is not None:
            assert best.order == min(tried)


def reaches(ways: tuple[Way, ...], wanted: Goal) -> bool:
    floor, total = (sum((w.gains[place] for w in ways), ZERO) for place in (0, 1))
    return 2 + floor >= wanted.wanted["1"] and 10 + total >= wanted.wanted[""]


def order(ways: tuple[Way, ...]) -> tuple[Fraction, int, Fraction, tuple[int, ...]]:
    places = tuple(sorted(place for one in ways for place in one.places))
    total = 10 + sum((one.gains[1] for one in ways), ZERO)
    return sum((one.cost for one in ways), ZERO), len(places), -total, places


def random_way(choose: random.Random, place: int) -> Way:
    return way(place, choose.randint(1, 4), choose.randint(-2, 5), choose.randint(-3, 6))
