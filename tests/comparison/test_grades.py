"""Grades are compared by the least total that reaches them."""

from __future__ import annotations

from tcpl_rules.comparison.comparison import Status
from tests.comparison.versions import CRITERIA, FACTS, HEADER, compared, only, told

_GRADES = """
grades {
  grade good vi "tốt" from 8
  grade fair vi "khá" from 5 below 8
  grade weak vi "yếu" below 5
}
"""
_TEXT = HEADER + FACTS + CRITERIA + _GRADES


def test_a_grade_that_needs_more() -> None:
    edits = (("from 8", "from 8.5"), ("below 8", "below 8.5"))
    change = only(compared(*edits, text=_TEXT))

    assert (change.kind, change.status) == ("grade", Status.STRICTER)
    assert [(w.old, w.new) for w in change.witnesses] == [(True, False)]


def test_a_grade_that_begins_just_above() -> None:
    edits = (("from 5 below 8", "above 5 below 8"), ("below 5", "up to 5"))

    assert told(compared(*edits, text=_TEXT)) == {("fair", "requirement"): "stricter"}


def test_a_grade_that_needs_less() -> None:
    edits = (("from 5 below 8", "from 4 below 8"), ("below 5", "below 4"))

    assert told(compared(*edits, text=_TEXT)) == {("fair", "requirement"): "laxer"}


def test_a_grade_that_is_gone() -> None:
    edits = (
        ('grade fair vi "khá" from 5 below 8', ""),
        ('weak vi "yếu" below 5', 'weak vi "yếu" below 8'),
    )

    assert told(compared(*edits, text=_TEXT)) == {("fair", "requirement"): "gone"}
