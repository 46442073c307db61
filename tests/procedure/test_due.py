"""The last day of every kind of term, with what it jumps and what it falls on."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import pytest

from tcpl_rules.model.procedure import DueWithin
from tests.procedure.forms import ASKED, MEETING, Record
from tests.procedure.made import found, judged


class TestDeadlines:
    def test_a_term_in_days_is_moved_behind_tet(self) -> None:
        finding = found(judged(**ASKED), "reply", "deadline")

        assert (finding.last_day, finding.moved) == (date(2025, 2, 3), True)
        assert isinstance(finding.due, DueWithin)

    def test_a_term_in_working_days_names_what_it_jumps(self) -> None:
        finding = found(judged(**ASKED), "complete", "deadline")

        assert finding.last_day == date(2025, 2, 4)
        assert [off.day.isoformat() for off in finding.skipped] == [
            *("2025-01-25", "2025-01-26", "2025-01-27", "2025-01-28", "2025-01-29"),
            *("2025-01-30", "2025-01-31", "2025-02-01", "2025-02-02"),
        ]
        assert not finding.moved

    def test_a_fixed_day_in_tet_is_flagged_and_not_moved(self) -> None:
        """10 February 2024 was the first day of Tết, and the day before it the last of the year."""
        finding = found(judged(year=2023), "late", "deadline")

        assert finding.last_day == date(2024, 2, 9)
        assert finding.falls_on is not None
        assert finding.falls_on.name == "Giao thừa Tết Nguyên Đán"
        assert (finding.moved, finding.skipped, finding.estimate) == (False, (), False)

    def test_a_fixed_day_that_is_worked(self) -> None:
        assert found(judged(year=2022), "late", "deadline").falls_on is None

    @pytest.mark.parametrize(("year", "last"), [(2023, 28), (2024, 28)])
    def test_29_february_of_any_year(self, year: int, last: int) -> None:
        assert found(judged(year=year), "leap", "deadline").last_day == date(year + 1, 2, last)

    def test_a_day_ahead_that_is_off_is_flagged_and_not_moved(self) -> None:
        finding = found(judged(**MEETING), "invite", "deadline")

        assert finding.last_day == date(2025, 1, 31)
        assert finding.falls_on is not None

    def test_beyond_all_years_nothing_is_known(self) -> None:
        record: Record = {"events": {"asked": "9999-12-31"}}
        procedure = judged(year=9999, **record)

        assert found(procedure, "late", "deadline").last_day is None
        assert found(procedure, "complete", "deadline").last_day is None


class TestCalendar:
    """Corrections by the case; years that are estimates; the list's name."""

    NEW_YEAR: ClassVar[Record] = {"events": {"asked": "2025-12-30"}}

    def test_a_correction_of_the_case(self) -> None:
        """2 January 2026 was off for Saturday 10 January; the list does not carry it."""
        corrected: Record = {
            "calendar": {"days_off": ["2026-01-02"], "days_worked": ["2026-01-10"]}
        }
        plain = found(judged(year=2025, **self.NEW_YEAR), "complete", "deadline")
        finding = found(judged(year=2025, **self.NEW_YEAR, **corrected), "complete", "deadline")

        assert plain.last_day == date(2026, 1, 5)
        assert finding.last_day == date(2026, 1, 6)
        assert [off.day.day for off in finding.skipped if off.why == "corrected"] == [2]

    def test_a_saturday_worked_by_correction(self) -> None:
        case: Record = {
            "events": {"asked": "2026-01-07"},
            "calendar": {"days_worked": ["2026-01-10"]},
        }

        assert found(judged(year=2025, **case), "complete", "deadline").last_day == date(
            2026, 1, 10
        )

    def test_a_swap_of_the_government(self) -> None:
        """29 April 2024 was off for Saturday 4 May."""
        finding = found(judged(events={"asked": "2024-04-26"}), "complete", "deadline")

        assert finding.last_day == date(2024, 5, 4)
        assert "Ngày nghỉ (thay cho ngày 04/05/2024)" in [off.name for off in finding.skipped]

    def test_2030_is_an_estimate(self) -> None:
        procedure = judged(year=2030, events={"asked": "2030-01-28"})

        assert found(procedure, "complete", "deadline").estimate
        assert not found(judged(**ASKED), "complete", "deadline").estimate

    def test_the_list_is_named(self) -> None:
        assert judged().calendar.startswith("holidays ")
