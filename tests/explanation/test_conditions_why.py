"""Conditions and grades as reasons."""

from __future__ import annotations

from tests.explanation.explaining import brief, entered, explained, facts_of, headed, pts, row

PARTS = """
criterion 1 vi "Một" { max 4
  indicator 1 vi "Một một" { max 1 score by hand }
  indicator 2 vi "Một hai" { max 3 award 3 when planned award 0 when not planned }
}
criterion 2 vi "Hai" { max 6 score by hand }
qualifies when {
  condition total_points vi "Đủ điểm" { require total >= 6 }
  condition floors vi "Đủ mức" { require every criterion >= 50% of max }
  condition clean vi "Sạch" { require late = 0 and files >= 1 }
}
"""
GOOD = entered(n1=4, n2=6)


class TestOrder:
    """Those that fail come first, then those that are open; the total is last of all."""

    def test_all_kinds(self) -> None:
        found = explained(PARTS, facts={"late": 1}, self_assessed=entered(n1=1, n2=2))

        assert brief(found.root.parts) == [
            ("condition", "total_points", False),
            ("condition", "floors", False),
            ("condition", "clean", False),
            ("node", "", False),
        ]

    def test_open_before_what_holds(self) -> None:
        found = explained(PARTS, self_assessed=GOOD)

        assert [part.key for part in found.root.parts] == ["clean", "total_points", "floors", ""]


class TestTotal:
    """Points of the total."""

    def test_reached(self) -> None:
        found = explained(PARTS, self_assessed=GOOD).condition("total_points")

        assert row(found.asked, found.found, found.short) == (6, pts("10"), None)
        assert [row(p.key, p.asked, p.holds, p.parts) for p in found.parts] == [("", 6, True, ())]

    def test_missed(self) -> None:
        found = explained(PARTS, self_assessed=entered(n1=4, n2=1)).condition("total_points")

        assert row(found.asked, found.found, found.short) == (6, pts("5"), 1)
        assert [part.key for part in found.parts[0].parts] == ["1", "2"]


def test_points_of_every_node_of_a_kind() -> None:
    found = explained(PARTS, self_assessed=entered(n1=4, n2=2)).condition("floors")

    assert [row(p.key, p.asked, p.short, p.holds) for p in found.parts] == [
        ("1", 2, None, True),
        ("2", 3, 1, False),
    ]


class TestFacts:
    """A condition on facts stands on them alone."""

    def test_what_fails_it(self) -> None:
        facts = {"files": 3, "late": 1}
        found = explained(PARTS, facts=facts, self_assessed=GOOD).condition("clean")

        assert (found.asked, found.found, found.by_hand) == (None, None, False)
        assert facts_of(found) == {"late": False, "files": True}

    def test_entered_against_the_facts(self) -> None:
        column = {**GOOD, "conditions": {"clean": True}}
        table = {"/self_assessed/conditions/clean": {"note": "họp"}}
        found = explained(
            PARTS, facts={"files": 3, "late": 1}, self_assessed=column, provenance=table
        ).condition("clean")

        assert (found.holds, found.by_hand, found.instead) == (True, True, pts("0"))
        assert found.provenance is not None


OTHERS = """
criterion 1 vi "Một" { max 10 score by hand }
qualifies when {
  condition judged vi "Được lòng dân" { met by hand }
  condition level vi "Mức" { require late / files >= unread }
  condition rumour vi "Nghe" { basis hearsay portal require planned }
}
"""


class TestOpenAlways:
    """What only a person, the law or hearsay could settle stays open."""

    def test_judged_by_a_person(self) -> None:
        found = explained(OTHERS).condition("judged")

        assert (found.holds, found.by_hand, found.parts) == (None, True, ())

    def test_a_level_that_is_not_read(self) -> None:
        found = explained(OTHERS, facts={"files": 3, "late": 1}).condition("level")

        assert (found.holds, facts_of(found)) == (None, {"late": None, "files": None})

    def test_hearsay(self) -> None:
        found = explained(OTHERS, facts={"planned": False})

        assert found.condition("rumour").holds is None
        assert facts_of(found.condition("rumour")) == {"planned": False}

    def test_hearsay_that_was_accepted(self) -> None:
        found = explained(OTHERS, hearsay=True, facts={"planned": False})

        assert found.condition("rumour").holds is False


def test_what_is_asked_of_the_class() -> None:
    header = 'classes { class_1 vi "loại I" class_2 vi "loại II" } score 10 points'
    text = headed(
        header,
        """criterion 1 vi "Một" { max 10 score by hand }
        qualifies when { condition total_points vi "Đủ điểm" {
          require total >= 9 when class is class_1  require total >= 7 when class is class_2 } }""",
    )
    found = explained(text, unit={"class": "class_2"}, self_assessed=entered(n1=6))

    assert row(found.condition("total_points").asked, found.condition("total_points").short) == (
        7,
        1,
    )


GRADED = """
criterion 1 vi "Một" { max 10 score by hand }
grades { grade low vi "thấp" below 5  grade mid vi "vừa" from 5 below 8  grade top vi "cao" from 8 }
"""


class TestGrades:
    """The best first, and how far each above the total is."""

    def test_given(self) -> None:
        found = explained(GRADED, self_assessed=entered(n1=6))

        assert [(p.key, p.holds, p.asked, p.short) for p in found.root.parts[:-1]] == [
            ("top", False, 8, 2),
            ("mid", True, 5, None),
            ("low", False, None, None),
        ]

    def test_open(self) -> None:
        found = explained(GRADED)

        assert {part.holds for part in found.root.parts[:-1]} == {None}

    def test_heard_of_only(self) -> None:
        text = GRADED.replace("from 5 below 8", "from 5 below 8 { basis hearsay portal }")
        found = explained(text, self_assessed=entered(n1=6))

        assert [part.holds for part in found.root.parts[:-1]] == [False, None, False]
