"""What the law leaves open, for certain or if facts turn out so."""

from __future__ import annotations

from typing import Any

from tcpl_rules.explanation.settling_gaps import LawGap, is_law, law_gaps
from tests.explanation.explaining import ground
from tests.explanation.test_settling import SILENT, rules, without

SILENCE = without(SILENT, "bc")


def gaps(text: str, **case: Any) -> tuple[LawGap, ...]:
    return law_gaps(ground(text, **case).judged)


def test_a_row_that_is_silent() -> None:
    assert gaps(SILENCE) == (LawGap("leaf", "1", certain=False),)
    assert gaps(SILENCE, facts={"a": 0}) == (LawGap("leaf", "1"),)
    assert gaps(SILENCE, facts={"a": 1}) == ()


def test_what_was_entered_is_open_no_more() -> None:
    entered = {"points": {"1": 6}}

    assert gaps(SILENCE, facts={"a": 0}, self_assessed=entered) == ()


def test_a_part_that_is_scored_by_hand_waits_for_a_person() -> None:
    judged = ground(rules("6 score by hand")).judged

    assert law_gaps(judged) == ()
    assert not is_law(judged.program.leaves[0])


def test_unread_maxima() -> None:
    parts = " ".join(f'indicator {n} vi "phần {n}" {{ max unread score by hand }}' for n in (1, 2))

    assert gaps(rules(f"6 {parts}")) == (LawGap("maxima", "1"),)


def test_conditions_and_grades_by_hearsay() -> None:
    heard = "basis hearsay rumour"
    text = rules("6 score by hand", asks=f"total >= 5 {heard}")
    bands = f'grade good vi "tốt" from 5 {{ {heard} }} grade poor vi "kém" below 5'
    graded = f"{text.partition('qualifies')[0]} grades {{ {bands} }}"

    assert gaps(text) == (LawGap("condition", "enough"),)
    assert gaps(graded) == (LawGap("grade", "good"),)


def test_a_judgement_is_no_gap_of_the_law() -> None:
    text = rules("6 score by hand").replace(
        "} }", '} condition pleased vi "hài lòng" { met by hand } }'
    )

    assert gaps(text) == ()
