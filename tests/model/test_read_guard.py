"""Guards are read as they are written, and compared only with what fits their unit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.condition import Band
from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    ClassIs,
    Comparison,
    Guard,
    Holds,
    KindIs,
    Linear,
    Measure,
    NoneOf,
    SomeOf,
)
from tcpl_rules.model.rule import Rows
from tests.model.texts import CLASSED, FACTS, found, leaf_of, model_of, refusals


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


class TestLists:
    """Some, none or all of a list."""

    A, B = Holds(fact="planned"), compared("=", "1", LATE)

    @pytest.mark.parametrize(
        ("text", "made"),
        [
            ("at least 1 of these { planned, late = 1 }", SomeOf(least=1, parts=(A, B))),
            ("at least 2 of these { planned, late = 1 }", SomeOf(least=2, parts=(A, B))),
            ("none of these { planned, late = 1 }", NoneOf(parts=(A, B))),
            ("all of these { planned, late = 1 }", AllOf(parts=(A, B))),
            ("none of these { planned }", NoneOf(parts=(A,))),
            (
                "none of these { at least 1 of these { planned }, late = 1 or planned }",
                NoneOf(parts=(SomeOf(least=1, parts=(A,)), AnyOf(parts=(B, A)))),
            ),
        ],
    )
    def test_lists(self, text: str, made: Guard) -> None:
        assert guard(text) == made

    @pytest.mark.parametrize("number", ["0", "3", "1.5"])
    def test_as_many_as_there_are(self, number: str) -> None:
        assert written(f"at least {number} of these {{ planned, late = 1 }}")[0] == (
            "TCPL0302",
            number,
        )


class TestClasses:
    """The class of the unit, declared in the header."""

    def test_declared(self) -> None:
        text = 'criterion 1 vi "a" { max 1 award 1 when class is class_2 }'
        rule = model_of(text, header=CLASSED).nodes[0].rule
        assert isinstance(rule, Rows)

        assert rule.rows[0].guard == ClassIs(class_="class_2")

    def test_another(self) -> None:
        assert written("class is class_1") == [("TCPL0201", "class_1")]


class TestWorkingDays:
    """Days and working days are never the same unit."""

    FACTS = FACTS + 'fact answered: working days { vi "a" asks vi "b" unit vi "c" can fall }'

    def written(self, text: str) -> list[tuple[str, str]]:
        return found(
            f'criterion 1 vi "a" {{ max 1 award 1 when {text} }}',
            facts=self.FACTS,
        )

    def test_compared_with_working_days(self) -> None:
        assert self.written("answered <= 3 working days") == []

    @pytest.mark.parametrize(
        ("text", "piece"),
        [
            ("answered <= 3 days", "3 days"),
            ("answered <= 3", "3"),
            ("answered <= 1.5 working days", "1.5 working days"),
            ("waited <= 3 working days", "3 working days"),
            ("late <= 3 working days", "3 working days"),
            ("answered < waited", "waited"),
            ("answered + waited < 3 days", "waited"),
        ],
    )
    def test_and_with_nothing_else(self, text: str, piece: str) -> None:
        assert ("TCPL0301", piece) in self.written(text)


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

    @pytest.mark.parametrize("constant", ["50%", "5 days", "5 working days"])
    def test_points_and_nothing_else(self, constant: str) -> None:
        assert found(f'grades {{ grade x vi "a" from {constant} }}') == [("TCPL0301", constant)]


def test_a_list_with_too_many_ways_is_refused() -> None:
    """Yes/no facts are counted, so a list of them may be long; other guards are written out."""
    many = ", ".join(f"late > {n}" for n in range(20))

    assert ("TCPL0302", "10") in written(f"at least 10 of these {{ {many} }}")
    assert ("TCPL0302", "1") not in written(f"at least 1 of these {{ {many} }}")
