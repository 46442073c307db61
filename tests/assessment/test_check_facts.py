"""Facts: units, bounds, and how they bound each other, known or not."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.check_facts import expected, unit_of
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.standing import Text
from tests.assessment import met
from tests.assessment.build import checked, found, problems
from tests.model.build import number


def test_known_facts_become_whole_numbers_and_missing_ones_stay_missing() -> None:
    facts = {"assigned": 5, "issued": Decimal("3.0"), "unlawful": Fraction(2), "posted": False}

    assert checked(facts=facts).facts == {"assigned": 5, "issued": 3, "unlawful": 2, "posted": 0}


@pytest.mark.parametrize("value", ["80%", "3", True, Decimal("3.5"), None, Decimal("NaN"), {}])
def test_a_count_in_another_unit(value: object) -> None:
    (problem,) = problems(facts={"issued": value})

    assert (problem.code, problem.pointer) == ("TCPL0821", "/facts/issued")
    assert "số nguyên từ 0 trở lên (văn bản)" in problem.sentence("vi")


@pytest.mark.parametrize("value", [1, 0, "true", "có", Decimal(1)])
def test_a_yes_or_no_in_another_unit(value: object) -> None:
    assert found(facts={"posted": value}) == [("TCPL0821", "/facts/posted")]


@pytest.mark.parametrize("value", [3.0, float("nan"), float("inf")])
def test_a_float_is_refused_by_name(value: object) -> None:
    assert found(facts={"issued": value}) == [("TCPL0808", "/facts/issued")]


@pytest.mark.parametrize(("value", "fits"), [(0, False), (1, True), (12, True), (13, False)])
def test_bounds_are_inclusive(value: int, *, fits: bool) -> None:
    assert found(facts={"sessions": value}) == ([] if fits else [("TCPL0822", "/facts/sessions")])


def test_a_part_above_its_whole_names_both_values() -> None:
    (problem,) = problems(facts={"assigned": 3, "issued": 5})

    assert problem.sentence("vi") == (
        "facts.issued: “chữ” là 5, nhiều hơn “Số văn bản được giao” là 3 (assigned). "
        "Nhiều nhất là 3"
    )


def test_a_relation_that_is_broken_names_both_sides() -> None:
    (problem,) = problems(facts={"files": 5, "files_late": 2, "files_on_time": 2})

    assert problem.sentence("en") == (
        "facts.files_late: these facts do not fit together: files_late + files_on_time must equal "
        "files, but one side is 4 and the other 5"
    )


def test_facts_that_no_completion_fits() -> None:
    (problem,) = problems(facts={"files_late": 2, "files": 200, "posted": True})

    assert problem.code == "TCPL0825"
    assert problem.value == "files_late = 2, files = 200"
    assert problem.allowed is not None
    assert problem.allowed.vi == "files_on_time <= 100; files_late + files_on_time = files"


def test_a_chain_with_a_missing_link() -> None:
    (problem,) = problems(facts={"assigned": 3, "unlawful": 5})

    assert (problem.code, problem.value) == ("TCPL0825", "assigned = 3, unlawful = 5")


def test_one_wrong_fact_hides_no_other() -> None:
    facts = {"assigned": 3, "issued": 5, "sessions": 0, "posted": 1}

    assert [code for code, _ in found(facts=facts)] == ["TCPL0823", "TCPL0822", "TCPL0821"]


MAYBE = st.none() | st.integers(0, 4)


@given(st.fixed_dictionaries(dict.fromkeys(("assigned", "issued", "unlawful"), MAYBE)))
def test_a_chain_is_refused_exactly_when_no_completion_fits(given: dict[str, int | None]) -> None:
    known = {name: value for name, value in given.items() if value is not None}
    chain = [known[name] for name in ("unlawful", "issued", "assigned") if name in known]

    assert (found(facts=known) == []) == (chain == sorted(chain))


@given(
    st.fixed_dictionaries(
        {
            n: st.none() | st.sampled_from([0, 1, 99, 100, 101, 102])
            for n in ("files", "files_late", "files_on_time")
        }
    )
)
def test_a_sum_is_refused_exactly_when_no_completion_fits(given: dict[str, int | None]) -> None:
    whole, late, on_time = (given[n] for n in ("files", "files_late", "files_on_time"))
    fits = any(
        w == a + b
        for a in (range(103) if late is None else [late])
        for b in (range(101) if on_time is None else [on_time] if on_time <= 100 else [])
        for w in ([a + b] if whole is None else [whole])
    )
    known = {name: value for name, value in given.items() if value is not None}

    assert (found(facts=known) == []) == fits


class TestUnits:
    """Days need no unit of their own."""

    @pytest.mark.parametrize(
        ("kind", "unit"), [(FactKind.DAYS, "ngày"), (FactKind.WORKING_DAYS, "ngày làm việc")]
    )
    def test_of_days(self, kind: FactKind, unit: str) -> None:
        fact = evolve(number("waited", unit=Text("")), kind=kind)

        assert unit_of(fact).vi == unit
        assert expected(fact).vi == f"số nguyên từ 0 trở lên ({unit})"

    def test_one_of_its_own_stands(self) -> None:
        fact = evolve(number("waited", unit=Text("ngày lịch")), kind=FactKind.DAYS)

        assert unit_of(fact) == Text("ngày lịch")

    def test_working_days_are_whole_numbers(self) -> None:
        assert met.checked(facts={"waited": 3}).facts == {"waited": 3}
        assert met.found(facts={"waited": "3"}) == [("TCPL0821", "/facts/waited")]
