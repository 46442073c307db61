"""What can be wrong with a workbook of one case is said in both languages."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.book_wording import BOOK_WORDING
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.model.standing import Text


@pytest.mark.parametrize("code", BOOK_WORDING)
def test_a_sentence_in_both_languages(code: str) -> None:
    problem = Problem(
        code=code,
        value="giá trị",
        allowed=Text("điều cần ghi", "what is right"),
        arguments={"sheet": "Hồ sơ", "cell": "B7"},
    )

    assert problem.sentence("vi").startswith("Ô B7 (trang “Hồ sơ”): ")
    assert problem.sentence("vi").count("điều cần ghi") == 1
    assert problem.sentence("en").startswith("Cell B7 (sheet “Hồ sơ”): ")
    assert problem.sentence("en").count("what is right") == 1
