"""Where the outcome turns on the law itself, and what it would be either way."""

from __future__ import annotations

from typing import Any

from tcpl_rules.assessment.case import Case
from tcpl_rules.explanation.either_way import either_way, what_is_open
from tcpl_rules.explanation.explanation import EitherWay
from tests import shipped
from tests.explanation.explaining import ground
from tests.explanation.test_settling import SILENT, rules, without

SILENCE = without(SILENT, "bc")


def turning(text: str, **case: Any) -> tuple[EitherWay, ...]:
    return either_way(ground(text, **case).judged)


def said(ways: tuple[EitherWay, ...]) -> list[tuple[str, str, str, str, str]]:
    return [(way.about, way.key, way.why, way.if_least, way.if_most) for way in ways]


def test_a_silent_part_of_a_known_case() -> None:
    (way,) = ways = turning(SILENCE, facts={"a": 0})

    assert said(ways) == [("node", "1", "silent", "not_qualified", "qualified")]
    assert way.title.vi == "phần 1"
    assert way.clause.part == "1 silent"
    assert way.clause.citation.vi == "Điều 1 Luật"


def test_a_part_turns_on_nothing_while_facts_may_settle_it() -> None:
    found = what_is_open(ground(SILENCE).judged)

    assert found.turns_on == ()
    assert found.unless == ("1",)
    assert [one.key for one in found.settled_by] == ["a"]


def test_a_part_that_cannot_change_the_outcome_is_left_out() -> None:
    """Half a point for a silence, where 6 were given of the 5 that are asked."""
    small = "0.5 award 0.5 when a >= 5 award 0 when a > 0 and a < 5 silent when a = 0"
    text = without(rules("6 score by hand", small, asks="total >= 6"), "bc")
    known = {"facts": {"a": 0}}

    assert turning(text, **known, self_assessed={"points": {"1": 5}}) == ()
    assert said(turning(text, **known, self_assessed={"points": {"1": "5.75"}})) == [
        ("node", "2", "silent", "not_qualified", "qualified")
    ]


def test_rows_by_hearsay_and_rows_that_are_unread() -> None:
    rows = "award 6 when a >= 5 {} award 0 when a < 5"
    heard = without(rules("6 " + rows.format("{ basis hearsay rumour }")), "bc")
    unread = without(rules("6 award 6 when a < 5 unread when a >= 5"), "bc")

    for text, why in ((heard, "hearsay"), (unread, "unread")):
        assert said(turning(text, facts={"a": 7})) == [
            ("node", "1", why, "not_qualified", "qualified")
        ]


def test_a_condition_by_hearsay() -> None:
    text = rules("6 score by hand", asks="total >= 5 basis hearsay rumour")

    assert said(turning(text, self_assessed={"points": {"1": 6}})) == [
        ("condition", "enough", "hearsay", "not_qualified", "qualified")
    ]


def test_a_threshold_that_nobody_has_read() -> None:
    fact = 'fact a: count { vi "a" asks vi "Mấy?" unit vi "việc" given }'
    text = rules("6 score by hand").replace(
        "} }", '} condition level vi "mức" { require a >= unread } }'
    )

    assert said(turning(f"{text} {fact}", self_assessed={"points": {"1": 6}})) == [
        ("condition", "level", "unread", "not_qualified", "qualified")
    ]


def test_a_judgement_is_no_question_of_law() -> None:
    text = rules("6 score by hand").replace(
        "} }", '} condition pleased vi "hài lòng" { met by hand } }'
    )

    assert turning(text) == ()


def test_unread_maxima_that_full_marks_give() -> None:
    """The first part has its maximum, of which nobody has read how much of the 6 it is."""
    first = "max unread full marks when a = 0 award 1 when a > 0"
    second = "max unread award 3 when a >= 5 award 0 when a < 5"
    parts = f'indicator 1 vi "phần 1" {{ {first} }} indicator 2 vi "phần 2" {{ {second} }}'
    (way,) = ways = turning(without(rules(f"6 {parts}"), "bc"), facts={"a": 0})

    assert said(ways) == [("node", "1", "unread", "not_qualified", "qualified")]
    assert way.clause.part == "1 max"


def test_no_points_of_an_unread_maximum_do_not_take_it_from_the_siblings() -> None:
    """Where the first part has nothing, the second may still have all 6, or have no room for 3."""
    first = "max unread silent when a = 0 award 1 when a > 0"
    parts = (
        f'indicator 1 vi "phần 1" {{ {first} }}'
        ' indicator 2 vi "phần 2" { max unread score by hand }'
    )
    text = without(rules(f"6 {parts}", asks="total >= 3"), "bc")

    (way,) = turning(text, facts={"a": 0})
    assert (way.key, way.if_least, way.if_most) == ("1.1", "undetermined", "qualified")
    known = turning(text, facts={"a": 0}, self_assessed={"points": {"1.2": {"points": 2, "of": 4}}})
    assert said(known) == [("node", "1.1", "silent", "not_qualified", "qualified")]


def test_a_settled_outcome_turns_on_nothing() -> None:
    assert turning(SILENCE, facts={"a": 7}) == ()


def test_xuan_phuc_turns_on_two_clauses() -> None:
    """Its facts and points are unknown; on top of that the law is open in 2.5 and in 5.4."""
    (path,) = (path for path in shipped.CASES if path.stem == "xuan-phuc-2024")
    ruleset = shipped.ruleset("qd-25-2021")
    judged = ruleset._evaluator.judge(ruleset._checker.check(Case.read(path)))

    assert said(either_way(judged)) == [
        ("node", "2.5", "hearsay", "undetermined", "undetermined"),
        ("node", "5.4", "unread", "undetermined", "undetermined"),
    ]
