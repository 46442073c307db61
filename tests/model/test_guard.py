"""Guards as values: equal when they say the same, whatever text they came from."""

from __future__ import annotations

import pytest
from attrs.exceptions import FrozenInstanceError

from tcpl_rules.model.guard import AllOf, AnyOf, Holds, KindIs, Linear, Measure
from tests.model.build import at, compare


def test_only_a_measure_with_a_denominator_is_a_ratio() -> None:
    counted = Linear(terms=(("a", 1),))

    assert Measure(numerator=counted, denominator="b").is_ratio
    assert not Measure(numerator=counted).is_ratio


def test_the_place_in_the_text_does_not_count() -> None:
    assert compare("a", "=", 1) == compare("a", "=", 1)
    assert Holds(fact="a", span=at()) == Holds(fact="a")
    assert KindIs(kind="ward", span=at()) == KindIs(kind="ward")


def test_what_is_said_counts() -> None:
    part = (compare("a", "=", 1),)

    assert Holds(fact="a") != Holds(fact="a", positive=False)
    assert len({AllOf(parts=part), AnyOf(parts=part)}) == 2
    assert compare("a", "=", 1) != compare("a", "=", 1, "b")


@pytest.mark.parametrize("guard", [compare("a", "=", 1), Holds(fact="a"), AllOf(parts=())])
def test_a_guard_can_be_kept_and_not_changed(guard: object) -> None:
    assert hash(guard) == hash(guard)
    with pytest.raises(FrozenInstanceError):
        guard.span = None  # type: ignore[attr-defined]
