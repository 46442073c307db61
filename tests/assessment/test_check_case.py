"""Checking a case as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.errors import CaseError
from tests.assessment.build import RULESET, document, problems_of


def test_the_checked_case_keeps_the_hashes() -> None:
    case = Case.from_mapping(document())
    checked = check_case(case, RULESET)

    assert checked.content_hash == case.content_hash
    assert checked.provenance_hash == case.provenance_hash


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
    "name kind 1 2 2.1 3 of full half zero issued assigned posted date /year /facts 0"
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


@given(st.dictionaries(KEYS, TREES, max_size=6))
def test_anything_gets_a_checked_case_or_problems_that_can_be_read(tree: dict[str, object]) -> None:
    case = Case.from_mapping(tree)
    assert len(case.content_hash) == 64
    for problem in problems_of(case, as_if=True):
        for lang in ("vi", "en"):
            assert "{" not in problem.sentence(lang).replace(problem.value, "").split("points =")[0]
            assert problem.sentence(lang).encode()
