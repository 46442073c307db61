"""The pieces that explanations and plans have in common as JSON, each with its schema."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.case import Provenance
from tcpl_rules.assessment.json_forms import or_null, strict_object
from tcpl_rules.assessment.range import Range
from tcpl_rules.assessment.result_schema import result_schema
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import LANGUAGES, Language, plain

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
THREE: Schema = {"type": ["boolean", "null"]}
WHOLE: Schema = {"type": ["integer", "null"]}
NUMBER: Schema = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+|/[0-9]+)?$"}
DAY: Schema = {"type": ["string", "null"], "format": "date"}
WORDS: Schema = strict_object(dict.fromkeys(LANGUAGES, TEXT))
RANGE: Schema = {"$ref": "#/$defs/range"}
CLAUSE: Schema = {"$ref": "#/$defs/clause"}
NEEDED: Schema = {"$ref": "#/$defs/needed"}


def document_schema(title: str, fields: Schema, definitions: Schema) -> Schema:
    """The JSON Schema (2020-12) of a document that holds an assessment, and what it defines.

    The definitions of a result are there under their own names, and ``assessment``.
    """
    result = result_schema()
    of_result = result.pop("$defs")
    assert isinstance(of_result, dict)  # noqa: S101 - INVARIANT: a schema names what it defines
    result.pop("$schema")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **strict_object(fields),
        "$defs": {**of_result, "assessment": result, "needed": _NEEDED_FIELDS, **definitions},
    }


def both(text: Text) -> dict[str, str]:
    """*text* in every language."""
    return {lang: text.in_language(lang) for lang in LANGUAGES}


def in_both(say: Callable[[Language], str]) -> dict[str, str]:
    """What *say* says in every language."""
    return {lang: say(lang) for lang in LANGUAGES}


def number(value: Fraction | None) -> str | None:
    """*value* as a string."""
    return None if value is None else plain(value)


def day(value: date | None) -> str | None:
    """*value* as ``2025-01-09``."""
    return None if value is None else value.isoformat()


def points(found: Range | None) -> dict[str, object] | None:
    """*found* as a result carries it."""
    if found is None:
        return None
    return {
        "least": plain(found.least),
        "most": plain(found.most),
        "tight": found.tight,
        "least_attained": found.least_attained,
        "most_attained": found.most_attained,
        "exact": plain(found.least) if found.settled else None,
    }


def clause(used: ClauseUsed | None) -> dict[str, object] | None:
    """*used* as a result carries it."""
    if used is None:
        return None
    return {
        "part": used.part,
        "citation": both(used.citation),
        "basis": used.basis.value,
        "source": used.source,
        "readings": [both(reading) for reading in used.readings],
        "address": used.address,
    }


def provenance(given: Provenance | None) -> dict[str, object] | None:
    """*given* as it was entered."""
    if given is None:
        return None
    return {
        "document": given.document,
        "number": given.number,
        "date": day(given.date),
        "issued_by": given.issued_by,
        "entered_by": given.entered_by,
        "note": given.note,
    }


def needed(one: Needed) -> dict[str, object]:
    """A value to find out."""
    return {
        "what": one.what,
        "key": one.key,
        "label": both(one.label),
        "asks": both(one.asks),
        "pointer": one.pointer,
    }


PROVENANCE: Schema = or_null(
    strict_object(
        {
            **dict.fromkeys(("document", "number"), TEXT),
            "date": DAY,
            **dict.fromkeys(("issued_by", "entered_by", "note"), TEXT),
        }
    )
)
BASIS: Schema = {"enum": [basis.value for basis in Basis]}
_NEEDED_FIELDS: Schema = strict_object(
    {
        "what": {"enum": ["fact", "points", "met", "condition"]},
        "key": TEXT,
        "label": WORDS,
        "asks": WORDS,
        "pointer": TEXT,
    }
)
