"""A ratio over zero has no value: no comparison of it holds, and its contrary does."""

from __future__ import annotations

import pytest

from tcpl_rules.model.constraints import holds, lower
from tcpl_rules.model.guard import AnyOf, Guard, NoneOf, SomeOf
from tcpl_rules.model.ratios import denominators, forgiving, nothing
from tests.model.build import both, compare, yes

LATE = compare("late", "<=", "1/2", "files")
MISSED = compare("missed", "<=", "1/2", "calls")
OVER_ZERO = {"late": 0, "files": 0, "missed": 0, "calls": 0, "planned": 1}


def contrary(guard: Guard) -> NoneOf:
    return NoneOf(parts=(guard,))


def test_denominators_stand_once_in_the_order_of_the_text() -> None:
    nested = AnyOf(parts=(yes("planned"), contrary(MISSED), both(LATE, MISSED)))

    assert denominators(nested) == ("calls", "files")
    assert denominators(compare("late", ">", 3)) == ()


def test_nothing() -> None:
    assert [holds(lower(nothing("files"), ()), {"files": n}) for n in (0, 1)] == [True, False]


@pytest.mark.parametrize(
    ("guard", "said", "forgiven"),
    [
        (LATE, False, True),
        (contrary(LATE), True, True),
        (contrary(contrary(LATE)), False, True),
        (SomeOf(least=2, parts=(LATE, yes("planned"))), False, True),
        (both(LATE, contrary(yes("planned"))), False, False),
        (both(LATE, MISSED), False, False),
    ],
)
def test_forgiving_a_ratio_that_has_no_value(guard: Guard, said: bool, forgiven: bool) -> None:  # noqa: FBT001
    read = forgiving(guard, {"files"})

    assert holds(lower(guard, ()), OVER_ZERO) is said
    assert holds(lower(read, ()), OVER_ZERO) is forgiven


def test_a_ratio_with_a_value_is_not_forgiven() -> None:
    values = {"late": 3, "files": 4}

    assert holds(lower(forgiving(LATE, {"files"}), ()), values) is False
