"""What becomes of conditions: totals, floors, and sets of cases."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.comparison import reasons
from tcpl_rules.comparison.comparison import Entered, Status
from tcpl_rules.comparison.diff import diff
from tests.comparison.versions import compared, only, told, version

_TOTAL = "require total >= 6"
_CLASSES = (
    "title vi",
    'classes { one vi "loại I" en "class I" two vi "loại II" en "class II" } title vi',
)


def test_a_higher_total_by_points_entered_for_linked_clauses() -> None:
    change = only(compared((_TOTAL, "require total >= 7")))
    (witness,) = change.witnesses

    assert (change.kind, change.status) == ("condition", Status.STRICTER)
    assert witness.entered == (
        Entered(old_key="1", new_key="1", points=Fraction(6)),
        Entered(old_key="2", new_key="2", points=Fraction(0)),
    )
    assert (witness.old, witness.new) == (True, False)


def test_a_lower_floor() -> None:
    change = only(compared(("50% of max", "40% of max")))
    (witness,) = change.witnesses

    assert change.status is Status.LAXER
    assert (witness.old, witness.new) == (False, True)


def test_floors_in_points_and_in_shares_are_compared_as_points() -> None:
    change = only(compared(("every criterion >= 50% of max", "every criterion >= 2.5")))
    stricter, laxer = change.witnesses

    assert change.status is Status.MIXED
    assert [e.points for e in stricter.entered] == [6, 2]
    assert [e.points for e in laxer.entered] == [Fraction(5, 2), 4]


def test_sets_of_cases() -> None:
    assert told(compared(("late <= 10", "late < 11"))) == {}
    assert told(compared(("late <= 10", "late <= 9"))) == {("plan", "requirement"): "stricter"}
    assert told(compared(("late <= 10", "late <= 9 or planned"))) == {
        ("plan", "requirement"): "mixed"
    }


def test_a_total_by_class() -> None:
    by_class = "require total >= 7 when class is one\n require total >= 6 when class is two"
    change = only(diff(version(_CLASSES), version(_CLASSES, (_TOTAL, by_class))))

    assert change.status is Status.STRICTER
    assert [witness.class_ for witness in change.witnesses] == ["one"]


def test_a_total_that_rises_for_one_class_and_falls_for_another() -> None:
    by_class = "require total >= 7 when class is one\n require total >= 5.5 when class is two"
    change = only(diff(version(_CLASSES), version(_CLASSES, (_TOTAL, by_class))))

    assert change.status is Status.MIXED
    assert [witness.class_ for witness in change.witnesses] == ["one", "two"]


def test_classes_that_are_dropped() -> None:
    by_class = "require total >= 7 when class is one\n require total >= 6 when class is two"
    found = diff(version(_CLASSES, (_TOTAL, by_class)), version())

    assert told(found) == {("classes", "classes"): "gone", ("enough", "requirement"): "laxer"}


def test_what_a_person_judges() -> None:
    asked, judged = "{ require late <= 10 }", "{ met by hand }"
    elsewhere = (judged, "{ cite LAW article 2 met by hand }")

    assert told(compared((asked, judged))) == {("plan", "requirement"): "not_comparable"}
    assert told(diff(version((asked, judged)), version((asked, judged)))) == {}
    found = diff(version((asked, judged)), version((asked, judged), elsewhere))
    assert told(found) == {}


def test_an_unread_threshold() -> None:
    unread = ("require late <= 10", "require late <= unread { basis unread }")
    elsewhere = ("unread { basis unread }", "unread { cite LAW article 2 basis unread }")

    assert told(compared(unread)) == {("plan", "requirement"): "not_comparable"}
    assert told(diff(version(unread), version(unread))) == {}
    assert told(diff(version(unread), version(unread, elsewhere))) == {
        ("plan", "requirement"): "not_comparable"
    }


def test_a_condition_that_is_heard_of_only() -> None:
    heard = ("require late <= 10", "require late <= 10 { basis hearsay portal }")
    stricter = ("require late <= 10", "require late <= 9 { basis hearsay portal }")
    found, change = diff(version(heard), version()), only(compared(stricter))

    assert found.changes == ()
    assert [c.old.key for c in found.known_otherwise if c.old] == ["plan"]
    assert (change.status, change.witnesses[0].with_hearsay) == (Status.STRICTER, True)


def test_conditions_that_come_and_go() -> None:
    gone = compared(
        ('condition plan vi "Không để trễ nhiều" en "Few late" { require late <= 10 }', "")
    )

    assert told(gone) == {("plan", "requirement"): "gone"}


def test_other_facts_show_nothing() -> None:
    fact = 'fact rude: count { vi "Số phàn nàn" asks vi "Mấy?" unit vi "lần" }\nqualifies when {'
    found = compared(("qualifies when {", fact), ("require late <= 10", "require rude <= 10"))

    assert told(found)["plan", "requirement"] == "not_comparable"


def test_no_kind_of_unit_in_common() -> None:
    kinds = ('commune vi "xã" en "commune" ward vi "phường" en "ward"', 'town vi "thị trấn"')

    assert told(compared(kinds, (_TOTAL, "require total >= 7"))) == {
        ("kinds", "kinds"): "changed",
        ("enough", "requirement"): "not_comparable",
    }


def test_other_words_of_another_law_are_judged_otherwise() -> None:
    old = version(("{ require late <= 10 }", "{ met by hand }"))
    text = (
        'vi "Không để trễ nhiều" en "Few late" { require late <= 10 }',
        'vi "Kịp thời" { cite LAW article 2 met by hand }',
    )

    assert told(diff(old, version(text))) == {("plan", "requirement"): "not_comparable"}


def test_a_threshold_that_nobody_read_in_either_law() -> None:
    old = version(("require late <= 10", "require late <= unread"))
    new = version(("{ require late <= 10 }", "{ cite LAW article 2 require late <= unread }"))

    assert told(diff(old, new)) == {("plan", "requirement"): "not_comparable"}


@pytest.mark.parametrize("swapped", [False, True])
def test_a_threshold_that_one_version_leaves_unread(swapped: bool) -> None:  # noqa: FBT001
    unread = version(("require late <= 10", "require late <= unread { basis unread }"))
    sides = (unread, version()) if swapped else (version(), unread)
    change = only(diff(*sides))

    assert change.status is Status.NOT_COMPARABLE
    assert change.why == (reasons.OPEN_OLD if swapped else reasons.OPEN_NEW)
