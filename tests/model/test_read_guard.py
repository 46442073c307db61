"""Guards are read as they are written, and compared only with what fits their unit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.condition import Band
from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    Comparison,
    Guard,
    Holds,
    KindIs,
    Linear,
    Measure,
)
from tcpl_rules.model.rule import Rows
from tests.model.texts import found, leaf_of, model_of, refusals


def guard(text: str) -> Guard:
    """The guard that *text* writes."""
    rule = leaf_of(f"award 1 when {text}").rule
    assert isinstance(rule, Rows)
    return rule.rows[0].guard


def written(text: str) -> list[tuple[str, str]]:
    """What is found in a guard."""
    return found(f'criterion 1 vi "a" {{ max 1 award 1 when {text} }}')


def compared(
    comparator: str, value: str, *terms: tuple[str, int], over: str | None = None
) -> Guard:
    """A comparison of a sum of facts."""
    measure = Measure(numerator=Linear(terms=terms), denominator=over)
    return Comparison(measure=measure, comparator=comparator, value=Fraction(value))  # type: ignore[arg-type]


LATE, FILES = ("late", 1), ("files", 1)


class TestAtoms:
    """One condition."""

    @pytest.mark.parametrize("comparator", ["<", "<=", "=", ">=", ">"])
    def test_a_count(self, comparator: str) -> None:
        assert guard(f"late {comparator} 3") == compared(comparator, "3", LATE)

    @pytest.mark.parametrize(
        ("text", "made"),
        [
            ("late + files >= 3", compared(">=", "3", LATE, FILES)),
            ("files - late = 0", compared("=", "0", FILES, ("late", -1))),
            ("files + files >= 4", compared(">=", "4", ("files", 2))),
            ("files - files >= 0", compared(">=", "0")),
            ("late / files >= 80%", compared(">=", "4/5", LATE, over="files")),
            ("late / files = 100%", compared("=", "1", LATE, over="files")),
            ("late / files < 12.5%", compared("<", "1/8", LATE, over="files")),
            ("waited <= 5 days", compared("<=", "5", ("waited", 1))),
            ("waited + posted > 7 days", compared(">", "7", ("waited", 1), ("posted", 1))),
            ("late = files", compared("=", "0", LATE, ("files", -1))),
            ("waited < posted", compared("<", "0", ("waited", 1), ("posted", -1))),
            ("files - late >= late", compared(">=", "0", FILES, ("late", -2))),
            ("late = late", compared("=", "0")),
        ],
    )
    def test_measures(self, text: str, made: Guard) -> None:
        """Equal facts are added up; two facts compare as their difference with 0."""
        assert guard(text) == made

    def test_yes_and_no(self) -> None:
        assert guard("planned") == Holds(fact="planned")
        assert guard("not planned") == Holds(fact="planned", positive=False)

    def test_the_kind(self) -> None:
        assert guard("kind is ward") == KindIs(kind="ward")


class TestJoined:
    """`and` binds closer than `or`; brackets change that."""

    A, B, C = compared("=", "1", LATE), compared("=", "2", LATE), compared("=", "3", LATE)

    @pytest.mark.parametrize(
        ("text", "made"),
        [
            ("late = 1 and late = 2", AllOf(parts=(A, B))),
            ("late = 1 or late = 2", AnyOf(parts=(A, B))),
            ("late = 1 or late = 2 and late = 3", AnyOf(parts=(A, AllOf(parts=(B, C))))),
            ("(late = 1 or late = 2) and late = 3", AllOf(parts=(AnyOf(parts=(A, B)), C))),
            ("((late = 1))", A),
        ],
    )
    def test_precedence(self, text: str, made: Guard) -> None:
        assert guard(text) == made


class TestUnits:
    """What cannot be compared, and what would be right."""

    @pytest.mark.parametrize(
        ("text", "piece"),
        [
            ("late >= 50%", "50%"),
            ("late >= 1.5", "1.5"),
            ("late >= 5 days", "5 days"),
            ("late / files >= 1", "1"),
            ("late / files >= 5 days", "5 days"),
            ("waited >= 5", "5"),
            ("waited >= 50%", "50%"),
            ("waited >= 1.5 days", "1.5 days"),
            ("planned >= 1", "planned"),
            ("planned + late >= 1", "planned"),
            ("late", "late"),
            ("not waited", "waited"),
            ("late + waited >= 1", "waited"),
            ("late = waited", "waited"),
            ("late = planned", "planned"),
            ("late / waited >= 5%", "waited"),
            ("late / planned >= 5%", "planned"),
            ("late / files = files", "files"),
        ],
    )
    def test_refused_at_the_piece_that_does_not_fit(self, text: str, piece: str) -> None:
        assert ("TCPL0301", piece) in written(text)

    def test_the_cause_is_shown(self) -> None:
        """The constant is where the cursor goes; the measure says what it is."""
        (finding,) = refusals('criterion 1 vi "a" { max 1 award 1 when late / files >= 3 }')

        assert finding.message == "cannot compare `late / files` with `3`"
        assert [(label.span.text, label.text) for label in finding.labels] == [
            ("3", "write a percentage, such as 80%"),
            ("late / files", "this is a ratio"),
        ]

    def test_an_unknown_fact_is_one_finding(self) -> None:
        """What is unknown has no unit, so nothing else is said of it."""
        assert written("latte >= 50%") == [("TCPL0201", "latte")]

    def test_a_share_above_all_is_left_to_the_checks(self) -> None:
        """Reading admits 150%: a numerator may exceed its denominator."""
        assert written("waited / posted >= 150%") == []


class TestTiers:
    """A tier's range becomes the comparisons that it means."""

    @pytest.mark.parametrize(
        ("range_", "comparisons"),
        [
            ("from 2", [(">=", "2")]),
            ("above 2", [(">", "2")]),
            ("below 2", [("<", "2")]),
            ("up to 2", [("<=", "2")]),
            ("= 2", [("=", "2")]),
            ("from 2 below 5", [(">=", "2"), ("<", "5")]),
            ("above 2 up to 5", [(">", "2"), ("<=", "5")]),
        ],
    )
    def test_ranges(self, range_: str, comparisons: list[tuple[str, str]]) -> None:
        rule = leaf_of(f"tiers late {{ award 1 {range_} }}").rule
        assert isinstance(rule, Rows)
        made = rule.rows[0].guard
        parts = made.parts if isinstance(made, AllOf) else (made,)

        assert list(parts) == [compared(c, value, LATE) for c, value in comparisons]

    def test_each_end_has_the_unit_of_the_measure(self) -> None:
        text = 'criterion 1 vi "a" { max 1 tiers late / files { award 1 from 50 below 80% } }'

        assert found(text) == [("TCPL0301", "50")]


class TestBands:
    """The points of a grade."""

    @pytest.mark.parametrize(
        ("range_", "band"),
        [
            ("from 2 below 5", Band(low=Fraction(2), high=Fraction(5))),
            ("above 2", Band(low=Fraction(2), low_inclusive=False)),
            ("up to 5", Band(high=Fraction(5), high_inclusive=True)),
            ("from 2.5", Band(low=Fraction(5, 2))),
            ("= 3", Band(low=Fraction(3), high=Fraction(3), high_inclusive=True)),
        ],
    )
    def test_bands(self, range_: str, band: Band) -> None:
        assert model_of(f'grades {{ grade x vi "a" {range_} }}').grades[0].band == band

    @pytest.mark.parametrize("constant", ["50%", "5 days"])
    def test_points_and_nothing_else(self, constant: str) -> None:
        assert found(f'grades {{ grade x vi "a" from {constant} }}') == [("TCPL0301", constant)]
