"""The pieces of the schemas admit what they say and nothing else."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from tcpl_rules.assessment.json_forms import list_of, or_null, strict_object

_NUMBER = {"type": "integer"}


@pytest.mark.parametrize(
    ("schema", "given", "fits"),
    [
        (strict_object({"a": _NUMBER}), {"a": 1}, True),
        (strict_object({"a": _NUMBER}), {}, False),
        (strict_object({"a": _NUMBER}), {"a": 1, "b": 2}, False),
        (list_of(_NUMBER), [1, 2], True),
        (list_of(_NUMBER), [1, "2"], False),
        (or_null(_NUMBER), None, True),
        (or_null(_NUMBER), 1, True),
        (or_null(_NUMBER), "1", False),
    ],
)
def test_what_fits(schema: dict[str, object], given: object, *, fits: bool) -> None:
    assert Draft202012Validator(schema).is_valid(given) is fits
