"""One case, one result: where each score comes from, and what its reader must know."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.errors import CaseError
from tcpl_rules.model.condition import TotalAtLeast
from tcpl_rules.model.rule import ByHand, Row
from tcpl_rules.model.ruleset import Ruleset, Years
from tcpl_rules.model.standing import Basis, Question, Standing, Text
from tests.assessment import met
from tests.assessment.assessing import assessed, compiled, ends
from tests.assessment.build import document, points
from tests.model.build import (
    CITED,
    WORDS,
    award,
    compare,
    condition,
    maximum,
    node,
    number,
    ruleset,
    silent,
)

HAND = ByHand(standing=CITED)
HEARSAY = Standing(citations=CITED.citations, basis=Basis.HEARSAY, source="portal")
ROWS = (award(10, compare("a", ">=", 1)), award(0, compare("a", "=", 0)))


def made(*rows: Row, **more: Any) -> Ruleset:
    """A criterion scored from the fact a, and one scored by hand."""
    nodes = (node("1", 10, *(rows or ROWS)), node("2", 10, rule=HAND))
    return ruleset(*nodes, facts=(number("a"),), **more)


def test_both_columns_are_given_back() -> None:
    columns = points(self_assessed={"1": 4, "2": 9}, appraised={"1": 3})
    found = assessed(made(), **columns)

    given_back = [(node_.self_assessed, node_.appraised) for node_ in found.nodes]

    assert given_back == [(Fraction(4), Fraction(3)), (Fraction(9), None)]


class TestOrigin:
    """Each score says where it comes from."""

    def test_of_each_sort(self) -> None:
        tree = node("3", 10, node("3.1", 10, rule=HAND), left_out=CITED)
        rules = evolve(made(), nodes=(*made().nodes, tree))
        found = assessed(rules, facts={"a": 1}, **points(self_assessed={"2": 5}))

        assert {n.key: n.origin for n in found.nodes} == {
            "1": "facts",
            "2": "entered",
            "3": "parts",
            "3.1": "open",
        }

    @pytest.mark.parametrize("facts", [{}, {"a": 0}])
    def test_no_result_is_open(self, facts: dict[str, int]) -> None:
        """Not known facts and a silent row alike leave it open."""
        rows = (award(10, compare("a", ">=", 1)), silent(compare("a", "=", 0)))

        assert assessed(made(*rows), facts=facts).node("1").origin == "open"


class TestWithoutReasons:
    """Without reasons only clauses, differences and what hearsay would change are missing."""

    def test_the_figures_are_the_same(self) -> None:
        rules = compiled(made(conditions=(condition("t", TotalAtLeast(points=Fraction(5))),)))
        case = document(facts={"a": 0}, **points(self_assessed={"1": 5}))
        full, bare = rules.assess(case), rules.assess(case, reasons=False)

        assert (bare.total, bare.outcome, bare.conditions) == (
            full.total,
            full.outcome,
            full.conditions,
        )
        assert [evolve(n, clauses=()) for n in full.nodes] == list(bare.nodes)
        assert full.clauses
        assert full.differences
        assert (bare.clauses, bare.differences) == ((), ())


class TestSilent:
    """Where the law was read and gives no result, the result says so."""

    ROWS = (award(10, compare("a", ">=", 1)), silent(compare("a", "=", 0)))

    def test_listed_with_a_notice(self) -> None:
        found = assessed(made(*self.ROWS), facts={"a": 0})

        assert found.silent == ("1",)
        assert [(n.code, n.text.en) for n in found.notices] == [
            ("silent", "The law gives no result for 1 in this case.")
        ]

    def test_not_where_the_facts_are_elsewhere_or_not_known(self) -> None:
        assert assessed(made(*self.ROWS), facts={"a": 1}).silent == ()
        assert assessed(made(*self.ROWS)).silent == ()

    def test_not_where_a_person_entered_points(self) -> None:
        found = assessed(made(*self.ROWS), facts={"a": 0}, **points(self_assessed={"1": 5}))

        assert found.silent == ()

    def test_an_unread_row_is_no_silence(self) -> None:
        unread = award(10, compare("a", ">=", 0), HEARSAY)

        assert assessed(made(unread), facts={"a": 0}).silent == ()


class TestHearsay:
    """What is known only from hearsay decides only where that was asked for."""

    RULES = made(
        award(10, compare("a", ">=", 1), HEARSAY),
        award(0, compare("a", "=", 0)),
        conditions=(condition("t", TotalAtLeast(points=Fraction(10))),),
    )

    def test_accepted_and_stamped(self) -> None:
        found = compiled(self.RULES).assess(document(facts={"a": 1}), accept_hearsay=True)

        assert (ends(found.node("1")), found.outcome) == ((10, 10), "qualified")
        assert found.receipt.accepted_hearsay
        assert found.with_hearsay is None
        assert not assessed(self.RULES, facts={"a": 1}).receipt.accepted_hearsay

    def test_accepting_it_where_there_is_none_changes_nothing(self) -> None:
        found = compiled(made()).assess(document(facts={"a": 1}), accept_hearsay=True)

        assert ends(found.node("1")) == (10, 10)


class TestAsIf:
    """A year that the ruleset does not cover is refused unless asked for, and then stamped."""

    RULES = made(years=Years(first=2022, last=2024, standing=CITED))

    @pytest.mark.parametrize("year", [2021, 2025])
    def test_refused(self, year: int) -> None:
        with pytest.raises(CaseError) as caught:
            assessed(self.RULES, year=year)

        assert [problem.pointer for problem in caught.value.problems] == ["/year"]

    def test_asked_for(self) -> None:
        found = compiled(self.RULES).assess(document(year=2025), as_if=True)

        assert found.receipt.as_if
        assert [(n.code, "2025" in n.text.vi) for n in found.notices] == [("as_if", True)]

    @pytest.mark.parametrize("year", [2022, 2024])
    def test_a_year_that_is_covered_is_not_stamped(self, year: int) -> None:
        found = compiled(self.RULES).assess(document(year=year), as_if=True)

        assert not found.receipt.as_if
        assert found.notices == ()


class TestConditions:
    """What each condition asked, and what was found."""

    def test_about_facts(self) -> None:
        """Known facts are given as whole numbers, unknown ones as None."""
        rules = made(conditions=(condition("none", compare("a", "=", 0)),))

        assert assessed(rules, facts={"a": 0}).condition("none").facts == (("a", 0),)
        assert assessed(rules).condition("none").facts == (("a", None),)

    def test_about_points(self) -> None:
        rules = made(conditions=(condition("t", TotalAtLeast(points=Fraction(12))),))
        (asked,) = assessed(rules, facts={"a": 1}).condition("t").points

        assert (asked.key, asked.asked, ends(asked.found), asked.reached) == (
            "",
            Fraction(12),
            (10, 20),
            None,
        )


def test_questions_of_the_ruleset_come_before_those_of_nodes() -> None:
    questions = [Question(id=name, text=WORDS, standing=CITED) for name in ("of_all", "of_two")]
    rules = made(questions=(questions[0],))
    second = evolve(rules.nodes[1], questions=(questions[1],))
    found = assessed(evolve(rules, nodes=(rules.nodes[0], second)))

    assert [question.id for question in found.questions] == ["of_all", "of_two"]


def test_decision_and_provenance_are_given_back_and_change_nothing() -> None:
    decision = {"number": "12/QĐ-UBND", "authority": "Ủy ban nhân dân huyện", "recognised": False}
    provenance = {"/facts/a": {"document": "Báo cáo", "note": "mục I"}}
    plain = assessed(made(), facts={"a": 1})
    found = assessed(made(), facts={"a": 1}, decision=decision, provenance=provenance)

    assert found.decision is not None
    assert (found.decision.number, found.decision.recognised) == ("12/QĐ-UBND", False)
    assert found.provenance["/facts/a"].note == "mục I"
    assert (found.total, found.outcome) == (plain.total, plain.outcome)
    assert found.receipt.case_hash == plain.receipt.case_hash
    assert found.receipt.provenance_hash != plain.receipt.provenance_hash


def test_the_kind_is_given_in_words() -> None:
    found = assessed(made(), unit={"name": "Phường Thử", "kind": "ward"})

    assert (found.unit_kind.id, found.unit_kind.text) == ("ward", WORDS)
    assert found.ruleset_title == WORDS
    assert isinstance(found.ruleset_title, Text)


def test_a_maximum_that_a_case_fills_in_is_shown() -> None:
    tree = node("1", 10, node("1.1", None, rule=HAND), node("1.2", maximum(4), rule=HAND))

    assert assessed(ruleset(tree)).node("1.1").maximum == 6


FACTS = {"files": 0, "planned": True, "waited": 2}


class TestVerdicts:
    """Without points each node says what the two columns and hearsay make of it."""

    def test_with_points_there_are_none(self) -> None:
        assert assessed(made()).node("1").verdicts is None

    def test_columns(self) -> None:
        found = met.assessed(
            facts=FACTS,
            self_assessed={"met": {"1": True, "1.1": True}},
            appraised={"met": {"1": False}},
        )
        verdicts = found.node("1").verdicts

        assert verdicts is not None
        assert (found.met("1"), verdicts.self_assessed, verdicts.appraised, verdicts.own) == (
            False,
            True,
            False,
            True,
        )

    def test_what_hearsay_would_make_of_it(self) -> None:
        """A plan that there is would meet the content; one that is not known says nothing."""
        with_plan, without = met.assessed(facts=FACTS), met.assessed()

        proposals = [found.node("2.3").verdicts for found in (with_plan, without)]
        assert [verdicts and verdicts.proposal for verdicts in proposals] == [True, None]

    def test_accepted_hearsay_proposes_nothing(self) -> None:
        found = met.compiled().assess(met.document(facts=FACTS), accept_hearsay=True)

        assert found.met("2.3") is True
        assert {node.verdicts and node.verdicts.proposal for node in found.nodes} == {None}


class TestNothingArose:
    """A content that a clause takes as met, whatever its requirements say."""

    def test_it_and_not_the_parts_above_with_others_beside_it(self) -> None:
        found = met.assessed(facts={"files": 0})

        assert [node.key for node in found.nodes if node.nothing_arose] == ["1.1.1"]

    def test_not_where_it_was_met_otherwise_or_entered(self) -> None:
        by_rule = met.assessed(facts={"files": 4, "late": 0})
        by_hand = met.assessed(facts={"files": 0}, self_assessed={"met": {"1.1.1": True}})

        assert not by_rule.node("1.1.1").nothing_arose
        assert not by_hand.node("1.1.1").nothing_arose


def test_a_condition_asks_what_it_asks_of_the_units_class() -> None:
    unit = {"name": "Xã Thử", "kind": "commune"}
    asked = [
        met.assessed(met.WITH_PENALTIES, unit={**unit, "class": class_}).condition("enough").points
        for class_ in ("class_1", "class_2")
    ]

    assert [points_[0].asked for points_ in asked] == [9, 5]
