"""Where each fact is asked for in the form: at the first part whose rule rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from attrs import field, frozen

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.uses import facts_of


@frozen
class Asked:
    """The ids of facts: by the key of the part, or the id of the condition, that asks for them.

    *used* are all that a part or condition rests on, in the ruleset's order. *elsewhere* are those
    that no part and no condition rests on.
    """

    at: Mapping[str, tuple[str, ...]] = field(hash=False)
    used: Mapping[str, tuple[str, ...]] = field(hash=False)
    elsewhere: tuple[str, ...]


@lru_cache(maxsize=32)
def asked_facts(ruleset: Ruleset) -> Asked:
    """Where each fact of *ruleset* is asked for: contents first, then what stands around them."""
    order = {fact.id: place for place, fact in enumerate(ruleset.facts)}
    used = {
        **{node.key: _sorted(facts_of(node), order) for node in ruleset.walk()},
        **{one.id: _sorted(facts_of(one), order) for one in ruleset.conditions},
    }
    nodes = sorted(ruleset.walk(), key=lambda node: bool(node.children))
    asked: set[str] = set()
    at: dict[str, tuple[str, ...]] = {}
    for name in (*(node.key for node in nodes), *(one.id for one in ruleset.conditions)):
        at[name] = tuple(fact for fact in used[name] if fact not in asked)
        asked.update(at[name])
    elsewhere = tuple(fact for fact in order if fact not in asked)
    return Asked(MappingProxyType(at), MappingProxyType(used), elsewhere)


def _sorted(facts: Iterable[str], order: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted({fact for fact in facts if fact in order}, key=order.__getitem__))
