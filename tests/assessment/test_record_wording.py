"""Every problem of a record is worded in both languages, with what it names filled in."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.assessment.problem_wording import WORDING
from tcpl_rules.assessment.record_wording import RECORD_WORDING


@pytest.mark.parametrize("code", RECORD_WORDING)
def test_both_languages_name_the_same(code: str) -> None:
    text = RECORD_WORDING[code]

    assert text.vi != text.en
    assert set(re.findall(r"{\w+}", text.vi)) == set(re.findall(r"{\w+}", text.en))


def test_they_are_among_all_wordings() -> None:
    assert RECORD_WORDING.items() <= WORDING.items()
