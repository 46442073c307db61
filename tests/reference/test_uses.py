"""Parts are found wherever they ask for a fact, and who answers for them."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.model.procedure import Document
from tcpl_rules.model.ruleset import ProvedBy
from tcpl_rules.reference.uses import responsible, users_of
from tests.model.build import (
    CITED,
    WORDS,
    award,
    node,
    ruleset,
    yes,
)
from tests.shipped import ruleset as shipped


def test_users_are_parts_and_conditions() -> None:
    model = shipped("qd-25-2021").model

    assert users_of(model, "normative_documents_assigned") == ("1.1", "1.1.1")
    assert users_of(model, "heads_disciplined") == ("heads",)


def test_who_keeps_the_proof_answers_for_it() -> None:
    proved = evolve(
        node("1", 3, award(3, yes("a"))), proved_by=ProvedBy(documents=("plan",), standing=CITED)
    )
    plan = Document(id="plan", text=WORDS, held_by=("office", "police"), standing=CITED)
    model = evolve(ruleset(proved), documents=(plan,))

    assert responsible(model, proved) == ("office", "police")
    assert responsible(model, evolve(proved, proved_by=None)) == ()
