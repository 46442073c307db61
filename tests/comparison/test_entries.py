"""Points entered for clauses that both versions have."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.comparison.entries import Entries
from tcpl_rules.comparison.pairing import pair_nodes
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.condition import EveryAtLeast
from tcpl_rules.program.from_model import from_model
from tests.comparison.versions import points, version

_HALF = EveryAtLeast(kind="criterion", share=Fraction(1, 2))
_THREE = EveryAtLeast(kind="criterion", points=Fraction(3))
_SMALLER = (
    ('vi "Kế hoạch" en "Plan" {\n  max 4', 'vi "Kế hoạch" en "Plan" {\n  max 3'),
    ("award 4 when planned", "award 3 when planned"),
    ("score 10 points", "score 9 points"),
)


def _entries(old: CompiledRuleset, new: CompiledRuleset) -> Entries:
    pairs = pair_nodes(old.model, new.model)
    return Entries(pairs, from_model(old.model), from_model(new.model))


def test_floors_in_points() -> None:
    entries = _entries(version(), version(*_SMALLER))

    assert dict(entries.floors(_HALF, _HALF)) == {
        "1": points(3, 3),
        "2": points(2, "3/2"),
    }
    assert dict(entries.floors(_HALF, _THREE)) == {"1": points(3, 3), "2": points(2, 3)}


def test_an_unread_maximum_has_no_floor() -> None:
    unread = (
        'vi "Đúng hạn" en "On time" {\n    max 4',
        'vi "Đúng hạn" en "On time" {\n    max unread',
    )
    entries = _entries(version(), version(unread))
    indicators = EveryAtLeast(kind="indicator", share=Fraction(1, 2))

    assert list(dict(entries.floors(indicators, indicators))) == ["1.2"]


def test_a_total_as_both_have_room_for_it() -> None:
    entries = _entries(version(), version(*_SMALLER))

    assert [e.points for e in entries.reaching("", Fraction(8), {})] == [6, 2]
    assert entries.reaching("", Fraction(10), {}) == ()


def test_one_clause_and_all_that_the_others_can_have() -> None:
    entries = _entries(version(), version(*_SMALLER))
    floors = dict(entries.floors(_HALF, _HALF))

    assert [e.points for e in entries.reaching("1", Fraction(2), floors)] == [2, 3]
    assert entries.reaching("2", Fraction(4), floors) == ()
