"""What is said to the caller, in the language that the caller asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal

from pydantic import BaseModel

from tcpl_rules import CompiledRuleset, FactListing, Problem
from tcpl_rules.quantities import Language, plain

# A language in the header Accept-Language, and how much it is liked: "en-GB;q=0.8".
WANTED = re.compile(
    r"(?:^|,)\s*(vi|en)(?:-\w+)*\s*(?:;\s*q=([01](?:\.\d{1,3})?))?\s*(?=,|$)", re.IGNORECASE
)


def language_of(accept_language: str) -> Language:
    """The better liked of Vietnamese and English; Vietnamese where neither is asked for."""
    liked: dict[str, Decimal] = {}
    for name, quality in WANTED.findall(accept_language):
        liked.setdefault(name.lower(), Decimal(quality or 1))
    return "en" if liked.get("en", Decimal(0)) > liked.get("vi", Decimal(0)) else "vi"


class WrongField(BaseModel):
    """One thing that is wrong with a case."""

    pointer: str
    """Where: a JSON Pointer into what was posted; empty for all of it."""
    code: str
    text: str
    value: str
    allowed: str | None
    """What would be right."""


class Refusal(BaseModel):
    """All that is wrong with a case."""

    problems: list[WrongField]


def wrong_field(problem: Problem, lang: Language) -> WrongField:
    """*problem* in *lang*; beside its field, if there is one, it need not say the place."""
    return WrongField(
        pointer=problem.pointer,
        code=problem.code,
        text=problem.text(lang) if problem.pointer else problem.sentence(lang),
        value=problem.value,
        allowed=problem.allowed.in_language(lang) if problem.allowed else None,
    )


def form(ruleset: CompiledRuleset, lang: Language) -> dict[str, object]:
    """All that *ruleset* can be told: its facts, and the parts that people judge."""
    return {
        "title": ruleset.model.title.in_language(lang),
        "by_points": ruleset.model.by_points,
        "facts": [fact(listing, lang) for listing in ruleset.facts],
        "parts": [
            {
                "key": node.key,
                "title": node.title.in_language(lang),
                "maximum": None if node.maximum.value is None else plain(node.maximum.value),
            }
            for node in ruleset.model.walk()
        ],
    }


def fact(listing: FactListing, lang: Language) -> dict[str, object]:
    """One fact: what is asked, in which unit, between which bounds, and by which clauses."""
    return {
        "id": listing.id,
        "kind": listing.kind.value,
        "label": listing.label.in_language(lang),
        "asks": listing.asks.in_language(lang),
        "unit": listing.unit.in_language(lang),
        "at_least": listing.at_least,
        "at_most": listing.at_most,
        "at_most_fact": listing.at_most_fact,
        "clauses": [
            {"citation": clause.citation.in_language(lang), "basis": clause.basis.value}
            for clause in listing.clauses
        ],
    }


def components(schemas: Mapping[str, object]) -> dict[str, object]:
    """*schemas* as OpenAPI wants them: what each refers to stands beside it, under its name."""
    found: dict[str, object] = {}
    for name, schema in schemas.items():
        text = json.dumps(schema).replace("#/$defs/", f"#/components/schemas/{name}.")
        described = json.loads(text)
        del described["$schema"]
        found |= {f"{name}.{part}": one for part, one in described.pop("$defs").items()}
        found[name] = described
    return found
