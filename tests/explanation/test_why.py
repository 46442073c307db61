"""The tree of reasons as a whole."""

from __future__ import annotations

from tcpl_rules.explanation.why import why
from tests.explanation.explaining import entered, ground

TEXT = """
criterion 1 vi "Một" { max 10 score by hand }
qualifies when { condition total_points vi "Đủ điểm" { require total >= 8 } }
"""
GRADED = """
criterion 1 vi "Một" { max 10 score by hand }
grades { grade low vi "thấp" en "low" below 5  grade top vi "cao" en "top" from 5 }
"""


class TestOutcome:
    """The root says what came out, in words and whether that is well."""

    def test_qualified(self) -> None:
        root = why(ground(TEXT, self_assessed=entered(n1=9)))

        assert (root.about, root.holds, root.title.vi) == (
            "outcome",
            True,
            "đủ điều kiện đề nghị công nhận",
        )

    def test_not_qualified(self) -> None:
        assert why(ground(TEXT, self_assessed=entered(n1=7))).holds is False

    def test_open(self) -> None:
        assert why(ground(TEXT)).holds is None

    def test_a_grade(self) -> None:
        root = why(ground(GRADED, self_assessed=entered(n1=2)))

        assert (root.holds, root.title.vi, root.title.en) == (True, "thấp", "low")

    def test_no_grade_yet(self) -> None:
        assert why(ground(GRADED)).holds is None


def test_the_total_comes_last() -> None:
    for text in (TEXT, GRADED):
        last = why(ground(text)).parts[-1]

        assert (last.about, last.key) == ("node", "")
