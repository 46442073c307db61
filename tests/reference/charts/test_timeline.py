"""The timeline has every deadline in the order of days, and says the same to who cannot see it."""

from __future__ import annotations

import re
from datetime import date

from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.procedure.timeline import timeline_of
from tcpl_rules.quantities import Language
from tcpl_rules.reference.charts.timeline import timeline_picture
from tcpl_rules.reference.procedure import NoHolidays
from tcpl_rules.shelf import load


def _picture(ruleset: str, year: int, lang: Language = "vi") -> str:
    model = load(ruleset).model
    line = timeline_of(model, year, Calendar(holidays=NoHolidays()))
    return timeline_picture(line, model, lang)


def _days(picture: str) -> list[date]:
    found = re.findall(r'class="tcpl-day"[^>]*>(\d\d)/(\d\d)/(\d{4})<', picture)
    return [date(int(year), int(month), int(day)) for day, month, year in found]


def test_days_stand_in_order_each_once() -> None:
    days = _days(_picture("qd-25-2021", 2024))

    assert days == sorted(set(days))
    assert days[:3] == [date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 9)]


def test_a_deadline_within_the_period_stands_within_it() -> None:
    picture = _picture("tt-124-2021-bca", 2024)
    (line,) = re.findall(r'<line class="tcpl-period"[^>]*y1="(\d+)" x2="\d+" y2="(\d+)"', picture)
    dots = [int(at) for at in re.findall(r'<circle class="tcpl-dot" cx="\d+" cy="(\d+)"', picture)]

    assert [int(line[0]) < at < int(line[1]) for at in dots] == [True, False]


def test_a_term_is_as_long_as_its_days() -> None:
    picture = _picture("qd-25-2021", 2024)
    widths = re.findall(r'<rect class="tcpl-term tcpl-working"[^>]*width="(\d+)"', picture)

    assert [int(width) // 14 for width in widths] == [3, 3, 2]


def test_what_is_not_read_is_hollow() -> None:
    picture = _picture("qd-27-2025", 2026)

    assert picture.count("tcpl-dot tcpl-weak") == 3
    assert "Có thời hạn nhưng chưa đọc được" in picture


def test_it_is_told_to_who_cannot_see() -> None:
    picture = _picture("qd-25-2021", 2024, "en")
    told = picture.partition("<desc>")[2].partition("</desc>")[0]

    assert 'role="img"' in picture
    assert "9 January 2025: " in told
    assert "within 2 working days of: The decision of recognition is signed" in told


def test_it_is_one_line_so_that_it_can_stand_in_a_tab() -> None:
    assert "\n" not in _picture("qd-25-2021", 2024)


def test_nothing_is_drawn_outside() -> None:
    picture = _picture("qd-25-2021", 2024)
    (height,) = re.findall(r'viewBox="0 0 380 (\d+)"', picture)

    assert max(int(at) for at in re.findall(r' y="(\d+)"', picture)) < int(height)
