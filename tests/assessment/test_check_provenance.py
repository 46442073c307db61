"""What is not evaluated is checked for form and given back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tcpl_rules.assessment.case import Decision, Provenance
from tests.assessment.build import checked, found, problems


def test_it_is_given_back() -> None:
    given = {"document": "Báo cáo", "number": "12/BC", "date": "2024-12-31", "issued_by": "UBND"}
    case = checked(
        provenance={"/unit/name": given},
        decision={"number": "1/QĐ", "date": date(2025, 2, 1), "recognised": True},
    )

    assert case.provenance["/unit/name"] == Provenance(
        document="Báo cáo", number="12/BC", date=date(2024, 12, 31), issued_by="UBND"
    )
    assert case.decision == Decision(number="1/QĐ", date=date(2025, 2, 1), recognised=True)


@pytest.mark.parametrize("pointer", ["/facts/posted", "year", "", "/provenance", "/left_out/0"])
def test_it_belongs_to_a_value_of_the_case(pointer: str) -> None:
    ((code, _),) = found(provenance={pointer: {}})

    assert code == "TCPL0850"


def test_it_can_belong_to_one_of_a_list() -> None:
    assert "/left_out/0" in checked(left_out=["3"], provenance={"/left_out/0": {}}).provenance


def test_the_nearest_value_is_named() -> None:
    (problem,) = problems(facts={"posted": True}, provenance={"/facts/postd": {}})

    assert problem.sentence("en").endswith('Is "/facts/posted" meant?')


@pytest.mark.parametrize(
    "wrong", ["31/12/2024", "2024-02-30", "20241231", 2024, datetime(2024, 1, 1, tzinfo=UTC)]
)
def test_dates(wrong: object) -> None:
    assert found(decision={"date": wrong}) == [("TCPL0809", "/decision/date")]


def test_a_date_as_vietnamese_write_it_names_what_to_write() -> None:
    (problem,) = problems(decision={"date": "31/12/2024"})

    assert problem.allowed is not None
    assert problem.allowed.vi == "2024-12-31 (năm-tháng-ngày)"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"provenance": {"/year": "x"}}, ("TCPL0806", "/provenance/~1year")),
        ({"provenance": {"/year": {"by": "x"}}}, ("TCPL0805", "/provenance/~1year/by")),
        ({"provenance": {"/year": {"note": 3}}}, ("TCPL0806", "/provenance/~1year/note")),
        ({"decision": {"recognised": "yes"}}, ("TCPL0806", "/decision/recognised")),
        ({"decision": {"result": "yes"}}, ("TCPL0805", "/decision/result")),
        ({"decision": []}, ("TCPL0806", "/decision")),
    ],
)
def test_form(more: dict[str, object], expected: tuple[str, str]) -> None:
    assert found(**more) == [expected]
