"""Points and tallies that people enter, and what they leave out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from tcpl_rules.assessment.case import Case, Entry, Tally
from tcpl_rules.assessment.check_case import check_case
from tests import shipped
from tests.assessment import met
from tests.assessment.build import checked, entered, found, points, problems


@pytest.mark.parametrize("written", [3, Decimal("3.00"), Fraction(3), "3", "9/3"])
def test_points_are_exact(written: object) -> None:
    column = checked(**entered(n1_2=written)).self_assessed

    assert column is not None
    assert column.entries == {"1.2": Entry(Fraction(3))}


def test_an_empty_column_is_no_column() -> None:
    assert checked(appraised={"points": {}, "tallies": {}}).appraised is None


def test_under_an_unread_maximum_points_and_maximum_are_given() -> None:
    column = checked(**entered(n2_1={"points": 5, "of": 6})).self_assessed

    assert column is not None
    assert column.entries["2.1"] == Entry(Fraction(5), Fraction(6))


@pytest.mark.parametrize(
    ("written", "code", "at"),
    [
        ("five", "TCPL0831", ""),
        (True, "TCPL0831", ""),
        (None, "TCPL0831", ""),
        (Decimal("NaN"), "TCPL0831", ""),
        (Decimal("1e999999999"), "TCPL0831", ""),
        ({}, "TCPL0831", ""),
        ({"of": 6}, "TCPL0831", ""),
        ({"points": 5, "off": 6}, "TCPL0805", "/off"),
        (float("nan"), "TCPL0808", ""),
        (Decimal("6.01"), "TCPL0832", ""),
        (-1, "TCPL0833", ""),
        ({"points": 5, "of": 7}, "TCPL0834", "/of"),
    ],
)
def test_points_under_a_known_maximum(written: object, code: str, at: str) -> None:
    assert found(**entered(n1_2=written)) == [(code, "/self_assessed/points/1.2" + at)]


@pytest.mark.parametrize(
    ("written", "code", "at"),
    [
        (5, "TCPL0835", ""),
        ({"points": 5}, "TCPL0835", ""),
        ({"points": 5, "of": 4}, "TCPL0832", "/points"),
        ({"points": 1, "of": 1}, "TCPL0834", "/of"),
        ({"points": 5, "of": None}, "TCPL0831", "/of"),
    ],
)
def test_points_under_an_unread_maximum(written: object, code: str, at: str) -> None:
    assert found(**entered(n2_2=written)) == [(code, "/self_assessed/points/2.2" + at)]


def test_a_bound_known_by_hearsay_refuses_nothing() -> None:
    entry = entered(n2_5={"points": 1, "of": 1})
    case = Case.from_mapping({"year": 2023, "unit": {"name": "X", "kind": "commune"}, **entry})

    column = check_case(case, shipped.ruleset("qd-25-2021").model, as_if=True).self_assessed
    assert column is not None
    assert column.entries["2.5"] == Entry(Fraction(1), Fraction(1))


def test_the_form_that_is_expected_is_shown() -> None:
    (problem,) = problems(**entered(n2_2=5))

    assert "{ points = 5, of = 6 }" in problem.sentence("vi")


def test_a_float_names_what_to_use() -> None:
    (problem,) = problems(**entered(n1_2=2.5))

    assert problem.sentence("en") == (
        'self_assessed.points."1.2": the float 2.5 is not exact. '
        'Use Decimal("2.5") or the string "2.5"'
    )


def test_a_decimal_comma_names_what_to_use() -> None:
    (problem,) = problems(**entered(n1_2="2,5"))

    assert problem.allowed is not None
    assert problem.allowed.vi == "2.5 (viết với dấu chấm)"


def test_a_key_without_quotes_names_what_to_use() -> None:
    (problem,) = problems(**points(self_assessed={"1": {"2": 5}}))

    assert problem.allowed is not None
    assert problem.allowed.en == '"1.2" = … (in quotes)'


def test_unknown_nodes_and_parts() -> None:
    wrong = {"points": {"1.3": 1}, "tallies": {"7": {}}, "point": {}}

    assert sorted(found(self_assessed=wrong)) == [
        ("TCPL0805", "/self_assessed/point"),
        ("TCPL0830", "/self_assessed/points/1.3"),
        ("TCPL0830", "/self_assessed/tallies/7"),
    ]


def test_what_is_left_out_is_given_back() -> None:
    assert checked(left_out=["3"]).left_out == {"3"}


@pytest.mark.parametrize(
    ("left_out", "expected"),
    [
        ("3", ("TCPL0806", "/left_out")),
        ([3], ("TCPL0806", "/left_out/0")),
        (["3", "3"], ("TCPL0804", "/left_out/1")),
        (["4"], ("TCPL0830", "/left_out/0")),
        (["1"], ("TCPL0840", "/left_out/0")),
    ],
)
def test_what_cannot_be_left_out(left_out: object, expected: tuple[str, str]) -> None:
    assert found(left_out=left_out) == [expected]


def test_no_entry_stands_on_what_is_left_out() -> None:
    assert found(left_out=["3"], **entered(n3=5)) == [("TCPL0839", "/self_assessed/points/3")]


def test_tallies_are_given_back() -> None:
    column = checked(self_assessed={"tallies": {"1": {"full": 1, "half": 1, "zero": 0}}})

    assert column.self_assessed is not None
    assert column.self_assessed.tallies == {"1": Tally(full=1, half=1, zero=0)}


@pytest.mark.parametrize(
    ("key", "tally", "expected"),
    [
        ("1", {"full": 1, "half": 1}, ("TCPL0845", "/self_assessed/tallies/1")),
        ("1", {"full": -1, "half": 1, "zero": 1}, ("TCPL0845", "/self_assessed/tallies/1")),
        ("1", 2, ("TCPL0845", "/self_assessed/tallies/1")),
        ("3", {"full": 0, "half": 0, "zero": 0}, ("TCPL0845", "/self_assessed/tallies/3")),
    ],
)
def test_what_is_no_tally(key: str, tally: object, expected: tuple[str, str]) -> None:
    assert found(self_assessed={"tallies": {key: tally}}) == [expected]


class TestPenalties:
    """Points may be below 0, down to what the penalties take off."""

    @pytest.mark.parametrize(
        ("entries", "wrong"),
        [
            ({"1": "-0.25"}, []),
            ({"1": "-0.26"}, ["1"]),
            ({"2": "-0.75"}, []),
            ({"2": -1, "2.1": "-0.25"}, ["2"]),
            ({"2.1": "-0.3"}, ["2.1"]),
        ],
    )
    def test_the_least(self, entries: dict[str, object], wrong: list[str]) -> None:
        found = met.found(met.WITH_PENALTIES, **points(self_assessed=entries))

        assert found == [("TCPL0833", f"/self_assessed/points/{key}") for key in wrong]

    def test_the_bounds_are_named(self) -> None:
        (problem,) = met.problems(met.WITH_PENALTIES, **points(self_assessed={"1": 5}))

        assert problem.sentence("vi").endswith("từ -0,25 đến 4")
