"""The days off of Vietnam as they were announced: Tết, swapped days, and years not announced."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib.metadata import version

import holidays
import pytest

from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.calendar.day import DayOff
from tcpl_rules.calendar.vietnam import vietnam
from tcpl_rules.errors import CalendarError
from tests.calendar.absent import without_holidays

VIETNAM = vietnam()


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> None:
    without_holidays(monkeypatch)


class TestTet:
    def test_of_2025_is_jumped(self) -> None:
        """Requested on Thursday 23 January; 27 to 31 January were off, 2 February a Sunday."""
        term = VIETNAM.working_days_after(date(2025, 1, 23), 3)

        assert term.last == date(2025, 2, 4)
        assert [off.day for off in term.skipped] == [
            date(2025, 1, 25),
            date(2025, 1, 26),
            *(date(2025, 1, day) for day in range(27, 32)),
            date(2025, 2, 1),
            date(2025, 2, 2),
        ]
        assert {off.name for off in term.skipped} >= {
            "Giao thừa Tết Nguyên Đán",
            "Tết Nguyên Đán",
            "Mùng hai Tết Nguyên Đán",
            "Mùng ba Tết Nguyên Đán",
        }
        assert not term.estimate

    def test_days_that_end_in_it_are_moved_behind_it(self) -> None:
        term = VIETNAM.days_after(date(2025, 1, 25), 5)

        assert (term.last, term.moved) == (date(2025, 2, 3), True)

    def test_papers_for_a_meeting_right_after_it(self) -> None:
        """Three full working days before Tuesday 4 February 2025: 3 February, 24 and 23 January."""
        assert VIETNAM.working_days_ahead(date(2025, 2, 4), 3).last == date(2025, 1, 22)

    def test_the_first_day_of_2024(self) -> None:
        day = date(2024, 2, 10)

        assert VIETNAM.is_off(day) == DayOff(day=day, why="holiday", name="Tết Nguyên Đán")


class TestSwaps:
    """The Government lets a Saturday be worked instead of a day between holidays."""

    def test_a_day_off_instead(self) -> None:
        day = date(2024, 4, 29)
        off = VIETNAM.is_off(day)

        assert off is not None
        assert (off.why, off.name) == ("holiday", "Ngày nghỉ (thay cho ngày 04/05/2024)")

    def test_the_saturday_is_worked(self) -> None:
        assert VIETNAM.is_off(date(2024, 5, 4)) is None
        assert VIETNAM.is_off(date(2024, 5, 5)) is not None

    def test_terms_count_both(self) -> None:
        """From Friday 26 April: off until 1 May; then 2 and 3 May, and Saturday 4 May."""
        assert VIETNAM.working_days_after(date(2024, 4, 26), 3).last == date(2024, 5, 4)

    def test_a_saturday_in_the_year_after_the_swapped_day(self) -> None:
        assert VIETNAM.is_off(date(2018, 12, 31)) is not None
        assert VIETNAM.is_off(date(2019, 1, 5)) is None

    def test_one_that_the_library_does_not_know_is_a_correction(self) -> None:
        """2 January 2026 was off for Saturday 10 January."""
        friday, saturday = date(2026, 1, 2), date(2026, 1, 10)
        calendar = VIETNAM.corrected(off=[friday], worked=[saturday])

        assert VIETNAM.working_days_after(date(2025, 12, 31), 1).last == friday
        assert calendar.working_days_after(date(2025, 12, 31), 1).last == date(2026, 1, 5)
        assert calendar.working_days_after(date(2026, 1, 9), 1).last == saturday
        assert calendar.is_off(friday) == DayOff(day=friday, why="corrected")


class TestEstimate:
    @pytest.mark.parametrize("year", [2024, 2025, 2026])
    def test_years_with_announced_swaps_are_none(self, year: int) -> None:
        assert not VIETNAM.is_estimate(year)

    def test_2030_is_one(self) -> None:
        term = VIETNAM.working_days_after(date(2030, 1, 28), 3)

        assert VIETNAM.is_estimate(2030)
        assert term.estimate

    def test_it_is_the_year_after_the_last_swap_that_the_library_carries(self) -> None:
        last = max(holidays.country_holidays("VN").special_public_holidays)

        assert VIETNAM.holidays.announced_through == last
        assert VIETNAM.is_estimate(last + 1)


def test_its_name_is_list_and_version() -> None:
    assert VIETNAM.name == f"holidays {version('holidays')}, Việt Nam"


@pytest.mark.usefixtures("missing")
@pytest.mark.parametrize(
    "ask",
    [
        lambda calendar: calendar.name,
        lambda calendar: calendar.is_off(date(2025, 1, 29)),
        lambda calendar: calendar.is_estimate(2025),
        lambda calendar: calendar.working_days_after(date(2025, 1, 23), 3),
    ],
)
def test_without_the_library_it_says_what_to_install(ask: Callable[[Calendar], object]) -> None:
    """Only when it is asked: whoever has no day to look up needs no library."""
    calendar = vietnam().corrected(off=[date(2025, 1, 2)])
    with pytest.raises(CalendarError, match=r"tcpl-rules\[calendar\]") as refusal:
        ask(calendar)

    assert refusal.value.in_language("vi").startswith("Muốn tính ngày làm việc")


def test_importing_it_does_not_load_the_library() -> None:
    code = "import sys, tcpl_rules.calendar.vietnam; sys.exit('holidays' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
