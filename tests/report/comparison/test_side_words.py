"""What one side of a change says."""

from __future__ import annotations

import pytest

from tcpl_rules.comparison.diff import diff
from tcpl_rules.report.comparison.side_words import SideWords
from tests.comparison.versions import compared, version
from tests.report.compared import change_of, everything
from tests.shipped import IDS, ruleset

_FOUND = everything()


def _new(key: str, part: str) -> list[str]:
    clause = change_of(_FOUND, key, part).new
    assert clause is not None
    return list(SideWords(_FOUND.new_model, "vi").sentences(part, clause))


@pytest.mark.parametrize(
    ("key", "part", "first"),
    [
        ("1", "title", None),
        ("1.1", "rule", "Chấm 4 điểm khi số hồ sơ trễ hạn bằng 0 hồ sơ"),
        ("1.1", "maximum", "Tối đa 4 điểm"),
        ("1", "full_marks", "Được điểm tối đa khi số hồ sơ không quá 2 hồ sơ"),
        ("3", "penalties", "Trừ 0,25 điểm khi số hồ sơ trễ hạn từ 3 hồ sơ trở lên"),
        ("enough", "requirement", "Tổng số điểm từ 7 điểm trở lên"),
        ("files", "definition", "Cách ghi: số lượng (hồ sơ)"),
        ("committee", "definition", None),
        ("report", "definition", "Theo Mẫu 01"),
        ("papers", "definition", "Gồm: Báo cáo"),
        ("send", "definition", "Thực hiện: Ủy ban nhân dân"),
        ("kinds", "kinds", "xã, phường"),
        ("years", "years", "Năm đánh giá: từ năm 2025"),
        ("period", "period", "Từ ngày 01 tháng 01 đến ngày 31 tháng 12 của năm đánh giá"),
        ("score", "score", "Tối đa 10 điểm"),
    ],
)
def test_every_part(key: str, part: str, first: str | None) -> None:
    assert next(iter(_new(key, part)), None) == first


def test_a_clause_that_is_new_is_said_whole() -> None:
    beside = "max 4 penalty 1 when late >= 3 may be left out proved by report cannot be made up"
    rule = "award 4 when planned award 0 when not planned"
    whole = "max 4\n  award 4 when planned\n  award 0 when not planned"
    found = compared((whole, f'max 4 indicator 1 vi "a" {{ {beside} {rule} }}'))
    clause = change_of(found, "2.1", "clause").new
    assert clause is not None

    assert list(SideWords(found.new_model, "vi").sentences("clause", clause)) == [
        "Chấm 4 điểm khi “Có kế hoạch” được xác định là có",
        "Chấm 0 điểm khi “Có kế hoạch” được xác định là không",
        "Tối đa 4 điểm",
        "Trừ 1 điểm khi số hồ sơ trễ hạn từ 3 hồ sơ trở lên",
        "Không tính khi đơn vị không có nội dung này",
        "Nói về việc đã xảy ra trong năm: không khắc phục được",
        "Tài liệu chứng minh: Báo cáo",
    ]


def test_a_role_that_has_a_title() -> None:
    found = compared(('en "Committee"', 'en "Committee" { titled vi "Chủ tịch" }'))
    clause = change_of(found, "committee", "definition").new
    assert clause is not None

    assert list(SideWords(found.new_model, "vi").sentences("definition", clause)) == [
        "Chức danh: Chủ tịch"
    ]


def test_parts_of_the_header_that_are_only_words() -> None:
    header = 'no assessment 2025\n  transition vi "Năm 2021 theo quy định cũ."\n  period'
    found = compared(("period", header))
    words = SideWords(found.new_model, "vi")
    news = {change.part: change.new for change in found.changes if change.new is not None}

    assert {part: list(words.sentences(part, clause)) for part, clause in news.items()} == {
        "no_assessment": ["Năm 2025 không đánh giá"],
        "transition": ["Năm 2021 theo quy định cũ."],
    }


def test_a_part_that_is_not_there() -> None:
    left_out = (
        "max 4\n  award 4 when",
        "max 4\n  may be left out cannot be made up proved by unread\n  award 4 when",
    )
    found = diff(version(), version(left_out))
    words = SideWords(found.old_model, "vi")
    parts = ("left_out", "past", "proof")
    olds = [change_of(found, "2", part).old for part in parts]

    said = [
        list(words.sentences(part, clause))
        for part, clause in zip(parts, olds, strict=True)
        if clause is not None
    ]
    assert said == [
        ["Luôn được tính"],
        ["Có thể khắc phục trong năm"],
        ["Không nêu tài liệu chứng minh"],
    ]


@pytest.mark.parametrize("name", IDS)
def test_no_shipped_part_fails(name: str) -> None:
    found = diff(ruleset(name), ruleset(name))
    words = SideWords(found.new_model, "en")
    said = [
        line
        for change in found.clauses
        if change.new is not None
        for line in words.sentences(change.part, change.new)
    ]

    assert said
    assert not any("{" in line for line in said)
