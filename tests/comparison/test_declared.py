"""What a version declares by name, and its header."""

from __future__ import annotations

import pytest

from tcpl_rules.comparison.comparison import Status
from tests.comparison.versions import PROCEDURE, TEXT, compared, told


@pytest.mark.parametrize(
    ("old", "new", "key", "status"),
    [
        ("late: count at most files", "late: count at most 50 at most files", "late", "changed"),
        ("within 5 days", "within 3 days", "send", "changed"),
        ("within 5 days", "within 5 working days", "send", "changed"),
        ("  due within 5 days of signed", "", "send", "changed"),
        (
            "  due within 5 days",
            "  where the conditions are met  due within 5 days",
            "send",
            "changed",
        ),
        (
            "  due within 5 days",
            '  consequence vi "Không xét."  due within 5 days',
            "send",
            "changed",
        ),
        (
            "  due within 5 days",
            "  present committee  may be in writing  due within 5 days",
            "send",
            "changed",
        ),
        ('form "Mẫu 01"', 'form "Mẫu 02"', "report", "changed"),
        ('form "Mẫu 01"', 'form "Mẫu 01" { held by committee }', "report", "changed"),
        (
            'en "Committee"',
            'en "Committee" { titled vi "Chủ tịch" }',
            "committee",
            "changed",
        ),
        ("includes report", "includes report if any", "papers", "changed"),
        ("years 2022 to 2024", "years 2022 to 2025", "years", "changed"),
        ("period 1 Jan to 31 Dec", "period 1 Feb to 31 Dec", "period", "changed"),
        ("period 1 Jan to 31 Dec", "", "period", "gone"),
        ('commune vi "xã" en "commune" ', "", "kinds", "changed"),
    ],
)
def test_what_changes(old: str, new: str, key: str, status: str) -> None:
    found = {key: status for (key, _), status in told(compared((old, new))).items()}

    assert found == {key: status}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"Ủy ban"', '"Ủy ban nhân dân"'),
        ('"Số hồ sơ"', '"Tổng số hồ sơ"'),
        ('step send vi "Gửi hồ sơ"', 'step send vi "Nộp hồ sơ"'),
        ('"Có làm tròn không?"', '"Có làm tròn số không?"'),
        ('title vi "Chuẩn thử"', 'title vi "Chuẩn mới"'),
    ],
)
def test_other_words_are_no_change(old: str, new: str) -> None:
    found = compared((old, new))

    assert found.changes == ()
    assert len(found.reworded) == 1


def test_a_meeting_that_may_now_be_in_writing_is_changed_and_nothing_else() -> None:
    """What is said of a step by being there alone is noticed like any other part."""
    meeting = PROCEDURE.replace("sends papers", "present committee sends papers")
    text = TEXT.replace(PROCEDURE, meeting)
    found = compared(("present committee", "present committee may be in writing"), text=text)

    assert told(found) == {("send", "definition"): "changed"}


def test_an_order_of_steps() -> None:
    text = TEXT.replace(
        "question rounding", 'step file vi "Lưu" { by committee }\nquestion rounding'
    )
    found = compared(('vi "Lưu" { by committee', 'vi "Lưu" { by committee after send'), text=text)

    assert told(found) == {("file", "definition"): "changed"}


def test_what_people_call_another_standard_is_only_a_word() -> None:
    fed = 'asks vi "Có?" can rise fed by outcome under order vi "chuẩn A"'
    text = TEXT.replace('asks vi "Có?" can rise', fed)

    assert compared(("chuẩn A", "chuẩn B"), text=text).changes == ()
    assert told(compared(("under order", "under safety"), text=text)) == {
        ("planned", "definition"): "changed"
    }


def test_what_is_new_and_what_is_gone() -> None:
    found = compared(
        ('role committee vi "Ủy ban" en "Committee"', 'role office vi "Văn phòng"'),
        ("by committee", "by office"),
        ("  years 2022 to 2024", "  years 2022 to 2024\n  no assessment 2025"),
        ("  period", '  transition vi "Năm 2021 theo quy định cũ."\n  period'),
    )

    assert told(found) == {
        ("transition", "transition"): "new",
        ("2025", "no_assessment"): "new",
        ("office", "definition"): "new",
        ("committee", "definition"): "gone",
        ("send", "definition"): "changed",
    }


def test_a_relation_of_facts() -> None:
    good = 'fact good: count { vi "Số hồ sơ tốt" asks vi "Mấy?" unit vi "hồ sơ" }'
    facts = (
        "fact planned: yes/no",
        f"{good}\ncheck good + late = files\nfact planned: yes/no",
    )
    found = compared(facts)

    assert told(found) == {
        ("good", "definition"): "new",
        ("good, late, files", "definition"): "new",
    }
    assert [c.kind for c in found.changes if c.status is Status.NEW] == ["fact", "relation"]
