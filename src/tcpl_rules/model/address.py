"""Where each part of a ruleset stands among the reference pages."""

from __future__ import annotations

from tcpl_rules.model.condition import Condition, Grade
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.procedure import Document, Dossier, Event, Role, Step
from tcpl_rules.model.ruleset import Ruleset

_Named = Condition | Grade | Fact | Role | Event | Document | Dossier | Step


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
    pages: tuple[tuple[str, tuple[_Named, ...]], ...] = (
        ("outcome", (*ruleset.conditions, *ruleset.grades)),
        ("facts", ruleset.facts),
        ("procedure", (*ruleset.roles, *ruleset.events, *ruleset.documents)),
        ("procedure", (*ruleset.dossiers, *ruleset.steps)),
    )
    return next((page for page, parts in pages if any(part.id == key for part in parts)), None)
