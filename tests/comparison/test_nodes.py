"""What becomes of criteria and indicators, each claim by the case that shows it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.comparison import reasons
from tcpl_rules.comparison.comparison import Status
from tcpl_rules.comparison.diff import diff
from tcpl_rules.shelf import shipped_sources
from tests.comparison.versions import compared, only, told, version
from tests.shipped import ruleset

_BY_HAND = 'vi "Chất lượng" en "Quality" { max 2 score by hand { basis unread } }'


def test_fewer_points_in_one_case_are_stricter() -> None:
    change = only(compared(("award 2 when", "award 1 when")))

    assert (change.status, change.part) == (Status.STRICTER, "rule")
    (witness,) = change.witnesses
    assert witness.facts == (("files", 1), ("late", 1))
    assert (witness.old, witness.new) == (exactly(Fraction(2)), exactly(Fraction(1)))


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        ("late <= 5", "late <= 5", None),
        ("late > 5", "late >= 6", None),
        ("award 2 when", "award 3 when", "laxer"),
        ("award 4 when late = 0", "award 4 when late < 1", None),
    ],
)
def test_meaning_and_not_text(old: str, new: str, status: str | None) -> None:
    assert told(compared((old, new))) == ({} if status is None else {("1.1", "rule"): status})


def test_a_moved_step_of_a_tier() -> None:
    edits = (("late <= 5", "late <= 3"), ("late > 5", "late > 3"))

    assert told(compared(*edits)) == {("1.1", "rule"): "stricter"}
    assert only(compared(*edits)).witnesses[0].facts == (("files", 4), ("late", 4))


def test_stricter_here_and_laxer_there() -> None:
    edits = (
        ("award 4 when late = 0", "award 3 when late = 0"),
        ("award 0 when late > 5", "award 1 when late > 5"),
    )
    change = only(compared(*edits))

    assert change.status is Status.MIXED
    stricter, laxer = change.witnesses
    assert (stricter.old, stricter.new) == (exactly(Fraction(4)), exactly(Fraction(3)))
    assert (laxer.old, laxer.new) == (exactly(Fraction(0)), exactly(Fraction(1)))


def test_a_case_that_was_read_and_is_not_read_now() -> None:
    change = only(
        compared(
            ("award 2 when", "award 1 when"), ("award 0 when late > 5", "unread when late > 5")
        )
    )

    assert change.status is Status.STRICTER
    assert change.open_case is not None
    assert dict(change.open_case.facts)["late"] == 6
    assert change.open_case.new == Range(Fraction(0), Fraction(4))


def test_what_nobody_read_is_not_comparable_with_a_rule() -> None:
    read = 'vi "Chất lượng" en "Quality" { max 2 award 2 when planned award 0 when not planned }'
    change = only(compared((_BY_HAND, read)))

    assert (change.status, change.witnesses) == (Status.NOT_COMPARABLE, ())
    assert change.why is not None
    assert change.known_otherwise


def test_what_nobody_read_is_the_same_at_the_same_place_only() -> None:
    elsewhere = _BY_HAND.replace("basis unread", "cite LAW article 2 basis unread")

    assert told(compared((_BY_HAND, elsewhere))) == {("1.2", "rule"): "not_comparable"}


def test_judgement_by_the_same_words_is_the_same() -> None:
    read = _BY_HAND.replace("basis unread", "cite LAW article 2")
    again = _BY_HAND.replace("basis unread", "cite LAW article 3")

    assert diff(version((_BY_HAND, read)), version((_BY_HAND, again))).changes == ()


def test_hearsay_that_is_read_now_is_the_same_and_better_known() -> None:

    rule = "award 4 when late = 0"
    heard = version((rule, rule + " { basis hearsay portal }"))
    found = diff(heard, version())

    assert found.changes == ()
    assert [change.old.key for change in found.known_otherwise if change.old] == ["1.1"]


def test_a_claim_that_rests_on_hearsay_says_so() -> None:
    rule = "award 4 when late = 0"
    change = only(compared((rule, "award 3 when late = 0 { basis hearsay portal }")))

    assert change.status is Status.STRICTER
    assert [witness.with_hearsay for witness in change.witnesses] == [True]
    assert change.open_case is None


def test_a_smaller_maximum() -> None:
    edits = (
        ('vi "Kế hoạch" en "Plan" {\n  max 4', 'vi "Kế hoạch" en "Plan" {\n  max 3'),
        ("award 4 when planned", "award 3 when planned"),
        ("score 10 points", "score 9 points"),
    )
    found = compared(*edits)

    assert told(found) == {
        ("score", "score"): "changed",
        ("2", "rule"): "stricter",
        ("2", "maximum"): "stricter",
        ("floors", "requirement"): "laxer",
    }
    maximum = next(change for change in found.changes if change.part == "maximum")
    (witness,) = maximum.witnesses
    assert [(e.old_key, e.points) for e in witness.entered] == [("2", Fraction(4))]
    assert (witness.old, witness.new) == (exactly(Fraction(4)), None)


def test_an_unread_maximum_is_not_comparable() -> None:
    edit = (
        'vi "Đúng hạn" en "On time" {\n    max 4',
        'vi "Đúng hạn" en "On time" {\n    max unread',
    )

    assert told(compared(edit)) == {("1.1", "maximum"): "not_comparable"}


def test_full_marks_of_a_part_with_parts_are_a_clause_of_their_own() -> None:
    change = only(compared(("full marks when files = 0", "full marks when files <= 2")))

    assert (change.kind, change.part, change.status) == ("criterion", "full_marks", Status.LAXER)
    (witness,) = change.witnesses
    assert witness.facts == (("files", 1), ("late", 1))
    assert witness.new == exactly(Fraction(6))


def test_full_marks_that_change_only_what_is_open() -> None:
    change = only(compared(("full marks when files = 0", "full marks when files = 0 and planned")))

    assert change.status is Status.NOT_COMPARABLE


def test_a_penalty() -> None:
    change = only(
        compared(
            (
                "max 4\n  award 4 when planned",
                "max 4\n  penalty 0.25 when late >= 3\n  award 4 when planned",
            )
        )
    )

    assert (change.part, change.status) == ("penalties", Status.STRICTER)
    assert change.witnesses[0].facts == (("late", 3),)


def test_parts_that_are_only_there_or_not_have_no_direction() -> None:
    beside = "may be left out\n  cannot be made up\n  proved by report"
    found = compared(
        ("max 4\n  award 4 when planned", f"max 4\n  {beside}\n  award 4 when planned")
    )

    assert told(found) == {
        ("2", "left_out"): "changed",
        ("2", "past"): "changed",
        ("2", "proof"): "changed",
    }


def test_a_clause_that_is_divided_now() -> None:
    whole = "{\n  max 4\n  award 4 when planned\n  award 0 when not planned\n}"
    parts = '{ max 4 indicator 1 vi "a" { max 4 award 4 when planned award 0 when not planned } }'

    assert told(compared((whole, parts))) == {
        ("2", "rule"): "not_comparable",
        ("2.1", "clause"): "new",
    }


def test_averages_are_functions_too() -> None:
    """Rounding down gives less than rounding half up, and never more."""
    text = "".join(
        source.text.replace("half up", "down", int("1-indices" in source.name))
        for source in shipped_sources("tt-01-2018-vpcp")
    ).replace("language 1\n", "")
    rounded_down = version(text=f"language 1\n{text}")
    change = only(diff(ruleset("tt-01-2018-vpcp"), rounded_down))
    (witness,) = change.witnesses

    assert (change.kind, change.status) == ("index", Status.STRICTER)
    assert dict(witness.facts)["files"] == 20
    assert (witness.old, witness.new) == (exactly(Fraction(2)), exactly(Fraction(19, 10)))


def test_points_and_no_points() -> None:
    text = """language 1
    ruleset made-1 edition 1 {
      standard made subject { commune vi "xã" ward vi "phường" } title vi "Chuẩn thử"
      instrument LAW vi "Luật" {} cite LAW article 1
    }
    fact planned: yes/no { vi "Có kế hoạch" asks vi "Có?" }
    criterion 2 vi "Kế hoạch" { require planned }
    qualifies when { condition all vi "Đạt hết" { require every criterion met } }
    """

    found = diff(version(), version(text=text))
    change = next(c for c in found.changes if c.part == "rule" and c.new and c.new.key == "2")

    assert change.status is Status.NOT_COMPARABLE
    assert change.why is not None
    assert "points" in change.why.en


def test_contents_that_are_met() -> None:
    text = """language 1
    ruleset made-1 edition 1 {
      standard made subject { commune vi "xã" ward vi "phường" } title vi "Chuẩn thử"
      instrument LAW vi "Luật" {} cite LAW article 1
    }
    fact held: count { vi "Số buổi" asks vi "Mấy?" unit vi "buổi" }
    fact asked: count { vi "Số việc" asks vi "Mấy?" unit vi "việc" }
    criterion 1 vi "Một" {
      met when asked = 0
      indicator 1 vi "Buổi" { require held >= 2 }
      indicator 2 vi "Việc" { require asked <= 5 }
    }
    qualifies when { condition all vi "Đạt hết" { require every criterion met } }
    """
    stricter = only(compared(("held >= 2", "held >= 3"), text=text))
    laxer = only(compared(("asked = 0", "asked <= 1"), text=text))

    assert (stricter.status, stricter.part) == (Status.STRICTER, "rule")
    assert dict(stricter.witnesses[0].facts)["held"] == 2
    assert (laxer.status, laxer.part) == (Status.LAXER, "full_marks")


def _contents(rule: str, place: str = "article 1") -> str:
    return f"""language 1
    ruleset made-1 edition 1 {{
      standard made subject {{ commune vi "xã" ward vi "phường" }} title vi "Chuẩn thử"
      instrument LAW vi "Luật" {{}} cite LAW article 1
    }}
    fact held: count {{ vi "Số buổi" asks vi "Mấy?" unit vi "buổi" }}
    fact asked: count {{ vi "Số việc" asks vi "Mấy?" unit vi "việc" }}
    criterion 1 vi "Một" {{ cite LAW {place} {rule} require held + asked >= 1 }}
    qualifies when {{ condition all vi "Đạt hết" {{ require every criterion met }} }}
    """


@pytest.mark.parametrize(
    ("rule", "place", "status"),
    [
        ("require held >= unread", "article 1", None),
        ("require held >= unread", "article 2", "not_comparable"),
        ("require asked >= unread", "article 1", "not_comparable"),
        ("require held >= 3", "article 1", "not_comparable"),
    ],
)
def test_thresholds_that_nobody_read(rule: str, place: str, status: str | None) -> None:
    old, new = (
        version(text=_contents("require held >= unread")),
        version(text=_contents(rule, place)),
    )

    assert told(diff(old, new)) == ({} if status is None else {("1", "rule"): status})


def test_by_hand_under_another_law_and_another_title() -> None:
    old = ("score by hand { basis unread }", "score by hand")
    new = (_BY_HAND, 'vi "Chất lượng tốt" { cite LAW article 2 max 2 score by hand }')

    assert told(diff(version(old), version(new))) == {("1.2", "rule"): "not_comparable"}


_MAX_2 = "max 4\n  award 4 when planned"
_PENALTY = "max 4\n  penalty 0.25 when late >= 3\n  award 4 when planned"
_LESS = (_MAX_2, "max 3\n  award 3 when planned"), ("score 10 points", "score 9 points")


def test_a_penalty_is_shown_whatever_becomes_of_the_maximum() -> None:
    found = diff(version((_MAX_2, _PENALTY)), version(*_LESS))
    back = diff(version(*_LESS), version((_MAX_2, _PENALTY)))

    assert told(found)["2", "penalties"] == "laxer"
    assert told(back)["2", "penalties"] == "stricter"


def test_a_maximum_that_rises_shows_nothing_of_a_penalty_on_another_fact() -> None:
    fact = 'fact posted: yes/no { vi "Công khai" asks vi "Có?" can rise }\nfact planned'
    penalty = "max 3\n  penalty 0.25 when posted\n  award 3 when planned"
    old = version(("fact planned", fact), (_MAX_2, penalty), _LESS[1])

    assert told(diff(old, version()))["2", "penalties"] == "not_comparable"


def test_full_marks_that_are_dropped_leave_the_new_side_open() -> None:
    full = ("full marks when files = 0", "full marks when files = 0 and planned")
    there, back = only(compared(full)), only(diff(version(full), version()))

    assert there.why == reasons.OPEN_NEW
    assert back.why == reasons.OPEN_OLD
