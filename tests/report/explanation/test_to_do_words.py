"""What is to be done about a part, in words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from tcpl_rules.explanation.explanation import ToDo
from tcpl_rules.model.ruleset import ProvedBy
from tcpl_rules.model.standing import Text
from tcpl_rules.report.explanation.to_do_words import ToDoWords
from tests.assessment import met
from tests.report.explained import MODEL, result
from tests.report.found import MISSING, READ

WORDS = ToDoWords(result(), MODEL, "vi")


def _to_do(**more: Any) -> ToDo:
    return ToDo(**{"key": "3", "title": Text("x"), "met": False, "lost": None, **more})


def test_points_that_are_lost() -> None:
    assert WORDS.head(_to_do(lost=Fraction(3, 2))).endswith("”: thấp hơn điểm tối đa 1,5 điểm")


def test_without_points_it_is_met_or_not() -> None:
    words = ToDoWords(met.assessed(), met.compiled().model, "vi")

    assert words.head(_to_do(key="1.2", lost=Fraction(1))) == "Chỉ tiêu 1.2 “Một hai”: chưa đạt"


def test_proof_and_who_holds_it() -> None:
    proof = ProvedBy(documents=("evidence",), standing=READ)
    said = [
        *WORDS.remarks(
            _to_do(proved_by=proof, documents=(MISSING,), held_by=("commune_committee",))
        )
    ]

    assert said[0] == "Tài liệu chứng minh: Tài liệu đánh giá các tiêu chí, chỉ tiêu"
    assert said[1].startswith("“Danh sách tổng hợp các quyết định”: còn thiếu")
    assert said[2] == "Nơi lưu giữ tài liệu: Ủy ban nhân dân cấp xã"


def test_until_when() -> None:
    until = date(2024, 12, 31)

    assert WORDS.when(_to_do(mendable=True, until=until, in_time=True)) == (
        "Còn khắc phục được; việc làm đến hết ngày 31/12/2024 còn được tính"
    )
    assert WORDS.when(_to_do(mendable=True, until=until, in_time=False)) == (
        "Kỳ đánh giá đã hết ngày 31/12/2024 nên việc làm sau đó không còn được tính cho năm này; "
        "chỉ xét được kết quả đã có trong kỳ"
    )
    assert "chưa đọc được kỳ đánh giá" in WORDS.when(_to_do(mendable=None))


def test_what_is_past_cannot_be_mended() -> None:
    assert WORDS.when(_to_do(mendable=False)) == "Không còn khắc phục được"
    assert WORDS.when(_to_do(mendable=False, past=READ)) == (
        "Không còn khắc phục được. Phần này xét việc đã qua, không thể làm lại (điểm c khoản 1 "
        "Điều 3 Thông tư số 09/2021/TT-BTP)"
    )
