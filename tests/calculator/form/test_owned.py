"""The fields that a form shows are known, so that nothing is said where nobody looks."""

from __future__ import annotations

from tcpl_rules.calculator.form.owned import form_for, owned_fields
from tests.shipped import ruleset


def test_fields_at_every_depth_are_owned() -> None:
    owned = owned_fields(ruleset("qd-25-2021"))
    assert {
        "year",
        "unit.kind",
        "facts.heads_disciplined",
        "self_assessed.points.1.1.1",
        "appraised.points.2.1.of",
        "self_assessed.tallies.1.full",
        "appraised.conditions.heads",
        "decision.date",
        "steps.post_draft.done",
    } <= owned
    assert not {name for name in owned if "." not in name} - {"year"}


def test_what_may_be_left_out_is_owned() -> None:
    assert "left_out.8" in owned_fields(ruleset("tt-01-2018-vpcp"))


def test_the_form_is_made_once() -> None:
    compiled = ruleset("qd-25-2021")
    assert form_for(compiled, "vi") is form_for(compiled, "vi")
