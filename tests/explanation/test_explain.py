"""From a case to its explanation: the shipped versions, and communes from life, invented anew."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.explanation.explanation import Explanation
from tests import shipped
from tests.explanation.explaining import brief, entered, explained, facts_of, pts, row
from tests.shipped import CASES, RULESETS, name_of

DAY = date(2024, 11, 22)
CLEAN = {"heads_disciplined": 0, "heads_prosecuted": 0}


def of(name: str, *, on: date | None = DAY, hearsay: bool = False) -> Explanation:
    """The explanation of the shipped case *name*, ``ruleset/case``."""
    ruleset, case = name.split("/")
    path = RULESETS / ruleset / "cases" / f"{case}.toml"
    return shipped.ruleset(ruleset).explain(Case.read(path), on=on, accept_hearsay=hearsay)


def commune(facts: Mapping[str, int] = CLEAN, **points: object) -> Explanation:
    """An invented commune under 25/2021; ``n1_2`` stands for the points of 1.2."""
    case = {
        "year": 2024,
        "unit": {"name": "Xã Ví Dụ (bịa)", "kind": "commune"},
        "facts": facts,
        "self_assessed": entered(**points),
    }
    return shipped.ruleset("qd-25-2021").explain(case, on=DAY)


@pytest.mark.parametrize("hearsay", [False, True], ids=["as known", "hearsay accepted"])
@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_every_shipped_case(path: Path, hearsay: object) -> None:
    """The explanation says what the assessment says, from the outcome down to each node."""
    ruleset, case = shipped.ruleset(path.parents[1].name), Case.read(path)
    found = ruleset.explain(case, on=DAY, accept_hearsay=bool(hearsay))

    assert found.assessment == ruleset.assess(case, accept_hearsay=bool(hearsay))
    assert (found.open is not None) == (found.assessment.outcome == "undetermined")
    for node in found.assessment.nodes:
        assert found.node(node.key).found == node.score
    for condition in found.assessment.conditions:
        assert found.condition(condition.id).holds is condition.met


class TestDongHuong:
    """The ward's own report: it qualifies, and only criterion 3 is below its maximum."""

    def test_it_qualifies_with_margins(self) -> None:
        found = of("qd-25-2021/dong-huong-2024").deciding

        assert brief(found) == [
            ("condition", "total_points", True),
            ("condition", "criterion_floors", True),
            ("condition", "heads", True),
        ]
        assert row(found[0].asked, found[0].found) == (80, pts("98.5"))
        assert [(p.key, p.asked, p.found) for p in found[1].parts][2] == (
            "3",
            Fraction("7.5"),
            pts("13.5"),
        )

    def test_what_is_left_to_do(self) -> None:
        (found,) = of("qd-25-2021/dong-huong-2024").to_do

        assert (found.key, found.lost, found.mendable) == ("3", Fraction("1.5"), True)
        assert (found.until, found.in_time) == (date(2024, 12, 31), True)

    def test_where_its_figures_come_from(self) -> None:
        found = of("qd-25-2021/dong-huong-2024")

        facts = found.condition("heads").parts
        assert [f.provenance and f.provenance.note for f in facts] == [
            "Bản dự thảo, mục I.3 điểm c"
        ] * 2
        entry = found.node("3").provenance
        assert entry is not None
        assert entry.note == "Bản dự thảo, mục I.2 điểm c"

    def test_where_the_law_says_so(self) -> None:
        clause = of("qd-25-2021/dong-huong-2024").condition("heads").clause

        assert clause is not None
        assert clause.citation.vi.startswith("khoản 3 Điều 4 Quyết định số 25/2021/QĐ-TTg")


class TestHeadDisciplined:
    """An invented commune like Lào Cai's eleven of 2022: that condition alone decides."""

    def test_that_condition_alone(self) -> None:
        found = commune({**CLEAN, "heads_disciplined": 1}, n1=10, n2=30, n3=12, n4=20, n5=20)

        assert brief(found.deciding) == [("condition", "heads", False)]
        assert facts_of(found.deciding[0]) == {"heads_disciplined": False}

    def test_how_far_off(self) -> None:
        found = commune({**CLEAN, "heads_disciplined": 2}, n1=10, n2=30, n3=15, n4=20, n5=25)

        (fact,) = found.deciding[0].parts
        assert row(fact.found, fact.asked, fact.short) == (2, 0, 2)


class TestHalfAPointShort:
    """79,5 points, with one indicator at half: half a point, and where points were lost."""

    DOCUMENTS: Mapping[str, int] = {
        **CLEAN,
        "normative_documents_assigned": 4,
        "normative_documents_issued": 4,
        "normative_documents_unlawful": 0,
    }

    def found(self) -> Explanation:
        return commune(self.DOCUMENTS, n1_2=Fraction("3.5"), n2=23, n3=15, n4=20, n5=15)

    def test_the_condition(self) -> None:
        total = self.found().deciding[0]

        assert row(total.key, total.asked, total.found, total.short) == (
            "total_points",
            80,
            pts("79.5"),
            Fraction("0.5"),
        )

    def test_what_costs_most(self) -> None:
        assert [(r.key, r.short) for r in self.found().deciding[1:]] == [
            ("5", 10),
            ("2", 7),
            ("1.2", Fraction("3.5")),
        ]

    def test_to_do(self) -> None:
        assert [(t.key, t.mendable) for t in self.found().to_do] == [
            ("1.2", True),
            ("2", True),
            ("5", None),  # its indicator on discipline is past, and nobody said what that has
        ]


class TestOneStop:
    """01/2018: a grade, how far to the next, and the averages that cost most."""

    def test_the_grade_and_the_next(self) -> None:
        found = of("tt-01-2018-vpcp/grade-good").deciding

        assert brief(found[:2]) == [("grade", "good", True), ("grade", "excellent", False)]
        assert found[1].short == Fraction("2.4")

    def test_what_costs_most(self) -> None:
        found = of("tt-01-2018-vpcp/grade-good").deciding[2:]

        lost = [reason.short or 0 for reason in found]
        assert lost == sorted(lost, reverse=True)
        assert sum(lost) == 18 - Fraction("12.6")

    def test_an_index_left_out(self) -> None:
        found = of("tt-01-2018-vpcp/left-out-index-8")

        assert found.node("8").found is None
        assert "8" not in [one.key for one in found.to_do]


class TestPenalties:
    """619/2017: points taken off, and a level for each class of commune."""

    def test_a_penalty_that_is_taken(self) -> None:
        found = of("qd-619-2017/invented-every-penalty")

        (penalty,) = [part for part in found.node("1.2").parts if part.about == "clause"]
        assert (penalty.holds, penalty.found) == (True, pts("-0.25"))
        assert [(f.key, f.found) for f in penalty.parts] == [("crime_increased", 1)]

    def test_the_level_of_its_class(self) -> None:
        found = of("qd-619-2017/invented-class-1-89-99")

        assert found.condition("total_points").asked == 90
        assert found.condition("total_points").short == Fraction("0.01")


class TestContents:
    """27/2025 is known from hearsay: it decides nothing, until it is accepted."""

    def test_as_known(self) -> None:
        found = of("qd-27-2025/invented-plan-late")

        assert found.root.holds is None
        assert found.open is not None

    def test_accepted(self) -> None:
        found = of("qd-27-2025/invented-plan-late", hearsay=True)

        assert brief(found.deciding) == [
            ("condition", "all_met", False),
            ("node", "2.4.1", False),
        ]
        (late,) = [part for part in found.deciding[1].parts if part.holds is False]
        assert [row(f.key, f.found, f.asked, f.short) for f in late.parts] == [
            ("plan_working_days", 8, 7, 1)
        ]

    def test_to_do(self) -> None:
        found = of("qd-27-2025/invented-plan-late", hearsay=True)

        (content,) = found.to_do
        assert (content.key, content.met, content.mendable) == ("2.4.1", False, False)
        assert content.proved_by is not None
        assert content.proved_by.documents == ("education_plan",)


def test_a_decision_outranks_an_outcome() -> None:
    found = of("qd-25-2021/invented-security-decision")

    (fact,) = [r for r in found.root.parts[-1].walk() if r.key == "security_standard_recognised"]
    assert fact.found == 0
    assert fact.feed is not None
    assert fact.feed.decision is not None


def test_the_procedure_comes_along() -> None:
    text = """
    step posting vi "Niêm yết" {}
    criterion 1 vi "Một" { max 10 score by hand }
    """
    found = explained(text, on=DAY)

    assert [step.step.id for step in found.procedure.steps] == ["posting"]
    assert (found.on, found.procedure.on) == (DAY, DAY)
