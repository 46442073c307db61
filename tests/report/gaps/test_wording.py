"""What is needed and what is known, in words."""

from __future__ import annotations

import pytest

from tcpl_rules.report.gaps.wording import Wording
from tests.completion.test_fill import MET
from tests.report.gapped import gap, model


@pytest.mark.parametrize(
    ("address", "sort", "needed"),
    [
        ("criterion 1 indicator 1", "maximum", "the maximum, in points"),
        ("criterion 1 indicator 1", "row", "the points from 50%"),
        (
            "step send",
            "deadline",
            "the deadline: before which day of the next year, or within how many days of what",
        ),
        (
            "criterion 1",
            "maximum",
            "compare with the text of the law: is it as written here, or otherwise",
        ),
    ],
)
def test_needed(address: str, sort: str, needed: str) -> None:
    assert Wording(model()).needed(gap(address, sort)).en == needed


def test_facts_are_called_by_their_labels() -> None:
    threshold = gap("criterion 1 item 1", "threshold", MET)
    wording = Wording(model(MET))

    assert (
        wording.needed(threshold).vi
        == "tỷ lệ phải đạt của “Số hồ sơ trễ hạn” / “Số hồ sơ”, tính bằng %"
    )
    assert "yêu cầu “Số hồ sơ trễ hạn” / “Số hồ sơ” <= chưa đọc" in wording.known(threshold).vi


def test_by_hand_in_both_sorts_of_rulesets() -> None:
    points = Wording(model()).needed(gap("criterion 1 indicator 2", "rule")).vi
    met = Wording(model(MET)).needed(gap("criterion 1 item 2", "rule", MET)).vi

    assert "chấm tay" in points
    assert "đánh giá tay" in met


def test_what_the_known_maxima_leave() -> None:
    assert Wording(model()).known(gap("criterion 1 indicator 1", "maximum")).en == (
        "in Luật, annex I; the parts of criterion 1 that are not known share 10 points"
    )


def test_numbers_take_a_comma_in_vietnamese() -> None:
    text = (
        'criterion 1 vi "A" { max 10.5 { cite LAW annex I basis reported portal } score by hand }'
    )
    reported = gap("criterion 1", "maximum", text)

    assert Wording(model(text)).in_words(reported.part.statement).vi == "tối đa 10,5"


def test_title_and_source() -> None:
    wording = Wording(model())

    assert wording.title(gap("criterion 1 indicator 2", "rule")).vi == "Lấy ý kiến"
    assert wording.source(gap("criterion 1", "maximum")).vi == "Cổng thông tin"
    assert wording.source(gap("step send", "deadline")).vi == ""


def test_notes_are_what_is_known() -> None:
    row = next(iter([gap("criterion 1 indicator 1", "row")]))
    reported = Wording(model()).known(row)

    assert reported.en == "in Luật, annex I"
