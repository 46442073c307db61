"""What the facts of a case say of a guard, and what is looked up beside."""

from __future__ import annotations

from typing import Any

import pytest

from tcpl_rules.explanation.ground import Ground
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All
from tcpl_rules.model.constraints import Any as AnyOfThese
from tcpl_rules.model.guard import Guard
from tests.explanation.explaining import entered, ground

ASKED = 'qualifies when { condition asked vi "Được hỏi" { require HERE } }'


def stands(guard: str, **case: Any) -> tuple[Ground, Guard]:
    """The ground of a case, and *guard* as its ruleset has it."""
    found = ground(ASKED.replace("HERE", guard), **case)
    asked = found.ruleset.conditions[0].requirement
    assert isinstance(asked, Guard)
    return found, asked


@pytest.mark.parametrize(
    ("guard", "facts", "truth"),
    [
        ("files >= 3", {"files": 3}, True),
        ("files >= 3", {"files": 2}, False),
        ("files >= 3", {}, None),
        # Of late there are at most as many as there are files.
        ("late >= 3", {"files": 2}, False),
        ("files >= 3 and late <= 9", {"late": 4}, True),
        ("late >= 3 or late < 3 and planned", {"planned": True}, True),
        ("kind is ward or planned", {"planned": False}, False),
    ],
)
def test_truth_over_every_completion(guard: str, facts: dict[str, object], truth: object) -> None:
    found, asked = stands(guard, facts=facts)

    assert found.truth(asked) is truth


def test_truth_agrees_with_the_assessment() -> None:
    found, asked = stands("late >= 3", facts={"files": 2})

    assert found.assessment.condition("asked").met is found.truth(asked)


def test_what_is_too_hard_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    found, asked = stands("late >= 3 or late < 3 and planned", facts={"planned": True})
    monkeypatch.setattr("tcpl_rules.integers._WORK_LIMIT", -1)
    knot = Constraint((("late", 3), ("files", -7), ("early", 5)), -1)

    assert found.truth_of(All((knot, found.lower(asked)))) is None


class TestSort:
    """What a kind of unit rules out is of no interest to a unit of another."""

    def test_ruled_out(self) -> None:
        found, asked = stands("kind is ward and planned")

        assert not found.is_for_this_unit(found.lower(asked))

    def test_not_ruled_out(self) -> None:
        found, asked = stands("kind is commune and planned", facts={"planned": False})

        assert found.is_for_this_unit(found.lower(asked))

    def test_never(self) -> None:
        found, _ = stands("planned")

        assert not found.is_for_this_unit(AnyOfThese(()))


class TestDecides:
    """Hearsay decides where it is accepted, and a part that asks about heard facts likewise."""

    HEARD = """
    fact rumoured: yes/no { vi "Đồn" asks vi "Có?" given basis hearsay portal }
    qualifies when { condition asked vi "Được hỏi" { require rumoured } }
    """

    @pytest.mark.parametrize("hearsay", [False, True])
    def test_by_a_heard_fact(self, hearsay: bool) -> None:  # noqa: FBT001
        found = ground(self.HEARD, hearsay=hearsay)

        standing = found.ruleset.conditions[0].standing
        assert found.decides(standing, ["rumoured"]) is hearsay
        assert found.decides(standing, [])


class TestProvenance:
    """The first of several places that has one."""

    def test_nearest(self) -> None:
        table = {"/facts": {"note": "cả bảng"}, "/facts/planned": {"note": "một dòng"}}
        case: dict[str, Any] = {"facts": {"planned": True, "heard": True}, "provenance": table}
        found, _ = stands("planned and heard", **case)

        notes = [found.provenance(f"/facts/{name}") for name in ("planned", "heard")]
        assert [one and one.note for one in notes] == ["một dòng", "cả bảng"]

    def test_the_next_place(self) -> None:
        table = {"/facts/planned": {"note": "một dòng"}}
        found, _ = stands("planned", facts={"planned": True}, provenance=table)

        origin = found.provenance("/fed/planned", "/facts/planned")
        assert origin is not None
        assert origin.note == "một dòng"

    def test_nowhere(self) -> None:
        found, _ = stands("planned", facts={"planned": True})

        assert found.provenance("/facts/planned") is None


PARTS = """
criterion 1 vi "Một" { max 10
  indicator 1 vi "Một một" { max 4 score by hand }
  indicator 2 vi "Một hai" { max 6 score by hand }
}
"""


class TestEntered:
    """Whose points count: an entry, but not one that is the mere sum of the entries below it."""

    def test_an_entry(self) -> None:
        assert list(ground(PARTS, self_assessed=entered(n1=7)).entered) == ["1"]

    def test_a_sum(self) -> None:
        found = ground(PARTS, self_assessed=entered(n1=7, n1_1=3, n1_2=4))

        assert list(found.entered) == ["1.1", "1.2"]

    def test_what_facts_give_instead(self) -> None:
        text = 'criterion 1 vi "Một" { max 10 award 10 when planned award 0 when not planned }'
        found = ground(text, facts={"planned": True}, self_assessed=entered(n1=7))

        other = found.instead("node", "1")
        assert other is not None
        assert other.exact == 10
        assert found.instead("condition", "1") is None
