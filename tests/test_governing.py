"""Finding the ruleset that governs a year, a day, or what a case names."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.errors import CaseError, UnknownRulesetError
from tcpl_rules.governing import for_case, for_date, for_year
from tcpl_rules.shelf import load
from tests.shipped import IDS

EACH = pytest.mark.parametrize("name", IDS)


class TestForYear:
    """Tests for `for_year`."""

    @pytest.mark.parametrize(
        ("year", "version"),
        [
            *((year, "qd-619-2017") for year in (2017, 2021)),
            *((year, "qd-25-2021") for year in (2022, 2023, 2024)),
            *((year, "qd-27-2025") for year in (2026, 2999)),
        ],
    )
    def test_a_year_that_is_governed(self, year: int, version: str) -> None:
        assert for_year(year).id == version

    def test_a_year_is_a_number(self) -> None:
        with pytest.raises(TypeError, match="a year is a whole number such as 2024, not '2024'"):
            for_year("2024")  # type: ignore[arg-type]

    @pytest.mark.parametrize("year", [2016, 0, -1])
    def test_a_year_that_is_not(self, year: int) -> None:
        with pytest.raises(UnknownRulesetError) as caught:
            for_year(year)

        text = caught.value.text
        assert text.en == (
            f"No version governs {year}; there are: qd-619-2017 (2017 to 2021), "
            "qd-25-2021 (2022 to 2024), qd-27-2025 (2026 and later)"
        )
        assert text.vi.startswith(f"Không có bản nào áp dụng cho năm {year}; có: qd-619-2017 (2017")

    def test_2025_names_the_source_that_reports_the_suspension(self) -> None:
        with pytest.raises(UnknownRulesetError) as caught:
            for_year(2025)

        text = caught.value.text
        assert text.vi.startswith(
            "Năm 2025 không đánh giá, theo: Cổng phổ biến, giáo dục pháp luật tỉnh Thái Nguyên"
        )
        assert "Chỉ đọc được đầu đề tin" in text.vi
        assert text.en.startswith(
            "Nothing was assessed in 2025, according to: Thái Nguyên legal education portal"
        )
        assert "Only the headline was read" in text.en

    def test_2025_can_be_assessed_as_if_it_were_covered(self) -> None:
        with pytest.raises(UnknownRulesetError, match="ask for --as-if and name a ruleset: qd-619"):
            for_year(2025)
        case = {"year": 2025, "unit": {"name": "Xã Thử (bịa)", "kind": "commune"}}

        assert load("qd-25-2021").assess(case, as_if=True).receipt.as_if

    def test_another_standard(self) -> None:
        """Years without an end stay open."""
        assert for_year(2019, "one_stop").id == "tt-01-2018-vpcp"
        assert for_year(2999, standard="one_stop").id == "tt-01-2018-vpcp"
        with pytest.raises(UnknownRulesetError, match=r"tt-01-2018-vpcp \(2019 and later\)"):
            for_year(2018, "one_stop")

    def test_an_unknown_standard_lists_all(self) -> None:
        with pytest.raises(UnknownRulesetError) as caught:
            for_year(2024, "tcpk")

        assert str(caught.value) == (
            "No standard is called “tcpk”; there are: one_stop, security_and_order, tcpl"
        )


class TestForDate:
    """Tests for `for_date`."""

    @pytest.mark.parametrize(
        ("day", "standard", "version"),
        [
            (date(2021, 12, 31), "tcpl", "qd-619-2017"),
            (date(2022, 1, 1), "tcpl", "qd-25-2021"),
            (date(2024, 12, 31), "tcpl", "qd-25-2021"),
            (date(2026, 1, 1), "tcpl", "qd-27-2025"),
            (date(2021, 11, 16), "security_and_order", "tt-124-2021-bca"),
            (date(2022, 11, 15), "security_and_order", "tt-124-2021-bca"),
        ],
    )
    def test_the_period_that_holds_the_day(self, day: date, standard: str, version: str) -> None:
        assert for_date(day, standard).id == version

    def test_a_period_that_begins_in_the_year_before(self) -> None:
        """15 November 2021 is the last day of the period of 2021, which no version governs."""
        with pytest.raises(UnknownRulesetError, match="No version governs 2021"):
            for_date(date(2021, 11, 15), "security_and_order")

    def test_2025(self) -> None:
        with pytest.raises(UnknownRulesetError, match="Nothing was assessed in 2025"):
            for_date(date(2025, 6, 1))

    def test_an_unknown_standard(self) -> None:
        with pytest.raises(UnknownRulesetError, match="No standard is called “x”"):
            for_date(date(2024, 1, 1), "x")

    @pytest.mark.parametrize("day", ["2024-12-31", 2024, datetime(2024, 12, 31)])  # noqa: DTZ001
    def test_a_day_is_a_date(self, day: object) -> None:
        with pytest.raises(TypeError, match="a day is a date such as date"):
            for_date(day)  # type: ignore[arg-type]


class TestForCase:
    """Tests for `for_case`."""

    @pytest.mark.parametrize(
        ("document", "found"),
        [
            ({"ruleset": "tt-01-2018-vpcp", "year": 2024}, "tt-01-2018-vpcp"),
            ({"ruleset": "qd-25-2021"}, "qd-25-2021"),
            ({"year": 2024}, "qd-25-2021"),
            ({"year": Decimal("2024.0")}, "qd-25-2021"),
            ({"year": 2024, "standard": "one_stop"}, "tt-01-2018-vpcp"),
        ],
        ids=[
            "id before year",
            "id alone",
            "year alone",
            "year with a point",
            "standard and year",
        ],
    )
    def test_finds(self, document: dict[str, object], found: str) -> None:
        assert for_case(Case.from_mapping(document)).id == found

    def test_says_what_a_case_lacks(self) -> None:
        with pytest.raises(CaseError) as caught:
            for_case(Case.from_mapping({}))

        (problem,) = caught.value.problems
        assert (problem.code, problem.pointer) == ("TCPL0807", "/ruleset")
        assert "còn thiếu bộ quy tắc (ruleset) hoặc năm (year)" in problem.sentence("vi")
        assert "the ruleset, or the year is missing" in problem.sentence("en")

    @pytest.mark.parametrize(
        ("document", "pointer"),
        [
            ({"ruleset": 25}, "/ruleset"),
            ({"year": "2024"}, "/year"),
            ({"year": True}, "/year"),
            ({"year": 2024, "standard": 5}, "/standard"),
        ],
        ids=str,
    )
    def test_what_is_of_the_wrong_sort_is_named(
        self, document: dict[str, object], pointer: str
    ) -> None:
        with pytest.raises(CaseError) as caught:
            for_case(Case.from_mapping(document))

        assert [(p.code, p.pointer) for p in caught.value.problems] == [("TCPL0806", pointer)]

    @pytest.mark.parametrize(
        ("document", "pointer", "value"),
        [
            ({"year": 2025}, "/year", "tcpl 2025"),
            ({"year": 2018, "standard": "one_stop"}, "/year", "one_stop 2018"),
            ({"year": 2024, "standard": "x"}, "/year", "x 2024"),
            ({"ruleset": "qd-25", "year": 2024}, "/ruleset", "qd-25"),
            ({"ruleset": "no/such.tcpl"}, "/ruleset", "no/such.tcpl"),
            ({"ruleset": "", "year": 2024}, "/ruleset", ""),
        ],
    )
    def test_names_the_value_that_finds_nothing(
        self, document: dict[str, object], pointer: str, value: str
    ) -> None:
        """A problem of the case, with what there is in both languages."""
        with pytest.raises(CaseError) as caught:
            for_case(Case.from_mapping(document))

        (problem,) = caught.value.problems
        assert (problem.code, problem.pointer, problem.value) == ("TCPL0814", pointer, value)
        assert isinstance(caught.value.__cause__, UnknownRulesetError)
        assert problem.allowed == caught.value.__cause__.text

    def test_the_line_of_the_year_is_given(self) -> None:
        with pytest.raises(CaseError) as caught:
            for_case(Case.from_toml("# no ruleset\nyear = 2025\n"))

        assert caught.value.problems[0].line == 2
