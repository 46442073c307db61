"""What each change is called, and what its case shows."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.comparison.comparison import Status
from tcpl_rules.comparison.diff import diff
from tcpl_rules.report.comparison.words import STATUSES, ComparisonWords
from tests.comparison.versions import version
from tests.report.compared import change_of, everything

_FOUND = everything()
_VI, _EN = ComparisonWords(_FOUND, "vi"), ComparisonWords(_FOUND, "en")


def test_a_clause_that_moved_is_called_by_both_numbers() -> None:
    change = change_of(_FOUND, "3", "rule")

    assert _VI.name(change) == "Tiêu chí 3 (trước là 2)"
    assert _EN.heading(change) == "Criterion 3 (formerly 2): Planning | <b>"
    assert _EN.heading_on(change, "old") == "Criterion 2: Plan"


def test_a_witness_in_words() -> None:
    change = change_of(_FOUND, "1.1", "rule")
    first, second, known = _VI.reasons(change)

    assert first == ("Ví dụ: số hồ sơ = 3; số hồ sơ trễ hạn = 1. Cũ: 2 điểm; mới: 1 điểm")
    assert second.startswith("Không so sánh được trong mọi trường hợp: quy định mới chưa đọc được")
    assert known == "Mức độ biết: trước – đã đọc trong văn bản; nay – chưa đọc được quy định"


def test_points_entered_in_words() -> None:
    (reason,) = _EN.reasons(change_of(_FOUND, "enough", "requirement"))

    assert reason == (
        "Example: 6 points entered for criterion 1; 0 points entered for criterion 2 (now 3). "
        "Old: met; new: not met"
    )


def test_what_a_case_gets() -> None:
    change = change_of(_FOUND, "1.1", "rule")

    assert _EN.found(exactly(Fraction(1)), change, "old") == "1 point"
    assert _EN.found(Range(Fraction(0), Fraction(2)), change, "old") == "0 – 2 points"
    assert _EN.found(None, change, "new") == "refused (above the maximum)"
    assert _VI.found(False, change, "new") == "chưa đạt"  # noqa: FBT003


def test_contents_are_met_or_not() -> None:
    text = """language 1
    ruleset made-1 edition 1 {
      standard made subject { commune vi "xã" } title vi "Chuẩn thử"
      instrument LAW vi "Luật" {} cite LAW article 1
    }
    fact held: yes/no { vi "Có buổi đối thoại" asks vi "Có?" }
    fact posted: working days { vi "Số ngày công khai" asks vi "Mấy?" unit vi "ngày làm việc" }
    criterion 1 vi "Một" { require held or posted >= 5 working days }
    qualifies when { condition all vi "Đạt hết" { require every criterion met } }
    """
    edited = version(("held or", "held and"), text=text)
    found = diff(version(text=text), edited)
    words = ComparisonWords(found, "vi")
    (change,) = found.changes

    assert list(words.reasons(change)) == [
        "Ví dụ: “Có buổi đối thoại”: có; số ngày công khai = 0. Cũ: đạt; mới: chưa đạt"
    ]
    assert words.found(Range(Fraction(0), Fraction(1)), change, "new") == "0 – 1 nội dung đạt"


def test_how_it_is_known() -> None:
    change = change_of(_FOUND, "planned", "definition")

    assert _EN.known(change) == (
        "How it is known: was – read in the text of the law; is – reported by another document"
    )


def test_every_status_and_part_has_words() -> None:
    assert set(STATUSES) == set(Status)
    for words in (_VI, _EN):
        for change in _FOUND.clauses:
            assert words.part(change) != change.part or words is _EN
            assert words.status(change)


def test_a_rewording() -> None:
    assert _VI.rewording(change_of(_FOUND, "committee", "definition")) == (
        "Thành phần. Cũ: “Ủy ban”; mới: “Ủy ban nhân dân”"
    )


def test_the_words_of_a_side() -> None:
    change = change_of(_FOUND, "enough", "requirement")
    gone = change_of(_FOUND, "rounding", "definition")

    assert _EN.wording(change, "new") == ("A total of at least 7 points",)
    assert _EN.wording(gone, "new") == ()
    assert change.new is not None
    assert _VI.citation(change.new, "new") == "Điều 1 Luật số 1/2020/QH"


def test_a_case_that_turns_on_the_kind_of_unit_says_it() -> None:
    rows = "award 4 when planned and kind is ward\n  award 2 when planned and kind is commune"
    found = diff(version(), version(("award 4 when planned", rows)))
    (change,) = found.changes

    assert list(ComparisonWords(found, "vi").reasons(change)) == [
        "Ví dụ: “Có kế hoạch”: có; đơn vị là xã. Cũ: 4 điểm; mới: 2 điểm"
    ]


def test_a_case_names_the_one_kind_that_shows_it_by_few_facts() -> None:
    found = diff(version(), version(("require late <= 10", "require late <= 10 or kind is ward")))
    (change,) = found.changes

    assert list(ComparisonWords(found, "en").reasons(change)) == [
        "Example: late files = 11; the unit is a ward. Old: not met; new: met"
    ]


def test_a_clause_that_moved_under_another_title() -> None:
    moved = (
        'criterion 1 vi "Giải quyết hồ sơ" en "Files" {',
        'criterion 3 vi "Hồ sơ" en "Files" {\n  formerly made-1 criterion 1 { basis derived }',
    )
    found = diff(version(), version(moved, ("ruleset made-1", "ruleset made-2")))

    assert _VI.status(change_of(found, "3", "title")) == "chuyển vị trí, tên gọi viết khác"
    assert _VI.status(change_of(found, "3.1", "rule")) == "chuyển vị trí, nội dung giữ nguyên"


def test_a_side_that_says_nothing_where_the_other_one_does() -> None:
    found = diff(version((' form "Mẫu 01"', "")), version())
    (change,) = found.changes
    words = ComparisonWords(found, "vi")

    assert words.wording(change, "old") == ("Phần đã đọc không nêu",)
    assert words.wording(change, "new") == ("Theo Mẫu 01",)
