"""Each clause that a result rests on is named with its place in law."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.model.condition import EveryAtLeast, TotalAtLeast
from tcpl_rules.model.rule import Average, ByHand, Open, Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import (
    Basis,
    Citation,
    Instrument,
    SourceDocument,
    Standing,
    Text,
)
from tcpl_rules.quantities import Rounding
from tests.assessment import met
from tests.assessment.assessing import assessed
from tests.assessment.build import points
from tests.model.build import (
    CITED,
    UNREAD,
    award,
    compare,
    condition,
    full_marks,
    grade,
    node,
    number,
    ruleset,
    silent,
)
from tests.shipped import ruleset as shipped

LAW = Instrument(id="QD1", title=Text("Quyết định 1", "Decision 1"))
CIRCULAR = Instrument(id="TT2", title=Text("Thông tư 2"))
PORTAL = SourceDocument(id="portal", title=Text("Cổng thông tin", "Portal"))
FACTS = (number("a"),)
HAND = ByHand(standing=CITED)


def used(*citations: Citation) -> tuple[str, str]:
    """How *citations* are worded in both languages."""
    made = ruleset(instruments=(LAW, CIRCULAR), sources=(PORTAL,))
    citation = clause_used("x", Standing(citations=citations), made).citation
    return citation.vi, citation.en


class TestWording:
    """A place as lawyers write it: from the inside out in Vietnamese, the other way in English."""

    @pytest.mark.parametrize(
        ("place", "vi", "en"),
        [
            ({}, "Quyết định 1", "Decision 1"),
            ({"article": "4"}, "Điều 4 Quyết định 1", "Decision 1, article 4"),
            (
                {"article": "3", "clause": "1a", "point": "đ"},
                "điểm đ khoản 1a Điều 3 Quyết định 1",
                "Decision 1, article 3, clause 1a, point đ",
            ),
            (
                {"annex": "I", "page": "2"},
                "Phụ lục I trang 2 Quyết định 1",
                "Decision 1, page 2, annex I",
            ),
            (
                {"section": "II", "clause": "4", "point": "a"},
                "điểm a khoản 4 mục II Quyết định 1",
                "Decision 1, section II, clause 4, point a",
            ),
        ],
    )
    def test_a_place(self, place: Mapping[str, Any], vi: str, en: str) -> None:
        assert used(Citation(instrument="QD1", **place)) == (vi, en)

    def test_several(self) -> None:
        first, second = (
            Citation(instrument="QD1", article="3"),
            Citation(instrument="TT2", annex="I"),
        )

        assert used(first, second) == (
            "Điều 3 Quyết định 1; Phụ lục I Thông tư 2",
            "Decision 1, article 3; Thông tư 2, annex I",
        )

    def test_none(self) -> None:
        assert used() == ("", "")

    def test_an_instrument_that_is_not_declared_keeps_its_id(self) -> None:
        assert used(Citation(instrument="ND9", article="1")) == ("Điều 1 ND9", "ND9, article 1")

    def test_basis_source_and_readings(self) -> None:
        reading = Text("đọc là", "read as")
        standing = Standing(basis=Basis.REPORTED, source="portal", readings=(reading,))
        found = clause_used("1 max", standing, ruleset(sources=(PORTAL,)))

        assert (found.part, found.basis) == ("1 max", Basis.REPORTED)
        assert (found.source, found.readings) == ("Cổng thông tin", (reading,))


@pytest.mark.parametrize(
    ("part", "address"),
    [
        ("1.1 award 2", "qd-25-2021/1.html#1.1"),
        ("condition total_points", "qd-25-2021/outcome.html#total_points"),
        ("fact heads_disciplined fed", "qd-25-2021/facts.html#heads_disciplined"),
        ("report_to_ministry", "qd-25-2021/procedure.html#report_to_ministry"),
        ("", ""),
        ("gap", ""),
    ],
)
def test_a_clause_leads_to_the_page_of_its_part(part: str, address: str) -> None:
    assert clause_used(part, Standing(), shipped("qd-25-2021").model).address == address


def parts(made: Ruleset, **case: object) -> list[str]:
    """The parts that the result of a case rests on."""
    return [clause.part for clause in assessed(made, **case).clauses]


def one(leaf: Node) -> Ruleset:
    return ruleset(leaf, facts=FACTS)


class TestOfLeaves:
    """The clause that gave a leaf its score, and no other."""

    ROWS = (award(4, compare("a", ">=", 1)), silent(compare("a", "=", 0)))

    @pytest.mark.parametrize(("a", "part"), [(1, "1 award 4"), (0, "1 silent")])
    def test_the_row_that_applies(self, a: int, part: str) -> None:
        assert parts(one(node("1", 4, *self.ROWS)), facts={"a": a}) == [part]

    def test_with_highest_of_only_the_best(self) -> None:
        rows = (award(1, compare("a", ">=", 0)), award("1.5", compare("a", ">=", 1)))

        assert parts(one(node("1", 4, *rows, highest=True)), facts={"a": 1}) == ["1 award 1.5"]

    def test_full_marks(self) -> None:
        leaf = node("1", 4, *self.ROWS, full_marks=(full_marks(compare("a", "=", 0)),))

        assert parts(one(leaf), facts={"a": 0}) == ["1 full marks"]

    def test_an_unread_row_says_that_it_is_unread(self) -> None:
        row = silent(compare("a", "=", 0))
        unread = evolve(row, result=Open(silent=False), standing=UNREAD)

        assert parts(one(node("1", 4, unread)), facts={"a": 0}) == ["1 unread"]

    def test_an_average(self) -> None:
        rule = Average(
            weights=(("a", Fraction(2)),), places=1, rounding=Rounding.DOWN, standing=CITED
        )

        assert parts(one(node("1", 2, rule=rule)), facts={"a": 3}) == ["1 average"]

    def test_by_hand(self) -> None:
        assert parts(one(node("1", 4, rule=HAND))) == ["1 score by hand"]

    def test_entered_points_name_the_rules_that_a_person_had_to_score_by(self) -> None:
        """The facts that would give the rest are not known, so no row of them gave anything."""
        tree = node("1", 8, node("1.1", 4, *self.ROWS), node("1.2", 4, rule=HAND))

        assert parts(one(tree), **points(self_assessed={"1": 5})) == ["1.2 score by hand"]

    def test_parts_below_an_entry_gave_nothing(self) -> None:
        tree = node("1", 8, node("1.1", 4, *self.ROWS), node("1.2", 4, rule=HAND))
        case = points(self_assessed={"1": 5})

        assert "1.1 award 4" not in parts(one(tree), facts={"a": 1}, **case)

    def test_a_row_carries_the_readings_of_the_rule_around_it(self) -> None:
        """That the highest counts is a reading of ours; whoever relies on it is told."""
        reading, own = Text("lấy mức cao nhất", "the highest"), Text("đọc là", "read as")
        row = award(4, compare("a", ">=", 1), evolve(CITED, readings=(own,)))
        rule = Rows(rows=(row,), highest=True, standing=evolve(CITED, readings=(reading,)))
        (clause,) = assessed(one(node("1", 4, rule=rule)), facts={"a": 1}).clauses

        assert (clause.part, clause.readings) == ("1 award 4", (reading, own))


class TestWithoutPoints:
    """What a content must meet, and what takes it as met."""

    def _parts(self, **facts: object) -> list[str]:
        return [clause.part for clause in met.assessed(facts=facts).clauses]

    def test_a_content_that_is_taken_as_met(self) -> None:
        assert self._parts(files=0)[:2] == ["1.1.1 met when", "1.1.2 met by hand"]

    def test_every_requirement_where_all_hold_and_the_failing_one_where_not(self) -> None:
        """One place in law, so they are one clause."""
        assert self._parts(planned=True, waited=2).count("1.2 require") == 1
        assert "1.2 require" in self._parts(planned=False)

    def test_the_conditions_lean_on_no_maxima(self) -> None:
        assert [part for part in self._parts() if part.endswith(" max")] == []


class TestPenalties:
    """A penalty is named whether it takes points off or not."""

    @pytest.mark.parametrize(
        ("late", "named"),
        [
            (0, ["1 no penalty 0.25", "2 no penalty 0.5", "2.1 no penalty 0.25"]),
            (3, ["1 penalty 0.25", "2 no penalty 0.5", "2.1 penalty 0.25"]),
        ],
    )
    def test_it(self, late: int, named: list[str]) -> None:
        found = met.assessed(met.WITH_PENALTIES, facts={"late": late, "planned": True})

        assert [c.part for c in found.clauses if "penalty" in c.part] == named
        assert [c.part for c in found.node("2.1").clauses][-1] == named[-1]

    def test_it_bears_on_nothing_that_was_entered(self) -> None:
        entered = {"points": {"1": 4, "2": 6}}
        found = met.assessed(met.WITH_PENALTIES, facts={"late": 9}, self_assessed=entered)

        assert [c.part for c in found.clauses if "penalty" in c.part] == []


class TestOfOutcomes:
    """Conditions come after the scores, each with the maxima that it leans on."""

    def test_conditions(self) -> None:
        floors = EveryAtLeast(kind="criterion", share=Fraction(1, 2))
        conditions = (
            condition("total", TotalAtLeast(points=Fraction(1))),
            condition("floors", floors),
            condition("none", compare("a", "=", 0)),
        )
        made = ruleset(
            node("1", 4, rule=HAND), node("2", 4, rule=HAND), facts=FACTS, conditions=conditions
        )

        assert parts(made)[2:] == [
            "condition total",
            "condition floors",
            "1 max",
            "2 max",
            "condition none",
        ]

    def test_floors_in_points_lean_on_no_maximum(self) -> None:
        floors = condition("floors", EveryAtLeast(kind="criterion", points=Fraction(2)))
        made = ruleset(node("1", 4, rule=HAND), conditions=(floors,))

        assert parts(made) == ["1 score by hand", "condition floors"]

    def test_grades(self) -> None:
        grades = (grade("good", 2, None), grade("weak", None, 2))

        assert parts(ruleset(node("1", 4, rule=HAND), grades=grades))[1:] == [
            "grade good",
            "grade weak",
        ]


def test_a_part_that_was_amended_says_by_which_clause() -> None:
    made = ruleset(instruments=(LAW, CIRCULAR))
    by = (Citation(instrument="TT2", article="1"),)
    cited = Standing(citations=(Citation(instrument="QD1", article="3"),), amended_by=by)
    only = Standing(amended_by=by)

    assert clause_used("x", cited, made).citation == Text(
        "Điều 3 Quyết định 1, được sửa đổi bởi Điều 1 Thông tư 2",
        "Decision 1, article 3, amended by Thông tư 2, article 1",
    )
    assert clause_used("x", only, made).citation.vi == "được sửa đổi bởi Điều 1 Thông tư 2"
