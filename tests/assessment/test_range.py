"""Ranges: exact ends, whether each is reached, and sums and hulls that lose neither."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from operator import add

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.range import NOTHING, Range, exactly, hull, total
from tcpl_rules.errors import OpenScoreError
from tcpl_rules.quantities import Rounding

POINTS = st.fractions(0, 100, max_denominator=8)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """Ranges of scores; an end that both share is reached."""
    least, most = sorted([draw(POINTS), draw(POINTS)])
    if least == most:
        return exactly(least)
    return Range(least, most, draw(st.booleans()), draw(st.booleans()))


def inside(points: Fraction, within: Range) -> bool:
    """Whether *points* are among those that *within* allows."""
    above = within.least < points or (within.least == points and within.least_attained)
    below = points < within.most or (points == within.most and within.most_attained)
    return above and below


def some(draw: st.DataObject, within: Range) -> Fraction:
    """Points that *within* allows."""
    share = draw.draw(st.fractions(0, 1, max_denominator=4))
    points = within.least + share * (within.most - within.least)
    return points if inside(points, within) else (within.least + within.most) / 2


class TestExact:
    """Tests for `Range.exact`, `settled` and `tight`."""

    def test_of_a_known_score(self) -> None:
        assert exactly(Fraction(27, 2)).exact == Fraction(27, 2)
        assert exactly(Fraction(27, 2)).settled
        assert exactly(Fraction(27, 2)).tight

    def test_of_an_open_one(self) -> None:
        """The error says from what to what it is open."""
        with pytest.raises(OpenScoreError) as caught:
            _ = Range(Fraction(147, 2), Fraction(197, 2)).exact

        assert str(caught.value) == "the score is still open, from 73.5 to 98.5"

    def test_an_end_that_is_not_reached_is_not_tight(self) -> None:
        assert not Range(Fraction(0), Fraction(1), most_attained=False).tight
        assert not Range(Fraction(0), Fraction(1), least_attained=False).tight


class TestDecimal:
    """Tests for `Range.decimal`."""

    @pytest.mark.parametrize(
        ("points", "places", "rounding", "text"),
        [
            (Fraction(197, 2), 2, Rounding.DOWN, "98.50"),
            (Fraction(80, 3), 2, Rounding.HALF_UP, "26.67"),
            (Fraction(80, 3), 2, Rounding.DOWN, "26.66"),
            (Fraction(7999, 100), 1, Rounding.DOWN, "79.9"),
            (Fraction(7999, 100), 0, Rounding.HALF_UP, "80"),
            (Fraction(0), 1, Rounding.UP, "0.0"),
        ],
    )
    def test_the_caller_says_how_to_round(
        self, points: Fraction, places: int, rounding: Rounding, text: str
    ) -> None:
        assert exactly(points).decimal(places, rounding) == text

    def test_an_open_score_has_none(self) -> None:
        with pytest.raises(OpenScoreError):
            Range(Fraction(0), Fraction(1)).decimal(1, Rounding.DOWN)

    def test_arguments_of_the_wrong_sort(self) -> None:
        with pytest.raises(TypeError, match=r"one of Rounding\.HALF_UP, .*, not 'half up'"):
            exactly(Fraction(1)).decimal(1, "half up")  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="places takes a whole number, not '1'"):
            exactly(Fraction(1)).decimal("1", Rounding.DOWN)  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="from 0 up, not -1"):
            exactly(Fraction(1)).decimal(-1, Rounding.DOWN)


class TestDisplay:
    """Tests for `Range.display`."""

    def test_a_language_that_there_is_not(self) -> None:
        with pytest.raises(ValueError, match="one of 'vi', 'en', not 'fr'"):
            NOTHING.display("fr")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="'fr'"):
            Range(Fraction(0), Fraction(1)).display("fr")  # type: ignore[arg-type]

    def test_a_known_score(self) -> None:
        assert exactly(Fraction(197, 2)).display("vi") == "98,5"
        assert exactly(Fraction(197, 2)).display("en") == "98.5"

    def test_an_open_one(self) -> None:
        assert Range(Fraction(147, 2), Fraction(197, 2)).display("vi") == "73,5 – 98,5"

    def test_ends_that_are_not_reached(self) -> None:
        open_range = Range(Fraction(1), Fraction(3, 2), least_attained=False, most_attained=False)

        assert open_range.display("vi") == "trên 1 – dưới 1,5"
        assert open_range.display("en") == "above 1 – below 1.5"


class TestReaches:
    """Tests for `Range.reaches`."""

    @pytest.mark.parametrize(
        ("within", "reached"),
        [
            (exactly(Fraction(80)), True),
            (exactly(Fraction(7999, 100)), False),
            (Range(Fraction(80), Fraction(90)), True),
            (Range(Fraction(79), Fraction(80)), None),
            (Range(Fraction(79), Fraction(80), most_attained=False), False),
            (Range(Fraction(80), Fraction(90), least_attained=False), True),
            (Range(Fraction(0), Fraction(100)), None),
        ],
    )
    def test_eighty(self, within: Range, reached: bool | None) -> None:  # noqa: FBT001
        """Always, never, or not yet known; the floor itself is enough if it is reached."""
        assert within.reaches(Fraction(80)) is reached

    @given(within=ranges(), points=POINTS, choose=st.data())
    def test_holds_of_every_score_inside(
        self, within: Range, points: Fraction, choose: st.DataObject
    ) -> None:
        reached = within.reaches(points)
        score = some(choose, within)

        assert reached is None or reached is (score >= points)


class TestMeets:
    """Tests for `Range.meets`."""

    @given(one=ranges(), other=ranges(), choose=st.data())
    def test_points_inside_both(self, one: Range, other: Range, choose: st.DataObject) -> None:
        if inside(some(choose, one), other):
            assert one.meets(other)
        assert one.meets(one)
        assert one.meets(other) == other.meets(one)

    def test_at_an_end(self) -> None:
        below, above = Range(Fraction(0), Fraction(1)), Range(Fraction(1), Fraction(2))

        assert below.meets(above)
        assert not below.meets(evolve(above, least_attained=False))
        assert not evolve(below, most_attained=False).meets(exactly(Fraction(1)))
        assert not below.meets(exactly(Fraction(2)))


class TestArithmetic:
    """Sums and hulls."""

    @given(one=ranges(), other=ranges(), choose=st.data())
    def test_a_sum_holds_every_sum(self, one: Range, other: Range, choose: st.DataObject) -> None:
        assert inside(some(choose, one) + some(choose, other), one + other)

    @given(one=ranges(), other=ranges())
    def test_a_sum_is_tight_where_both_are(self, one: Range, other: Range) -> None:
        summed = one + other

        assert summed.most_attained == (one.most_attained and other.most_attained)
        assert summed.least_attained == (one.least_attained and other.least_attained)
        assert summed == other + one

    @given(st.lists(ranges(), max_size=4))
    def test_total(self, parts: list[Range]) -> None:
        """The total of no scores is nothing; order does not count."""
        assert total(parts) == reduce(add, parts, NOTHING)
        assert total(parts[::-1]) == total(parts)

    @given(parts=st.lists(ranges(), min_size=1, max_size=4), choose=st.data())
    def test_a_hull_holds_each_and_ends_at_one(
        self, parts: list[Range], choose: st.DataObject
    ) -> None:
        around = hull(parts)

        assert all(inside(some(choose, part), around) for part in parts)
        assert (around.least, around.least_attained) in [(p.least, p.least_attained) for p in parts]
        assert (around.most, around.most_attained) in [(p.most, p.most_attained) for p in parts]

    def test_a_hull_reaches_an_end_that_any_part_reaches(self) -> None:
        approached = Range(Fraction(0), Fraction(2), most_attained=False)

        assert hull([approached, exactly(Fraction(2))]).most_attained
        assert not hull([approached, exactly(Fraction(1))]).most_attained

    @given(ranges())
    def test_a_hull_of_one_is_itself(self, part: Range) -> None:
        assert hull([part, part]) == part
        assert NOTHING + part == part


def test_a_range_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        NOTHING.least = Fraction(1)  # type: ignore[misc]
    assert evolve(NOTHING, most=Fraction(1)) != NOTHING
    assert len({NOTHING, exactly(Fraction(0))}) == 1
