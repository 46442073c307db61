"""What is wrong is said to somebody who sees a form: no keys, no ids, no words of a file."""

from __future__ import annotations

import re

import pytest

from tests.calculator.sheets import marks

_COUNT = "số nguyên từ 0 trở lên"


def test_a_text_in_the_place_of_a_count() -> None:
    assert marks(fields={"facts.heads_disciplined": "abc"})["facts.heads_disciplined"] == [
        (
            "“abc” không dùng được cho “Số người đứng đầu cấp ủy, chính quyền cấp xã bị kỷ luật "
            f"hành chính do vi phạm pháp luật trong thi hành công vụ”. Cần ghi: {_COUNT} (người)"
        )
    ]


def test_a_part_above_its_whole() -> None:
    fields = {"facts.normative_documents_assigned": "3", "facts.normative_documents_issued": "5"}
    (said,) = marks(fields=fields)["facts.normative_documents_issued"]
    assert said == (
        "“Số văn bản quy phạm pháp luật được giao đã ban hành trong năm” là 5, nhiều hơn “Số văn "
        "bản quy phạm pháp luật được giao ban hành trong năm” là 3. Nhiều nhất là 3"
    )


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        (
            "self_assessed.points.3",
            "99",
            "99 điểm cho tiêu chí 3 cao hơn điểm tối đa. Cần ghi: từ 0 đến 15",
        ),
        (
            "appraised.points.2",
            "10%",
            "“10%” không phải là điểm của tiêu chí 2. Cần ghi: từ 0 đến 30",
        ),
        (
            "self_assessed.points.2.1",
            "3",
            "Chưa đọc được điểm tối đa của chỉ tiêu 2.1: ghi cả điểm và điểm tối đa theo văn bản",
        ),
        (
            "self_assessed.tallies.1.full",
            "2",
            (
                "Bảng đếm của tiêu chí 1 phải đủ ba số, mỗi số là số nguyên từ 0 trở lên: số mục "
                "đạt điểm tối đa, số mục đạt từ 50%, số mục 0 điểm"
            ),
        ),
    ],
)
def test_an_entry_that_cannot_be(field: str, text: str, said: str) -> None:
    assert marks(fields={field: text})[field] == [said]


_OF = "self_assessed.points.2.1.of"


@pytest.mark.parametrize(
    ("points", "maximum", "field", "said"),
    [
        ("", "6", _OF[:-3], "Có điểm tối đa mà chưa có điểm của chỉ tiêu 2.1: ghi cả hai"),
        ("7", "6", _OF[:-3], "7 điểm cho chỉ tiêu 2.1 cao hơn điểm tối đa. Cần ghi: từ 0 đến 6"),
        (
            "7",
            "x",
            _OF,
            "“x” không phải là điểm của chỉ tiêu 2.1. Cần ghi: một số, ví dụ 13,5",
        ),
        (
            "7",
            "600",
            _OF,
            (
                "Điểm tối đa ghi cho 2.1 cộng lại là 600, không khớp với điểm tối đa của tiêu chí "
                "2. Tổng phải là: nhiều nhất 30"
            ),
        ),
        ("7", "1.250", _OF, "“1.250” đọc được theo hai cách. Hãy ghi rõ: 1,25 hoặc 1250"),
    ],
)
def test_points_and_their_maximum_are_marked_once(
    points: str, maximum: str, field: str, said: str
) -> None:
    assert marks(fields={_OF[:-3]: points, _OF: maximum}) == {field: [said]}


def test_what_is_no_verdict() -> None:
    (said,) = marks("qd-27-2025", fields={"self_assessed.met.1.1": "ừ"})["self_assessed.met.1.1"]
    assert said == (
        "“ừ” không phải là kết quả đạt hay không đạt của chỉ tiêu 1.1. Cần ghi: đạt hoặc không đạt"
    )


def test_what_is_neither_yes_nor_no() -> None:
    field = "facts.security_plan_issued"
    (said,) = marks("tt-124-2021-bca", fields={field: "5"})[field]
    assert said.endswith("Cần ghi: có hoặc không")


def test_a_day_that_does_not_exist() -> None:
    found = marks(events={"supplement_requested": "31/02/2025"})
    assert found["events.supplement_requested"] == [
        "“31/02/2025” không phải là một ngày. Ghi ngày/tháng/năm, ví dụ 15/12/2026"
    ]


def test_facts_that_do_not_add_up_are_named() -> None:
    fields = {
        "facts.files": "10",
        "facts.files_total_shorter": "5",
        "facts.files_total_equal": "3",
        "facts.files_total_longer": "3",
    }
    found = marks("tt-01-2018-vpcp", fields=fields)
    (said,) = found["facts.files_total_longer"]
    assert said.startswith("Các số liệu không khớp nhau: “Số hồ sơ có tổng thời gian giải quyết")
    assert "“Tổng số hồ sơ giải quyết thủ tục hành chính được chấm điểm”" in said


def test_figures_that_cannot_all_be_right_are_told_with_the_rule_they_break() -> None:
    fields = {
        "facts.files_total_longer": "3",
        "facts.files": "10",
        "facts.files_total_shorter": "9",
    }
    (said,) = marks("tt-01-2018-vpcp", fields=fields)["facts.files_total_shorter"]
    assert said.startswith("Các số liệu này không thể cùng đúng: “Số hồ sơ có tổng thời gian")
    assert "chấm điểm” là 10, " in said
    assert "Phải có: “Số hồ sơ" in said
    assert not re.search("[<>]=|[a-z]_[a-z]", said)


def test_what_is_of_another_standard_is_told_once_and_without_its_id() -> None:
    steps = {"draft": {"done": "1/1/2026"}, "assign_officers": {"done": "1/1/2026"}}
    found = marks("qd-27-2025", steps=steps, events={"supplement_requested": "1/1/2026"})
    rest = "đã ghi không có trong quy định này nên không được tính, nhưng vẫn được giữ lại"
    assert found == {"sheet": [f"Có bước {rest}", f"Có sự kiện {rest}"]}


def test_a_pasted_page_is_not_said_again() -> None:
    (said,) = marks(fields={"self_assessed.points.3": "9" * 10_000})["self_assessed.points.3"]
    assert said.startswith(f"“{'9' * 40}…” không phải là điểm của tiêu chí 3")


def test_long_names_to_choose_from_stand_beside_the_field_alone() -> None:
    unit = {"name": "Bộ phận Một cửa"}
    assert marks("tt-01-2018-vpcp", unit=unit)["unit.kind"] == ["Hãy chọn loại đơn vị"]


def test_the_unit_is_asked_for_in_words() -> None:
    found = marks("qd-619-2017", unit={})
    assert found["unit.name"] == ["Chưa ghi tên đơn vị"]
    assert found["unit.kind"] == ["Hãy chọn loại đơn vị: xã, phường, thị trấn"]
    assert found["unit.class"] == ["Hãy chọn phân loại đơn vị: loại I, loại II, loại III"]


def test_a_year_without_assessment_says_who_reports_that() -> None:
    (said,) = marks(year="2025")["year"]
    assert said.startswith("Năm 2025 không đánh giá theo bộ tiêu chuẩn này (theo Cổng phổ biến")
    assert said.endswith("Kết quả dưới đây chỉ để tham khảo, tính như thể có đánh giá")


_WRONG: dict[str, object] = {
    "unit": {"name": "X", "kind": "nix", "class": "nix", "code": "\u0007"},
    "year": "20x4",
    "fields": {
        "facts.heads_disciplined": "-3",
        "facts.heads_prosecuted": "2,5",
        "self_assessed.points.1": "3",
        "self_assessed.points.1.1": "3",
        "self_assessed.points.1.2": "7",
        "self_assessed.points.2.1": "9",
        "self_assessed.points.2.1.of": "99",
        "self_assessed.tallies.2.full": "9",
        "self_assessed.tallies.2.half": "9",
        "self_assessed.tallies.2.zero": "9",
        "self_assessed.conditions.heads": "?",
        "decision.date": "hôm qua",
        "decision.recognised": "ừ",
    },
    "documents": [{"number": "3"}, {"name": "A", "date": "x", "proves": ["9"], "missing": "ừ"}],
    "steps": {"post_draft": {"done": "x", "members": "x", "in_writing": "x"}},
    "events": {"supplement_requested": "1/1/1999"},
}


def test_no_mark_speaks_of_files_and_keys() -> None:
    found = marks(**_WRONG)
    assert len(found) > 15
    for field, said in found.items():
        for text in said:
            assert not re.search(r"\b(true|false|null|of =|points|done)\b|[a-z]_[a-z]|\{", text), (
                field,
                text,
            )
