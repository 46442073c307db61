"""The gaps are those of the ruleset, told without the language of rulesets."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.calculator.form.gap_list import FILLED, clause_of, gap_fields, gap_list, key_of
from tcpl_rules.completion.gap import gaps_of
from tests.shipped import IDS, ruleset


@pytest.mark.parametrize("name", IDS)
def test_every_gap_has_a_key_of_its_own(name: str) -> None:
    listed = gap_list(name)
    assert [key_of(gap) for gap in gaps_of(listed.trees)] == list(listed.gaps)
    assert listed.model == ruleset(name).model


@pytest.mark.parametrize("name", IDS)
def test_titles_have_no_ids(name: str) -> None:
    told = gap_fields(gap_list(name), "vi")
    assert [gap["title"] for gap in told if re.search(r"[a-z]_[a-z]", str(gap["title"]))] == []


def test_a_gap_of_a_part_stands_at_that_part() -> None:
    listed = gap_list("qd-25-2021")
    clauses = {clause_of(gap) for gap in listed.gaps.values()}
    assert {"1.2", "2.1", "heads_disciplined"} <= clauses
    (told,) = [
        gap
        for gap in gap_fields(listed, "vi")
        if gap["clause"] == "2.1" and gap["kind"] == "maximum"
    ]
    assert str(told["title"]).startswith("Chỉ tiêu 2.1: Công khai các thông tin")
    assert told["what"] == "điểm tối đa"
    fields = told["fields"]
    assert isinstance(fields, list)
    assert [field["id"] for field in fields] == list(FILLED)
    assert [field["label"] for field in fields[:3]] == ["Giá trị", "Văn bản", "Phụ lục"]


_COMPLETION = """
language 1
completion thu of ruleset qd-25-2021 edition 1 {
  read by vi "công chức" 2026-01-31
}
fill criterion 2 indicator 1 { max 7 } { cite TT09 annex I page 3 }
"""


def test_a_completion_closes_its_gap() -> None:
    before, after = gap_list("qd-25-2021"), gap_list("qd-25-2021", (_COMPLETION,))
    assert len(after.gaps) == len(before.gaps) - 1
    assert after.model != before.model
