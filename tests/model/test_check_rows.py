"""Rows cover every case exactly once, and each witness shows it when they do not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.check_rows import check_rows
from tcpl_rules.model.constraints import holds, lower
from tcpl_rules.model.guard import AnyOf, ClassIs, KindIs
from tcpl_rules.model.rule import Average, Row
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.quantities import Rounding
from tests.model.build import (
    CITED,
    CLASSES,
    award,
    both,
    codes,
    compare,
    flag,
    found,
    full_marks,
    no,
    node,
    number,
    penalty,
    ruleset,
    share_tiers,
    silent,
    values,
    yes,
)

DONE, ALL = number("done", at_most_fact="all"), number("all")
PAIR = (DONE, ALL)


def applying(made: Ruleset, rows: list[Row], witness: dict[str, int]) -> list[int]:
    """Which of *rows* hold of the witness."""
    return [i for i, row in enumerate(rows) if holds(lower(row.guard, made.kinds), witness)]


def test_rows_that_cover_every_case_once_pass() -> None:
    rows = [*share_tiers("done", "all", (2, 90), (1, 50), (0, 0)), award(2, compare("all", "=", 0))]
    assert codes(check_rows, ruleset(node("1", 2, *rows), facts=PAIR)) == []


def test_overlap_shows_a_case_of_both_rows() -> None:
    rows = [
        award(2, compare("done", ">=", 3)),
        award(1, compare("done", ">=", 2)),
        award(0, compare("done", "<", 2)),
    ]
    made = ruleset(node("1", 2, *rows), facts=PAIR)
    (finding,) = found(check_rows, made)
    assert finding.code == "TCPL0501"
    assert (
        finding.message
        == "rows `award 2` and `award 1` of criterion `1` both apply when `done` = 3"
    )
    assert [label.span for label in finding.labels] == [rows[1].span, rows[0].span]
    assert applying(made, rows, values(finding, made)) == [0, 1]
    assert finding.witness == (("done", 3), ("all", 3), ("kind", "commune"))


def test_gap_shows_a_case_of_no_row() -> None:
    short = compare("done -all", "<", 0)
    rows = [
        award(2, compare("done -all", "=", 0)),
        award(1, both(short, compare("all", ">=", 2))),
    ]
    made = ruleset(node("1", 2, *rows), facts=PAIR)
    (finding,) = found(check_rows, made)
    assert finding.code == "TCPL0502"
    assert finding.message == "no row of criterion `1` applies when `done` = 0 and `all` = 1"
    assert applying(made, rows, values(finding, made)) == []


def test_zero_denominator_has_its_own_code() -> None:
    rows = share_tiers("done", "all", (2, 90), (1, 50), (0, 0))
    made = ruleset(node("1", 2, *rows), facts=PAIR)
    (finding,) = found(check_rows, made)
    assert finding.code == "TCPL0503"
    assert applying(made, rows, values(finding, made)) == []
    assert finding.hint == "add a row for `all = 0`"
    assert finding.message == (
        "no row of criterion `1` applies when `all` = 0: a ratio over `all` has no value"
    )


def test_ratios_that_only_together_lack_a_value_are_one_mistake() -> None:
    part, whole = number("part", at_most_fact="whole"), number("whole")
    rows = [
        award(2, compare("done", ">=", 0, "all")),
        award(1, both(compare("all", "=", 0), compare("part", ">=", 0, "whole"))),
    ]
    made = ruleset(node("1", 2, *rows), facts=(*PAIR, part, whole))
    (finding,) = found(check_rows, made)
    assert finding.code == "TCPL0503"
    assert applying(made, rows, values(finding, made)) == []


def test_ratio_at_fault_alone_is_the_only_one_reported() -> None:
    """With `whole` = 0 as well no row applies either, and that is no second mistake."""
    part, whole = number("part", at_most_fact="whole"), number("whole")
    rows = [
        award(2, compare("part", ">=", Fraction(1, 2), "whole")),
        award(1, compare("done", "=", 1, "all")),
        award(0, compare("done", "<", 1, "all")),
    ]
    made = ruleset(node("1", 2, *rows, highest=True), facts=(part, whole, *PAIR))
    (finding,) = found(check_rows, made)
    assert finding.message.endswith("a ratio over `all` has no value")
    assert applying(made, rows, values(finding, made)) == []


def test_separate_gaps_are_separate_mistakes() -> None:
    rows = [award(2, compare("all", "=", 1)), award(1, compare("all", "=", 3))]
    made = ruleset(node("1", 2, *rows), facts=PAIR)
    findings = found(check_rows, made)
    assert [finding.message.rpartition("when ")[2] for finding in findings] == [
        "`all` = 0",
        "`all` = 2",
        "`all` = 4",
    ]
    assert [applying(made, rows, values(finding, made)) for finding in findings] == [[], [], []]


def test_gap_and_zero_denominator_are_two_mistakes() -> None:
    rows = share_tiers("done", "all", (2, 90), (1, 50))
    assert codes(check_rows, ruleset(node("1", 2, *rows), facts=PAIR)) == ["TCPL0502", "TCPL0503"]


def test_gap_at_a_zero_denominator_that_is_not_its_fault_counts_once() -> None:
    open_to = yes("open")
    rows = [
        award(2, both(open_to, compare("done", ">=", Fraction(9, 10), "all"))),
        award(1, both(open_to, compare("done", "<", Fraction(9, 10), "all"))),
        award(0, both(open_to, compare("all", "=", 0))),
    ]
    made = ruleset(node("1", 2, *rows), facts=(*PAIR, flag("open")))
    (finding,) = found(check_rows, made)
    assert (finding.code, "`open` is no" in finding.message) == ("TCPL0502", True)


def test_full_marks_take_cases_from_rows() -> None:
    rows = share_tiers("done", "all", (2, 90), (1, 50), (0, 0))
    leaf = node("1.1", 2, *rows, kind="indicator")
    none = full_marks(compare("all", "=", 0))
    assert codes(check_rows, ruleset(node("1", 2, leaf, full_marks=(none,)), facts=PAIR)) == []


def test_full_marks_that_never_or_always_hold() -> None:
    never, always = compare("done -all", ">", 0), compare("all", ">=", 0)
    rows = [award(2, compare("all", ">=", 0))]
    dead = node("1", 2, *rows, full_marks=(full_marks(never),))
    whole = node("2", 2, *rows, full_marks=(full_marks(always),))
    assert codes(check_rows, ruleset(dead, whole, facts=PAIR)) == ["TCPL0506", "TCPL0508"]


def test_row_that_no_value_reaches() -> None:
    rows = [award(2, compare("done -all", ">", 0)), award(1, compare("all", ">=", 0))]
    (finding,) = found(check_rows, ruleset(node("1", 2, *rows), facts=PAIR))
    assert (finding.code, finding.span) == ("TCPL0504", rows[0].span)


def highest(*rows: Row) -> Ruleset:
    """A ruleset of one node that takes the highest of *rows*."""
    return ruleset(node("1", 2, *rows, highest=True), facts=PAIR)


def test_highest_of_lets_awards_overlap() -> None:
    rows = [award(2, compare("all", ">=", 3)), award(0, compare("all", ">=", 0))]
    assert codes(check_rows, highest(*rows)) == []


def test_highest_of_does_not_let_an_open_row_overlap_an_award() -> None:
    rows = [silent(compare("all", ">=", 3)), award(0, compare("all", ">=", 0))]
    assert codes(check_rows, highest(*rows)) == ["TCPL0501"]


def test_row_that_is_never_the_highest() -> None:
    rows = [award(2, compare("all", ">=", 0)), award(1, compare("all", ">=", 3))]
    (finding,) = found(check_rows, highest(*rows))
    assert (finding.code, finding.span) == ("TCPL0505", rows[1].span)


def test_kinds_are_all_tried() -> None:
    rows = [award(2, KindIs(kind="commune")), award(1, KindIs(kind="commune"))]
    made = ruleset(node("1", 2, rows[0]))
    (finding,) = found(check_rows, made)
    assert finding.message.endswith("applies when the unit is of the kind `ward`")
    assert finding.witness == (("kind", "ward"),)


def average(*exceptions: Row) -> Node:
    """A node with the average of files early and late."""
    rule = Average(
        weights=(("early", Fraction(2)), ("late", Fraction(0))),
        places=1,
        rounding=Rounding.HALF_UP,
        rows=exceptions,
        standing=CITED,
    )
    return node("1", 2, rule=rule)


COUNTED = (number("early"), number("late"))


def test_average_of_nothing_needs_a_row() -> None:
    (finding,) = found(check_rows, ruleset(average(), facts=COUNTED))
    assert finding.code == "TCPL0507"
    assert finding.witness == (("early", 0), ("late", 0), ("kind", "commune"))


@pytest.mark.parametrize("guard", [compare("early late", "=", 0), both(compare("early", "=", 0))])
def test_average_with_a_row_for_nothing_passes(guard: AnyOf) -> None:
    assert codes(check_rows, ruleset(average(silent(guard)), facts=COUNTED)) == []


def test_average_that_is_never_reached() -> None:
    everything = AnyOf(parts=(compare("early", ">=", 0), no("posted")))
    made = ruleset(average(silent(everything)), facts=(*COUNTED, flag("posted")))
    assert codes(check_rows, made) == ["TCPL0504"]


def test_a_penalty_that_can_never_apply() -> None:
    clause = penalty(1, compare("done -all", ">", 0))
    row = award(1, compare("all", ">=", 0))
    (finding,) = found(check_rows, ruleset(node("1", 1, row, penalties=(clause,)), facts=PAIR))
    assert (finding.code, finding.span) == ("TCPL0506", clause.span)
    assert finding.message == (
        "the penalty of criterion `1` can never apply: no case meets the guard"
    )


def test_rows_of_one_class_only_leave_a_gap() -> None:
    row = award(1, ClassIs(class_="class_1"))
    (finding,) = found(check_rows, ruleset(node("1", 1, row), classes=CLASSES))
    assert finding.code == "TCPL0502"
    assert finding.message.endswith("applies when the unit is of the class `class_2`")
    assert dict(finding.witness) == {"kind": "commune", "class": "class_2"}
