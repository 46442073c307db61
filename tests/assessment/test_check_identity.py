"""Who, when, and under which rules."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.case import Case, Unit
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.errors import CaseError
from tests import shipped
from tests.assessment import met
from tests.assessment.build import CHECKER, checked, document, found, problems


def _as_if(year: int) -> bool:
    return CHECKER.check(Case.from_mapping(document(year=year)), as_if=True).as_if


def test_the_unit_is_given_back() -> None:
    unit = {"name": "Phường Thử", "kind": "ward", "code": "01234", "class": "II"}

    assert checked(unit=unit).unit == Unit(
        name="Phường Thử", kind="ward", code="01234", class_="II"
    )


def test_a_year_that_is_covered_is_not_stamped() -> None:
    assert _as_if(2022) is False


@pytest.mark.parametrize(("year", "code"), [(2021, "TCPL0811"), (2025, "TCPL0812")])
def test_a_year_that_is_not_covered_needs_to_be_asked_for(year: int, code: str) -> None:
    assert found(year=year) == [(code, "/year")]
    assert _as_if(year) is True


def test_a_year_without_assessment_names_who_says_so() -> None:
    (problem,) = problems(year=2025)

    assert problem.sentence("vi").startswith(
        "year: năm 2025 không đánh giá theo made (theo Cổng thông tin). Áp dụng cho: 2022 đến 2024."
    )


def test_and_says_what_of_it_was_read() -> None:
    model = shipped.ruleset("qd-25-2021").model
    case = Case.from_mapping(document(year=2025))
    with pytest.raises(CaseError) as caught:
        check_case(case, model)

    (problem,) = caught.value.problems
    assert "văn bản tạm dừng, cơ quan và ngày ban hành chưa đọc được" in problem.sentence("vi")
    assert "Only the headline was read" in problem.sentence("en")
    assert check_case(case, model, as_if=True).as_if


@pytest.mark.parametrize("year", ["2024", True, 24, None, "abc"])
def test_what_is_no_year(year: object) -> None:
    assert found(year=year) == [("TCPL0806", "/year")]


def test_kinds_are_listed_with_their_names() -> None:
    (problem,) = problems(unit={"name": "x", "kind": "phường"})

    assert problem.sentence("vi") == (
        'unit.kind: "phường" không phải loại đơn vị được đánh giá. '
        "Chọn một trong: commune (xã), ward (phường)"
    )


def test_a_code_that_is_a_number_is_asked_for_in_quotes() -> None:
    (problem,) = problems(unit={"name": "x", "kind": "ward", "code": 14818})

    assert problem.sentence("en") == (
        'unit.code: 14818 cannot stand here. What is expected: a text: "14818"'
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"ruleset": "qd-25-2021"}, ("TCPL0813", "/ruleset")),
        ({"standard": "other"}, ("TCPL0813", "/standard")),
        ({"unit": {"name": "x"}}, ("TCPL0807", "/unit/kind")),
        ({"unit": {"name": "", "kind": "ward"}}, ("TCPL0807", "/unit/name")),
        ({"unit": {"name": "\ud800é", "kind": "ward"}}, ("TCPL0806", "/unit/name")),
        ({"unit": {"name": "x", "kind": "ward", "classs": ""}}, ("TCPL0805", "/unit/classs")),
        ({"fatcs": {}}, ("TCPL0805", "/fatcs")),
    ],
)
def test_what_is_wrong_is_reported_once(more: dict[str, object], expected: tuple[str, str]) -> None:
    assert found(**more) == [expected]


def test_a_unit_that_is_no_table_lacks_its_name_and_kind() -> None:
    assert [code for code, _ in found(unit="x")] == ["TCPL0806", "TCPL0807", "TCPL0807"]


class TestClass:
    """Where the ruleset sorts units into classes, each is of one of them; else it is free text."""

    def _found(self, **unit: str) -> list[tuple[str, str]]:
        return met.found(unit={"name": "Xã Thử", "kind": "commune", **unit})

    def test_one_of_the_ids(self) -> None:
        assert met.checked().unit.class_ == "class_1"

    def test_another(self) -> None:
        assert self._found(**{"class": "loại I"}) == [("TCPL0815", "/unit/class")]

    def test_none(self) -> None:
        assert self._found() == [("TCPL0807", "/unit/class")]

    def test_the_ids_are_listed_with_their_names(self) -> None:
        unit = {"name": "Xã Thử", "kind": "commune", "class": "I"}
        (problem,) = met.problems(unit=unit)

        assert problem.sentence("vi").endswith(
            "Chọn một trong: class_1 (loại I), class_2 (loại II)"
        )
