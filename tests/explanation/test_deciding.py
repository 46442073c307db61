"""What matters: what settles the outcome, or leaves it open, and what costs most."""

from __future__ import annotations

from fractions import Fraction

from tests import shipped
from tests.explanation.explaining import brief, entered, explained, facts_of, row

PARTS = """
criterion 1 vi "Một" { max 4 penalty 0.5 when late >= 1
  indicator 1 vi "Một một" { max 1 score by hand }
  indicator 2 vi "Một hai" { max 3 award 3 when planned award 0 when not planned }
}
criterion 2 vi "Hai" { max 6 score by hand }
qualifies when {
  condition total_points vi "Đủ điểm" { require total >= 6 }
  condition floors vi "Đủ mức" { require every criterion >= 50% of max }
  condition clean vi "Sạch" { require waited <= 3 days and posted >= 7 days }
}
"""
CLEAN = {"waited": 1, "posted": 9}


class TestNotQualified:
    """What fails comes first; points matter where points are missing."""

    def test_a_condition_on_facts_alone(self) -> None:
        facts = {"waited": 5, "posted": 9}
        found = explained(PARTS, facts=facts, self_assessed=entered(n1=3, n2=6)).deciding

        assert brief(found) == [("condition", "clean", False)]
        assert facts_of(found[0]) == {"waited": False}

    def test_points_then_what_costs_most(self) -> None:
        facts = {**CLEAN, "files": 3, "late": 1, "planned": True}
        points = entered(n1_1=0, n2=3)
        found = explained(PARTS, facts=facts, self_assessed=points).deciding

        assert brief(found) == [
            ("condition", "total_points", False),
            ("node", "2", False),
            ("node", "1.1", False),
            ("clause", "1", True),
        ]
        assert brief(found[0].parts) == [("node", "", False)]
        assert [part.short for part in found[1:]] == [3, 1, Fraction(1, 2)]

    def test_a_floor_looks_below_what_fails_it(self) -> None:
        facts = {**CLEAN, "late": 0, "files": 1, "planned": False}
        found = explained(PARTS, facts=facts, self_assessed=entered(n1_1=1, n2=5)).deciding

        # Criterion 2 lost a point as well, but is above its floor.
        assert brief(found) == [("condition", "floors", False), ("node", "1.2", False)]
        assert brief(found[0].parts) == [("node", "1", False)]

    def test_the_clauses_of_what_costs(self) -> None:
        facts = {**CLEAN, "late": 0, "files": 1, "planned": False}
        found = explained(PARTS, facts=facts, self_assessed=entered(n1_1=1, n2=6)).deciding

        lost = next(reason for reason in found if reason.key == "1.2")
        assert brief(lost.parts) == [("clause", "1.2", False), ("clause", "1.2", True)]

    def test_conditions_that_only_fail_together(self) -> None:
        text = """
        criterion 1 vi "Một" { max 10 award 10 when not planned award 0 when planned }
        qualifies when {
          condition enough vi "Đủ điểm" { require total >= 5 }
          condition asked vi "Có kế hoạch" { require planned } }
        """
        found = explained(text)

        assert found.assessment.outcome == "not_qualified"
        assert brief(found.deciding) == [
            ("condition", "enough", None),
            ("condition", "asked", None),
            ("node", "1", None),
        ]


class TestQualified:
    """Every condition, with the points or facts that it asks for and nothing below."""

    def test_margins(self) -> None:
        found = explained(PARTS, facts=CLEAN, self_assessed=entered(n1=3, n2=6)).deciding

        assert brief(found) == [
            ("condition", "total_points", True),
            ("condition", "floors", True),
            ("condition", "clean", True),
        ]
        assert [row(part.key, part.asked) for part in found[1].parts] == [("1", 2), ("2", 3)]
        assert {part.parts for reason in found for part in reason.parts} == {()}


class TestUndetermined:
    """What is open, then the parts with most points still open."""

    def test_open_points(self) -> None:
        found = explained(PARTS, facts={**CLEAN, "files": 0}).deciding

        assert brief(found) == [
            ("condition", "total_points", None),
            ("condition", "floors", None),
            ("node", "2", None),
            ("node", "1.2", None),
            ("node", "1.1", None),
        ]

    def test_open_facts(self) -> None:
        points = entered(n1=3, n2=6)
        found = explained(PARTS, facts={"waited": 1}, self_assessed=points).deciding

        assert brief(found) == [("condition", "clean", None)]
        assert facts_of(found[0]) == {"posted": None}


GRADED = """
criterion 1 vi "Một" { max 4 score by hand }
criterion 2 vi "Hai" { max 6 score by hand }
grades { grade low vi "thấp" below 5  grade mid vi "vừa" from 5 below 8  grade top vi "cao" from 8 }
"""


class TestGrades:
    """The grade, how far to the next, and what costs most."""

    def test_given(self) -> None:
        found = explained(GRADED, self_assessed=entered(n1=3, n2=3)).deciding

        assert brief(found) == [
            ("grade", "mid", True),
            ("grade", "top", False),
            ("node", "2", False),
            ("node", "1", False),
        ]
        assert found[1].short == 2

    def test_the_best(self) -> None:
        found = explained(GRADED, self_assessed=entered(n1=4, n2=6)).deciding

        assert brief(found) == [("grade", "top", True)]

    def test_open(self) -> None:
        found = explained(GRADED, self_assessed=entered(n2=5)).deciding

        assert brief(found) == [
            ("grade", "top", None),
            ("grade", "mid", None),
            ("node", "1", None),
        ]


def test_what_is_not_met_is_told_of_a_condition_that_hearsay_leaves_open() -> None:
    case = {
        "ruleset": "qd-27-2025",
        "year": 2026,
        "unit": {"name": "Xã", "kind": "commune"},
        "appraised": {"met": {"1": False, "3": True}},
    }
    condition = shipped.ruleset("qd-27-2025").explain(case).deciding[0]

    assert condition.holds is None
    assert brief(condition.parts) == [("node", "1", False), ("node", "2", None)]
