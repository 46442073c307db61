"""What a comparison holds."""

from __future__ import annotations

from tcpl_rules.comparison.comparison import ClauseChange, Status
from tcpl_rules.comparison.diff import diff
from tests.comparison.versions import compared, version

_REWORDED = ('vi "Kế hoạch" en "Plan"', 'vi "Lập kế hoạch" en "Plan"')
_HEARD = ("award 4 when planned", "award 4 when planned { basis hearsay portal }")


def test_changes_are_what_does_not_mean_the_same() -> None:
    found = compared(("award 2 when", "award 1 when"), _REWORDED)

    assert [change.status for change in found.changes] == [Status.STRICTER]
    assert [change.new.key for change in found.reworded if change.new] == ["2"]
    assert len(found.clauses) > len(found.changes) + len(found.reworded)


def test_known_worse() -> None:
    found = compared(_HEARD)

    assert found.changes == ()
    assert [change.new.key for change in found.known_otherwise if change.new] == ["2"]


def test_only_numbers_move() -> None:
    found = compared(("condition enough", "condition whole"))
    renamed = next(change for change in found.clauses if change.new and change.new.key == "whole")

    assert renamed.status is Status.SAME
    assert not renamed.moved
    assert not ClauseChange(kind="criterion", part="rule", status=Status.NEW).moved


def test_equal_findings_are_equal() -> None:
    first, second = version(), version(_REWORDED)

    assert diff(first, second) == diff(first, second)
    assert hash(diff(first, second)) == hash(diff(first, second))
