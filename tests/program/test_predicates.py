"""A compiled predicate says what its formula says, and nothing but whole numbers gets into it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Any, Formula, holds, negate
from tcpl_rules.program.predicates import predicates
from tests.program.formulas import FORMULAS, VALUES


@given(formulas=st.lists(FORMULAS, min_size=1, max_size=4), values=VALUES)
def test_each_says_what_its_formula_says(
    formulas: list[Formula], values: Mapping[str, int]
) -> None:
    """Predicates come in the order of the formulas and agree with `holds`."""
    found = [predicate(values) for predicate in predicates(formulas)]

    assert found == [holds(formula, values) for formula in formulas]


@given(formula=FORMULAS, values=VALUES)
def test_a_formula_or_its_negation(formula: Formula, values: Mapping[str, int]) -> None:
    """Of whole numbers that are all known, exactly one of the two holds."""
    one, other = predicates([formula, negate(formula)])

    assert one(values) is not other(values)


@pytest.mark.parametrize(
    ("formula", "truth"),
    [
        (All(()), True),
        (Any(()), False),
        (Constraint((), 0), True),
        (Constraint((), -1), False),
        (Constraint((("a", 0),), 0, equality=True), True),
    ],
)
def test_what_asks_nothing(formula: Formula, truth: bool) -> None:  # noqa: FBT001
    """Every one of no parts holds, and none of no parts does."""
    (predicate,) = predicates([formula])

    assert predicate({"a": 1}) is truth


@pytest.mark.parametrize(("late", "truth"), [(0, False), (1, True), (2, True)])
def test_the_boundary_holds(late: int, truth: bool) -> None:  # noqa: FBT001
    (predicate,) = predicates([Constraint((("late", 1),), -1)])

    assert predicate({"late": late}) is truth


def test_a_name_cannot_become_code() -> None:
    """A name is looked up, whatever characters are in it."""
    name = "'] or v.clear() or ['"
    (predicate,) = predicates([Constraint(((name, 1),), -1)])

    assert predicate({name: 1}) is True


@pytest.mark.parametrize(
    "formula",
    [Constraint((("a", "v.clear()"),), 0), Constraint((("a", 1),), "v.clear()")],  # type: ignore[arg-type]
    ids=["times", "constant"],
)
def test_a_forged_number_cannot_become_code(formula: Formula) -> None:
    """What a compiled form says in place of a whole number is refused, not run."""
    with pytest.raises(ValueError, match="format code 'd'"):
        predicates([formula])
