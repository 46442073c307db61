"""The parts of the form are those of the law, each with what an official needs there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tcpl_rules.calculator.form.fields import FieldMaker
from tcpl_rules.calculator.form.parts import PartMaker
from tests.shipped import IDS, ruleset

Json = dict[str, Any]


def _parts(name: str) -> list[Json]:
    return PartMaker(FieldMaker(ruleset(name).model, "vi")).sections()


def _walk(parts: list[Json]) -> Iterator[Json]:
    for part in parts:
        yield part
        yield from _walk(part["parts"])


@pytest.mark.parametrize("name", IDS)
def test_every_part_of_the_law_is_there_in_its_order(name: str) -> None:
    model = ruleset(name).model
    found = list(_walk(_parts(name)))
    assert [part["key"] for part in found] == [node.key for node in model.walk()]
    assert [part["title"] for part in found] == [node.title.vi for node in model.walk()]
    assert all(part["address"].endswith(f"#{part['key']}") for part in found)
    assert all(part["badge"]["text"] for part in found)


def test_nothing_arose_says_what_follows_and_where_that_stands() -> None:
    found = {part["key"]: part for part in _walk(_parts("qd-25-2021"))}
    offered = found["1.1"]["nothing_arose"]
    assert offered["says"] == (
        "Được điểm tối đa khi số văn bản quy phạm pháp luật được giao ban hành trong năm bằng 0 "
        "văn bản"
    )
    assert offered["sets"] == {"facts.normative_documents_assigned": "0"}
    assert offered["citation"].startswith("Phụ lục I Thông tư số 09/2021/TT-BTP")
    assert offered["badge"]["basis"] == "reported"
    assert found["1.2"]["nothing_arose"] is None


def test_points_can_be_given_at_every_level() -> None:
    found = {part["key"]: part for part in _walk(_parts("qd-25-2021"))}
    for key in ("1", "1.1", "1.1.1"):
        ids = [field["id"] for field in found[key]["fields"]]
        assert f"self_assessed.points.{key}" in ids
        assert f"appraised.points.{key}" in ids
    assert found["1.1.1"]["fields"][0]["id"] == "facts.normative_documents_assigned"


def test_without_points_every_part_is_met_or_not() -> None:
    found = {part["key"]: part for part in _walk(_parts("qd-27-2025"))}
    by_id = {field["id"]: field for field in found["1.1"]["fields"]}
    assert by_id["self_assessed.met.1.1"]["kind"] == "met"
    assert [one["value"] for one in by_id["self_assessed.met.1.1"]["choices"]] == [
        "đạt",
        "không đạt",
    ]
    assert found["1.1"]["documents"][0]["id"] == "issued_documents"
    assert found["1"]["maximum"] is None


def test_a_part_that_may_be_left_out_has_a_field_for_that() -> None:
    found = {part["key"]: part for part in _parts("tt-01-2018-vpcp")}
    assert found["8"]["left_out"]["id"] == "left_out.8"
    assert found["8"]["left_out"]["citation"]
    assert all(part["left_out"] is None for part in _parts("qd-25-2021"))
