"""A clause of one version: title, place in law, how well known."""

from __future__ import annotations

from tcpl_rules.comparison.clauses import Sides, change, clause
from tcpl_rules.comparison.judging import CHANGED, SAME
from tcpl_rules.model.ruleset import Maximum
from tcpl_rules.model.standing import Basis, Text
from tests.comparison.versions import version
from tests.model.build import REPORTED, UNREAD

_MODEL = version(
    (
        "award 2 when late >= 1 and late <= 5",
        "award 2 when late >= 1 and late <= 5 { basis reported portal }",
    )
).model
_NODES = {node.key: node for node in _MODEL.walk()}


def test_known_as_its_weakest_part() -> None:
    sides = Sides(_MODEL, _MODEL)
    rule = sides.node_change("rule", _NODES["1.1"], _NODES["1.1"], SAME)
    maximum = sides.node_change("maximum", _NODES["1.1"], _NODES["1.1"], SAME)
    made = clause("x", Text("x"), None, _MODEL, (REPORTED, UNREAD))

    assert rule.new is not None
    assert rule.new.basis is Basis.REPORTED
    assert maximum.new is not None
    assert (maximum.new.basis, type(maximum.new.part)) == (Basis.READ, Maximum)
    assert made.basis is Basis.UNREAD


def test_its_place_in_law_in_words() -> None:
    found = Sides(_MODEL, _MODEL).node_change("title", _NODES["1"], None, CHANGED)

    assert (found.kind, found.new) == ("criterion", None)
    assert found.old is not None
    assert found.old.citation.vi == "Điều 1 Luật số 1/2020/QH"


def test_other_words_of_a_title() -> None:
    first = clause("a", Text("Một  hai"), 1, _MODEL, (REPORTED,))
    again = clause("a", Text("một hai"), 1, _MODEL, (REPORTED,))
    other = clause("a", Text("ba"), 1, _MODEL, (REPORTED,))

    assert not change("role", "definition", first, again, SAME).reworded
    assert change("role", "definition", first, other, SAME).reworded
    assert not change("criterion", "maximum", first, other, SAME).reworded


def test_every_part_of_a_node() -> None:
    sides, node = Sides(_MODEL, _MODEL), _NODES["2"]
    parts = ("rule", "title", "clause", "maximum", "full_marks", "penalties", "left_out", "proof")
    found = [sides.node_change(part, node, node, SAME).new for part in parts]

    assert all(one is not None and one.key == "2" for one in found)
