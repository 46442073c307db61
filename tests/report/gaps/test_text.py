"""The list of gaps, for people and as data."""

from __future__ import annotations

from tcpl_rules.report.gaps.text import gaps_json, gaps_text
from tcpl_rules.report.screen import Screen
from tests.completion.completing import gaps
from tests.report.gapped import model


def test_each_under_what_is_to_be_done() -> None:
    text = gaps_text(gaps(), model(), "en", Screen())

    heads = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert heads == [
        "Ví dụ (example)",
        "Not read (7)",
        "Nobody here knows whether the law has this (2)",
        "Known from others, to be compared with the text of the law (6)",
    ]


def test_a_gap_in_words() -> None:
    text = gaps_text(gaps(), model(), "vi", Screen())

    assert (
        "  tiêu chí 1 chỉ tiêu 2\n"
        "    Lấy ý kiến\n"
        "    Đang ghi: tối đa chưa đọc\n"
        "    Cần: điểm tối đa\n"
        "    Đang biết: ở Phụ lục I Luật; các phần chưa biết của tiêu chí 1 có tổng cộng 10 điểm\n"
    ) in text
    assert "    Theo: Cổng thông tin\n" in text


def test_no_gap() -> None:
    assert gaps_text((), model(), "en", Screen()).endswith("\n\nNothing is left to read.")


def test_as_data() -> None:
    first, *_ = gaps_json(gaps(), model())

    assert first == {
        "operation": "answer",
        "sort": "question",
        "address": "question rounding",
        "statement": 'vi "Có làm tròn không?"',
        "title": {"vi": "Có làm tròn không?", "en": "Có làm tròn không?"},
        "needed": {
            "vi": "văn bản có quy định này hay không; nếu có thì ghi quy định đó",
            "en": "whether the law has such a rule, and if so the rule",
        },
        "known": {"vi": "ở Phụ lục I Luật", "en": "in Luật, annex I"},
        "basis": "unread",
        "source": {"vi": "", "en": ""},
    }
