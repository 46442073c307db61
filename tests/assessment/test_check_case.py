"""Checking a case as a whole."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.errors import CaseError
from tests.assessment import met
from tests.assessment.build import (
    RULESET,
    checked,
    document,
    entered,
    points,
    problems_of,
)


def _of(score: object, top: object) -> dict[str, object]:
    return {"points": score, "of": top}


def test_the_checked_case_keeps_the_hash_of_its_provenance() -> None:
    case = Case.from_mapping(document())

    assert check_case(case, RULESET).provenance_hash == case.provenance_hash


@pytest.mark.parametrize(
    "more",
    [
        entered(n1="9"),
        entered(n1=Decimal("9.00")),
        entered(n1={"points": 9}),
        entered(n1={"points": "9", "of": 10}),
        {**entered(n1=9), "ruleset": RULESET.id, "left_out": [], "appraised": {"points": {}}},
        {**entered(n1=9), "unit": {"name": "Xã Thử", "kind": "commune", "code": ""}},
        {**entered(n1=9), "year": Decimal("2024.0")},
    ],
)
def test_one_meaning_has_one_hash(more: dict[str, object]) -> None:
    assert checked(**more).content_hash == checked(**entered(n1=9)).content_hash


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entered(n1=9), entered(n1=8)),
        (entered(n2_1=_of(5, 6)), entered(n2_1=_of(5, 7))),
        (entered(n1=9), points(appraised={"1": 9})),
        ({"facts": {"assigned": 1}}, {"facts": {"files": 1}}),
        ({"facts": {"posted": False}}, {}),
        ({"left_out": ["3"]}, {}),
        ({"year": 2023}, {}),
    ],
)
def test_another_meaning_has_another_hash(one: dict[str, object], other: dict[str, object]) -> None:
    assert checked(**one).content_hash != checked(**other).content_hash


HUGE = (10**5000, -(10**31), Fraction(10**5000 + 1, 7), Fraction(1, 10**5000), Decimal("1e999999"))


@pytest.mark.parametrize("huge", HUGE, ids=range(len(HUGE)))
@pytest.mark.parametrize(
    ("place", "code"),
    [
        (lambda value: {"year": value}, "TCPL0806"),
        (lambda value: {"unit": {"name": value, "kind": "ward"}}, "TCPL0806"),
        (lambda value: {"left_out": [value]}, "TCPL0806"),
        (lambda value: {"facts": {"issued": value}}, "TCPL0821"),
        (lambda value: entered(n1=value), "TCPL0831"),
        (lambda value: entered(n1={"points": value}), "TCPL0831"),
        (lambda value: entered(n2_1=_of(1, value)), "TCPL0831"),
        (
            lambda value: {
                "self_assessed": {"tallies": {"1": {"full": value, "half": 0, "zero": 0}}}
            },
            "TCPL0845",
        ),
    ],
)
def test_a_huge_number_is_a_problem_like_any_other(
    huge: object, place: Callable[[object], dict[str, object]], code: str
) -> None:
    case = Case.from_mapping(document(**place(huge)))
    (problem,) = problems_of(case)

    assert (problem.code, len(case.content_hash)) == (code, 64)
    assert len(problem.value) <= 80
    assert len(problem.sentence("vi")) < 400


def test_the_error_reads_as_its_problems() -> None:
    with pytest.raises(CaseError, match="the name of the unit is missing") as caught:
        check_case(Case.from_mapping({}), RULESET)

    assert [problem.pointer for problem in caught.value.problems] == [
        "/year",
        "/unit/name",
        "/unit/kind",
    ]


WORDS = (
    "ruleset year left_out unit facts self_assessed appraised provenance decision points tallies "
    "name kind 1 2 2.1 3 of full half zero issued assigned posted date /year /facts 0 met class "
    "conditions pleased all_met fed safe outcome recognised"
)
KEYS = st.sampled_from(WORDS.split())
VALUES = st.one_of(
    st.integers(-3, 3000),
    st.booleans(),
    st.none(),
    st.floats(),
    st.decimals(),
    st.fractions(),
    st.dates(),
    st.sampled_from(["3", "1/2", "commune", "x", ""]),
)
TREES = st.recursive(
    VALUES,
    lambda inner: st.dictionaries(KEYS, inner, max_size=4) | st.lists(inner, max_size=2),
    max_leaves=12,
)


def _of_a_ruleset_without_points(case: Case) -> tuple[Problem, ...]:
    try:
        check_case(case, met.compiled().model)
    except CaseError as error:
        return error.problems
    return ()


@given(st.dictionaries(KEYS, TREES, max_size=6))
def test_anything_gets_a_checked_case_or_problems_that_can_be_read(tree: dict[str, object]) -> None:
    case = Case.from_mapping(tree)
    assert len(case.content_hash) == 64
    for problem in (*problems_of(case, as_if=True), *_of_a_ruleset_without_points(case)):
        for lang in ("vi", "en"):
            assert "{" not in problem.sentence(lang).replace(problem.value, "").split("points =")[0]
            assert problem.sentence(lang).encode()
