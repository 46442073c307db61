"""Nodes as reasons: the points of each, what they come from, and the total."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tcpl_rules.assessment.range import Range
from tcpl_rules.explanation.nodes_why import missing_points, total_of
from tests.explanation.explaining import entered, explained, ground, pts, row

PARTS = """
criterion 1 vi "Một" en "One" { at clause 2 max 4
  indicator 1 vi "Một một" { at point a max 1 score by hand }
  indicator 2 vi "Một hai" { max 3 award 3 when planned award 0 when not planned }
}
criterion 2 vi "Hai" { max 6 may be left out score by hand }
"""
MET = """
criterion 1 vi "Một" { met by hand }
criterion 2 vi "Hai" { require planned }
"""


class TestMissingPoints:
    """Only points that are missing for certain."""

    def test_settled(self) -> None:
        assert missing_points(Fraction(10), pts("7.5")) == Fraction("2.5")
        assert missing_points(Fraction(10), pts("10")) is None

    def test_open(self) -> None:
        assert missing_points(Fraction(10), Range(Fraction(2), Fraction(7))) == 3
        assert missing_points(Fraction(10), Range(Fraction(2), Fraction(10))) is None

    def test_not_known(self) -> None:
        assert missing_points(None, pts("7")) is None
        assert missing_points(Fraction(10), None) is None


class TestTotal:
    """The total, and below it every node in the order of the law."""

    def test_every_node(self) -> None:
        total = total_of(ground(PARTS))

        keys = [reason.key for reason in total.walk() if reason.about == "node"]
        assert keys == ["", "1", "1.1", "1.2", "2"]

    def test_its_figures(self) -> None:
        total = total_of(ground(PARTS, self_assessed=entered(n1=3, n2=5)))

        assert row(total.title.vi, total.asked, total.found, total.short, total.holds) == (
            "Tổng số điểm",
            10,
            pts("8"),
            2,
            False,
        )

    def test_without_points_it_counts_contents(self) -> None:
        total = total_of(ground(MET, facts={"planned": True}))

        assert row(total.title.vi, total.asked, total.holds) == ("Số nội dung đạt", 2, None)


class TestNode:
    """What one node says."""

    def test_at_its_maximum(self) -> None:
        found = explained(PARTS, facts={"planned": True}).node("1.2")

        assert row(found.holds, found.asked, found.found, found.short) == (True, 3, pts("3"), None)
        assert not found.by_hand

    def test_where_the_law_lists_it(self) -> None:
        found = explained(PARTS)

        places = {key: found.node(key).clause for key in ("1", "1.2")}
        assert {key: used and used.citation.vi for key, used in places.items()} == {
            "1": "khoản 2 Điều 1 Luật",
            "1.2": "khoản 2 Điều 1 Luật",
        }

    def test_where_the_law_says_how_a_person_scores(self) -> None:
        found = explained(PARTS).node("1.1")

        assert found.by_hand
        assert found.clause is not None
        assert (found.clause.part, found.clause.citation.vi) == (
            "1.1 score by hand",
            "điểm a khoản 2 Điều 1 Luật",
        )

    def test_entered(self) -> None:
        table = {"/self_assessed/points/1": {"document": "Báo cáo"}}
        found = explained(
            PARTS,
            facts={"planned": True},
            self_assessed=entered(n1=2),
            provenance=table,
        ).node("1")

        assert row(found.by_hand, found.found, found.short) == (True, pts("2"), 2)
        assert found.provenance is not None
        assert found.provenance.document == "Báo cáo"

    def test_entered_against_what_facts_give(self) -> None:
        case: dict[str, Any] = {"facts": {"planned": True}}
        found = explained(PARTS, **case, self_assessed=entered(n1_2=1)).node("1.2")

        assert (found.found, found.instead) == (pts("1"), pts("3"))

    def test_appraised(self) -> None:
        table = {"/appraised/points/1": {"document": "Biên bản"}}
        found = explained(
            PARTS,
            self_assessed=entered(n1=3),
            appraised=entered(n1=2),
            provenance=table,
        ).node("1")

        assert found.found == pts("2")
        assert found.provenance is not None

    def test_left_out(self) -> None:
        found = explained(PARTS, left_out=["2"])

        assert (found.node("2").found, found.node("2").holds) == (None, None)
        assert found.node("").asked == 4

    def test_judged_by_a_person(self) -> None:
        table = {"/self_assessed/met/1": {"note": "họp ngày 02/12"}}
        found = explained(MET, self_assessed={"met": {"1": False}}, provenance=table).node("1")

        assert row(found.holds, found.by_hand, found.short) == (False, True, 1)
        assert found.provenance is not None


UNREAD = """
criterion 1 vi "Một" { max 10
  indicator 1 vi "Một một" { max unread full marks when planned score by hand }
  indicator 2 vi "Một hai" { max unread score by hand }
}
"""


class TestUnreadMaximum:
    """Whether such a node has all there is cannot be said, but for full marks."""

    def test_points(self) -> None:
        points = entered(n1_2={"points": 2, "of": 4})
        found = explained(UNREAD, facts={"planned": False}, self_assessed=points)

        assert row(found.node("1.1").asked, found.node("1.2").asked) == (6, 4)
        assert found.node("1.2").holds is False

    def test_open(self) -> None:
        found = explained(UNREAD, facts={"planned": False}).node("1.1")

        assert (found.asked, found.holds, found.short) == (None, None, None)

    def test_full_marks(self) -> None:
        found = explained(UNREAD, facts={"planned": True}).node("1.1")

        assert (found.asked, found.holds, found.by_hand) == (None, True, False)
