"""The pieces that the JSON Schemas of results are made of."""

from __future__ import annotations

from collections.abc import Mapping


def strict_object(fields: Mapping[str, object]) -> dict[str, object]:
    """An object with these fields, all of them and no others."""
    return {
        "type": "object",
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }


def list_of(items: object) -> dict[str, object]:
    """A list, each item of which fits *items*."""
    return {"type": "array", "items": items}


def or_null(schema: object) -> dict[str, object]:
    """What fits *schema*, or null."""
    return {"anyOf": [schema, {"type": "null"}]}
