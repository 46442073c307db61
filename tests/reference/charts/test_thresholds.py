"""What must be reached is a line on each bar, and grades stand side by side."""

from __future__ import annotations

import re

from attrs import evolve

from tcpl_rules.reference.charts.thresholds import grades_chart, thresholds_chart
from tests.shipped import ruleset

_TOLD = re.compile(r'class="tcpl-told"[^>]*>([^<]*)<')


def test_the_total_and_every_floor_has_its_line() -> None:
    drawn = thresholds_chart(ruleset("qd-25-2021").model, "vi")

    assert _TOLD.findall(drawn) == ["80", "5", "15", "7,5", "10", "12,5"]
    assert "<title>Tiêu chí 3</title><desc>từ 7,5 trên 15</desc>" in drawn


def test_each_class_of_unit_has_its_own() -> None:
    drawn = thresholds_chart(ruleset("qd-619-2017").model, "vi")

    assert _TOLD.findall(drawn)[:3] == ["90", "80", "70"]
    assert "loại I: từ 90 trên 100; loại II: từ 80 trên 100; loại III: từ 70 trên 100" in drawn


def test_where_the_conditions_ask_for_no_points_there_is_none() -> None:
    assert thresholds_chart(ruleset("tt-124-2021-bca").model, "vi") == ""
    assert thresholds_chart(ruleset("tt-01-2018-vpcp").model, "vi") == ""


def test_grades_from_the_lowest_to_the_highest() -> None:
    drawn = grades_chart(ruleset("tt-01-2018-vpcp").model, "en")
    names = re.findall(r'class="tcpl-name[^>]*>([^<]*)<', drawn)

    assert names == ["weak", "average", "fair", "good", "excellent"]
    assert _TOLD.findall(drawn) == ["6", "9", "12", "15"]
    assert "good: a total from 12 below 15" in drawn


def test_without_grades_there_is_none() -> None:
    model = evolve(ruleset("tt-01-2018-vpcp").model, grades=())

    assert grades_chart(model, "vi") == ""
