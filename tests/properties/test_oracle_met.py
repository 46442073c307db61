"""The oracle on contents met or not met, penalties, classes and what a person judges, by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.pipeline import check_sources
from tcpl_rules.source import SourceText
from tests.doubts import with_hearsay_accepted
from tests.inequalities import Range
from tests.oracle import Verdict, evaluate
from tests.oracle_guards import PlainCase
from tests.properties.test_oracle import between, count, exactly
from tests.properties.test_oracle import ruleset as with_points

CLASSES = 'classes { class_1 vi "loại I" class_2 vi "loại II" }'
HEARD, TOLD = (
    f'fact {name}: yes/no {{ vi "{name}" asks vi "Có không?" given }}\n'
    for name in ("heard", "told")
)
FLAGS = HEARD + TOLD
ALL_MET = 'qualifies when { condition all vi "tất cả" { require every criterion met } }'


def contents(body: str, header: str = "") -> Ruleset:
    text = f"""
    language 1
    ruleset made-up edition 1 {{
      standard tcpl  subject {{ ward vi "phường" }}  title vi "Chuẩn thử"
      instrument LAW vi "Văn bản thử" {{ }}
      source rumour vi "một tin đồn" {{ }}
      cite LAW article 1  {header}
    }}
    {body}"""
    return check_sources([SourceText("made-up.tcpl", text)]).model


def verdict(rules: Ruleset, class_: str = "", **parts: object) -> Verdict:
    return evaluate(rules, PlainCase("ward", class_=class_, **parts))  # type: ignore[arg-type]


TWO = (
    count("asked")
    + count("done", "at most 4 at most asked")
    + FLAGS
    + """
    criterion 1 vi "một" {
      indicator 1 vi "a" { met when asked = 0  require done / asked >= 50%  require heard }
      indicator 2 vi "b" { met by hand }
    }
    criterion 2 vi "hai" { require told { basis hearsay rumour }  require done < 4 }
    """
    + ALL_MET
)


class TestRequired:
    @pytest.mark.parametrize(
        ("asked", "done", "heard", "met"),
        [(2, 1, 1, 1), (2, 1, 0, 0), (3, 1, 1, 0), (0, 0, 0, 1)],
    )
    def test_all_hold_or_nothing_arose(self, asked: int, done: int, heard: int, met: int) -> None:
        found = verdict(contents(TWO), facts={"asked": asked, "done": done, "heard": heard})
        assert found.scores["1.1"] == exactly(met)
        assert found.scores["1"] == between(met, met + 1)

    def test_one_that_fails_settles_it(self) -> None:
        found = verdict(contents(TWO), facts={"asked": 4, "heard": 0})
        assert (found.scores["1.1"], found.outcome) == (exactly(0), "not_qualified")

    @pytest.mark.parametrize(("told", "done", "score"), [
        (1, 0, between(0, 1)), (0, 0, between(0, 1)), (1, 4, exactly(0)),
    ])  # fmt: skip
    def test_hearsay_is_open_whether_it_holds_or_not(
        self, told: int, done: int, score: Range
    ) -> None:
        found = verdict(contents(TWO), facts={"asked": 4, "told": told, "done": done})
        assert found.scores["2"] == score

    @pytest.mark.parametrize("told", [0, 1])
    def test_hearsay_accepted_decides(self, told: int) -> None:
        accepted = with_hearsay_accepted(contents(TWO))
        found = verdict(accepted, facts={"asked": 4, "told": told, "done": 0})
        assert found.scores["2"] == exactly(told)

    def test_an_unread_threshold_leaves_open_what_nothing_settles(self) -> None:
        body = 'criterion 1 vi "một" { require done >= unread require heard }'
        rules = contents(count("done") + HEARD + body + ALL_MET)
        assert verdict(rules, facts={"done": 4, "heard": 1}).scores["1"] == between(0, 1)
        assert verdict(rules, facts={"done": 0, "heard": 0}).outcome == "not_qualified"

    def test_two_that_exclude_each_other_are_never_both_met(self) -> None:
        body = """criterion 1 vi "một" {
          indicator 1 vi "a" { require heard } indicator 2 vi "b" { require not heard } }"""
        found = verdict(contents(HEARD + body + ALL_MET))
        assert found.scores == {"1": exactly(1), "1.1": between(0, 1), "1.2": between(0, 1)}
        assert found.outcome == "not_qualified"


class TestEntered:
    def test_not_met_is_one_short_of_all_at_most(self) -> None:
        facts = {"asked": 0, "done": 0}
        found = verdict(contents(TWO), facts=facts, met={"1": False})
        assert (found.scores["1"], found.scores["1.1"]) == (between(0, 1), exactly(1))
        assert (found.total, found.outcome) == (between(0, 2), "not_qualified")

    def test_met_stands_over_facts(self) -> None:
        facts = {"asked": 4, "heard": 0, "done": 4}
        found = verdict(contents(TWO), facts=facts, met={"1": True, "2": True})
        assert (found.scores["1"], found.scores["1.1"], found.outcome) == (
            exactly(2), exactly(0), "qualified",
        )  # fmt: skip

    def test_what_is_left_out_is_not_needed(self) -> None:
        rules = contents(TWO.replace("{ met by hand }", "{ may be left out met by hand }"))
        parts: dict[str, Any] = {"facts": {"asked": 0, "done": 0}, "met": {"2": True}}
        assert verdict(rules, **parts).outcome == "undetermined"
        assert verdict(rules, **parts, left_out=frozenset({"1.2"})).outcome == "qualified"


FINED = (
    count("done")
    + """
    criterion 1 vi "một" { max 6
      indicator 1 vi "a" { max 4 award 4 when done > 0 award 0 when done = 0
        penalty 0.25 when done = 0  penalty 0.5 when done > 3 }
      indicator 2 vi "b" { max 2 score by hand }
      penalty 1 when done > 3
    }
    criterion 2 vi "hai" { max 4 full marks when done < 2 penalty 3 when done = 0 score by hand }
    qualifies when { condition enough vi "đủ" { require total >= 5 } }
    """
)


class TestPenalties:
    @pytest.mark.parametrize(
        ("done", "first", "above", "second"),
        [("0", "-0.25", "-0.25", "1"), ("1", "4", "4", "4"), ("4", "3.5", "2.5", "0")],
    )
    def test_what_is_taken_off(self, done: str, first: str, above: str, second: str) -> None:
        """By hand 0 of criterion 2 where it has no full marks, and 0 of 1.2."""
        facts, entries = {"done": int(done)}, {"1.2": (Fraction(0), None)}
        found = verdict(with_points(FINED), facts=facts, entries=entries)
        assert [found.scores[key].least for key in ("1.1", "1", "2")] == [
            Fraction(first), Fraction(above), Fraction(second),
        ]  # fmt: skip

    def test_ends_are_those_of_one_completion(self) -> None:
        """-0.25 where nothing is done; else 4, less 0.5 and 1 where much is."""
        found = verdict(with_points(FINED))
        assert found.scores["1.1"] == between(Fraction(-1, 4), 4)
        assert found.scores["1"] == between(Fraction(-1, 4), 6)

    def test_an_entry_is_final(self) -> None:
        entries = {"1.1": (Fraction(-1, 4), None), "2": (Fraction(1), None)}
        found = verdict(with_points(FINED), facts={"done": 4}, entries=entries)
        assert found.scores["1.1"] == exactly(Fraction(-1, 4))
        assert found.scores["1"] == between(Fraction(-5, 4), Fraction(3, 4))
        assert found.scores["2"] == exactly(1)

    @pytest.mark.parametrize("done", [0, 4])
    def test_hearsay_takes_anything_up_to_its_points(self, done: int) -> None:
        heard = FINED.replace(
            "penalty 3 when done = 0", "penalty 3 when done = 0 { basis hearsay rumour }"
        )
        entries = {"1": (Fraction(0), None)}
        found = verdict(with_points(heard), facts={"done": done}, entries=entries)
        assert found.scores["2"] == (between(1, 4) if done == 0 else between(-3, 4))


CLASSED = """criterion 1 vi "một" { max 10 score by hand }
    qualifies when { condition enough vi "đủ" {
      require total >= 9 when class is class_1  require total >= 8 when class is class_2 } }"""


@pytest.mark.parametrize(
    ("class_", "outcome"), [("class_1", "not_qualified"), ("class_2", "qualified")]
)
def test_each_class_has_its_threshold(class_: str, outcome: str) -> None:
    rules = with_points(CLASSED, header=CLASSES)
    entries = {"1": (Fraction(17, 2), None)}
    assert verdict(rules, class_, entries=entries).outcome == outcome


JUDGED = (
    FLAGS
    + count("done")
    + """criterion 1 vi "một" { max 10 score by hand }
    qualifies when {
      condition known vi "biết" { require heard }
      condition rumoured vi "nghe" { require told { basis hearsay rumour } }
      condition level vi "chưa đọc" { require done >= unread }
      condition hand vi "tay" { met by hand }
    }"""
)


class TestJudged:
    def test_open_without_a_person(self) -> None:
        found = verdict(with_points(JUDGED), facts={"heard": 1, "told": 1, "done": 4})
        assert found.conditions == {
            "known": "met", "rumoured": "open", "level": "open", "hand": "open",
        }  # fmt: skip
        assert found.outcome == "undetermined"

    def test_a_person_settles_each_whatever_the_facts_say(self) -> None:
        rules, facts = with_points(JUDGED), {"heard": 0, "told": 0, "done": 0}
        judged = dict.fromkeys(("known", "rumoured", "level", "hand"), True)
        assert verdict(rules, facts=facts, conditions=judged).outcome == "qualified"
        for one in judged:
            found = verdict(rules, facts=facts, conditions={**judged, one: False})
            assert (found.conditions[one], found.outcome) == ("not_met", "not_qualified")


@pytest.mark.parametrize(
    ("asked", "done", "held"), [(0, 0, "none"), (2, 2, "two"), (2, 1, "none"), (4, 2, "two")]
)
def test_lists_of_guards(asked: int, done: int, held: str) -> None:
    """`done / asked >= 50%` has no value at 0 asked, so it does not hold, and its contrary does."""
    rules = with_points(
        count("asked") + count("done", "at most 4 at most asked")
        + """criterion 1 vi "một" { max 10
          award 10 when at least 2 of these { done / asked >= 50%, done > 1, asked > 4 }
          award 3 when none of these { all of these { done / asked >= 50%, done > 1 } } }
        qualifies when { condition enough vi "đủ" { require total >= 5 } }"""
    )  # fmt: skip
    found = verdict(rules, facts={"asked": asked, "done": done})
    assert found.total == exactly({"none": 3, "two": 10}[held])
