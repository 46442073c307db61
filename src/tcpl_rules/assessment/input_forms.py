"""The pieces that the JSON Schema of a case is made of."""

from __future__ import annotations

from tcpl_rules.model.standing import Text

Schema = dict[str, object]


def table_of(properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    """A table with these keys and no others, of which those *required* must be there."""
    table: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**table, "required": list(required)} if required else table


def worded(title: Text, more: Text | None = None) -> Schema:
    """Title in Vietnamese; description in both languages."""
    described = [title.in_language("en")] if title.en else []
    described += [more.vi, *([more.en] if more.en else [])] if more is not None else []
    return {"title": title.vi, **({"description": "\n".join(described)} if described else {})}


def any_text() -> Schema:
    """Any text."""
    return {"type": "string"}


def any_day() -> Schema:
    """A day, as ISO 8601 writes it."""
    return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
