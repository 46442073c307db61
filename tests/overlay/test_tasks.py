"""The tasks of a year."""

from __future__ import annotations

import pytest

from tcpl_rules.errors import OutsideYearsError
from tcpl_rules.overlay.tasks import tasks_in
from tests.overlay.laying import OVERLAY, laid

TASKS = """
task train vi "Tập huấn" { time vi "Hằng năm" { each year } }
task survey vi "Khảo sát" { time vi "02 năm một lần" { years apart 2 } }
task guide vi "Hướng dẫn" { time vi "Khi có văn bản" }
task support vi "Hỗ trợ" {}
task review vi "Sơ kết" {
  time vi "Sơ kết năm 2031" { in the year 2031 }
  time vi "tổng kết năm 2033" { in the year 2033 }
}
"""
OVER = laid(TASKS).overlay


def test_those_of_a_year_in_the_order_of_the_document() -> None:
    placed = tasks_in(OVER, 2033).placed

    assert [(one.task.id, one.time.said.vi) for one in placed] == [
        ("train", "Hằng năm"),
        ("review", "tổng kết năm 2033"),
    ]


def test_the_others_with_why() -> None:
    left = tasks_in(OVER, 2032).not_placed

    assert [(one.task.id, one.why) for one in left] == [
        ("survey", "no first year"),
        ("guide", "not a date"),
        ("support", "no time"),
        ("review", "another year"),
        ("review", "another year"),
    ]
    assert [one.time is None for one in left] == [False, False, True, False, False]


@pytest.mark.parametrize("year", [2030, 2034])
def test_a_year_outside(year: int) -> None:
    with pytest.raises(OutsideYearsError) as refusal:
        tasks_in(OVER, year)

    assert str(year) in refusal.value.text.vi
    assert "2031" in refusal.value.text.vi
    assert str(refusal.value) == refusal.value.text.en


def test_an_overlay_of_one_year() -> None:
    single = laid(header=OVERLAY.replace("2031 to 2033", "2032")).overlay
    with pytest.raises(OutsideYearsError) as refusal:
        tasks_in(single, 2031)

    assert refusal.value.text.vi.endswith("áp dụng cho: 2032")
    assert refusal.value.text.en.endswith("it holds in 2032")


def test_an_overlay_without_an_end() -> None:
    open_end = laid(TASKS, OVERLAY.replace("2031 to 2033", "2031 to")).overlay

    assert [one.task.id for one in tasks_in(open_end, 2050).placed] == ["train"]
    with pytest.raises(OutsideYearsError, match="2031 and later"):
        tasks_in(open_end, 2030)
