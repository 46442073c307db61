"""A finding points at the nearest text that is known."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.errors import InternalError
from tcpl_rules.model.places import place
from tests.model.build import number


def test_nearest_known_place_wins() -> None:
    near, far = number("near"), number("far")
    assert place(near, far) == near.span
    assert place(evolve(near, span=None), far) == far.span


def test_no_place_at_all_is_a_fault_of_the_library() -> None:
    with pytest.raises(InternalError):
        place(number("nowhere", span=None))
