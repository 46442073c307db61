"""The procedure as data: equal when it says the same, and never changed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from tcpl_rules.model.procedure import (
    Document,
    DueAhead,
    DueBefore,
    DueWithin,
    Inclusion,
    Quorum,
    Step,
)
from tests import shipped
from tests.model.build import CITED, WORDS

STEP = Step(id="x", text=WORDS, standing=CITED)


def test_a_step_says_only_what_the_law_says() -> None:
    """Nothing said is nothing asked."""
    said = (STEP.by, STEP.to, STEP.present, STEP.sends, STEP.requirements, STEP.due)

    assert said == ((),) * 6
    assert (STEP.quorum, STEP.members) == (None, None)


def test_defaults() -> None:
    assert Document(id="x", text=WORDS, standing=CITED).form == ""
    assert Inclusion(document="x", standing=CITED).if_any is False


def test_terms_of_different_sorts_are_different() -> None:
    """Within five days of an event, and five days before it."""
    said = {"count": 5, "working": True, "event": "x", "standing": CITED}

    assert DueWithin(**said) != DueAhead(**said)  # type: ignore[arg-type]
    assert DueWithin(**said) == evolve(DueWithin(**said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [
        STEP,
        DueBefore(day=15, month=1, standing=CITED),
        Quorum(share=Fraction(2, 3), standing=CITED),
    ],
    ids=lambda value: type(value).__name__,
)
def test_nothing_changes(value: object) -> None:
    with pytest.raises(FrozenInstanceError):
        value.standing = None  # type: ignore[attr-defined]


def test_names_in_shipped_steps_are_declared() -> None:
    """Ids lead to roles, events, documents and dossiers of the same ruleset."""
    for model in (shipped.ruleset(name).model for name in shipped.IDS):
        roles = {role.id for role in model.roles}
        papers = {d.id for d in model.documents} | {d.id for d in model.dossiers}
        events = {event.id for event in model.events}
        for step in model.steps:
            assert {*step.by, *step.to, *step.present} <= roles
            assert set(step.sends) <= papers
            assert {d.event for d in step.due if isinstance(d, DueWithin | DueAhead)} <= events
