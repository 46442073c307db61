"""A comparison as JSON: stable, versioned, numbers as strings; and the schema of it."""

from __future__ import annotations

from tcpl_rules.assessment.json_forms import list_of, or_null, strict_object
from tcpl_rules.assessment.range import Range
from tcpl_rules.comparison.comparison import (
    Clause,
    ClauseChange,
    Comparison,
    Found,
    Side,
    Status,
    Version,
    Witness,
)
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import LANGUAGES, plain
from tcpl_rules.report.comparison.words import ComparisonWords

SCHEMA_VERSION = "1"
"""Raised when a reader of an older form would misread a newer one."""


def comparison_json(comparison: Comparison) -> dict[str, object]:
    """*comparison* as what `json.dumps` takes: every clause, every key always there."""
    return {
        "schema": SCHEMA_VERSION,
        "old": _version(comparison.old),
        "new": _version(comparison.new),
        "clauses": [_change(change, comparison) for change in comparison.clauses],
    }


def _version(version: Version) -> dict[str, object]:
    return {
        "ruleset": version.id,
        "edition": version.edition,
        "content_hash": version.content_hash,
        "title": _both(version.title),
    }


def _change(change: ClauseChange, comparison: Comparison) -> dict[str, object]:
    return {
        "kind": change.kind,
        "part": change.part,
        "status": change.status.value,
        "moved": change.moved,
        "reworded": change.reworded,
        "known_otherwise": change.known_otherwise,
        "old": _clause(change, "old", comparison),
        "new": _clause(change, "new", comparison),
        "witnesses": [_witness(witness) for witness in change.witnesses],
        "open_case": None if change.open_case is None else _witness(change.open_case),
        "why": None if change.why is None else _both(change.why),
    }


def _clause(change: ClauseChange, side: Side, comparison: Comparison) -> dict[str, object] | None:
    clause: Clause | None = change.old if side == "old" else change.new
    if clause is None:
        return None
    return {
        "key": clause.key,
        "title": _both(clause.title),
        "citation": _both(clause.citation),
        "basis": clause.basis.value,
        "wording": {
            lang: list(ComparisonWords(comparison, lang).wording(change, side))
            for lang in LANGUAGES
        },
    }


def _witness(witness: Witness) -> dict[str, object]:
    return {
        "kind": witness.kind,
        "class": witness.class_ or None,
        "facts": dict(witness.facts),
        "entered": [
            {"old_key": e.old_key, "new_key": e.new_key, "points": plain(e.points)}
            for e in witness.entered
        ],
        "old": _found(witness.old),
        "new": _found(witness.new),
        "with_hearsay": witness.with_hearsay,
    }


def _found(found: Found) -> dict[str, object]:
    """Points from least to most, or whether it is met, or that the case is refused."""
    if found is None:
        return {"refused": True}
    if isinstance(found, Range):
        return {"least": plain(found.least), "most": plain(found.most)}
    return {"met": found}


def _both(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.in_language("en")}


# -- the schema ------------------------------------------------------------------------------------

_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_NUMBER = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+|/[0-9]+)?$"}


def comparison_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of `comparison_json`."""
    version = {
        "ruleset": _TEXT,
        "edition": {"type": "integer"},
        "content_hash": _TEXT,
        "title": _words(),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Comparison",
        **strict_object(
            {
                "schema": {"const": SCHEMA_VERSION},
                "old": strict_object(version),
                "new": strict_object(version),
                "clauses": list_of(_change_schema()),
            }
        ),
        "$defs": {"clause": _clause_schema(), "witness": _witness_schema()},
    }


def _change_schema() -> dict[str, object]:
    return strict_object(
        {
            "kind": _TEXT,
            "part": _TEXT,
            "status": {"enum": [status.value for status in Status]},
            "moved": _FLAG,
            "reworded": _FLAG,
            "known_otherwise": _FLAG,
            "old": or_null({"$ref": "#/$defs/clause"}),
            "new": or_null({"$ref": "#/$defs/clause"}),
            "witnesses": list_of({"$ref": "#/$defs/witness"}),
            "open_case": or_null({"$ref": "#/$defs/witness"}),
            "why": or_null(_words()),
        }
    )


def _clause_schema() -> dict[str, object]:
    return strict_object(
        {
            "key": _TEXT,
            "title": _words(),
            "citation": _words(),
            "basis": {"enum": [basis.value for basis in Basis]},
            "wording": strict_object(dict.fromkeys(LANGUAGES, list_of(_TEXT))),
        }
    )


def _witness_schema() -> dict[str, object]:
    entered = strict_object({"old_key": _TEXT, "new_key": _TEXT, "points": _NUMBER})
    return strict_object(
        {
            "kind": _TEXT,
            "class": {"type": ["string", "null"]},
            "facts": {"type": "object", "additionalProperties": {"type": "integer"}},
            "entered": list_of(entered),
            "old": _found_schema(),
            "new": _found_schema(),
            "with_hearsay": _FLAG,
        }
    )


def _found_schema() -> dict[str, object]:
    forms = ({"least": _NUMBER, "most": _NUMBER}, {"met": _FLAG}, {"refused": {"const": True}})
    return {"oneOf": [strict_object(form) for form in forms]}


def _words() -> dict[str, object]:
    return strict_object(dict.fromkeys(LANGUAGES, _TEXT))
