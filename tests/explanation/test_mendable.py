"""Whether one part can still be had in full: by facts that can move, or by a person's entry."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tcpl_rules.explanation.mendable import Mending, past_of
from tests.explanation.explaining import entered, ground

_BOUNDS = {"capped": "fixed"}
_MOVES = {
    "fixed": "given",
    "closed": "final",
    "rising": "can rise",
    "falling": "can fall",
    "capped": "can rise",
}
ROWS = "award 10 when {} >= 3 award 0 when {} < 3"


def whole(text: str) -> str:
    """*text* with the facts that it names."""
    names = [name for name in _MOVES if re.search(rf"\b{name}\b", text)]
    names += [bound for name, bound in _BOUNDS.items() if name in names and bound not in names]
    facts = (
        f"fact {name}: count at most {_BOUNDS.get(name, 9)} "
        f'{{ vi "{name}" asks vi "Mấy?" unit vi "việc" {_MOVES[name]} }}'
        for name in names
    )
    return "\n".join((*facts, text))


def mendable(rule: str, key: str = "1", *, hearsay: bool = False, **case: Any) -> bool | None:
    """Whether the only criterion, scored as *rule* says, can still be had in full."""
    found = ground(whole(f'criterion 1 vi "Một" {{ max 10 {rule} }}'), hearsay=hearsay, **case)
    return Mending(ground=found).mendable(found.program.nodes[key])


class TestFacts:
    """A fact moves as it can; one that is given or final does not."""

    @pytest.mark.parametrize(
        ("fact", "can"), [("fixed", False), ("closed", False), ("rising", True), ("falling", False)]
    )
    def test_which_would_have_to_rise(self, fact: str, can: object) -> None:
        assert mendable(ROWS.format(fact, fact), facts={fact: 1}) is can

    @pytest.mark.parametrize(
        ("fact", "can"), [("fixed", False), ("closed", False), ("rising", False), ("falling", True)]
    )
    def test_which_would_have_to_fall(self, fact: str, can: object) -> None:
        rows = f"award 10 when {fact} < 3 award 0 when {fact} >= 3"

        assert mendable(rows, facts={fact: 5}) is can

    def test_not_beyond_another_fact(self) -> None:
        rows = ROWS.format("capped", "capped")

        assert mendable(rows, facts={"fixed": 2, "capped": 1}) is False
        assert mendable(rows, facts={"fixed": 3, "capped": 1}) is True

    def test_not_known_while_a_fact_is_missing(self) -> None:
        rows = ROWS.format("capped", "capped")

        assert mendable(rows, facts={"capped": 1}) is None
        assert mendable(rows, facts={"fixed": 2}) is False

    def test_a_row_below_the_maximum_is_not_enough(self) -> None:
        rows = "award 8 when rising >= 3 award 0 when rising < 3"

        assert mendable(rows, facts={"rising": 1}) is False

    def test_an_open_row_may_be_enough(self) -> None:
        rows = """award 8 when rising >= 3 and rising < 6 award 0 when rising < 3
          unread when rising >= 6"""

        assert mendable(rows, facts={"rising": 1}) is None

    def test_a_rule_that_is_all_hearsay_leaves_it_open(self) -> None:
        """Nobody knows that moving the fact would do, and a person has nothing to enter."""
        rows = (
            "award 10 when rising >= 3 { basis hearsay portal } "
            "award 0 when rising < 3 { basis hearsay portal }"
        )

        assert mendable(rows, facts={"rising": 1}) is None
        assert mendable(rows, hearsay=True, facts={"rising": 1}) is True

    def test_hearsay_is_not_enough_unless_accepted(self) -> None:
        rows = "award 10 when rising >= 3 { basis hearsay portal } award 0 when rising < 3"

        assert mendable(rows, facts={"rising": 1}) is None
        assert mendable(rows, hearsay=True, facts={"rising": 1}) is True

    def test_full_marks(self) -> None:
        rows = "full marks when falling = 0 award 8 when fixed >= 3 award 0 when fixed < 3"

        assert mendable(rows, facts={"falling": 2, "fixed": 1}) is True

    def test_a_penalty_that_stays(self) -> None:
        rows = f"penalty 1 when closed >= 1 {ROWS.format('rising', 'rising')}"

        assert mendable(rows, facts={"rising": 1, "closed": 1}) is False
        assert mendable(rows, facts={"rising": 1, "closed": 0}) is True

    def test_for_a_unit_of_this_kind(self) -> None:
        rows = """award 10 when kind is ward and rising >= 3
          award 5 when kind is commune and rising >= 3
          award 0 when rising < 3"""

        assert mendable(rows, facts={"rising": 1}) is False


class TestEntries:
    """A person's entry can become the maximum, if that is known."""

    def test_an_entry(self) -> None:
        assert mendable("score by hand", self_assessed=entered(n1=4)) is True

    def test_an_entry_over_facts(self) -> None:
        rows = ROWS.format("fixed", "fixed")

        assert mendable(rows, facts={"fixed": 1}, self_assessed=entered(n1=4)) is True

    def test_none_yet(self) -> None:
        assert mendable("score by hand") is True

    def test_none_yet_and_a_penalty_that_stays(self) -> None:
        assert mendable("score by hand penalty 1 when closed >= 1", facts={"closed": 1}) is False


UNREAD = """criterion 1 vi "Một" { max 10
  indicator 1 vi "Một một" { max unread score by hand }
  indicator 2 vi "Một hai" { max unread score by hand } }"""


def test_an_unread_maximum() -> None:
    found = ground(UNREAD)

    assert Mending(ground=found).mendable(found.program.nodes["1.1"]) is None


def test_an_unread_maximum_that_an_entry_brings_along() -> None:
    found = ground(UNREAD, self_assessed=entered(n1_1={"points": 2, "of": 4}))

    assert Mending(ground=found).mendable(found.program.nodes["1.1"]) is True


PAST = whole(
    """criterion 1 vi "Một" { max 10
      cannot be made up { at clause 3 }
      indicator 1 vi "Một một" { max 4 score by hand }
      indicator 2 vi "Một hai" { max 6 award 6 when rising >= 3 award 0 when rising < 3 } }"""
)


class TestPast:
    """Nothing makes up for what is past, in a part or in what is above it."""

    def test_what_is_known(self) -> None:
        found = ground(PAST, facts={"rising": 1}, self_assessed=entered(n1_1=2))
        mending = Mending(ground=found)

        assert mending.mendable(found.program.nodes["1.1"]) is False
        assert mending.mendable(found.program.nodes["1.2"]) is False

    def test_what_may_be_well_already(self) -> None:
        found = ground(PAST)

        assert Mending(ground=found).mendable(found.program.nodes["1.1"]) is None

    def test_an_entry_rises_by_what_is_not_past(self) -> None:
        """Of the whole, one part is past and has lost points; the other may be had in full."""
        text = """criterion 1 vi "Một" { max 10
          indicator 1 vi "Một một" { max 4 cannot be made up score by hand }
          indicator 2 vi "Một hai" { max 6 score by hand } }"""
        lost = ground(text, self_assessed=entered(n1=5, n1_1=2))
        kept = ground(text, self_assessed=entered(n1=5, n1_1=4))
        unknown = ground(text, self_assessed=entered(n1=5))

        assert [
            Mending(ground=found).mendable(found.program.nodes["1"])
            for found in (lost, kept, unknown)
        ] == [False, True, None]

    def test_where_the_ruleset_says_so(self) -> None:
        found = ground(PAST)

        past = past_of(found.program.nodes["1.2"], found)
        assert past is not None
        assert past.citations[-1].clause == "3"
        assert past_of(ground(UNREAD).program.nodes["1.1"], ground(UNREAD)) is None

    def test_a_fact_on_which_the_past_rests_does_not_move(self) -> None:
        text = """
        criterion 1 vi "Một" { max 4 cannot be made up
          award 4 when rising >= 3 award 0 when rising < 3 }
        criterion 2 vi "Hai" { max 6 award 6 when rising >= 5 award 0 when rising < 5 }"""
        found = ground(whole(text), facts={"rising": 1})

        assert Mending(ground=found).mendable(found.program.nodes["2"]) is False


def test_a_penalty_above_the_leaves() -> None:
    text = """criterion 1 vi "Một" { max 10 penalty 1 when falling >= 1
      indicator 1 vi "Một một" { max 10 score by hand } }"""
    found = ground(whole(text), facts={"falling": 2})

    assert Mending(ground=found).mendable(found.program.nodes["1"]) is True


def test_what_is_too_hard_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = ROWS.format("rising", "rising")
    found = ground(whole(f'criterion 1 vi "Một" {{ max 10 {rows} }}'))
    monkeypatch.setattr("tcpl_rules.integers._WORK_LIMIT", -1)

    assert Mending(ground=found).mendable(found.program.nodes["1"]) is None
