"""Facts that a workbook declares."""

from __future__ import annotations

import pytest

from tcpl_rules.completion.facts import declared_facts
from tcpl_rules.completion.places import Papers
from tests.completion.sheeted import Value, sheet
from tests.syntax.reading import tree_of

HEADER = tree_of('language 1 ruleset x edition 1 { instrument LAW vi "Luật" {} }').part("ruleset")
HEADS = (
    "Mã",
    "Loại",
    "Tên số liệu",
    "Câu hỏi",
    "Đơn vị",
    "Không quá",
    "Biến động",
    "Văn bản",
    "Điều",
)
GOOD: tuple[Value, ...] = (
    "asked",
    "số đếm",
    "Số người",
    "Bao nhiêu?",
    "người",
    "12",
    "phát sinh",
    "LAW",
    "3",
)


def _declared(*rows: tuple[Value, ...]) -> tuple[list[str], list[str]]:
    sheets = {"Dữ kiện mới": sheet(HEADS, *rows)}
    facts, problems = declared_facts(sheets, Papers({}, HEADER))
    return facts, [problem.code for problem in problems]


def test_a_fact() -> None:
    facts, problems = _declared(GOOD, (None, None))

    assert problems == []
    (fact,) = facts
    assert fact == (
        'fact asked: count at most 12 { vi "Số người" asks vi "Bao nhiêu?" unit vi "người" given '
        "cite LAW article 3 }"
    )


def test_no_sheet_declares_nothing() -> None:
    assert declared_facts({}, Papers({}, HEADER)) == ([], ())


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (0, "Asked", "TCPL1053"),
        (0, "total", "TCPL1053"),
        (0, None, "TCPL1054"),
        (1, "số", "TCPL1053"),
        (2, 'Số "người"', "TCPL1053"),
        (3, None, "TCPL1054"),
        (5, "nhiều", "TCPL1053"),
        (6, "lên", "TCPL1053"),
        (7, "LAX", "TCPL1058"),
        (8, None, "TCPL1054"),
    ],
)
def test_wrong(place: int, value: Value, code: str) -> None:
    assert _declared((*GOOD[:place], value, *GOOD[place + 1 :]))[1] == [code]


def test_all_that_is_missing_is_said_at_once() -> None:
    assert _declared(("asked",))[1] == ["TCPL1054"] * 5
