"""Which facts a part of a ruleset asks for."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from tcpl_rules.model.guard import Holds, Linear, Measure
from tcpl_rules.model.rule import Average


def facts_of(part: object) -> tuple[str, ...]:
    """The ids of the facts that *part* asks for, each once, in the order of the text.

    *part* is anything of the model that holds guards; the parts below a node are no part of it.
    """
    return tuple(dict.fromkeys(_named(part)))


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
