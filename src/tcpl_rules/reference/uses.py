"""Which parts ask for a fact, and who answers for a part."""

from __future__ import annotations

from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.uses import facts_of


def users_of(ruleset: Ruleset, fact: str) -> tuple[str, ...]:
    """The keys of the nodes, and the ids of the conditions and steps, that ask for *fact*."""
    nodes = (node.key for node in ruleset.walk() if fact in facts_of(node))
    conditions = (one.id for one in ruleset.conditions if fact in facts_of(one))
    steps = (one.id for one in ruleset.steps if fact in facts_of(one))
    return (*nodes, *conditions, *steps)


def responsible(ruleset: Ruleset, node: Node) -> tuple[str, ...]:
    """The ids of the roles that keep the documents which prove *node*, each once."""
    proof = node.proved_by
    named = (proof.documents or ()) if proof is not None else ()
    kept = (d.held_by for d in ruleset.documents if d.id in named)
    return tuple(dict.fromkeys(role for roles in kept for role in roles))
