"""Whether values settle an outcome; two copies of a case show where they do not."""

from __future__ import annotations

from typing import Any

from tcpl_rules.assessment.still_needed import still_needed
from tcpl_rules.explanation.settling_copies import Copies
from tcpl_rules.explanation.settling_facts import Work
from tcpl_rules.explanation.settling_gaps import law_gaps
from tests.explanation.explaining import ground
from tests.explanation.test_settling import SILENT, rules, without

FLOORS = rules("4 score by hand", "6 score by hand", asks="every criterion >= 50% of max")


def settles(text: str, *keys: str, doubts: bool = False, steps: int = 1000, **case: Any) -> bool:
    """Whether the values with these keys settle it; with *doubts* whatever the law may say."""
    judged = ground(text, **case).judged
    needed = still_needed(judged.evaluator, judged.case)
    known = [one for one in needed if one.key in keys]
    gaps = law_gaps(judged) if doubts else ()
    return Copies(judged, needed, Work(steps)).settles(known, gaps)


def test_both_floors_have_to_be_known() -> None:
    assert settles(FLOORS, "1", "2")
    assert not settles(FLOORS, "1")
    assert not settles(FLOORS)


def test_a_total_that_one_part_decides() -> None:
    """9.5 of 10 are asked: half a point of criterion 1 can be missing, so both are needed."""
    text = rules("4 score by hand", "6 score by hand", asks="total >= 9.5")

    assert settles(text, "1", "2")
    assert not settles(text, "2")


def test_what_is_entered_already_leaves_less_open() -> None:
    assert settles(FLOORS, "2", self_assessed={"points": {"1": 2}})


def test_conditions_on_facts() -> None:
    text = without(rules("6 score by hand", asks="total >= 5").replace(
        "} }", '} condition few vi "ít" { require a < 3 } }'
    ), "bc").replace("criterion 1", f"{FACT}criterion 1", 1)  # fmt: skip

    assert settles(text, "a", "1")
    assert not settles(text, "1")
    assert not settles(text, "a")


FACT = 'fact a: count at most 10 { vi "a" asks vi "Mấy?" unit vi "việc" given }\n'


def test_a_judged_condition_has_to_be_judged() -> None:
    text = rules("6 score by hand").replace(
        "} }", '} condition pleased vi "hài lòng" { met by hand } }'
    )

    assert settles(text, "1", "pleased")
    assert not settles(text, "1")


def test_what_the_law_may_say_settles_nothing_by_itself() -> None:
    text = without(SILENT, "bc")

    assert settles(text, "a")
    assert not settles(text, "a", doubts=True)


def test_grades_are_parted_by_their_borders() -> None:
    bands = 'grades { grade good vi "tốt" above 5 grade poor vi "kém" up to 5 }'
    text = f"{rules('6 score by hand', '1 score by hand').partition('qualifies')[0]} {bands}"

    assert settles(text, "1", "2")
    assert not settles(text, "1")
    assert settles(text, "2", self_assessed={"points": {"1": "4.5"}})
