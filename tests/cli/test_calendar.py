"""``tcpl calendar`` says by when what has to be done, and what nobody has read."""

from __future__ import annotations

import sys
from pathlib import Path

import icalendar
import pytest

from tests.cli.conftest import Tcpl
from tests.procedure.test_timeline import COMPLETION


def test_a_year(tcpl: Tcpl) -> None:
    ran = tcpl("calendar", "qd-25-2021", "2023")

    assert ran.code == 0
    assert ran.out.startswith("Lịch đánh giá năm 2023\n")
    assert "Hạn cuối 09/02/2024: Xem xét, quyết định công nhận" in ran.out
    assert "Giao thừa Tết Nguyên Đán" in " ".join(ran.out.split())


def test_unread_deadlines_and_a_completion_of_them(tcpl: Tcpl, tmp_path: Path) -> None:
    (tmp_path / "bo-khuyet.tcpl").write_text(COMPLETION, "utf-8")
    unread = tcpl("calendar", "qd-27-2025", "2026")
    whole = tcpl("calendar", "qd-27-2025", "2026", "--completion", tmp_path / "bo-khuyet.tcpl")

    assert "hạn chưa đọc được: 3" in unread.out
    assert "hạn chưa đọc được: 0" in whole.out
    assert "Hạn cuối 27/02/2027: Quyết định công nhận" in whole.out


def test_as_icalendar(tcpl: Tcpl, tmp_path: Path) -> None:
    ran = tcpl("calendar", "qd-25-2021", "2024", "--format", "ics", "--out", tmp_path / "lich.ics")
    read = icalendar.Calendar.from_ical((tmp_path / "lich.ics").read_bytes())
    days = sorted({f"{event.decoded('dtstart'):%Y-%m-%d}" for event in read.walk("VEVENT")})

    assert ran.code == 0
    assert days == ["2025-01-09", "2025-02-09", "2025-02-14", "2025-02-19"]


def test_as_markdown_in_english(tcpl: Tcpl) -> None:
    ran = tcpl("calendar", "qd-25-2021", "2024", "--format", "markdown", "--lang", "en")

    assert ran.out.startswith("# Deadlines of the assessment of 2024\n")
    assert "By 9 January 2025" in ran.out


def test_under_an_overlay_its_tasks_stand_below(tcpl: Tcpl) -> None:
    """The survey every two years has no first year, and is placed in none."""
    plain = tcpl("calendar", "qd-25-2021", "2023")
    local = tcpl("calendar", "qd-25-2021", "2023", "--overlay", "soc-trang")
    head, _, left = local.out.partition("\nKhông xếp vào năm 2023\n")

    assert local.code == 0
    assert local.out.count("Hạn cuối") >= plain.out.count("Hạn cuối")
    assert "\nNhiệm vụ trong năm 2023\n" in head
    assert "Kế hoạch" in head.partition("Hạn theo ngày")[0]
    assert "02 năm một lần" in left
    assert "02 năm một lần" not in head


def test_an_overlay_holds_in_its_years_alone(tcpl: Tcpl) -> None:
    ran = tcpl("calendar", "qd-25-2021", "2023", "--overlay", "xuan-phuc-2024")

    assert ran.code == 2
    assert "không áp dụng cho năm 2023" in ran.err


@pytest.mark.parametrize(
    ("year", "lang", "said"),
    [
        ("2021", "vi", "qd-25-2021 không áp dụng cho năm 2021; áp dụng cho: 2022 đến 2024"),
        ("2021", "en", "qd-25-2021 does not cover 2021; it covers 2022 to 2024"),
        ("2025", "vi", "Theo qd-25-2021, năm 2025 không đánh giá"),
    ],
)
def test_a_year_that_is_not_assessed(tcpl: Tcpl, year: str, lang: str, said: str) -> None:
    refused = tcpl("calendar", "qd-25-2021", year, "--lang", lang)

    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err
    assert tcpl("calendar", "qd-25-2021", year, "--as-if").code == 0


def test_the_time_that_is_assessed(tcpl: Tcpl) -> None:
    known, unread = tcpl("calendar", "qd-25-2021", "2023"), tcpl("calendar", "qd-27-2025", "2026")

    assert "Kỳ đánh giá: từ ngày 01/01/2023 đến hết ngày 31/12/2023" in known.out
    assert "Kỳ đánh giá chưa đọc được" in unread.out


def test_a_calendar_is_as_old_as_the_newest_instrument(tcpl: Tcpl) -> None:
    """Circular 09/2021 came into force on 30 December 2021, and no clock is read."""
    ran = tcpl("calendar", "qd-25-2021", "2024", "--format", "ics")

    assert "DTSTAMP:20220101T000000Z" in ran.out


@pytest.mark.parametrize("year", ["24", "hai nghìn", "9999", "-1"])
def test_what_is_no_year(tcpl: Tcpl, year: str) -> None:
    assert tcpl("calendar", "qd-25-2021", year).code == 2


def test_an_overlay_lies_over_its_own_ruleset_alone(tcpl: Tcpl) -> None:
    ran = tcpl("calendar", "qd-25-2021", "2023", "--overlay", "soc-trang", "--completion", "x")

    assert ran.code == 2
    assert "--overlay" in ran.err


def test_without_the_library_it_says_what_to_install(
    tcpl: Tcpl, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    ran = tcpl("calendar", "qd-25-2021", "2024", "--format", "ics")

    assert ran.code == 2
    assert "pip install 'tcpl-rules[calendar]'" in ran.err
