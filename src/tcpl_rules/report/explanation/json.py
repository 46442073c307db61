"""An explanation as JSON: stable, versioned, numbers as strings, each step with its sentence."""

from __future__ import annotations

from typing import get_args

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.json_forms import list_of, or_null, strict_object
from tcpl_rules.assessment.range import Range
from tcpl_rules.explanation.explanation import (
    About,
    EitherWay,
    Explanation,
    Open,
    Reason,
    ToDo,
)
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.report.explanation.json_forms import (
    CLAUSE,
    DAY,
    FLAG,
    NEEDED,
    NUMBER,
    PROVENANCE,
    RANGE,
    TEXT,
    THREE,
    WHOLE,
    WORDS,
    Schema,
    both,
    clause,
    day,
    document_schema,
    in_both,
    needed,
    number,
    points,
    provenance,
)
from tcpl_rules.report.explanation.open_words import OpenWords
from tcpl_rules.report.explanation.reason_words import ReasonWords
from tcpl_rules.report.explanation.to_do_words import ToDoWords
from tcpl_rules.report.procedure.json import procedure_json, procedure_schema

SCHEMA_VERSION = "1"
"""Raised when a reader of an older form would misread a newer one."""


def explanation_json(explanation: Explanation, ruleset: Ruleset) -> dict[str, object]:
    """*explanation* as what `json.dumps` takes; every key is always there.

    *ruleset* is the one that the case was assessed under.
    """
    parts = _Parts(explanation.assessment, ruleset)
    open_ = explanation.open
    return {
        "schema": SCHEMA_VERSION,
        "assessment": explanation.assessment.to_json(),
        "on": day(explanation.on),
        "root": parts.reason(explanation.root),
        "deciding": [parts.reason(reason) for reason in explanation.deciding],
        "open": None if open_ is None else parts.open(open_),
        "to_do": [parts.to_do(one) for one in explanation.to_do],
        "procedure": procedure_json(explanation.procedure, ruleset),
    }


@frozen
class _Parts:
    """What the document is made from."""

    assessment: Assessment
    ruleset: Ruleset

    def reason(self, reason: Reason) -> dict[str, object]:
        found = reason.found
        return {
            "about": reason.about,
            "key": reason.key,
            "holds": reason.holds,
            "title": both(reason.title),
            "sentence": in_both(
                lambda lang: ReasonWords(self.assessment, self.ruleset, lang).sentence(reason)
            ),
            "asked": number(reason.asked),
            "points": points(found) if isinstance(found, Range) else None,
            "value": None if isinstance(found, Range) else found,
            "short": number(reason.short),
            "by_hand": reason.by_hand,
            "instead": points(reason.instead),
            "clause": clause(reason.clause),
            "provenance": provenance(reason.provenance),
            "parts": [self.reason(part) for part in reason.parts],
        }

    def open(self, open_: Open) -> dict[str, object]:
        return {
            "settled_by": [needed(one) for one in open_.settled_by],
            "smallest": open_.smallest,
            "turns_on": [self._either_way(turn) for turn in open_.turns_on],
            "unless": list(open_.unless),
        }

    def _either_way(self, turn: EitherWay) -> dict[str, object]:
        return {
            "about": turn.about,
            "key": turn.key,
            "title": both(turn.title),
            "why": turn.why,
            "if_least": turn.if_least,
            "if_most": turn.if_most,
            "sentence": in_both(
                lambda lang: OpenWords(self.assessment, self.ruleset, lang).either_way(turn)
            ),
            "clause": clause(turn.clause),
        }

    def to_do(self, one: ToDo) -> dict[str, object]:
        proof = one.proved_by
        return {
            "key": one.key,
            "title": both(one.title),
            "met": one.met,
            "lost": number(one.lost),
            "sentence": in_both(
                lambda lang: ToDoWords(self.assessment, self.ruleset, lang).when(one)
            ),
            "missing": [self.reason(reason) for reason in one.missing],
            "proof_listed": proof is not None,
            "proved_by": None if proof is None or proof.documents is None else [*proof.documents],
            "held_by": list(one.held_by),
            "mendable": one.mendable,
            "past": one.past is not None,
            "until": day(one.until),
            "in_time": one.in_time,
        }


# -- the schema ------------------------------------------------------------------------------------


def explanation_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of `explanation_json`, for every ruleset."""
    reasons = list_of({"$ref": "#/$defs/reason"})
    fields = {
        "schema": {"const": SCHEMA_VERSION},
        "assessment": {"$ref": "#/$defs/assessment"},
        "on": DAY,
        "root": {"$ref": "#/$defs/reason"},
        "deciding": reasons,
        "open": or_null(_open_schema()),
        "to_do": list_of(_to_do_schema(reasons)),
        "procedure": procedure_schema(),
    }
    return document_schema("Explanation", fields, {"reason": _reason_schema(reasons)})


def _reason_schema(reasons: Schema) -> Schema:
    return strict_object(
        {
            "about": {"enum": list(get_args(About))},
            "key": TEXT,
            "holds": THREE,
            "title": WORDS,
            "sentence": WORDS,
            "asked": or_null(NUMBER),
            "points": or_null(RANGE),
            "value": WHOLE,
            "short": or_null(NUMBER),
            "by_hand": FLAG,
            "instead": or_null(RANGE),
            "clause": or_null(CLAUSE),
            "provenance": PROVENANCE,
            "parts": reasons,
        }
    )


def _open_schema() -> Schema:
    turn = {
        "about": {"enum": ["node", "condition"]},
        "key": TEXT,
        "title": WORDS,
        "why": {"enum": ["hearsay", "unread", "silent"]},
        "if_least": TEXT,
        "if_most": TEXT,
        "sentence": WORDS,
        "clause": CLAUSE,
    }
    return strict_object(
        {
            "settled_by": list_of(NEEDED),
            "smallest": FLAG,
            "turns_on": list_of(strict_object(turn)),
            "unless": list_of(TEXT),
        }
    )


def _to_do_schema(reasons: Schema) -> Schema:
    return strict_object(
        {
            "key": TEXT,
            "title": WORDS,
            "met": THREE,
            "lost": or_null(NUMBER),
            "sentence": WORDS,
            "missing": reasons,
            "proof_listed": FLAG,
            "proved_by": or_null(list_of(TEXT)),
            "held_by": list_of(TEXT),
            "mendable": THREE,
            "past": FLAG,
            "until": DAY,
            "in_time": THREE,
        }
    )
