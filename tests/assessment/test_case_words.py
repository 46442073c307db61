"""Every place of a case is called what people call it."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.case_words import (
    DECISION,
    DOCUMENT,
    PROVENANCE,
    UNIT,
    node_words,
    words_of,
)
from tcpl_rules.assessment.check_documents import DOCUMENT_KEYS
from tcpl_rules.assessment.check_identity import UNIT_KEYS
from tcpl_rules.assessment.check_provenance import DECISION_KEYS, PROVENANCE_KEYS
from tests.shipped import IDS, ruleset


def test_a_part_by_kind_key_and_title() -> None:
    node = ruleset("qd-25-2021").model.nodes[0]

    assert node_words(node).vi.startswith(f"Tiêu chí 1. {node.title.vi}")


def test_points_say_how_many_there_can_be() -> None:
    assert words_of(ruleset("qd-25-2021").model, "vi")["/self_assessed/points/1"].endswith(
        "(tối đa 10 điểm)"
    )


@pytest.mark.parametrize("name", IDS)
def test_facts_steps_and_conditions_are_named(name: str) -> None:
    model = ruleset(name).model
    words = words_of(model, "vi")

    assert {f"/facts/{fact.id}" for fact in model.facts} <= words.keys()
    assert {f"/steps/{step.id}" for step in model.steps} <= words.keys()
    assert all(words.values())


def test_every_key_that_a_case_may_have_is_named() -> None:
    assert set(UNIT) == set(UNIT_KEYS)
    assert set(DECISION) == set(DECISION_KEYS)
    assert set(PROVENANCE) == set(PROVENANCE_KEYS)
    assert set(DOCUMENT) == set(DOCUMENT_KEYS)
