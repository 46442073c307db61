"""Facts are values: equal where they say the same, wherever they were written."""

from __future__ import annotations

import pytest

from tcpl_rules.model.fact import Fact, FactKind, Relation
from tcpl_rules.model.guard import Linear
from tcpl_rules.model.standing import Text
from tests.model.build import CITED, at


def fact(kind: FactKind, **more: object) -> Fact:
    text = Text("Số hồ sơ")
    whole = {"id": "a", "kind": kind, "label": text, "asks": text, "unit": text, "standing": CITED}
    return Fact(**{**whole, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", FactKind)
def test_where_it_was_written_does_not_count(kind: FactKind) -> None:
    assert fact(kind, span=at()) == fact(kind)
    assert hash(fact(kind, span=at())) == hash(fact(kind))


def test_a_bound_counts() -> None:
    assert fact(FactKind.COUNT, at_most=3) != fact(FactKind.COUNT)
    assert fact(FactKind.COUNT).at_least == 0


def test_a_relation_is_not_turned_around() -> None:
    one, other = Linear(terms=(("a", 1),)), Linear(terms=(("b", 1),))

    assert Relation(left=one, right=other, standing=CITED) != Relation(
        left=other, right=one, standing=CITED
    )
