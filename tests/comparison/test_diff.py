"""Two compiled rulesets to a comparison."""

from __future__ import annotations

import itertools

import pytest

from tcpl_rules.comparison.asking import direction
from tcpl_rules.comparison.comparison import Status
from tcpl_rules.comparison.diff import diff
from tests.comparison.versions import compared, lower_end, version
from tests.shipped import IDS, ruleset


@pytest.mark.parametrize("name", IDS)
def test_a_version_changes_nothing_against_itself(name: str) -> None:
    found = diff(ruleset(name), ruleset(name))

    assert {change.status for change in found.clauses} == {Status.SAME}
    assert (found.changes, found.reworded, found.known_otherwise) == ((), (), ())


@pytest.mark.parametrize(("old", "new"), tuple(itertools.permutations(IDS, 2)))
def test_shipped_versions(old: str, new: str) -> None:
    """Every claim has its case; and each way round as much is new as is gone the other way."""
    found, back = diff(ruleset(old), ruleset(new)), diff(ruleset(new), ruleset(old))

    for change in found.clauses:
        shows = lower_end if change.part == "penalties" else direction
        shown = [shows(witness.old, witness.new) for witness in change.witnesses]
        claims = {Status.STRICTER, Status.LAXER, Status.MIXED}
        assert bool(shown) is (change.status in claims)
        assert None not in shown
    assert _count(found.clauses, Status.NEW) == _count(back.clauses, Status.GONE)


def _count(clauses: object, status: Status) -> int:
    assert isinstance(clauses, tuple)
    return sum(change.status is status for change in clauses)


def test_what_is_compared() -> None:
    found = compared()

    assert (found.old.id, found.new.id) == ("made-1", "made-1")
    assert found.old.content_hash == version().content_hash
    assert found.old_model == version().model


def test_the_order_of_the_law() -> None:
    kinds = [change.kind for change in compared().clauses]

    assert [kind for kind, _ in itertools.groupby(kinds)] == [
        "header",
        "criterion",
        "indicator",
        "criterion",
        "condition",
        "fact",
        "role",
        "event",
        "document",
        "dossier",
        "step",
        "question",
    ]
