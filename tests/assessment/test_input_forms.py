"""The pieces of the schema refuse what they should."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from tcpl_rules.assessment.input_forms import any_day, any_text, table_of, worded
from tcpl_rules.model.standing import Text


@pytest.mark.parametrize(
    ("value", "fits"),
    [({"a": "x"}, True), ({}, False), ({"a": "x", "b": 1}, False), ({"a": 1}, False), ([], False)],
)
def test_a_table(value: object, *, fits: bool) -> None:
    schema = table_of({"a": any_text()}, required=("a",))

    assert Draft202012Validator(schema).is_valid(value) is fits


@pytest.mark.parametrize(
    ("value", "fits"), [("2025-01-14", True), ("14/01/2025", False), (20250114, False)]
)
def test_a_day(value: object, *, fits: bool) -> None:
    assert Draft202012Validator(any_day()).is_valid(value) is fits


def test_words() -> None:
    assert worded(Text("Tên", "Name"), Text("chữ", "a text")) == {
        "title": "Tên",
        "description": "Name\nchữ\na text",
    }
    assert worded(Text("Tên")) == {"title": "Tên"}
