"""The clauses of a part as reasons: what applies, what would give more, how far off it is."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from tcpl_rules.assessment.range import Range
from tcpl_rules.explanation.clauses_why import measured
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.model.guard import Linear, Measure
from tests.explanation.explaining import clauses_of, entered, explained, facts_of, headed, pts, row


def node(text: str, key: str = "1", *, hearsay: bool = False, **case: Any) -> Reason:
    """Why the node at *key* has the points that it has."""
    return explained(text, hearsay=hearsay, **case).node(key)


class TestRows:
    """The row that applies, and those that would give more."""

    ROWS = """criterion 1 vi "Một" { max 10
      award 0 when files < 3  award 5 when files >= 3 and files < 6  award 10 when files >= 6 }"""

    def test_more_would_need_more(self) -> None:
        found = node(self.ROWS, facts={"files": 4})

        assert clauses_of(found) == [("1 award 5", True), ("1 award 10", False)]
        applies, better = found.parts
        assert row(applies.found, applies.asked, applies.short) == (pts("5"), 5, None)
        assert row(better.found, better.asked, better.short) == (None, 10, 5)
        assert [row(f.key, f.asked, f.short) for f in better.parts] == [("files", 6, 2)]

    def test_the_best_needs_no_more(self) -> None:
        found = node(self.ROWS, facts={"files": 6})

        assert clauses_of(found) == [("1 award 10", True)]

    def test_each_that_may_apply_while_a_fact_is_missing(self) -> None:
        found = node(self.ROWS)

        assert clauses_of(found) == [("1 award 0", None), ("1 award 5", None), ("1 award 10", None)]
        assert {part.found for part in found.parts} == {None}

    def test_a_row_for_other_units_is_of_no_interest(self) -> None:
        text = """criterion 1 vi "Một" { max 10  award 10 when kind is ward
          award 5 when kind is commune and planned
          award 2 when kind is commune and not planned }"""

        assert clauses_of(node(text, facts={"planned": False})) == [
            ("1 award 5", False),
            ("1 award 2", True),
        ]

    def test_what_is_entered_comes_from_no_row(self) -> None:
        found = node(self.ROWS, facts={"files": 4}, self_assessed=entered(n1=10))

        assert clauses_of(found) == [("1 award 5", True)]
        assert found.parts[0].found is None
        assert (found.found, found.instead) == (pts("10"), pts("5"))


class TestTiers:
    """A share against its tiers; the nearest number of the one that would do."""

    TIERS = """criterion 1 vi "Một" { max 10
      tiers early / files { award 10 from 90%  award 4 from 50% below 90%  award 0 below 50%
        silent when files = 0 } }"""

    def test_how_many_more(self) -> None:
        found = node(self.TIERS, facts={"files": 10, "early": 7})

        assert clauses_of(found) == [("1 award 10", False), ("1 award 4", True)]
        assert {f.key: f.short for f in found.parts[0].parts} == {"early": 2, "files": 3}

    def test_silence(self) -> None:
        found = node(self.TIERS, facts={"files": 0, "early": 0})

        assert clauses_of(found)[-1] == ("1 silent", True)
        assert found.parts[-1].found == Range(Fraction(0), Fraction(10))
        assert found.holds is None


def test_unread_row() -> None:
    text = """criterion 1 vi "Một" { max 10 award 10 when planned
      unread when not planned { basis unread } }"""
    found = node(text, facts={"planned": False})

    # What the open row gives may be all there is, so nothing would surely give more.
    assert clauses_of(found) == [("1 unread", True)]
    assert found.parts[0].asked is None


def test_highest_of() -> None:
    text = """criterion 1 vi "Một" { max 10 highest of {
      award 10 when heard  award 6 when planned
      award 2 when files >= 1  award 0 when files < 1 } }"""
    found = node(text, facts={"heard": False, "planned": True, "files": 3})

    assert clauses_of(found) == [("1 award 10", False), ("1 award 6", True)]


class TestHearsay:
    """A row that is only heard of does not apply for certain, and gives nothing for certain."""

    HEARD = """criterion 1 vi "Một" { max 10
      award 10 when planned { basis hearsay portal }  award 0 when not planned }"""

    def test_it_is_named(self) -> None:
        found = node(self.HEARD, facts={"planned": True})

        assert clauses_of(found) == [("1 award 10", None)]
        assert row(found.parts[0].asked, found.parts[0].found) == (
            10,
            Range(Fraction(0), Fraction(10)),
        )
        assert facts_of(found.parts[0]) == {"planned": True}

    def test_accepted(self) -> None:
        found = node(self.HEARD, hearsay=True, facts={"planned": True})

        assert clauses_of(found) == [("1 award 10", True)]

    def test_a_rule_that_can_decide_nothing(self) -> None:
        text = """criterion 1 vi "Một" { max 10 basis hearsay portal
          award 10 when planned  award 0 when not planned }"""

        assert clauses_of(node(text)) == [("1 award 10", None), ("1 award 0", None)]
        assert clauses_of(node(text, facts={"planned": True})) == [("1 award 10", None)]


class TestAverage:
    """Points per unit of each fact, averaged and rounded; its exceptions come first."""

    AVERAGE = """criterion 1 vi "Một" { max 2
      average rounded to 1 decimals half up {
        2 per early  1 per late  0 per waiting
        silent when early + late + waiting = 0
      } }
    fact waiting: count { vi "Chờ" asks vi "Mấy?" unit vi "hồ sơ" can fall }"""
    FACTS: Mapping[str, object] = {"files": 12, "early": 5, "late": 3, "waiting": 1}

    def test_its_value(self) -> None:
        found = node(self.AVERAGE, facts=self.FACTS)

        assert clauses_of(found) == [("1 average", True)]
        (average,) = found.parts
        assert row(average.found, average.asked, average.short) == (
            pts("1.4"),
            2,
            Fraction("0.6"),
        )
        assert [(f.key, f.found) for f in average.parts] == [
            ("early", 5),
            ("late", 3),
            ("waiting", 1),
        ]

    def test_where_it_does_not_serve(self) -> None:
        facts = {"files": 12, "early": 0, "late": 0, "waiting": 0}

        assert clauses_of(node(self.AVERAGE, facts=facts)) == [("1 silent", True)]

    def test_while_a_fact_is_missing(self) -> None:
        found = node(self.AVERAGE, facts={"files": 12, "early": 5})

        assert clauses_of(found) == [("1 average", None)]

    def test_entered(self) -> None:
        found = node(self.AVERAGE, facts=self.FACTS, self_assessed=entered(n1=2))

        assert clauses_of(found) == [("1 average", None)]
        assert found.parts[0].found is None


class TestFullMarks:
    """They come before every rule, for all that is below them."""

    FULL = """criterion 1 vi "Một" { max 10 full marks when files = 0
      indicator 1 vi "Một một" { max 4 award 4 when planned award 0 when not planned }
      indicator 2 vi "Một hai" { max 6 full marks when heard score by hand } }"""

    def test_they_apply(self) -> None:
        found = explained(self.FULL, facts={"files": 0, "planned": False})

        assert clauses_of(found.node("1")) == [("1 full marks", True)]
        assert clauses_of(found.node("1.1")) == [("1.1 full marks", True)]
        assert (found.node("1").holds, found.node("1.1").holds) == (True, True)

    def test_they_do_not(self) -> None:
        found = explained(self.FULL, facts={"files": 2, "planned": False, "heard": False})

        assert clauses_of(found.node("1")) == [("1 full marks", False)]
        assert clauses_of(found.node("1.1")) == [("1.1 award 4", False), ("1.1 award 0", True)]
        assert clauses_of(found.node("1.2")) == [("1.2 full marks", False)]

    def test_heard_of_only(self) -> None:
        text = self.FULL.replace("files = 0", "files = 0 { basis hearsay portal }")
        found = explained(text, facts={"files": 0, "planned": False})

        assert clauses_of(found.node("1")) == [("1 full marks", None)]
        assert clauses_of(found.node("1.1"))[0] == ("1.1 full marks", None)


MET = """
criterion 1 vi "Một" {
  indicator 1 vi "Một một" { require planned require waited <= 3 days met when files = 0 }
  indicator 2 vi "Một hai" { met by hand }
  indicator 3 vi "Một ba" { require late / files >= unread met when files = 0 }
  indicator 4 vi "Một bốn" { require heard { basis hearsay portal } }
}"""


class TestRequirements:
    """Each requirement, and how far off it is."""

    FACTS: Mapping[str, object] = {
        "files": 3,
        "late": 1,
        "planned": True,
        "waited": 5,
        "heard": False,
    }

    def test_one_that_fails(self) -> None:
        found = node(MET, "1.1", facts=self.FACTS)

        assert clauses_of(found) == [
            ("1.1 met when", False),
            ("1.1 require", True),
            ("1.1 require", False),
        ]
        assert [row(f.key, f.short) for f in found.parts[2].parts] == [("waited", 2)]

    def test_nothing_arose(self) -> None:
        found = node(MET, "1.1", facts={**self.FACTS, "files": 0, "late": 0})

        assert (found.holds, clauses_of(found)) == (True, [("1.1 met when", True)])

    def test_a_threshold_that_is_not_read(self) -> None:
        found = node(MET, "1.3", facts=self.FACTS)

        assert clauses_of(found) == [("1.3 met when", False), ("1.3 require", None)]
        assert [(f.key, f.found) for f in found.parts[1].parts] == [("late", 1), ("files", 3)]

    def test_heard_of_only(self) -> None:
        assert clauses_of(node(MET, "1.4", facts=self.FACTS)) == [("1.4 require", None)]
        accepted = node(MET, "1.4", hearsay=True, facts=self.FACTS)
        assert clauses_of(accepted) == [("1.4 require", False)]

    def test_by_hand(self) -> None:
        found = node(MET, "1.2", facts=self.FACTS)

        assert (found.by_hand, found.holds, clauses_of(found)) == (True, None, [])
        assert found.clause is not None
        assert found.clause.part == "1.2 met by hand"


class TestPenalties:
    """Points taken off, on a leaf or above the leaves."""

    TEXT = """criterion 1 vi "Một" { max 10 penalty 0.5 when late >= 1
      indicator 1 vi "Một một" { max 4 penalty 1 when not planned score by hand }
      indicator 2 vi "Một hai" { max 6 score by hand } }"""

    def parts(self, key: str, **case: Any) -> list[tuple[str, bool | None, object, object]]:
        return [
            (part.clause.part, part.holds, part.found, part.short)
            for part in node(self.TEXT, key, **case).parts
            if part.clause is not None and part.about == "clause"
        ]

    @pytest.mark.parametrize(
        ("late", "expected"),
        [
            (2, ("1 penalty 0.5", True, pts("-0.5"), Fraction("0.5"))),
            (0, ("1 no penalty 0.5", False, pts("0"), None)),
            (None, ("1 penalty 0.5", None, Range(Fraction("-0.5"), Fraction(0)), None)),
        ],
    )
    def test_above_the_leaves(self, late: int | None, expected: object) -> None:
        facts = {"files": 3} if late is None else {"files": 3, "late": late}

        assert self.parts("1", facts=facts) == [expected]

    def test_on_a_leaf(self) -> None:
        assert self.parts("1.1", facts={"planned": False}) == [
            ("1.1 penalty 1", True, pts("-1"), 1)
        ]

    def test_an_entry_stands_over_it(self) -> None:
        points = entered(n1_1=4)

        assert self.parts("1.1", facts={"planned": False}, self_assessed=points) == [
            ("1.1 penalty 1", True, None, None)
        ]

    def test_heard_of_only(self) -> None:
        text = self.TEXT.replace("not planned", "not planned { basis hearsay portal }")
        (found,) = node(text, "1.1", facts={"planned": False}).parts

        assert (found.holds, found.found) == (None, Range(Fraction(-1), Fraction(0)))


def test_classes() -> None:
    """A rule may ask for the class of the unit."""
    header = 'classes { class_1 vi "loại I" class_2 vi "loại II" } score 10 points'
    text = headed(
        header,
        """criterion 1 vi "Một" { max 10
          award 10 when class is class_1 and planned  award 5 when class is class_2 and planned
          award 0 when not planned }""",
    )
    found = node(text, unit={"class": "class_2"}, facts={"planned": False})

    assert clauses_of(found) == [("1 award 5", False), ("1 award 0", True)]


def test_what_is_left_out_has_no_clauses() -> None:
    text = """criterion 1 vi "Một" { max 4 award 4 when planned award 0 when not planned
      may be left out }
    criterion 2 vi "Hai" { max 6 score by hand }"""
    found = node(text, left_out=["1"], facts={"planned": True})

    assert (found.found, found.holds, found.asked, found.parts) == (None, None, None, ())


def test_what_is_measured() -> None:
    numerator = Linear(terms=(("a", 1), ("b", -1)))

    assert measured(Measure(numerator=numerator, denominator="c")) == ("a", "b", "c")
    assert measured(Measure(numerator=numerator)) == ("a", "b")
