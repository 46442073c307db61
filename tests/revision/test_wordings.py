"""Phrases and values are found where they are the law's."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.targets import Target, find_target
from tcpl_rules.revision.wordings import phrase_pattern, phrases_in, values_in
from tcpl_rules.source import SourceText
from tests.revision.amending import clause

_TEXT = """language 1
criterion 1 vi "Hồ sơ" en "Files" {
  title vi "Hồ sơ của xã"
  max 5
  note vi "Hồ sơ"
  award 5 when a >= 5 and b / c >= 5% and d >= 5 days and at least 5 of these { e, f }
  require a >= unread
  question q vi "Hồ sơ?"
}
grades { grade good vi "Tốt" from 5 }
step s vi "Gửi" { due within 5 working days of meeting members at most 5 }
"""


def _target(kind: str, name: str) -> Target:
    (file,) = drafts([SourceText("x", _TEXT)], Findings())
    found = find_target([file.tree], ((kind, name),))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("xã", "Hồ sơ của xã", True),
        ("an", "ban hành", False),
        ("ban hành", "ban hành, sửa đổi", True),
        ("(a)", "điểm (a)", True),
        (".", "a.b", True),
        ("Xã", "xã", False),
    ],
)
def test_a_phrase_is_whole_words(phrase: str, text: str, found: bool) -> None:  # noqa: FBT001
    assert bool(phrase_pattern(phrase).search(text)) == found


def test_texts_of_the_law_and_no_remarks() -> None:
    places = phrases_in(_target("criterion", "1"), phrase_pattern("Hồ sơ"))

    assert [place.text for place in places] == ['"Hồ sơ"', '"Hồ sơ của xã"']
    assert [place.around[-2].rule for place in places] == ["node", "title"]


def _values(target: Target, value: str) -> list[tuple[str, str]]:
    text = f"language 1 amend L {{ replace value {value} with 9 in grades }}"
    (file,) = drafts([SourceText("y", text)], Findings())
    (old, _) = file.tree.part("amend").part("revalued").branches("constant")
    return [(place.text, place.sort) for place in values_in(target, old)]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("5", [("5", "points"), ("5", "points"), ("5", "measure"), ("5", "measure")]),
        ("5.0%", [("5%", "share")]),
        ("5 days", [("5 days", "days")]),
        ("6", []),
    ],
)
def test_a_value_is_a_number_with_its_unit(value: str, found: list[tuple[str, str]]) -> None:
    assert _values(_target("criterion", "1"), value) == found


def test_values_of_grades_and_of_steps() -> None:
    assert _values(_target("grade", "good"), "5") == [("5", "points")]
    assert _values(_target("step", "s"), "5 working days") == [("5 working days", "working days")]
    assert _values(_target("step", "s"), "5") == [("5", "measure")]


def test_a_bound_of_a_fact() -> None:
    assert _values(clause(("fact", "posted")), "30") == [("30", "measure")]
