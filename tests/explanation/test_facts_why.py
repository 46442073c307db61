"""Facts as reasons: what is asked of each, what it is, and where that comes from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tcpl_rules.assessment.case import Provenance
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.explanation.facts_why import facts_called, facts_of_guard
from tcpl_rules.model.guard import Guard
from tests.explanation.explaining import ground

ASKED = "qualifies when {{ condition asked vi 'Được hỏi' {{ require {} }} }}"


def facts(guard: str, **case: Any) -> tuple[Reason, ...]:
    """The facts that are why *guard* stands as it does."""
    stands = ground(ASKED.format(guard).replace("'", '"'), **case)
    asked = stands.ruleset.conditions[0].requirement
    assert isinstance(asked, Guard)
    return facts_of_guard(asked, stands)


def numbers(found: tuple[Reason, ...]) -> list[tuple[str, bool | None, object, object, object]]:
    """Each fact: whether it is as asked, the value that would do, its own, what is missing."""
    return [(one.key, one.holds, one.asked, one.found, one.short) for one in found]


class TestHowFarOff:
    """Only of a fact that fails: the nearest value that would do."""

    def test_a_fact_that_is_as_asked(self) -> None:
        assert numbers(facts("files >= 3", facts={"files": 4})) == [("files", True, None, 4, None)]

    def test_too_few(self) -> None:
        assert numbers(facts("files >= 3", facts={"files": 1})) == [("files", False, 3, 1, 2)]

    def test_too_many(self) -> None:
        found = facts("waited <= 3 days", facts={"waited": 8})

        assert numbers(found) == [("waited", False, 3, 8, 5)]

    def test_yes_and_no(self) -> None:
        assert numbers(facts("planned", facts={"planned": False})) == [("planned", False, 1, 0, 1)]

    def test_a_share_says_it_of_each_side(self) -> None:
        found = facts("late / files <= 10%", facts={"late": 3, "files": 10})

        # No number of files that is allowed makes 3 late ones a tenth.
        assert numbers(found) == [("files", False, None, 10, None), ("late", False, 1, 3, 2)]

    def test_not_known(self) -> None:
        assert numbers(facts("files >= 3")) == [("files", None, None, None, None)]

    def test_known_beside_one_that_is_not(self) -> None:
        found = facts("late = files", facts={"files": 4})

        assert numbers(found) == [("files", None, None, 4, None), ("late", None, None, None, None)]

    def test_of_which_two_things_are_said(self) -> None:
        """One fails, so the fact does; what would do has to do for that."""
        found = facts("files >= 3 and files <= 6", facts={"files": 8})

        assert numbers(found) == [("files", False, 6, 8, 2)]

    def test_of_which_one_thing_is_enough(self) -> None:
        """The nearest value with which the whole holds, not one that does for both."""
        found = facts("late = 0 or early >= late", facts={"files": 9, "late": 4, "early": 3})

        assert numbers(found) == [("late", False, 3, 4, 1), ("early", False, 4, 3, 1)]

    def test_where_one_fact_alone_does_not_do(self) -> None:
        found = facts("files >= 3 and planned", facts={"files": 1, "planned": False})

        assert numbers(found) == [("files", False, 3, 1, 2), ("planned", False, 1, 0, 1)]


class TestWhereItComesFrom:
    """A fact carries its place in law and its provenance."""

    TABLE: Mapping[str, object] = {
        "/facts/files": {"document": "Sổ theo dõi", "date": date(2024, 12, 31)}
    }

    def test_its_own(self) -> None:
        (found,) = facts("files >= 3", facts={"files": 4}, provenance=self.TABLE)

        assert found.provenance == Provenance(document="Sổ theo dõi", date=date(2024, 12, 31))

    def test_that_of_the_table_around_it(self) -> None:
        table = {"/facts": {"document": "Báo cáo"}}
        (found,) = facts("files >= 3", facts={"files": 4}, provenance=table)

        assert found.provenance == Provenance(document="Báo cáo")

    def test_none(self) -> None:
        found = facts("files >= 3 and planned", facts={"files": 4, "planned": True})

        assert [one.provenance for one in found] == [None, None]

    def test_its_place_in_law(self) -> None:
        (found,) = facts("files >= 3")

        assert found.clause is not None
        assert found.clause.citation.vi == "Điều 1 Luật"


FED = """
fact safe: yes/no {{ vi "An toàn" asks vi "Có?" given
  fed by decision or outcome under other vi "chuẩn khác" }}
{}"""
SAFE = FED.format('qualifies when { condition asked vi "Được hỏi" { require safe } }')


class TestFed:
    """A fact of another standard says where it comes from; the decision outranks the outcome."""

    def test_by_decision_against_the_outcome(self) -> None:
        feed = {
            "decision": {"number": "12/QĐ", "recognised": False},
            "outcome": "qualified",
            "ruleset": "other-1",
        }
        (found,) = facts_called(["safe"], ground(SAFE, fed={"safe": feed}))

        assert found.found == 0
        assert found.feed is not None
        assert found.feed.decision is not None
        assert found.feed.decision.number == "12/QĐ"

    def test_by_outcome(self) -> None:
        feed = {"outcome": "qualified", "ruleset": "other-1"}
        (found,) = facts_called(["safe"], ground(SAFE, fed={"safe": feed}))

        assert (found.found, found.feed and found.feed.outcome) == (1, "qualified")

    def test_given_as_it_is(self) -> None:
        (found,) = facts_called(["safe"], ground(SAFE, facts={"safe": True}))

        assert (found.found, found.feed) == (1, None)


def test_facts_of_which_nothing_is_asked() -> None:
    stands = ground(ASKED.format("files >= 3").replace("'", '"'), facts={"files": 4})

    assert numbers(facts_called(["files", "files"], stands)) == [("files", None, None, 4, None)]
