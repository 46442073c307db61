"""Somebody who compares with the instrument is told what is recorded, without ids."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.calculator.form.gap_list import gap_list
from tcpl_rules.calculator.form.gap_words import GapWords
from tcpl_rules.completion.gap import Gap
from tcpl_rules.quantities import LANGUAGES
from tests.shipped import IDS


def _gap(starts: str) -> tuple[Gap, GapWords]:
    listed = gap_list("qd-27-2025")
    gap = next(gap for key, gap in listed.gaps.items() if key.startswith(starts))
    return gap, GapWords(listed.model, "vi")


@pytest.mark.parametrize("name", IDS)
def test_what_is_to_be_compared_is_told_without_ids(name: str) -> None:
    listed = gap_list(name)
    for lang in LANGUAGES:
        words = GapWords(listed.model, lang)
        for key, gap in listed.gaps.items():
            stated, known = words.stated(gap), words.known(gap)
            assert stated or gap.operation != "confirm", key
            assert not re.search("[a-z]_[a-z]|[<>]=", stated + known), (key, stated, known)


def test_what_a_figure_counts_is_told_apart_from_its_name() -> None:
    gap, words = _gap("fact normative_documents_assigned: counts")
    assert words.stated(gap).startswith("“Cộng nghị quyết của Hội đồng nhân dân")


def test_papers_stand_with_their_titles_and_once() -> None:
    gap, words = _gap("criterion 1 indicator 1: proved by")
    assert words.stated(gap).startswith("chứng minh bằng “Nghị quyết của Hội đồng nhân dân")
    assert words.known(gap) == "ở Thông tư số 15/2025/TT-BTP"


def test_a_threshold_that_is_not_read_is_not_said_again() -> None:
    gap, words = _gap("criterion 2 indicator 6 item 2: require")
    assert words.stated(gap) == ""
    assert "đang ghi" not in words.known(gap)
