"""Which facts a part asks for, which parts ask for a fact, and who answers for a part."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from tcpl_rules.model.guard import Holds, Linear, Measure
from tcpl_rules.model.rule import Average
from tcpl_rules.model.ruleset import Node, Ruleset


def facts_of(part: object) -> tuple[str, ...]:
    """The ids of the facts that *part* asks for, each once, in the order of the text.

    *part* is anything of the model that holds guards; the parts below a node are no part of it.
    """
    return tuple(dict.fromkeys(_named(part)))


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


def _named(part: object) -> Iterator[str]:
    if isinstance(part, Linear):
        yield from (name for name, _ in part.terms)
    elif isinstance(part, Holds):
        yield part.fact
    elif isinstance(part, tuple):
        for one in part:
            yield from _named(one)
    elif attrs.has(type(part)):
        yield from _inside(part)


def _inside(part: object) -> Iterator[str]:
    if isinstance(part, Average):
        yield from (name for name, _ in part.weights)
        yield from () if part.over is None else (part.over,)
    for attribute in attrs.fields(type(part)):  # type: ignore[arg-type]
        if attribute.name not in {"children", "span"}:
            yield from _named(getattr(part, attribute.name))
    if isinstance(part, Measure) and part.denominator is not None:
        yield part.denominator
