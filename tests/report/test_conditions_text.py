"""Each condition says what it asks, what was found, and where it stands."""

from __future__ import annotations

from typing import Any

from tcpl_rules.report.conditions_text import conditions_text
from tcpl_rules.report.screen import Screen
from tests.assessment import met
from tests.report.build import FULL, HEADS, MODEL, entered, result


def _lines(**more: Any) -> list[str]:
    lines = conditions_text(result(**more), MODEL, "vi", Screen(width=300))
    return [line.strip() for line in lines]


def test_all_met() -> None:
    lines = _lines()

    assert lines[0] == "Điều kiện: 3/3 điều kiện đạt"
    assert lines[1:4] == [
        "đạt        1. Tổng số điểm từ 80 điểm",
        "100/100 điểm, cần từ 80",
        "(khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTg)",
    ]
    assert "5/5 tiêu chí đạt từ 50%" in lines


def test_a_floor_that_is_missed_is_named() -> None:
    lines = _lines(self_assessed=entered(n3="7.49"))

    assert lines[0] == "Điều kiện: 2/3 điều kiện đạt"
    assert "4/5 tiêu chí đạt từ 50%" in lines
    assert "chưa đạt – 3: 7,49/15, cần từ 7,5" in lines


def test_what_is_not_known_is_said() -> None:
    points = {key: value for key, value in FULL.items() if key != "5"}
    lines = _lines(self_assessed={"points": points}, facts={"heads_disciplined": 0})

    assert "chưa biết – 5: 0 – 25 trên 25, cần từ 12,5" in lines
    assert [line for line in lines if "hình sự: chưa biết" in line] != []
    assert [line[:9] for line in lines if line[:11].endswith("  ")][-1] == "chưa biết"


def test_facts_with_their_units() -> None:
    lines = _lines(facts={**HEADS, "heads_disciplined": 1})

    assert [line for line in lines if line.endswith("thi hành công vụ: 1 người")] != []
    assert lines[0] == "Điều kiện: 2/3 điều kiện đạt"


def test_marks_have_colours() -> None:
    drawn = "\n".join(conditions_text(result(), MODEL, "en", Screen(colour=True)))

    assert "\x1b[32mmet" in drawn


def _made(text: str = met.WITHOUT_POINTS, **more: Any) -> list[str]:
    model = met.compiled(text).model
    lines = conditions_text(met.assessed(text, **more), model, "vi", Screen(width=300))
    return [line.strip() for line in lines]


class TestWithoutPoints:
    """Conditions on what is met, and those that a person judges."""

    def test_every_part_met(self) -> None:
        lines = _made(self_assessed={"met": {"1": True, "2": False}})

        assert lines[1:4] == [
            "chưa đạt   1. Đạt hết",
            "1/2 tiêu chí đạt",
            "chưa đạt – 2: 0 – 2 trên 3 nội dung đạt",
        ]

    def test_by_hand(self) -> None:
        entered = {"conditions": {"pleased": True, "waiting": False}}
        lines = _made(facts={"waited": 3}, self_assessed=entered)
        before = _made()

        assert lines[lines.index("đạt        2. Dân hài lòng") + 1] == "nhập tay"
        assert lines[lines.index("chưa đạt   3. Chờ") + 1 :][:2] == [
            "Chờ: 3 ngày làm việc",
            "nhập tay",
        ]
        assert before[before.index("chưa biết  2. Dân hài lòng") + 1] == "nhập tay, chưa nhập"

    def test_a_condition_known_from_hearsay_says_why_it_is_open(self) -> None:
        heard = '"Đạt hết" en "All met" { basis hearsay rumour '
        text = met.WITHOUT_POINTS.replace('"Đạt hết" en "All met" { ', heard)
        why = "điều kiện này theo nguồn chưa kiểm chứng được nên chưa kết luận"

        assert why in _made(text)
        assert why not in _made()
        accepted = met.compiled(text).assess(met.document(), accept_hearsay=True)
        assert why not in "".join(
            conditions_text(accepted, met.compiled(text).model, "vi", Screen(width=300))
        )

    def test_an_unread_threshold_says_so(self) -> None:
        lines = _made()

        assert lines[lines.index("chưa biết  4. Mức") + 1 :][:2] == [
            "mức yêu cầu chưa đọc được",
            "nhập tay, chưa nhập",
        ]


def test_the_threshold_of_the_class() -> None:
    unit = {"name": "Xã Thử", "kind": "commune", "class": "class_2"}
    points = {"points": {"1": 2, "2": "2.5"}}
    first, second = (
        _made(met.WITH_PENALTIES, self_assessed=points, **more) for more in ({}, {"unit": unit})
    )

    assert "loại I: 4,5/10 điểm, cần từ 9" in first
    assert "loại II: 4,5/10 điểm, cần từ 5" in second
