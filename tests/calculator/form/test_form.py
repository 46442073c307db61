"""The form comes from the model alone and says all of it."""

from __future__ import annotations

import json
import re

import pytest

from tcpl_rules.calculator.form.form import form_of
from tcpl_rules.quantities import LANGUAGES
from tests.shipped import IDS, ruleset


@pytest.mark.parametrize("name", IDS)
def test_it_is_json_in_both_languages_with_the_same_fields(name: str) -> None:
    vi, en = (form_of(ruleset(name), lang) for lang in LANGUAGES)
    ids = [re.findall(r'"id": "([^"]*)"', json.dumps(form)) for form in (vi, en)]
    assert ids[0] == ids[1]
    assert vi["title"] == ruleset(name).model.title.vi


def test_conditions_ask_for_their_facts_and_for_what_people_judge() -> None:
    conditions = form_of(ruleset("qd-25-2021"), "vi")["conditions"]
    assert isinstance(conditions, list)
    assert [field["id"] for field in conditions] == [
        "facts.heads_disciplined",
        "facts.heads_prosecuted",
        "self_assessed.conditions.heads",
        "appraised.conditions.heads",
    ]


def test_the_unit_is_asked_for_by_its_kinds_and_classes() -> None:
    fields = form_of(ruleset("qd-619-2017"), "vi")["unit_fields"]
    assert isinstance(fields, list)
    assert [field["id"] for field in fields] == [
        "unit.name",
        "unit.kind",
        "unit.class",
        "unit.code",
        "unit.district",
        "unit.province",
    ]
    assert fields[1]["choices"][0] == {"value": "commune", "text": "Xã"}


def test_steps_and_events_have_a_day_each() -> None:
    model = ruleset("qd-25-2021").model
    form = form_of(ruleset("qd-25-2021"), "vi")
    steps, events = form["steps"], form["events"]
    assert isinstance(steps, list)
    assert isinstance(events, list)
    assert [field["id"] for field in steps] == [f"steps.{step.id}.done" for step in model.steps]
    assert [field["id"] for field in events] == [f"events.{event.id}" for event in model.events]


def test_no_identifier_stands_in_a_vietnamese_text() -> None:
    """Ids have an underscore; they stand under the keys of programs alone."""
    for name in IDS:
        form = form_of(ruleset(name), "vi")
        shown = [text for key, text in _texts("", form) if key not in _FOR_PROGRAMS]
        assert [text for text in shown if re.search(r"[a-z]_[a-z]", text)] == []


_FOR_PROGRAMS = frozenset(
    {"id", "address", "uses", "sets", "value", "column", "kind", "key", "standard"}
)


def _texts(key: str, part: object) -> list[tuple[str, str]]:
    if isinstance(part, str):
        return [(key, part)]
    if isinstance(part, dict):
        return [
            text
            for name, one in part.items()
            if name not in _FOR_PROGRAMS
            for text in _texts(str(name), one)
        ]
    if isinstance(part, list):
        return [text for one in part for text in _texts(key, one)]
    return []
