"""Every code has a sentence in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from tcpl_rules.assessment.problem_wording import WORDING


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("code", WORDING)
def test_both_languages_say_the_same_things(code: str) -> None:
    assert _names(WORDING[code].vi) == _names(WORDING[code].en)


@pytest.mark.parametrize("code", WORDING)
def test_no_sentence_ends_in_a_stop_or_begins_large(code: str) -> None:
    for template in (WORDING[code].vi, WORDING[code].en):
        assert not template.endswith(".") or template.endswith("}.")
        assert template[0] == template[0].lower()
