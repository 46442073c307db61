"""A sheet is what the page keeps, whatever form it arrives in."""

from __future__ import annotations

import json

import pytest

from tcpl_rules.calculator.typed.sheet import Sheet


def test_it_comes_back_from_json_as_it_was() -> None:
    sheet = Sheet(
        lang="en",
        year="2024",
        ruleset="qd-25-2021",
        unit={"name": "Xã"},
        fields={"facts.files": "1 250"},
        who={"facts.files": "Công chức"},
        documents=({"name": "Quyết định", "proves": ["1.2"], "missing": True},),
        steps={"post_draft": {"done": "20/12/2024"}},
        events={"request": "không"},
        filled={"criterion 1: max unread": {"value": "10"}},
        completions=("language 1",),
        accept_hearsay=True,
        nothing_arose=("1.1",),
        rest={"decision": {"number": "5"}},
    )
    again = Sheet.of(json.loads(json.dumps(sheet.to_json())))
    assert again.to_json() == sheet.to_json()


@pytest.mark.parametrize(
    "written", [None, 5, [], "x", {"fields": 3, "documents": "no", "completions": [None, {}]}]
)
def test_what_is_of_another_form_counts_as_empty(written: object) -> None:
    sheet = Sheet.of(written)
    assert sheet.fields == {}
    assert sheet.documents == ()
    assert all(isinstance(text, str) for text in sheet.completions)


def test_numbers_that_a_page_sends_are_texts() -> None:
    assert Sheet.of({"year": 2024, "fields": {"facts.x": 3}}).fields == {"facts.x": "3"}
    assert Sheet.of({"year": 2024}).year == "2024"
