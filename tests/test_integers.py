"""Feasibility over whole numbers against looking at every point of a box."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tcpl_rules import integers
from tcpl_rules.errors import InternalError
from tcpl_rules.integers import Constraint, satisfy

NAMES = "xyz"
LOW, HIGH = -4, 6
BOX = tuple(
    constraint
    for name in NAMES
    for constraint in (Constraint(((name, 1),), -LOW), Constraint(((name, -1),), HIGH))
)


def meets(values: dict[str, int], constraint: Constraint) -> bool:
    """Whether *values* meet *constraint*, told from its definition alone."""
    value = sum(c * values[name] for name, c in constraint.coefficients) + constraint.constant
    return value == 0 if constraint.equality else value >= 0


def constraints(steepest: int) -> st.SearchStrategy[Constraint]:
    """Constraints on some of the names."""
    term = st.tuples(st.sampled_from(NAMES), st.integers(-steepest, steepest))
    return st.builds(
        Constraint, st.lists(term, max_size=3).map(tuple), st.integers(-30, 30), st.booleans()
    )


@given(st.lists(constraints(9), min_size=1, max_size=5))
@example([Constraint((("x", 3), ("y", -7)), -1), Constraint((("x", -3), ("y", 7)), 2)])
def test_agrees_with_brute_force(system: list[Constraint]) -> None:
    """Within a box, a system has a solution exactly when one of the box's points is one."""
    everything = (*BOX, *system)
    found = satisfy(everything)
    points = (
        dict(zip(NAMES, p, strict=True)) for p in product(range(LOW, HIGH + 1), repeat=len(NAMES))
    )
    expected = any(all(meets(point, c) for c in system) for point in points)
    assert (found is not None) == expected
    if found is not None:
        assert all(meets(found, c) for c in everything)


@given(st.lists(constraints(20), min_size=1, max_size=5))
def test_unbounded_systems_are_decided(system: list[Constraint]) -> None:
    """A witness without a box meets every constraint too."""
    found = satisfy(system)
    if found is not None:
        assert all(meets(found, c) for c in system)


def test_no_constraint_is_met_by_nothing() -> None:
    """An empty system has the empty solution."""
    assert satisfy(()) == {}


def test_every_named_variable_gets_a_value() -> None:
    """A variable whose terms cancel is 0 in the witness."""
    assert satisfy([Constraint((("x", 1), ("x", -1)), 0)]) == {"x": 0}


def test_whole_numbers_are_fewer_than_fractions() -> None:
    """A system that only fractions solve has no solution, bounded or not."""
    between = [Constraint((("x", 2), ("y", -4)), -1), Constraint((("x", -2), ("y", 4)), 1)]
    assert satisfy(between) is None


def test_large_shares_stay_exact() -> None:
    """No rounding: 9 999 of 10 000 is not 100 %, and is more than 99.98 %."""
    part = Constraint((("done", 10_000), ("all", -9_998)), -1)
    short = Constraint((("all", 1), ("done", -1)), -1)
    assert satisfy([part, short]) == {"done": 5_000, "all": 5_001}


def test_too_hard_a_system_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    """Out of budget, the solver says so instead of answering."""
    monkeypatch.setattr(integers, "_WORK_LIMIT", 1)
    system = [
        Constraint((("x", 5), ("y", 3)), -7),
        Constraint((("x", -4), ("y", 7)), -2),
        Constraint((("x", -3), ("y", -5)), 90),
    ]
    with pytest.raises(InternalError):
        satisfy(system)
