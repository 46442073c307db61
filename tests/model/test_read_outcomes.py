"""Conditions and grades."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.condition import (
    Band,
    ByClass,
    Condition,
    EveryAtLeast,
    Judged,
    Requirement,
    TotalAtLeast,
)
from tcpl_rules.model.guard import Comparison, Holds, Linear, Measure, UnreadThreshold
from tcpl_rules.model.standing import Basis
from tests.model.texts import CLASSED, WITHOUT_POINTS, cited, found, model_of, refusals


def conditions(body: str) -> tuple[Condition, ...]:
    """The conditions of a `qualifies when` block."""
    return model_of(f"qualifies when {{ {body} }}").conditions


def one(require: str) -> str:
    """A condition with that requirement."""
    return f'condition x vi "a" {{ {require} }}'


class TestConditions:
    """What qualifies."""

    @pytest.mark.parametrize(
        ("require", "requirement"),
        [
            ("total >= 80", TotalAtLeast(points=Fraction(80))),
            ("total >= 79.5", TotalAtLeast(points=Fraction(159, 2))),
            (
                "every criterion >= 50% of max",
                EveryAtLeast(kind="criterion", share=Fraction(1, 2)),
            ),
            ("every indicator >= 1", EveryAtLeast(kind="indicator", points=Fraction(1))),
            ("planned", Holds(fact="planned")),
            (
                "late = 0",
                Comparison(
                    measure=Measure(numerator=Linear(terms=(("late", 1),))),
                    comparator="=",
                    value=Fraction(0),
                ),
            ),
        ],
    )
    def test_requirements(self, require: str, requirement: Requirement) -> None:
        (condition,) = conditions(one(f"require {require}"))

        assert condition.requirement == requirement

    def test_in_the_order_of_the_text(self) -> None:
        made = conditions(
            'condition b vi "B" { require total >= 1 } condition a vi "A" { require planned }'
        )

        assert [(condition.id, condition.text.vi) for condition in made] == [("b", "B"), ("a", "A")]

    @pytest.mark.parametrize(
        ("body", "place"),
        [
            (one("require planned"), "LAW 1"),
            ("cite LAW article 4 " + one("require planned"), "LAW 4"),
            ("cite LAW article 4 " + one("at clause 2 require planned"), "LAW 4.2"),
            (one("cite LAW article 4 require planned { at clause 3 }"), "LAW 4.3"),
        ],
    )
    def test_the_nearest_standing_counts(self, body: str, place: str) -> None:
        (condition,) = conditions(body)

        assert cited(condition.standing) == [place]

    @pytest.mark.parametrize("comparator", ["<", "<=", ">"])
    def test_only_floors(self, comparator: str) -> None:
        """Anything else would let more points lose an outcome."""
        for require in (f"total {comparator} 80", f"every criterion {comparator} 5"):
            assert found(f"qualifies when {{ {one(f'require {require}')} }}") == [
                ("TCPL0115", comparator)
            ]

    def test_a_condition_requires_something(self) -> None:
        (finding,) = refusals(f"qualifies when {{ {one('')} }}")

        assert (finding.code, finding.message) == ("TCPL0114", "condition `x` requires nothing")

    def test_and_just_one_thing(self) -> None:
        text = f"qualifies when {{ {one('require planned require total >= 1')} }}"

        assert found(text) == [("TCPL0204", "require total >= 1")]

    def test_one_block(self) -> None:
        block = f"qualifies when {{ {one('require planned')} }}"

        assert found(block + "qualifies when { }") == [("TCPL0204", "qualifies when { }")]


class TestJudged:
    """What a person enters, because no facts settle it."""

    def test_by_hand(self) -> None:
        (condition,) = conditions(one("met by hand { at clause 4 }"))

        assert (condition.requirement, cited(condition.standing)) == (Judged(), ["LAW 1.4"])

    def test_an_unread_threshold(self) -> None:
        (condition,) = conditions(one("require late >= unread"))

        assert condition.requirement == UnreadThreshold(
            measure=Measure(numerator=Linear(terms=(("late", 1),))), comparator=">="
        )

    def test_just_one_thing(self) -> None:
        text = f"qualifies when {{ {one('met by hand require planned')} }}"

        assert [code for code, _ in found(text)] == ["TCPL0204"]


class TestWithoutPoints:
    """Every part of a kind is met, which is all of its contents."""

    BODY = f"qualifies when {{ {one('require every indicator met')} }}"

    def test_every_one_met(self) -> None:
        (condition,) = model_of(self.BODY, header=WITHOUT_POINTS).conditions

        assert condition.requirement == EveryAtLeast(kind="indicator", share=Fraction(1))

    def test_points_do_not_fit_and_with_points_this_does_not(self) -> None:
        text = f"qualifies when {{ {one('require total >= 1')} }}"

        assert found(text, header=WITHOUT_POINTS) == [("TCPL0119", "total >= 1")]
        assert found(self.BODY) == [("TCPL0119", "every indicator met")]


class TestByClass:
    """Points asked of each class."""

    def made(self, require: str) -> Condition:
        (condition,) = model_of(f"qualifies when {{ {one(require)} }}", header=CLASSED).conditions
        return condition

    def refused(self, require: str) -> list[tuple[str, str]]:
        return found(f"qualifies when {{ {one(require)} }}", header=CLASSED)

    def test_in_the_order_of_the_text(self) -> None:
        condition = self.made(
            "require every criterion >= 2 when class is class_2 "
            "require total >= 9 when class is class_1"
        )
        floor = EveryAtLeast(kind="criterion", points=Fraction(2))
        total = TotalAtLeast(points=Fraction(9))

        assert condition.requirement == ByClass(cases=(("class_2", floor), ("class_1", total)))
        assert [condition.asks_of(class_) for class_ in ("class_1", "class_2")] == [total, floor]
        assert condition.asks_of("another") is None

    def test_it_is_known_as_well_as_the_class_that_is_known_least(self) -> None:
        """Else hearsay about one class would decide for its units."""
        condition = self.made(
            "require total >= 9 when class is class_1 { cite LAW article 4 } "
            "require total >= 8 when class is class_2 { cite LAW article 5 basis unread }"
        )

        assert condition.standing.basis is Basis.UNREAD
        assert cited(condition.standing) == ["LAW 4", "LAW 5"]

    def test_other_conditions_ask_the_same_of_each(self) -> None:
        condition = self.made("require total >= 9")

        assert (
            condition.asks_of("class_1")
            == condition.asks_of("class_2")
            == TotalAtLeast(points=Fraction(9))
        )

    @pytest.mark.parametrize(
        ("require", "code", "piece"),
        [
            ("require total >= 9 when class is class_3", "TCPL0201", "class_3"),
            ("require planned when class is class_1", "TCPL0118", "when class is class_1"),
            ("require late >= unread when class is class_1", "TCPL0118", "when class is class_1"),
            (
                "require total >= 9 when class is class_1 require total >= 8 when class is class_1",
                "TCPL0204",
                "require total >= 8 when class is class_1",
            ),
        ],
    )
    def test_refused(self, require: str, code: str, piece: str) -> None:
        assert self.refused(require) == [(code, piece)]

    def test_beside_one_for_all(self) -> None:
        found_ = self.refused("require total >= 9 require total >= 8 when class is class_2")

        assert "TCPL0204" in [code for code, _ in found_]


class TestGrades:
    """Bands of points."""

    def test_in_the_order_of_the_text(self) -> None:
        text = """grades { cite LAW article 5 grade high vi "Cao" from 5
        grade low vi "Thấp" below 5 { at point b } }"""
        high, low = model_of(text).grades

        assert [(g.id, g.text.vi) for g in (high, low)] == [("high", "Cao"), ("low", "Thấp")]
        assert (high.band, low.band) == (Band(low=Fraction(5)), Band(high=Fraction(5)))
        assert (cited(high.standing), cited(low.standing)) == (["LAW 5"], ["LAW 5.b"])

    def test_a_grade_points_at_itself(self) -> None:
        span = model_of('grades { grade high vi "Cao" from 5 }').grades[0].span

        assert span is not None
        assert span.text == 'grade high vi "Cao" from 5'
