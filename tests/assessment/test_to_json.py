"""A result as JSON: every key always there, numbers as strings, the same after a round trip."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tcpl_rules.assessment.to_json import SCHEMA_VERSION
from tcpl_rules.model.rule import ByHand
from tests import shipped
from tests.assessment import met
from tests.assessment.assessing import assessed
from tests.assessment.build import points
from tests.model.build import CITED, node, ruleset
from tests.shipped import CASES, RULESETS

EACH = pytest.mark.parametrize("path", CASES, ids=shipped.name_of)
HUONG = RULESETS / "qd-25-2021/cases/dong-huong-2024.toml"


def leaves(value: object) -> Iterator[object]:
    """Every value in *value* that holds no other."""
    if isinstance(value, dict):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part)
    else:
        yield value


@EACH
def test_it_survives_json(path: Path) -> None:
    document = shipped.assessed(path).to_json()

    assert json.loads(json.dumps(document, allow_nan=False)) == document


@EACH
def test_no_float_and_no_object_of_ours(path: Path) -> None:
    found = {type(leaf) for leaf in leaves(shipped.assessed(path).to_json())}

    assert found <= {str, int, bool, type(None)}


def test_every_key_is_there_in_every_result() -> None:
    """A reader never has to ask whether a key exists."""
    keys = {tuple(shipped.assessed(path).to_json()) for path in CASES}

    assert len(keys) == 1


def test_the_head() -> None:
    document = shipped.assessed(HUONG).to_json()

    assert document["schema"] == SCHEMA_VERSION == "1"
    assert (document["outcome"], document["stage"], document["year"]) == (
        "qualified",
        "self_assessed",
        2024,
    )
    assert document["headline"] == {
        "vi": "đủ điều kiện đề nghị công nhận",
        "en": "meets the conditions to propose recognition",
    }


def test_a_range() -> None:
    assert shipped.assessed(HUONG).to_json()["total"] == {
        "least": "98.5",
        "most": "98.5",
        "tight": True,
        "least_attained": True,
        "most_attained": True,
        "exact": "98.5",
    }


def test_a_number_without_finite_decimals() -> None:
    leaf = node("1", 30, rule=ByHand(standing=CITED))
    document = assessed(ruleset(leaf), **points(self_assessed={"1": Fraction(80, 3)})).to_json()

    assert document["total"] == {
        "least": "80/3",
        "most": "80/3",
        "tight": True,
        "least_attained": True,
        "most_attained": True,
        "exact": "80/3",
    }


def test_an_open_score_has_no_exact_one() -> None:
    total = assessed(ruleset(node("1", 30, rule=ByHand(standing=CITED)))).to_json()["total"]

    assert isinstance(total, dict)
    assert (total["least"], total["most"], total["exact"]) == ("0", "30", None)


def test_keys_are_words_of_the_field() -> None:
    """Python's trailing underscore does not leak: the unit has a class."""
    unit = shipped.assessed(HUONG).to_json()["unit"]

    assert isinstance(unit, dict)
    assert list(unit) == ["name", "kind", "code", "district", "province", "class"]


def test_provenance_is_given_back_by_pointer() -> None:
    provenance = shipped.assessed(HUONG).to_json()["provenance"]

    assert isinstance(provenance, dict)
    assert "/facts/heads_disciplined" in provenance
    assert provenance["/self_assessed/points/1"]["date"] is None


BOARD: Any = met.assessed(
    facts={"files": 0, "planned": True, "waited": 2, "safe": False},
    self_assessed={"met": {"1.2": False}, "conditions": {"waiting": False}},
).to_json()


class TestWithoutPoints:
    """There are no points, and of every node it is said whether it is met."""

    def test_no_points_anywhere(self) -> None:
        document = BOARD
        points_ = {
            figure
            for node_ in document["nodes"]
            for key, figure in node_.items()
            if key in ("maximum", "score", "self_assessed", "appraised", "own_score", "proposal")
        }

        assert (document["by_points"], document["total"], document["maximum"]) == (
            False,
            None,
            None,
        )
        assert points_ == {None}
        asked = [asked for one in document["conditions"] for asked in one["points"]]
        assert {(one["asked"], one["found"]) for one in asked} == {(None, None)}
        assert [one["reached"] for one in asked] == [False, False]

    def test_what_is_met(self) -> None:
        assert {node_["key"]: node_["met"] for node_ in BOARD["nodes"]} == {
            "1": False,
            "1.1": None,
            "1.1.1": True,
            "1.1.2": None,
            "1.2": False,
            "2": False,
            "2.1": False,
            "2.2": None,
            "2.3": None,
        }
        assert [n["key"] for n in BOARD["nodes"] if n["nothing_arose"]] == ["1.1.1"]

    def test_how_many_contents(self) -> None:
        first = next(node_ for node_ in BOARD["nodes"] if node_["key"] == "1")

        assert first["contents"] == {"least": 1, "most": 2, "all": 3}
        assert BOARD["contents"] == {"least": 1, "most": 4, "all": 6}

    def test_differences_are_answers(self) -> None:
        assert [
            (d["key"], d["about"], d["points"], d["met"], d["other_met"])
            for d in BOARD["differences"]
        ] == [
            ("1.2", "node", None, False, True),
            ("waiting", "condition", None, False, True),
        ]

    def test_with_points_none_of_it_is_said(self) -> None:
        document: Any = shipped.assessed(HUONG).to_json()

        assert (document["by_points"], document["contents"]) == (True, None)
        assert {(n["met"], n["contents"], n["verdicts"]) for n in document["nodes"]} == {
            (None, None, None)
        }
