"""A tally is refused exactly when no scores give it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assessment import met
from tests.assessment.build import found, problems

Counts = tuple[int, int, int]


def _found(key: str, tally: Counts, **entries: object) -> list[tuple[str, str]]:
    full, half, zero = tally
    named = {name[1:].replace("_", "."): value for name, value in entries.items()}
    tallies = {key: {"full": full, "half": half, "zero": zero}}
    return found(self_assessed={"points": named, "tallies": tallies})


@pytest.mark.parametrize(
    ("tally", "entries", "code"),
    [
        ((2, 0, 0), {"n1": 10}, None),
        ((1, 1, 0), {"n1": 10}, "TCPL0847"),
        ((2, 0, 0), {"n1": 9}, "TCPL0847"),
        ((1, 1, 0), {"n1": 9}, None),
        ((1, 0, 1), {"n1": 4}, None),
        ((1, 0, 1), {"n1": 6}, None),
        ((1, 0, 1), {"n1": 5}, "TCPL0847"),
        ((0, 0, 0), {"n1": 5}, "TCPL0847"),
        ((0, 0, 0), {"n1": 4}, None),
        ((0, 2, 0), {"n1_2": 6}, "TCPL0847"),
        ((1, 1, 0), {"n1_2": 6}, None),
        ((1, 0, 1), {"n1_2": 6, "n1_1_1": 1}, "TCPL0847"),
        ((2, 1, 0), {}, "TCPL0846"),
    ],
)
def test_tallies_over_known_maxima(
    tally: Counts, entries: dict[str, object], code: str | None
) -> None:
    expected = [] if code is None else [(code, "/self_assessed/tallies/1")]

    assert _found("1", tally, **entries) == expected


@pytest.mark.parametrize(
    ("tally", "entries", "fits"),
    [
        ((3, 0, 0), {"n2": 20}, True),
        ((3, 0, 0), {"n2": 19}, False),
        ((2, 1, 0), {"n2": 19}, True),
        ((2, 1, 0), {"n2": 20}, False),
        ((0, 0, 3), {"n2": 1}, False),
        ((0, 0, 3), {"n2": 0}, True),
        ((1, 0, 2), {"n2": 5}, True),
        ((0, 3, 0), {"n2": 9}, False),
        ((0, 3, 0), {"n2": 10}, True),
    ],
)
def test_tallies_over_unread_maxima(
    tally: Counts, entries: dict[str, object], *, fits: bool
) -> None:
    expected = [] if fits else [("TCPL0847", "/self_assessed/tallies/2")]

    assert _found("2", tally, **entries) == expected


def test_the_entries_that_it_contradicts_are_named() -> None:
    tally = {"1": {"full": 2, "half": 0, "zero": 0}}
    (problem,) = problems(self_assessed={"points": {"1": Fraction(19, 2)}, "tallies": tally})

    assert problem.sentence("vi") == (
        'self_assessed.tallies."1": bảng đếm 2-0-0 của 1 (“chữ”) không khớp với điểm đã ghi: '
        "1: 9,5 điểm"
    )


def _counted(score: Fraction, top: int) -> Counts:
    return int(score == top), int(top > score >= Fraction(top, 2)), int(score == 0)


GRID = [Fraction(n, 8) for n in range(49)]
REACHED = {
    (a + b, tuple(x + y for x, y in zip(_counted(a, 4), _counted(b, 6), strict=True)))
    for a in GRID
    if a <= 4
    for b in GRID
}


@given(st.integers(0, 20), st.tuples(*[st.integers(0, 2)] * 3).filter(lambda t: sum(t) <= 2))
def test_a_tally_beside_a_sum_agrees_with_trying_all_scores(halves: int, tally: Counts) -> None:
    total = Fraction(halves, 2)

    assert (_found("1", tally, n1=total) == []) == ((total, tally) in REACHED)


@pytest.mark.parametrize(
    ("tally", "points", "fits"),
    [
        ((1, 0, 0), "5.5", True),
        ((1, 0, 0), "5.4", False),
        ((0, 0, 1), "-0.5", True),
        ((0, 0, 1), "-0.6", False),
        ((0, 0, 0), "-0.6", True),
        ((0, 0, 0), 3, False),
    ],
)
def test_penalties_take_a_part_below_0_and_the_whole_below_its_parts(
    tally: Counts, points: object, *, fits: bool
) -> None:
    """The whole has a penalty of 0.5, its one part (of 6) another of 0.25."""
    counted = {"2": dict(zip(("full", "half", "zero"), tally, strict=True))}
    found = met.found(
        met.WITH_PENALTIES, self_assessed={"points": {"2": points}, "tallies": counted}
    )

    assert found == ([] if fits else [("TCPL0847", "/self_assessed/tallies/2")])
