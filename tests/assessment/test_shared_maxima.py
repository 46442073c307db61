"""Parts with unread maxima share what the known maxima leave."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.assessment.shared_maxima import SharedMaxima, single
from tcpl_rules.program.program import Result

RESULTS: st.SearchStrategy[Result] = st.sampled_from(
    ["open", "full", Fraction(0), Fraction(1), Fraction(2)]
)
OPEN_MOST = {"most_attained": False}


def shared(*bounds: int | None, points: int = 10) -> SharedMaxima:
    """Parts a, b, c of *points* together, each with its ``more than``."""
    named = {
        name: None if b is None else Fraction(b) for name, b in zip("abc", bounds, strict=False)
    }
    return SharedMaxima(parent="", points=Fraction(points), bounds=named)


def divided(parts: SharedMaxima, *results: Result) -> dict[str, Range]:
    """What each part gives, and all of them under ``sum``."""
    division = parts.divide(dict(zip(parts.bounds, results, strict=True)))
    return {**division.parts, "sum": division.sum}


def between(least: int, most: int, **reached: bool) -> Range:
    """A range of whole points."""
    return Range(Fraction(least), Fraction(most), **reached)


def test_two_open_parts() -> None:
    """Either may have it all; together they have no more."""
    assert divided(shared(None, None), "open", "open") == {
        "a": between(0, 10),
        "b": between(0, 10),
        "sum": between(0, 10),
    }


def test_points_take_their_share_of_the_maxima() -> None:
    """A part that has 4 points has a maximum of at least 4, so 6 are left."""
    assert divided(shared(None, None), Fraction(4), "open") == {
        "a": exactly(Fraction(4)),
        "b": between(0, 6),
        "sum": between(4, 10),
    }


def test_more_than_is_a_bound_that_is_not_reached() -> None:
    """With a maximum above 1 for the one, the other stays below 9."""
    assert divided(shared(1, None), Fraction(0), "open") == {
        "a": exactly(Fraction(0)),
        "b": between(0, 9, **OPEN_MOST),
        "sum": between(0, 9, **OPEN_MOST),
    }


def test_its_own_bound_takes_nothing_from_a_part() -> None:
    assert divided(shared(1, None), "open", "open")["a"] == between(0, 10)


def test_points_above_the_bound_make_it_idle() -> None:
    """2 points are more than 1: the maximum may be 2, which is reached."""
    assert divided(shared(1, None), Fraction(2), "open")["b"] == between(0, 8)
    assert divided(shared(2, None), Fraction(2), "open")["b"] == between(0, 8, **OPEN_MOST)


def test_full_marks_are_the_maximum_whatever_it_is() -> None:
    """All parts at full marks have all the points, though nobody knows how they are divided."""
    assert divided(shared(1, None), "full", "full") == {
        "a": between(1, 10, least_attained=False),
        "b": between(0, 9, **OPEN_MOST),
        "sum": exactly(Fraction(10)),
    }


def test_full_marks_beside_points() -> None:
    """a has its maximum, b 4 points of its own: a has from 0 to 6."""
    assert divided(shared(None, None), "full", Fraction(4)) == {
        "a": between(0, 6),
        "b": exactly(Fraction(4)),
        "sum": between(4, 10),
    }


def test_all_have_points() -> None:
    assert divided(shared(None, None), Fraction(4), Fraction(5))["sum"] == exactly(Fraction(9))


def test_nothing_left() -> None:
    """Points that use up the shared maxima leave the others nothing."""
    found = divided(shared(None, None, None), Fraction(10), "open", "full")

    assert (found["b"], found["c"]) == (exactly(Fraction(0)), exactly(Fraction(0)))
    assert found["sum"] == exactly(Fraction(10))


@given(
    results=st.tuples(RESULTS, RESULTS, RESULTS),
    bounds=st.tuples(*[st.sampled_from([None, 0, 1, 2])] * 3),
)
def test_the_sum_lies_within_its_parts(
    results: tuple[Result, Result, Result], bounds: tuple[int | None, int | None, int | None]
) -> None:
    """Together the parts give at least their least and at most their most and the points."""
    found = divided(shared(*bounds), *results)
    parts = [found[name] for name in "abc"]

    assert sum(part.least for part in parts) <= found["sum"].least
    assert found["sum"].most <= min(sum((part.most for part in parts), Fraction(0)), Fraction(10))
    assert found["sum"].least <= found["sum"].most


@given(
    results=st.tuples(RESULTS, RESULTS),
    bounds=st.tuples(*[st.sampled_from([None, 0, 1, 2])] * 2),
    share=st.fractions(0, 1, max_denominator=10),
)
def test_every_division_of_the_maxima_lies_within(
    results: tuple[Result, Result], bounds: tuple[int | None, int | None], share: Fraction
) -> None:
    """Divide 10 points in every way that the bounds and the points allow: nothing falls out."""
    maxima = (share * 10, 10 - share * 10)
    given_points = [Fraction(0) if isinstance(r, str) else r for r in results]
    for maximum, bound, points in zip(maxima, bounds, given_points, strict=True):
        if maximum < points or (bound is not None and maximum <= bound):
            return
    found = divided(shared(*bounds), *results)
    least = [m if r == "full" else p for m, r, p in zip(maxima, results, given_points, strict=True)]
    most = [m if isinstance(r, str) else r for m, r in zip(maxima, results, strict=True)]

    for name, low, high in zip("ab", least, most, strict=True):
        assert found[name].least <= low <= high <= found[name].most
    assert found["sum"].least <= sum(least) <= sum(most) <= found["sum"].most


@pytest.mark.parametrize(
    ("result", "points"),
    [
        (Fraction(3), exactly(Fraction(3))),
        ("full", exactly(Fraction(7))),
        ("open", Range(Fraction(0), Fraction(7))),
    ],
)
def test_a_part_with_a_known_maximum(result: Result, points: Range) -> None:
    assert single(result, Fraction(7)) == points
