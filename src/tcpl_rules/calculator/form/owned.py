"""Which fields the form of a ruleset shows: what is wrong elsewhere belongs to the whole sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from tcpl_rules.calculator.form.form import form_of
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.quantities import Language

Json = Mapping[str, object]


@lru_cache(maxsize=24)
def form_for(compiled: CompiledRuleset, lang: Language) -> dict[str, object]:
    """The form of *compiled*, made once; not to be changed."""
    return form_of(compiled, lang)


@lru_cache(maxsize=24)
def owned_fields(compiled: CompiledRuleset) -> frozenset[str]:
    """The ids of all fields that the form of *compiled* shows, and the year."""
    return frozenset({"year", *_ids(form_for(compiled, "vi"))})


def _ids(part: object) -> Iterator[str]:
    """The ids of the fields in *part* of a form."""
    if isinstance(part, list):
        for one in part:
            yield from _ids(one)
    elif isinstance(part, dict):
        name = part.get("id")
        if isinstance(name, str) and "." in name:
            yield name
        for below in part.values():
            yield from _ids(below)
