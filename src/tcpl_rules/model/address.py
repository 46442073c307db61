"""Where each part of a ruleset stands among the reference pages."""

from __future__ import annotations

from tcpl_rules.model.ruleset import Ruleset


def address_of(ruleset: Ruleset, key: str) -> str | None:
    """The one address of the part called *key*, relative to the folder of the reference pages.

    *key* is that of a node, or the id of a condition, a grade, a fact, or of a role, event,
    document, dossier or step. None where the ruleset has no such part. It never changes while the
    part keeps its key: ``qd-25-2021/2.html#2.5``.
    """
    page = _page_of(ruleset, key)
    return None if page is None else f"{ruleset.id}/{page}.html#{key}"


def _page_of(ruleset: Ruleset, key: str) -> str | None:
    top = key.partition(".")[0]
    if any(node.key == key for node in ruleset.walk()):
        return top
    parts = {
        "outcome": (*ruleset.conditions, *ruleset.grades),
        "facts": ruleset.facts,
        "procedure": (
            *ruleset.roles,
            *ruleset.events,
            *ruleset.documents,
            *ruleset.dossiers,
            *ruleset.steps,
        ),
    }
    return next((page for page, found in parts.items() if any(p.id == key for p in found)), None)
