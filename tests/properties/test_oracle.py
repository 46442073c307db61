"""The oracle gives what a reader of the text works out by hand. Every number here was."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.pipeline import check_sources
from tcpl_rules.source import SourceText
from tests.inequalities import Range
from tests.oracle import Verdict, evaluate
from tests.oracle_guards import PlainCase

HALF = Fraction(1, 2)


def ruleset(body: str, points: str = "10", header: str = "") -> Ruleset:
    text = f"""
    language 1
    ruleset made-up edition 1 {{
      standard tcpl  subject {{ ward vi "phường" town vi "thị trấn" }}  title vi "Chuẩn thử"
      instrument LAW vi "Văn bản thử" {{ }}
      source rumour vi "một tin đồn" {{ }}
      cite LAW article 1  score {points} points {header}
    }}
    {body}"""
    return check_sources([SourceText("made-up.tcpl", text)]).model


def count(name: str, bounds: str = "at most 4") -> str:
    return f'fact {name}: count {bounds} {{ vi "{name}" asks vi "Bao nhiêu?" unit vi "việc" }}\n'


def verdict(rules: Ruleset, **parts: object) -> Verdict:
    return evaluate(rules, PlainCase("ward", **parts))  # type: ignore[arg-type]


def exactly(points: Fraction | int) -> Range:
    return Range(Fraction(points), Fraction(points))


def between(least: Fraction | int, most: Fraction | int) -> Range:
    return Range(Fraction(least), Fraction(most))


TOTAL_5 = 'qualifies when { condition enough vi "đủ" { require total >= 5 } }'

SHARED = (
    count("asked")
    + count("done", "at most 4 at most asked")
    + """
    criterion 1 vi "một" { max 6
      tiers done / asked {
        award 6 from 100%  award 3 from 50% below 100%  award 0 below 50%  silent when asked = 0 } }
    criterion 2 vi "hai" { max 4  award 4 when done = 0  award 1 when done > 0 }
    """
    + TOTAL_5
)


def test_known_facts_give_one_total() -> None:
    found = verdict(ruleset(SHARED), facts={"asked": 4, "done": 2})
    assert found.scores == {"1": exactly(3), "2": exactly(1)}
    assert (found.total, found.conditions, found.outcome) == (
        exactly(4),
        {"enough": "not_met"},
        "not_qualified",
    )


def test_a_shared_fact_is_the_same_in_every_score() -> None:
    # done = 0: 0 + 4; 1: 0 + 1; 2 and 3: 3 + 1; 4: 6 + 1. Each apart would give 0 + 1 to 6 + 4.
    found = verdict(ruleset(SHARED), facts={"asked": 4})
    assert found.scores == {"1": between(0, 6), "2": between(1, 4)}
    assert (found.total, found.outcome) == (between(1, 7), "undetermined")


def test_a_ratio_over_zero_is_what_the_text_says_of_it() -> None:
    found = verdict(ruleset(SHARED), facts={"asked": 0})  # so done, at most asked, is 0
    assert found.scores == {"1": between(0, 6), "2": exactly(4)}
    assert found.total == between(4, 10)


def test_no_comparison_of_a_ratio_holds_over_zero() -> None:
    rules = ruleset(
        count("asked")
        + count("done")
        + """criterion 1 vi "một" { max 10
          award 10 when done / asked <= 100%  award 7 when done / asked > 100% or asked = 0 }"""
        + TOTAL_5
    )
    assert verdict(rules, facts={"asked": 0, "done": 0}).total == exactly(7)


def test_open_between_the_conditions_and_yet_settled() -> None:
    # 5 were assigned and 4 done of those issued: each criterion is open, and never both at 5.
    rules = ruleset(
        count("texts", "at most 5")
        + """criterion 1 vi "một" { max 5 award 5 when texts = 5 award 0 when texts < 5 }
        criterion 2 vi "hai" { max 5 award 5 when texts = 4 award 0 when texts < 4 or texts > 4 }
        qualifies when { condition all vi "đủ" { require every criterion >= 5 } }"""
    )
    found = verdict(rules)
    assert found.scores == {"1": between(0, 5), "2": between(0, 5)}
    assert (found.total, found.outcome) == (between(0, 5), "not_qualified")


def test_conditions_are_met_each_alone_and_never_together() -> None:
    rules = ruleset(
        count("late")
        + """criterion 1 vi "một" { max 10 award 10 when late > 2 award 0 when late <= 2 }
        qualifies when {
          condition enough vi "đủ" { require total >= 5 }
          condition timely vi "đúng hạn" { require late < 2 } }"""
    )
    found = verdict(rules)
    assert found.conditions == {"enough": "open", "timely": "open"}
    assert found.outcome == "not_qualified"


@pytest.mark.parametrize(
    ("rounding", "points"),
    [("half up", "4.3"), ("half even", "4.2"), ("down", "4.2"), ("up", "4.3")],
)
def test_averages_round_as_the_law_says(rounding: str, points: str) -> None:
    rules = ruleset(
        count("early")
        + count("late")
        + f"""criterion 1 vi "một" {{ max 5 average rounded to 1 decimals {rounding} {{
          silent when early + late = 0  5 per early  2 per late }} }}
        qualifies when {{ condition enough vi "đủ" {{ require total >= 4 }} }}""",
        points="5",
    )
    found = verdict(rules, facts={"early": 3, "late": 1})  # (15 + 2) / 4 = 4.25
    assert found.total == exactly(Fraction(points))
    assert verdict(rules, facts={"early": 0, "late": 0}).total == between(0, 5)


UNREAD = """
    criterion 1 vi "một" { max 10
      indicator 1 vi "a" { max 4 score by hand }
      indicator 2 vi "b" { max unread more than 1
        award 1 when done >= 2  award 0.5 when done < 2 }
      indicator 3 vi "c" { max unread score by hand } }
    """


def test_unread_maxima_share_what_the_known_one_leaves() -> None:
    # 6 are left. 1.2 can give more than 1, so 1.3 gives less than 5, and 1 less than 4 + 1 + 5.
    found = verdict(ruleset(count("done") + UNREAD + TOTAL_5), facts={"done": 2})
    assert found.scores["1.2"] == exactly(1)
    assert found.scores["1.3"] == Range(Fraction(0), Fraction(5), most_attained=False)
    assert found.total == Range(Fraction(1), Fraction(10), most_attained=False)


def test_half_a_point_below_an_unread_bound_is_lost_for_certain() -> None:
    found = verdict(ruleset(count("done") + UNREAD + TOTAL_5), facts={"done": 1})
    assert found.total == Range(HALF, 10 - HALF, most_attained=False)


def test_an_entry_under_an_unread_maximum_says_of_how_much() -> None:
    rules = ruleset(count("done") + UNREAD + TOTAL_5)
    found = verdict(rules, entries={"1.2": (Fraction(2), Fraction(3))})
    assert found.scores["1.3"] == between(0, 3)
    assert found.total == between(2, 9)


def test_full_marks_under_an_unread_maximum_are_that_maximum() -> None:
    rules = ruleset(
        count("done")
        + UNREAD.replace("max 10", "max 10 full marks when done = 0").replace(
            "award 0.5 when done < 2", "award 0.5 when done = 1 or done = 0"
        )
        + TOTAL_5
    )
    found = verdict(rules, facts={"done": 0})
    assert found.total == exactly(10)
    assert found.scores["1.2"] == Range(Fraction(1), Fraction(6), least_attained=False)


def test_a_maximum_known_by_hearsay_is_unread() -> None:
    rules = ruleset(
        """criterion 1 vi "một" { max 10
          indicator 1 vi "a" { max 4 { basis hearsay rumour } score by hand }
          indicator 2 vi "b" { max 6 { basis hearsay rumour } score by hand } }"""
        + TOTAL_5
    )
    assert verdict(rules).scores == {"1": between(0, 10), "1.1": between(0, 10),
                                     "1.2": between(0, 10)}  # fmt: skip


TWO = """
    criterion 1 vi "một" { max 4 may be left out
      indicator 1 vi "a" { max 1 score by hand }  indicator 2 vi "b" { max 3 score by hand } }
    criterion 2 vi "hai" { max 6 full marks when done > 3 { basis hearsay rumour }
      award 6 when done >= 2  award 2 when done < 2 { basis hearsay rumour } }
    """


def test_what_is_left_out_counts_nowhere() -> None:
    rules = ruleset(
        count("done") + TWO + 'qualifies when { condition half vi "nửa" '
        "{ require every criterion >= 50% of max } }"
    )
    found = verdict(rules, facts={"done": 2}, left_out=frozenset({"1"}))
    assert (set(found.scores), found.total, found.outcome) == ({"2"}, exactly(6), "qualified")


def test_a_part_left_out_lowers_the_maximum_above_it() -> None:
    rules = ruleset(
        count("done") + TWO.replace("max 1 score", "max 1 may be left out score")
        + 'qualifies when { condition half vi "nửa" { require every criterion >= 50% of max } }'
    )  # fmt: skip
    points = {"1.2": (Fraction(3, 2), None)}  # half of 3, not of 4
    known = {"done": 2}
    assert verdict(rules, facts=known, entries=points).outcome == "undetermined"
    left_out = frozenset({"1.1"})
    found = verdict(rules, facts=known, entries=points, left_out=left_out)
    assert found.outcome == "qualified"


@pytest.mark.parametrize("done", [1, 4])
def test_hearsay_decides_nothing(done: int) -> None:
    found = verdict(ruleset(count("done") + TWO + TOTAL_5), facts={"done": done})
    assert found.scores["2"] == between(0, 6)


def test_a_condition_known_by_hearsay_stays_open_and_may_still_be_beside_the_point() -> None:
    rules = ruleset(
        count("done")
        + """criterion 1 vi "một" { max 10 award 10 when done > 0 award 0 when done = 0 }
        qualifies when {
          condition enough vi "đủ" { require total >= 5 }
          condition more vi "thêm" { require done > 2 { basis hearsay rumour } } }"""
    )
    assert verdict(rules, facts={"done": 3}).outcome == "undetermined"
    assert verdict(rules, facts={"done": 0}).outcome == "not_qualified"
    assert verdict(rules, facts={"done": 0}).conditions == {"enough": "not_met", "more": "open"}


def test_an_entry_stands_over_facts_and_over_its_own_details() -> None:
    rules = ruleset(count("done") + UNREAD + TOTAL_5)
    entries = {"1": (Fraction(7), None), "1.1": (Fraction(2), None)}
    found = verdict(rules, facts={"done": 2}, entries=entries)
    assert (found.total, found.outcome) == (exactly(7), "qualified")
    assert (found.scores["1.1"], found.scores["1.2"]) == (exactly(2), exactly(1))


def test_the_highest_of_the_awards_that_apply() -> None:
    rules = ruleset(
        count("done")
        + """criterion 1 vi "một" { max 10 highest of {
          award 10 when done >= 3  award 4 when done >= 1  award 0 when done >= 0 } }"""
        + TOTAL_5
    )
    totals = [verdict(rules, facts={"done": done}).total.most for done in range(5)]
    assert totals == [0, 4, 4, 10, 10]


GRADED = """criterion 1 vi "một" { max 10 score by hand }
    grades { grade good vi "tốt" from 5  grade fair vi "khá" above 2 below 5
             grade poor vi "kém" up to 2 }"""


@pytest.mark.parametrize(
    ("points", "grade"), [("2", "poor"), ("2.001", "fair"), ("4.999", "fair"), ("5", "good")]
)
def test_a_grade_at_the_edges_of_its_band(points: str, grade: str) -> None:
    found = verdict(ruleset(GRADED), entries={"1": (Fraction(points), None)})
    assert found.outcome == grade


def test_no_grade_while_totals_lie_in_two_bands() -> None:
    assert verdict(ruleset(GRADED)).outcome == "undetermined"


def test_the_kind_of_unit_is_known() -> None:
    rules = ruleset(
        'criterion 1 vi "một" { max 10 award 10 when kind is ward award 3 when kind is town }'
        + TOTAL_5
    )
    assert evaluate(rules, PlainCase("ward")).outcome == "qualified"
    assert evaluate(rules, PlainCase("town")).outcome == "not_qualified"


def test_a_relation_ties_the_facts_that_are_missing() -> None:
    rules = ruleset(
        count("early") + count("late") + count("all", "at most 8")
        + """check early + late = all
        criterion 1 vi "một" { max 10 award 10 when late = 0 award 0 when late > 0 }"""
        + TOTAL_5
    )  # fmt: skip
    assert verdict(rules, facts={"early": 3, "all": 3}).outcome == "qualified"
    assert verdict(rules, facts={"all": 0}).outcome == "qualified"
    assert verdict(rules, facts={"early": 3}).outcome == "undetermined"
