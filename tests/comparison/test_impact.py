"""The result counts what its units say."""

from __future__ import annotations

import pickle

import pytest

from tcpl_rules.assessment.case import Unit
from tcpl_rules.comparison.comparison import Version
from tcpl_rules.comparison.impact import Bounds, Impact, UnitImpact, Verdict, bounds
from tcpl_rules.model.standing import Text

_VERSION = Version(id="a", edition=1, content_hash="c0ffee", title=Text("a"))


def _unit(old: Verdict, new: Verdict, loses: bool | None) -> UnitImpact:  # noqa: FBT001
    return UnitImpact(
        file="cases.csv",
        row=2,
        unit=Unit(name="X", kind="ward"),
        year=2024,
        old=old,
        new=new,
        loses=loses,
        wins=False,
    )


_FOUND = Impact(
    old=_VERSION,
    new=_VERSION,
    units=(
        _unit("qualified", "not_qualified", loses=True),
        _unit("qualified", "undetermined", loses=None),
        _unit("qualified", "qualified", loses=False),
    ),
)


def test_the_matrix() -> None:
    assert _FOUND.count("qualified", "not_qualified") == 1
    assert _FOUND.count("not_qualified", "qualified") == 0


def test_least_and_most() -> None:
    assert _FOUND.losers == Bounds(1, 2)
    assert _FOUND.winners == Bounds(0, 0)


@pytest.mark.parametrize(
    ("happens", "counted"),
    [((), Bounds(0, 0)), ((True, True, None, False), Bounds(2, 3))],
)
def test_bounds(happens: tuple[bool | None, ...], counted: Bounds) -> None:
    assert bounds(happens) == counted


def test_it_is_a_value() -> None:
    assert pickle.loads(pickle.dumps(_FOUND)) == _FOUND  # noqa: S301 - our own
    assert hash(_FOUND) == hash(_FOUND)
