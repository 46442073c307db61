"""How a leaf is scored: rows, tiers, averages, by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.guard import Holds, Linear, Measure, UnreadThreshold
from tcpl_rules.model.rule import Average, ByHand, Open, Requirements, Rows, Rule
from tcpl_rules.model.standing import Basis
from tcpl_rules.quantities import Rounding
from tests.model.texts import (
    CLASSES,
    WITHOUT_POINTS,
    cited,
    content_of,
    found,
    leaf_of,
)

FIRST, SECOND = "award 1 when late = 0", "award 0 when late >= 1"


def rows(text: str) -> Rows:
    """The rows that *text* writes."""
    rule = leaf_of(text).rule
    assert isinstance(rule, Rows)
    return rule


def refused(text: str) -> list[tuple[str, str]]:
    return found(f'criterion 1 vi "a" {{ max 2 {text} }}')


class TestRows:
    """Rows of which one applies."""

    def test_in_the_order_of_the_text(self) -> None:
        made = rows(f"{FIRST} {SECOND}")

        assert [row.result for row in made.rows] == [1, 0]
        assert not made.highest
        assert made.measure is None

    @pytest.mark.parametrize(
        ("text", "result"),
        [
            ("award 0.25", Fraction(1, 4)),
            ("unread", Open(silent=False)),
            ("silent", Open(silent=True)),
        ],
    )
    def test_results(self, text: str, result: Fraction | Open) -> None:
        assert rows(f"{text} when late = 0").rows[0].result == result

    @pytest.mark.parametrize(
        ("text", "basis"),
        [
            ("unread when late = 0", Basis.UNREAD),
            ("unread when late = 0 { basis hearsay portal }", Basis.HEARSAY),
            ("silent when late = 0", Basis.READ),
            ("award 1 when late = 0", Basis.READ),
        ],
    )
    def test_an_unread_result_was_not_read(self, text: str, basis: Basis) -> None:
        assert rows(text).rows[0].standing.basis is basis

    def test_a_row_points_at_itself(self) -> None:
        span = rows(f"{FIRST} {SECOND}").rows[1].span

        assert span is not None
        assert span.text == SECOND

    def test_highest_of(self) -> None:
        made = rows(f"highest of {{ cite LAW article 5 {FIRST} {SECOND} }}")

        assert made.highest
        assert [cited(row.standing) for row in made.rows] == [["LAW 5"], ["LAW 5"]]


class TestTiers:
    """One measure, cut into ranges."""

    def test_tiers_and_rows(self) -> None:
        made = rows(
            "tiers late / files { award 2 from 50% award 0 below 50% silent when files = 0 }"
        )

        assert made.measure == Measure(numerator=Linear(terms=(("late", 1),)), denominator="files")
        assert [row.result for row in made.rows] == [2, 0, Open(silent=True)]

    def test_a_tier_has_a_standing_of_its_own(self) -> None:
        text = "tiers late { basis hearsay portal award 1 from 1 { basis unread } award 0 below 1 }"

        assert [row.standing.basis for row in rows(text).rows] == [Basis.UNREAD, Basis.HEARSAY]


class TestAverages:
    """Points per unit, averaged and rounded."""

    TEXT = "rounded to 1 decimals half up { 2 per files 0.5 per late { cite LAW article 7 } %s }"

    def average(self, text: str) -> Average:
        rule = leaf_of(text).rule
        assert isinstance(rule, Average)
        return rule

    def test_weights_places_and_rounding(self) -> None:
        made = self.average("average " + self.TEXT % "silent when files = 0")

        assert made.weights == (("files", Fraction(2)), ("late", Fraction(1, 2)))
        assert (made.places, made.rounding, made.over) == (1, Rounding.HALF_UP, None)
        assert [row.result for row in made.rows] == [Open(silent=True)]

    def test_over(self) -> None:
        assert self.average("average over files " + self.TEXT % "").over == "files"

    @pytest.mark.parametrize("rounding", Rounding)
    def test_every_rounding(self, rounding: Rounding) -> None:
        text = f"average rounded to 0 decimals {rounding.value} {{ 1 per files }}"

        assert self.average(text).rounding is rounding

    @pytest.mark.parametrize(
        ("text", "code", "piece"),
        [
            ("rounded to 1 decimals down { 1 per waited }", "TCPL0301", "waited"),
            ("rounded to 1 decimals down { 1 per planned }", "TCPL0301", "planned"),
            ("over posted rounded to 1 decimals down { 1 per late }", "TCPL0301", "posted"),
            ("rounded to 1.5 decimals down { 1 per late }", "TCPL0302", "1.5"),
            ("rounded to 4 decimals down { 1 per late }", "TCPL0302", "4"),
            ("rounded to 999999 decimals down { 1 per late }", "TCPL0302", "999999"),
            ("rounded to 1 decimals down { 1 per latte }", "TCPL0201", "latte"),
        ],
    )
    def test_averages_are_of_counts(self, text: str, code: str, piece: str) -> None:
        assert refused(f"average {text}") == [(code, piece)]


class TestByHand:
    """A person scores."""

    def test_with_its_own_standing(self) -> None:
        rule = leaf_of("score by hand { cite LAW annex I basis unread }").rule
        assert isinstance(rule, ByHand)

        assert (rule.standing.basis, rule.standing.citations[0].annex) == (Basis.UNREAD, "I")


class TestRequirements:
    """What a content requires, in a ruleset without points."""

    def required(self, text: str) -> Requirements:
        rule = content_of(text).rule
        assert isinstance(rule, Requirements)
        return rule

    def test_in_the_order_of_the_text(self) -> None:
        made = self.required("require planned { at clause 2 } require late >= unread")
        first, second = made.requires

        assert first.wanted == Holds(fact="planned")
        assert cited(first.standing) == ["LAW 1.2"]
        assert second.wanted == UnreadThreshold(
            measure=Measure(numerator=Linear(terms=(("late", 1),))), comparator=">="
        )

    def test_one_points_at_itself(self) -> None:
        span = self.required("require planned require late = 0").requires[1].span

        assert span is not None
        assert span.text == "require late = 0"

    @pytest.mark.parametrize("comparator", ["<", "<=", "=", ">=", ">"])
    def test_every_comparator_can_have_an_unread_threshold(self, comparator: str) -> None:
        (one,) = self.required(f"require late / files {comparator} unread").requires
        assert isinstance(one.wanted, UnreadThreshold)

        assert (one.wanted.comparator, one.wanted.measure.denominator) == (comparator, "files")

    @pytest.mark.parametrize(
        ("text", "piece"), [("total >= 5", "total >= 5"), ("every item met", "every item met")]
    )
    def test_it_asks_for_facts(self, text: str, piece: str) -> None:
        assert without_points(f"require {text}") == [("TCPL0109", piece)]

    def test_it_is_the_same_for_every_class(self) -> None:
        header = WITHOUT_POINTS.replace("cite LAW", f"{CLASSES} cite LAW")
        body = 'criterion 1 vi "a" { require planned when class is class_1 }'

        assert found(body, header=header) == [("TCPL0118", "when class is class_1")]

    def test_by_hand(self) -> None:
        assert isinstance(content_of("met by hand { basis unread }").rule, ByHand)

    def test_one_rule(self) -> None:
        assert without_points("met by hand require planned") == [("TCPL0204", "require planned")]


def without_points(text: str) -> list[tuple[str, str]]:
    return found(f'criterion 1 vi "a" {{ {text} }}', header=WITHOUT_POINTS)


class TestMisfits:
    """Points in a ruleset without points, and the other way round."""

    @pytest.mark.parametrize(
        "text",
        [
            FIRST,
            "score by hand",
            "full marks when planned",
            "max 3",
            "penalty 1 when planned",
            f"highest of {{ {FIRST} }}",
            "tiers late { award 1 from 1 }",
            "average rounded to 0 decimals down { 1 per files }",
        ],
    )
    def test_of_points(self, text: str) -> None:
        assert ("TCPL0119", text) in without_points(text)

    @pytest.mark.parametrize("text", ["met by hand", "met when planned", "require planned"])
    def test_of_what_is_met(self, text: str) -> None:
        assert ("TCPL0119", text) in refused(text)


class TestOnlyOneRule:
    """A leaf has one rule, or none yet."""

    def test_none(self) -> None:
        assert leaf_of("").rule is None

    @pytest.mark.parametrize(
        ("text", "piece"),
        [
            (f"score by hand {FIRST}", FIRST),
            (f"highest of {{ {FIRST} }} {SECOND}", SECOND),
            ("score by hand score by hand", "score by hand"),
            ("tiers late { award 1 from 1 } score by hand", "score by hand"),
        ],
    )
    def test_two(self, text: str, piece: str) -> None:
        """Rows beside a block are one finding, however many rows there are."""
        assert refused(text) == [("TCPL0204", piece)] or refused(text) == [
            ("TCPL0204", text.removesuffix(piece).strip())
        ]

    def test_many_rows_beside_a_block_are_one_finding(self) -> None:
        assert len(refused(f"score by hand {FIRST} {SECOND}")) == 1


def test_every_rule_can_be_read() -> None:
    """The forms of the language, and no other."""
    average = "average rounded to 0 decimals down { 1 per files }"
    texts = (FIRST, "tiers late { award 1 from 0 }", "score by hand", average)
    made: list[Rule | None] = [leaf_of(text).rule for text in texts]
    made.append(content_of("require planned").rule)

    assert [type(rule) for rule in made] == [Rows, Rows, ByHand, Average, Requirements]
