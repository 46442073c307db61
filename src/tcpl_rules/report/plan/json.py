"""A plan as JSON: stable, versioned, numbers as strings, with the certificate in full."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import get_args

from tcpl_rules.assessment.json_forms import list_of, or_null, strict_object
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.planning.plan import (
    Answer,
    Barred,
    Certificate,
    FactChange,
    Group,
    Mend,
    Offer,
    Plan,
)
from tcpl_rules.quantities import from_decimal, plain
from tcpl_rules.report.explanation.json_forms import (
    CLAUSE,
    FLAG,
    NEEDED,
    NUMBER,
    TEXT,
    WORDS,
    Schema,
    both,
    clause,
    document_schema,
    in_both,
    needed,
    number,
)
from tcpl_rules.report.plan.words import PlanWords

SCHEMA_VERSION = "1"
"""Raised when a reader of an older form would misread a newer one."""


def plan_json(plan: Plan, ruleset: Ruleset) -> dict[str, object]:
    """*plan* as what `json.dumps` takes; every key is always there.

    *ruleset* is the one that the case was assessed under. ``case`` can be assessed again as it is.
    """
    return {
        "schema": SCHEMA_VERSION,
        "answer": plan.answer,
        "sentence": in_both(lambda lang: PlanWords(plan, ruleset, lang).answer()),
        "grade": plan.grade,
        "cost": number(plan.cost),
        "mends": [_mend(mend, plan, ruleset) for mend in plan.mends],
        "barred": [_barred(barred, plan, ruleset) for barred in plan.barred],
        "needed": [needed(one) for one in plan.needed],
        "unmoved": list(plan.unmoved),
        "locked": list(plan.locked),
        "certificate": None if plan.certificate is None else _certificate(plan.certificate),
        "before": plan.before.to_json(),
        "result": None if plan.result is None else plan.result.to_json(),
        "case": None if plan.case is None else _plain(plan.case),
    }


def _mend(mend: Mend, plan: Plan, ruleset: Ruleset) -> dict[str, object]:
    return {
        "about": mend.about,
        "key": mend.key,
        "title": both(mend.title),
        "sentence": in_both(lambda lang: PlanWords(plan, ruleset, lang).mend(mend)),
        "now": plain(mend.now),
        "to": plain(mend.to),
        "enough": number(mend.enough),
        "cost": plain(mend.cost),
        "facts": [_change(change) for change in mend.facts],
        "pointer": mend.pointer,
        "clauses": [clause(one) for one in mend.clauses],
    }


def _change(change: FactChange) -> dict[str, object]:
    return {
        "fact": change.fact,
        "label": both(change.label),
        "unit": both(change.unit),
        "yes_no": change.yes_no,
        "now": change.now,
        "to": change.to,
        "pointer": change.pointer,
    }


def _barred(barred: Barred, plan: Plan, ruleset: Ruleset) -> dict[str, object]:
    return {
        "condition": barred.condition,
        "text": both(barred.text),
        "sentence": in_both(lambda lang: PlanWords(plan, ruleset, lang).barred(barred)),
        "key": barred.key,
        "asked": number(barred.asked),
        "most": number(barred.most),
        "facts": list(barred.facts),
        "clause": clause(barred.clause),
    }


def _certificate(certificate: Certificate) -> dict[str, object]:
    return {
        "asked": [
            {
                "condition": one.condition,
                "key": one.key,
                "points": plain(one.points),
                "above": one.above,
            }
            for one in certificate.asked
        ],
        "conditions": list(certificate.conditions),
        "start": _gains(certificate.start),
        "groups": [_group(group) for group in certificate.groups],
        "reached": [
            {"cost": plain(reach.cost), "most": number(reach.most)} for reach in certificate.reached
        ],
    }


def _group(group: Group) -> dict[str, object]:
    return {
        "conditions": list(group.conditions),
        "offers": [_offer(offer) for offer in group.offers],
    }


def _offer(offer: Offer) -> dict[str, object]:
    return {
        "cost": plain(offer.cost),
        "parts": list(offer.parts),
        "gains": _gains(offer.gains),
        "conditions": list(offer.conditions),
    }


def _gains(gains: tuple[tuple[str, Fraction], ...]) -> list[dict[str, str]]:
    return [{"key": key, "points": plain(points)} for key, points in gains]


def _plain(value: object) -> object:
    """A part of a case as JSON: exact numbers that are not whole as strings."""
    match value:
        case None | bool() | int() | str():
            return value
        case Decimal():
            return _plain(from_decimal(value))
        case Fraction():
            return int(value) if value.denominator == 1 else plain(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case _:
            msg = f"no part of a case: {value!r}"
            raise TypeError(msg)


# -- the schema ------------------------------------------------------------------------------------


def plan_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of `plan_json`, for every ruleset."""
    fields = {
        "schema": {"const": SCHEMA_VERSION},
        "answer": {"enum": list(get_args(Answer))},
        "sentence": WORDS,
        "grade": TEXT,
        "cost": or_null(NUMBER),
        "mends": list_of(_mend_schema()),
        "barred": list_of(_barred_schema()),
        "needed": list_of(NEEDED),
        "unmoved": list_of(TEXT),
        "locked": list_of(TEXT),
        "certificate": or_null(_certificate_schema()),
        "before": {"$ref": "#/$defs/assessment"},
        "result": or_null({"$ref": "#/$defs/assessment"}),
        "case": {"type": ["object", "null"]},
    }
    return document_schema("Plan", fields, {})


def _mend_schema() -> Schema:
    change = {
        "fact": TEXT,
        **dict.fromkeys(("label", "unit"), WORDS),
        "yes_no": FLAG,
        "now": {"type": "integer"},
        "to": {"type": "integer"},
        "pointer": TEXT,
    }
    return strict_object(
        {
            "about": {"enum": ["node", "penalty", "condition"]},
            "key": TEXT,
            **dict.fromkeys(("title", "sentence"), WORDS),
            **dict.fromkeys(("now", "to"), NUMBER),
            "enough": or_null(NUMBER),
            "cost": NUMBER,
            "facts": list_of(strict_object(change)),
            "pointer": TEXT,
            "clauses": list_of(CLAUSE),
        }
    )


def _barred_schema() -> Schema:
    return strict_object(
        {
            "condition": TEXT,
            **dict.fromkeys(("text", "sentence"), WORDS),
            "key": or_null(TEXT),
            **dict.fromkeys(("asked", "most"), or_null(NUMBER)),
            "facts": list_of(TEXT),
            "clause": CLAUSE,
        }
    )


def _certificate_schema() -> Schema:
    gains = list_of(strict_object({"key": TEXT, "points": NUMBER}))
    offer = {
        "cost": NUMBER,
        "parts": list_of(TEXT),
        "gains": gains,
        "conditions": list_of(TEXT),
    }
    group = {"conditions": list_of(TEXT), "offers": list_of(strict_object(offer))}
    asked = {"condition": TEXT, "key": TEXT, "points": NUMBER, "above": FLAG}
    return strict_object(
        {
            "asked": list_of(strict_object(asked)),
            "conditions": list_of(TEXT),
            "start": gains,
            "groups": list_of(strict_object(group)),
            "reached": list_of(strict_object({"cost": NUMBER, "most": or_null(NUMBER)})),
        }
    )
