"""Conditions that hold wherever the other version's do."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tcpl_rules.comparison.impact_order import following, implied_by
from tests.comparison.varied import entered, in_force, small, stricter

_EVERY = ("require total >= 6", "require every criterion >= 50% of max")
_LESS = ("require total >= 6", "require every criterion >= 40% of max")


def _follow(*changes: tuple[str, str]) -> frozenset[str]:
    return following(small().model, small(*changes).model)


def test_all_follow_from_themselves() -> None:
    assert _follow() == {"enough", "public"}


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (("total >= 6", "total >= 5"), {"enough", "public"}),
        (("total >= 6", "total >= 7"), {"public"}),
        (("require posted", "not posted"), {"enough"}),
        (_EVERY, {"public"}),
    ],
)
def test_less_follows_from_more(change: tuple[str, str], left: set[str]) -> None:
    changed = ("require posted", "require not posted") if change[1] == "not posted" else change

    assert _follow(changed) == left


def test_a_share_of_every_part() -> None:
    assert following(small(_EVERY).model, small(_LESS).model) == {"enough", "public"}
    assert following(small(_LESS).model, small(_EVERY).model) == {"public"}


@pytest.mark.parametrize(
    "change",
    [
        ("award 2 when", "award 3 when"),
        ("count at most 4", "count at least 1 at most 4"),
        ('commune vi "xã"', ""),
        ("max 4 score by hand", "max 4 may be left out score by hand"),
    ],
)
def test_nothing_follows_on_other_ground(change: tuple[str, str]) -> None:
    assert _follow(change) == frozenset()


def test_what_decides_nothing_implies_nothing() -> None:
    heard = small(
        ("require total >= 6", "basis hearsay rumour require total >= 6"),
        ("instrument", 'source rumour vi "tin đồn" { }\n  instrument'),
    )

    assert following(heard.model, small().model) == {"public"}
    assert following(small().model, heard.model) == {"enough", "public"}


def test_a_higher_total_is_no_reason_to_win() -> None:
    old, new = in_force().model, stricter().model

    assert following(old, new) == {"criterion_floors", "heads"}
    assert following(new, old) == {"total_points", "criterion_floors", "heads"}


def _implied(points: Mapping[str, object]) -> frozenset[str]:
    """What 25/2021 at 85 points is sure of, where the law in force is met."""
    case = {
        "year": 2024,
        "unit": {"name": "Phường Thử", "kind": "ward"},
        "self_assessed": points,
    }
    before, after = (ruleset.assess(case, reasons=False) for ruleset in (in_force(), stricter()))
    return implied_by(before, after.conditions)


def test_floors_make_a_least_of_the_total() -> None:
    assert "total_points" in _implied(entered(n1=10, n2=30, n3=15, n4=20))
    assert "total_points" not in _implied(entered(n1=10, n2=30, n3=15))


def test_the_same_floors_are_implied_and_facts_are_not() -> None:
    assert _implied(entered(n1=10)) == {"criterion_floors"}
