"""The smallest of the sets that settle, and the first in order of several."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.explanation.settling_sets import (
    Chosen,
    first_hitting,
    irreducible_set,
    smallest_set,
)

_SETS = st.lists(st.frozensets(st.integers(0, 6), min_size=1, max_size=4), max_size=5)


@given(enough=_SETS.filter(bool))
def test_the_smallest_set_is_the_first_of_its_size(enough: list[Chosen]) -> None:
    found = smallest_set(7, lambda chosen: any(some <= chosen for some in enough))

    assert sorted(found) == min((len(some), sorted(some)) for some in enough)[1]


@given(differences=_SETS)
def test_the_first_hitting_set_is_the_first_in_order(differences: list[Chosen]) -> None:
    every = (frozenset(some) for size in range(8) for some in combinations(range(7), size))

    assert first_hitting(differences) == next(
        some for some in every if all(some & difference for difference in differences)
    )


@given(enough=_SETS.filter(bool))
def test_nothing_can_be_left_out_of_an_irreducible_set(enough: list[Chosen]) -> None:
    def settles(chosen: Chosen) -> bool:
        return any(some <= chosen for some in enough)

    found = irreducible_set(7, settles)

    assert settles(found)
    assert not any(settles(found - {place}) for place in found)


def test_nothing_is_needed_where_nothing_has_to_be_known() -> None:
    assert smallest_set(3, lambda _: True) == irreducible_set(3, lambda _: True) == frozenset()
