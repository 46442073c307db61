"""A list says in which of its places something is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.assessment.recorded import problems


@pytest.mark.parametrize(
    ("names", "pointers"),
    [
        (["front", "x", "heads", 3], ["/steps/meet/present/1", "/steps/meet/present/3"]),
        ({"front": True}, ["/steps/meet/present"]),
        ([["front"]], ["/steps/meet/present/0"]),
    ],
)
def test_places(names: Any, pointers: list[str]) -> None:
    found = problems(steps={"meet": {"present": names}})

    assert [problem.pointer for problem in found] == pointers


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ({"steps": {"meet": {"present": "front"}}}, 'một danh sách, ví dụ ["…", "…"]'),
        ({"calendar": {"days_off": "2025-01-02"}}, "một danh sách, ví dụ [2025-01-02]"),
        ({"documents": {"name": "Báo cáo"}}, "một bảng [[documents]]"),
    ],
)
def test_what_is_no_list_is_told_what_one_looks_like(record: Any, wanted: str) -> None:
    (problem,) = problems(**record)

    assert problem.code == "TCPL0806"
    assert problem.sentence("vi").endswith(f"Cần ghi: {wanted}")


def test_both_lists_are_named() -> None:
    (problem,) = problems(steps={"meet": {"present": ["heads"], "absent": ["heads"]}})

    assert problem.sentence("vi") == (
        'steps.meet.absent: "heads" ghi ở cả hai danh sách trái ngược nhau. '
        "Cần ghi: chỉ present hoặc chỉ absent"
    )
