"""Known facts put into a formula change nothing that it says, and what they settle is gone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.specialise import ALWAYS, NEVER, specialised, specialised_store
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Any, Formula, holds, names
from tests.program.formulas import CONSTRAINTS, FORMULAS, NAMES, VALUES

POSITIVE = Constraint((("a", 1),), -1)
SUM = Constraint((("a", 1), ("b", 1)), -3)


@given(formula=FORMULAS, values=VALUES, known=st.sets(st.sampled_from(NAMES)))
def test_it_says_the_same(formula: Formula, values: Mapping[str, int], known: set[str]) -> None:
    """Whatever is put in first, the rest gives the same truth."""
    some = {name: values[name] for name in known}
    rest = {name: value for name, value in values.items() if name not in known}

    assert holds(specialised(formula, some), rest) is holds(formula, values)


@given(formula=FORMULAS, values=VALUES)
def test_all_known_settles_it(formula: Formula, values: Mapping[str, int]) -> None:
    assert specialised(formula, values) == (ALWAYS if holds(formula, values) else NEVER)


@given(formula=FORMULAS, values=VALUES, known=st.sets(st.sampled_from(NAMES)))
def test_what_is_known_is_gone(
    formula: Formula, values: Mapping[str, int], known: set[str]
) -> None:
    some = {name: values[name] for name in known}

    assert names(specialised(formula, some)).isdisjoint(known)


@pytest.mark.parametrize(
    ("formula", "values", "left"),
    [
        (POSITIVE, {"a": 1}, ALWAYS),
        (POSITIVE, {"a": 0}, NEVER),
        (SUM, {"a": 1}, Constraint((("b", 1),), -2)),
        (All((POSITIVE, SUM)), {"a": 0}, NEVER),
        (All((POSITIVE, SUM)), {"a": 1}, Constraint((("b", 1),), -2)),
        (Any((POSITIVE, SUM)), {"a": 1}, ALWAYS),
        (Any((POSITIVE, SUM)), {"a": 0}, Constraint((("b", 1),), -3)),
        (All(()), {}, ALWAYS),
        (Any(()), {}, NEVER),
    ],
)
def test_what_is_left(formula: Formula, values: dict[str, int], left: Formula) -> None:
    """One part that is left stands alone; one that decides leaves nothing else."""
    assert specialised(formula, values) == left


@given(store=st.lists(CONSTRAINTS, max_size=3), values=VALUES)
def test_a_store_loses_what_is_met(store: list[Constraint], values: Mapping[str, int]) -> None:
    """All known, what is left are the constraints that are broken."""
    broken = [c for c in store if not holds(c, values)]

    assert len(specialised_store(store, values)) == len(broken)


@given(
    store=st.lists(CONSTRAINTS, max_size=3), values=VALUES, known=st.sets(st.sampled_from(NAMES))
)
def test_a_store_says_the_same(
    store: list[Constraint], values: Mapping[str, int], known: set[str]
) -> None:
    some = {name: values[name] for name in known}
    rest = {name: value for name, value in values.items() if name not in known}

    assert holds(All(specialised_store(store, some)), rest) is holds(All(tuple(store)), values)
