"""A plan is data: frozen, comparable, and carried from process to process."""

from __future__ import annotations

import pytest
from attrs.exceptions import FrozenInstanceError

from tests.pickled import pickled
from tests.planning.made import FACTS, document, own, planned

CASE = document(FACTS, **own(n1_2=0, n2_1=3))


def test_the_same_case_has_the_same_plan() -> None:
    assert planned(CASE) == planned(CASE)
    assert planned(CASE) != planned(CASE, weights={"1.2": 2})


def test_it_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        planned(CASE).answer = "never"  # type: ignore[misc]


def test_it_goes_from_process_to_process() -> None:
    plan = planned(CASE)

    assert pickled(plan) == plan


def test_its_certificate_says_what_is_asked_and_where_the_case_starts() -> None:
    certificate = planned(CASE).certificate
    assert certificate is not None

    assert [(a.condition, a.key) for a in certificate.asked] == [
        ("enough", ""),
        ("floors", "1"),
        ("floors", "2"),
    ]
    assert dict(certificate.start) == {"1": 6, "2": 7, "": 13}
    assert certificate.conditions == ("posting",)
    assert {reach.cost: reach.most for reach in certificate.reached} == {0: 13}
