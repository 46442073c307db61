"""Facts that another assessment of the same unit gives."""

from __future__ import annotations

from typing import Any

import pytest

from tcpl_rules.assessment.case import Case, Decision, Feed
from tests.assessment.met import assessed, checked, compiled, document, found, problems

FEED: dict[str, Any] = {
    "decision": {"number": "12/QĐ-UBND", "recognised": True},
    "outcome": "qualified",
    "ruleset": "tt-1",
}
YES = {"number": "12/QĐ-UBND", "recognised": True}


class TestValue:
    """The decision outranks the outcome; an undetermined outcome says nothing."""

    @pytest.mark.parametrize(
        ("feed", "value"),
        [
            ({"outcome": "qualified"}, 1),
            ({"outcome": "not_qualified"}, 0),
            ({"outcome": "undetermined"}, None),
            ({"decision": {"recognised": False}}, 0),
            ({"decision": {"number": "12"}}, None),
            ({"decision": YES, "outcome": "not_qualified"}, 1),
            ({"decision": {"number": "12"}, "outcome": "not_qualified"}, 0),
            ({}, None),
        ],
    )
    def test_it(self, feed: dict[str, Any], value: int | None) -> None:
        assert checked(fed={"safe": feed}).facts.get("safe") == value

    def test_it_is_given_back(self) -> None:
        feed = {"decision": YES, "outcome": "qualified", "ruleset": "tt-1"}

        assert assessed(fed={"safe": feed}).fed == {
            "safe": Feed(
                decision=Decision(number="12/QĐ-UBND", recognised=True),
                outcome="qualified",
                ruleset="tt-1",
            )
        }


class TestTogether:
    """A fact may be given as well, as long as both say the same."""

    def test_that_agree(self) -> None:
        case = {"facts": {"safe": True}, "fed": {"safe": {"outcome": "qualified"}}}

        assert checked(**case).facts == {"safe": 1}

    def test_that_differ(self) -> None:
        case = {"facts": {"safe": True}, "fed": {"safe": {"outcome": "not_qualified"}}}
        (problem,) = problems(**case)

        assert (problem.code, problem.pointer) == ("TCPL0827", "/facts/safe")
        assert "“Safe” is true here but false under fed" in problem.sentence("en")

    def test_nothing_fed_leaves_what_is_given(self) -> None:
        case = {"facts": {"safe": False}, "fed": {"safe": {"outcome": "undetermined"}}}

        assert checked(**case).facts == {"safe": 0}

    def test_a_decision_that_differs_from_the_outcome_is_shown(self) -> None:
        notices = assessed(fed={"safe": {"decision": YES, "outcome": "not_qualified"}}).notices

        assert [notice.code for notice in notices] == ["fed_differs"]
        assert "lấy theo quyết định" in notices[0].text.vi

    def test_one_that_is_still_open_does_not(self) -> None:
        assert assessed(fed={"safe": {"decision": YES, "outcome": "undetermined"}}).notices == ()


@pytest.mark.parametrize(
    ("fed", "expected"),
    [
        ({"saf": {}}, ("TCPL0820", "/fed/saf")),
        ({"planned": {}}, ("TCPL0826", "/fed/planned")),
        ({"calm": {"decision": YES}}, ("TCPL0826", "/fed/calm/decision")),
        ({"safe": {"outcome": "yes"}}, ("TCPL0806", "/fed/safe/outcome")),
        ({"safe": {"outcome": True}}, ("TCPL0806", "/fed/safe/outcome")),
        ({"safe": {"decision": {"recognised": 1}}}, ("TCPL0806", "/fed/safe/decision/recognised")),
        ({"safe": {"verdict": "x"}}, ("TCPL0805", "/fed/safe/verdict")),
        ({"safe": "qualified"}, ("TCPL0806", "/fed/safe")),
        ("qualified", ("TCPL0806", "/fed")),
    ],
)
def test_what_cannot_be_fed(fed: Any, expected: tuple[str, str]) -> None:
    assert found(fed=fed) == [expected]


def test_the_result_of_one_case_feeds_another() -> None:
    """As a host does it: the table that a result gives goes into the other case as it is."""
    decision = {"number": "7/QĐ", "recognised": True}
    feed = assessed(decision=decision, facts={"waited": 11}).feed()

    assert feed == {"ruleset": "made", "outcome": "not_qualified", "decision": decision}
    assert checked(fed={"safe": feed}).facts == {"safe": 1}


class TestHashes:
    """What is evaluated is in the one hash, the papers it comes from in the other."""

    def _hashes(self, **feed: Any) -> tuple[str, str]:
        case = Case.from_mapping(document(fed={"safe": {**FEED, **feed}}))
        return case.content_hash, case.provenance_hash

    @pytest.mark.parametrize(
        "feed", [{"ruleset": "tt-2"}, {"decision": {"number": "13", "recognised": True}}]
    )
    def test_papers(self, feed: dict[str, Any]) -> None:
        assert self._hashes(**feed)[0] == self._hashes()[0]
        assert self._hashes(**feed)[1] != self._hashes()[1]

    @pytest.mark.parametrize(
        "feed", [{"outcome": "undetermined"}, {"decision": {**YES, "recognised": False}}]
    )
    def test_what_is_evaluated(self, feed: dict[str, Any]) -> None:
        assert self._hashes(**feed)[0] != self._hashes()[0]
        assert self._hashes(**feed)[1] == self._hashes()[1]

    def test_fed_or_given_the_checked_content_is_the_same(self) -> None:
        fed = checked(fed={"safe": {"outcome": "qualified"}})

        assert fed.content_hash == checked(facts={"safe": True}).content_hash
        assert compiled().assess(fed.case).receipt.case_hash == fed.content_hash

    def test_an_empty_table_means_nothing(self) -> None:
        assert Case.from_mapping(document(fed={})) == Case.from_mapping(document())
