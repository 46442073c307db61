"""A comparison as JSON, and its schema."""

from __future__ import annotations

import itertools
import json

import jsonschema
import pytest

from tcpl_rules.comparison.diff import diff
from tcpl_rules.report.comparison.json import comparison_json, comparison_schema
from tests.report.compared import everything
from tests.shipped import IDS, ruleset


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(comparison_schema())


def test_a_comparison_fits_the_schema() -> None:
    document = json.loads(json.dumps(comparison_json(everything())))

    jsonschema.Draft202012Validator(comparison_schema()).validate(document)


@pytest.mark.parametrize("pair", tuple(itertools.permutations(IDS, 2)))
def test_shipped_versions_fit_the_schema(pair: tuple[str, str]) -> None:
    old, new = map(ruleset, pair)

    jsonschema.Draft202012Validator(comparison_schema()).validate(comparison_json(diff(old, new)))


def test_a_witness_as_a_host_reads_it() -> None:
    clauses = json.loads(json.dumps(comparison_json(everything())))["clauses"]
    rule = next(c for c in clauses if c["part"] == "rule" and c["new"]["key"] == "1.1")
    condition = next(c for c in clauses if c["new"] and c["new"]["key"] == "enough")

    assert rule["status"] == "stricter"
    assert rule["witnesses"][0]["old"] == {"least": "2", "most": "2"}
    assert rule["open_case"]["new"] == {"least": "0", "most": "4"}
    assert condition["witnesses"][0]["new"] == {"met": False}
    assert condition["old"]["wording"]["vi"] == ["Tổng số điểm từ 6 điểm trở lên"]
