"""What to ask next: only what the outcome still turns on, in the order of the law."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.assessment.case import Case
from tcpl_rules.model.condition import EveryAtLeast, TotalAtLeast
from tcpl_rules.model.rule import ByHand
from tcpl_rules.model.ruleset import Ruleset
from tests import shipped
from tests.assessment import met
from tests.assessment.assessing import compiled
from tests.assessment.build import document, points
from tests.model.build import (
    CITED,
    award,
    compare,
    condition,
    full_marks,
    node,
    number,
    ruleset,
    silent,
)
from tests.shipped import CASES

HAND = ByHand(standing=CITED)
TOTAL = condition("total", TotalAtLeast(points=Fraction(10)))


def made(*conditions: object, **more: Any) -> Ruleset:
    """A criterion scored from the fact a, one by hand; of b only conditions ask."""
    rows = (award(10, compare("a", ">=", 1)), award(0, compare("a", "=", 0)))
    nodes = (node("1", 10, *rows), node("2", 8, rule=HAND))
    facts = (number("b"), number("a"), number("idle"))
    return ruleset(*nodes, facts=facts, conditions=conditions or (TOTAL,), **more)


def needed(rules: Ruleset, **case: object) -> list[tuple[str, str]]:
    """What is needed, and where it goes in the case."""
    found = compiled(rules).still_needed(document(**case))
    return [(one.what, one.pointer) for one in found]


FACT_A = ("fact", "/facts/a")
POINTS_2 = ("points", "/self_assessed/points/2")


class TestSettled:
    """Nothing is needed once the outcome is settled."""

    def test_qualified(self) -> None:
        assert needed(made(), facts={"a": 1}) == []

    def test_not_qualified(self) -> None:
        """With 0 for the first, 8 for the second are too few."""
        assert needed(made(), facts={"a": 0}) == []

    def test_a_grade(self) -> None:
        best = shipped.RULESETS / "tt-01-2018-vpcp/cases/silence-3-contacts-by-fault.toml"

        assert shipped.ruleset("tt-01-2018-vpcp").still_needed(Case.read(best)) == ()

    @pytest.mark.parametrize("path", CASES, ids=shipped.name_of)
    def test_exactly_when_the_outcome_is(self, path: Path) -> None:
        """A shipped case needs something exactly while it is undetermined.

        Or nothing more can be found out, and the law itself is known only from hearsay.
        """
        found = shipped.assessed(path)
        more = shipped.ruleset(found.receipt.ruleset).still_needed(found.case.case)
        open_law = found.with_hearsay not in (None, "undetermined")

        assert bool(more) is (found.outcome == "undetermined") or (not more and open_law)


class TestOpen:
    """What bears on the outcome, and nothing else."""

    def test_facts_then_points(self) -> None:
        assert needed(made()) == [FACT_A, POINTS_2]

    def test_facts_of_conditions_in_the_order_of_the_text(self) -> None:
        rules = made(TOTAL, condition("none", compare("b", "=", 0)))

        assert needed(rules) == [("fact", "/facts/b"), FACT_A, POINTS_2]

    def test_what_is_known_is_not_asked_again(self) -> None:
        rules = made(TOTAL, condition("none", compare("b", "=", 0)))

        assert needed(rules, facts={"b": 0}) == [FACT_A, POINTS_2]

    def test_points_that_no_open_condition_asks_for_are_not_needed(self) -> None:
        """The total is reached already; only the condition on b is open."""
        rules = made(TOTAL, condition("none", compare("b", "=", 0)))

        assert needed(rules, facts={"a": 1}) == [("fact", "/facts/b")]

    def test_entered_points_make_facts_idle(self) -> None:
        assert needed(made(), **points(self_assessed={"1": 5})) == [POINTS_2]

    def test_points_go_into_the_column_that_decides(self) -> None:
        assert needed(made(), **points(appraised={"1": 5})) == [("points", "/appraised/points/2")]

    def test_what_is_left_out_is_not_asked(self) -> None:
        rules = made()
        second = evolve(rules.nodes[1], left_out=CITED)

        assert needed(evolve(rules, nodes=(rules.nodes[0], second)), left_out=["2"]) == [FACT_A]

    def test_parts_below_an_entry_are_not_asked(self) -> None:
        tree = node("1", 10, node("1.1", 6, rule=HAND), node("1.2", 4, rule=HAND))
        rules = ruleset(tree, node("2", 8, rule=HAND), conditions=(TOTAL,))

        assert needed(rules, **points(self_assessed={"1": 5})) == [POINTS_2]
        assert needed(rules, **points(self_assessed={"2": 5})) == [
            ("points", "/self_assessed/points/1.1"),
            ("points", "/self_assessed/points/1.2"),
        ]

    def test_parts_below_an_entry_are_asked_where_a_condition_is_about_them(self) -> None:
        """The entry says what the whole has, and nothing of its parts."""
        parts = [node(f"1.{n}", 5, rule=HAND, kind="indicator") for n in (1, 2)]
        floors = condition("floors", EveryAtLeast(kind="indicator", share=Fraction(1, 2)))
        rules = ruleset(node("1", 10, *parts), conditions=(TOTAL, floors))

        assert needed(rules, **points(self_assessed={"1": 10})) == [
            ("points", "/self_assessed/points/1.1"),
            ("points", "/self_assessed/points/1.2"),
        ]

    def test_where_the_law_gives_no_result_a_person_is_asked(self) -> None:
        """All facts are known and the law is silent: points are what is left."""
        leaf = node("1", 10, award(10, compare("a", ">=", 1)), silent(compare("a", "=", 0)))
        rules = ruleset(leaf, facts=(number("a"),), conditions=(TOTAL,))

        assert needed(rules) == [FACT_A]
        assert needed(rules, facts={"a": 0}) == [("points", "/self_assessed/points/1")]

    def test_facts_of_full_marks(self) -> None:
        leaf = node("1", 10, rule=HAND, full_marks=(full_marks(compare("a", "=", 0)),))
        rules = ruleset(leaf, facts=(number("a"),), conditions=(TOTAL,))

        assert needed(rules) == [FACT_A, ("points", "/self_assessed/points/1")]
        assert needed(rules, facts={"a": 0}) == []


KNOWN = {"files": 0, "late": 0, "waited": 2, "planned": True, "safe": True, "calm": True}


class TestByHand:
    """What is met, and conditions, where a person has to judge."""

    def needed(self, **case: object) -> list[tuple[str, str]]:
        found = met.compiled().still_needed(met.document(**case))
        return [(one.what, one.pointer) for one in found]

    def test_contents_then_conditions(self) -> None:
        assert self.needed(facts=KNOWN) == [
            ("met", "/self_assessed/met/1.1.2"),
            ("met", "/self_assessed/met/2.2"),
            ("met", "/self_assessed/met/2.3"),
            ("condition", "/self_assessed/conditions/pleased"),
            ("condition", "/self_assessed/conditions/level"),
        ]

    def test_facts_come_first_and_a_condition_on_facts_is_not_asked_by_hand(self) -> None:
        facts = {name: fact for name, fact in KNOWN.items() if name != "waited"}
        found = self.needed(facts=facts)

        assert found[0] == ("fact", "/facts/waited")
        assert ("condition", "/self_assessed/conditions/waiting") not in found

    def test_it_goes_into_the_column_that_decides(self) -> None:
        found = self.needed(
            facts=KNOWN, appraised={"met": {"1": True, "2": True}, "conditions": {}}
        )

        assert found == [
            ("condition", "/appraised/conditions/pleased"),
            ("condition", "/appraised/conditions/level"),
        ]

    def test_nothing_once_all_is_judged(self) -> None:
        column = {"met": {"1": True, "2": True}, "conditions": {"pleased": True, "level": True}}

        assert self.needed(facts=KNOWN, self_assessed=column) == []

    def test_how_it_is_asked(self) -> None:
        content, *_, condition = met.compiled().still_needed(met.document(facts=KNOWN))

        assert (content.asks.vi, content.label.vi) == ("1.1.2 đạt hay không đạt?", "Hiệu quả")
        assert condition.asks.en == "Is this condition met or not met?"
        assert condition.label.vi == "Mức"


def test_a_question_comes_in_the_words_of_the_ruleset() -> None:
    ward = {"year": 2024, "unit": {"name": "Phường Ví Dụ (bịa)", "kind": "ward"}}
    first, *_, last = shipped.ruleset("qd-25-2021").still_needed(ward)

    assert (first.what, first.key) == ("fact", "normative_documents_assigned")
    assert first.asks.vi.startswith("Trong năm đánh giá, cơ quan có thẩm quyền giao cấp xã")
    assert (last.what, last.asks.vi) == ("points", "Điểm của 5.4?")


def test_answering_what_is_asked_settles_the_outcome() -> None:
    """An invented commune answers one question after another; then nothing is asked any more."""
    rules = shipped.ruleset("qd-25-2021")
    facts: dict[str, int] = {}
    entries = {"2": Fraction(30), "3": Fraction(15), "4": Fraction(20), "5": Fraction(25)}
    asked = []
    for _ in range(10):
        case = {**document(), "facts": facts, **points(self_assessed=entries)}
        questions = rules.still_needed(case)
        if not questions:
            break
        first = questions[0]
        asked.append(first.key)
        if first.what == "fact":
            facts[first.key] = 0
        else:
            entries[first.key] = rules.assess(case).node(first.key).maximum or Fraction(0)

    assert asked == ["normative_documents_assigned", "heads_disciplined", "heads_prosecuted", "1.2"]
    assert rules.assess(case).outcome == "qualified"
