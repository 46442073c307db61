"""What was found of the procedure as JSON, with its schema."""

from __future__ import annotations

from typing import get_args

from tcpl_rules.assessment.json_forms import list_of, or_null, strict_object
from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.calendar.day import DayOff
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.procedure.finding import Finding, Part, Procedure, State, StepFindings
from tcpl_rules.report.explanation.json_forms import (
    CLAUSE,
    DAY,
    FLAG,
    TEXT,
    THREE,
    WHOLE,
    WORDS,
    Schema,
    both,
    clause,
    day,
    in_both,
)
from tcpl_rules.report.explanation.names import Names
from tcpl_rules.report.procedure.papers import PaperWords
from tcpl_rules.report.procedure.words import ProcedureWords


def procedure_json(procedure: Procedure, ruleset: Ruleset) -> dict[str, object]:
    """*procedure* as what `json.dumps` takes; every key is always there."""
    return {
        "on": day(procedure.on),
        "calendar": procedure.calendar,
        "steps": [_step(step, ruleset) for step in procedure.steps],
        "documents": [_document(document, ruleset) for document in procedure.documents],
    }


def _step(step: StepFindings, ruleset: Ruleset) -> dict[str, object]:
    stated = step.consequence
    return {
        "step": step.step.id,
        "text": both(step.step.text),
        "applies": step.applies,
        "findings": [_finding(finding, ruleset) for finding in step.findings],
        "consequence": None if stated is None else _consequence(stated.text, step, ruleset),
        "silent": stated is None,
    }


def _consequence(text: Text, step: StepFindings, ruleset: Ruleset) -> dict[str, object]:
    assert step.consequence is not None  # noqa: S101 - INVARIANT: *text* is of it
    cited = Names(ruleset, "vi").cited(step.consequence.standing)
    return {"text": both(text), "clause": clause(cited)}


def _finding(finding: Finding, ruleset: Ruleset) -> dict[str, object]:
    return {
        "part": finding.part,
        "state": finding.state,
        "sentence": in_both(lambda lang: ProcedureWords(ruleset, lang).finding(finding)),
        "clause": clause(Names(ruleset, "vi").cited(finding.standing)),
        "roles": list(finding.roles),
        "documents": list(finding.documents),
        "last_day": day(finding.last_day),
        "done_on": day(finding.done_on),
        "late_by": finding.late_by,
        "skipped": [_day_off(off) for off in finding.skipped],
        "moved": finding.moved,
        "falls_on": None if finding.falls_on is None else _day_off(finding.falls_on),
        "estimate": finding.estimate,
        "asked": finding.asked,
        "found": finding.found,
        "after": finding.after,
    }


def _day_off(off: DayOff) -> dict[str, object]:
    return {"day": day(off.day), "why": off.why, "name": off.name}


def _document(record: DocumentRecord, ruleset: Ruleset) -> dict[str, object]:
    return {
        "sentence": in_both(lambda lang: PaperWords(ruleset, lang).document(record)),
        "name": record.name,
        "number": record.number,
        "date": day(record.day),
        "issued_by": record.issued_by,
        "document": record.document,
        "proves": list(record.proves),
        "missing": record.missing,
        "reported_by": record.reported_by,
    }


# -- the schema ------------------------------------------------------------------------------------


def procedure_schema() -> Schema:
    """The schema of `procedure_json`, in a document that defines ``clause``."""
    return strict_object(
        {
            "on": DAY,
            "calendar": TEXT,
            "steps": list_of(_step_schema()),
            "documents": list_of(_document_schema()),
        }
    )


def _step_schema() -> Schema:
    return strict_object(
        {
            "step": TEXT,
            "text": WORDS,
            "applies": THREE,
            "findings": list_of(_finding_schema()),
            "consequence": or_null(strict_object({"text": WORDS, "clause": CLAUSE})),
            "silent": FLAG,
        }
    )


def _finding_schema() -> Schema:
    off = strict_object({"day": DAY, "why": TEXT, "name": TEXT})
    return strict_object(
        {
            "part": {"enum": list(get_args(Part))},
            "state": {"enum": list(get_args(State))},
            "sentence": WORDS,
            "clause": CLAUSE,
            **dict.fromkeys(("roles", "documents"), list_of(TEXT)),
            **dict.fromkeys(("last_day", "done_on"), DAY),
            "late_by": WHOLE,
            "skipped": list_of(off),
            "moved": FLAG,
            "falls_on": or_null(off),
            "estimate": FLAG,
            **dict.fromkeys(("asked", "found"), WHOLE),
            "after": TEXT,
        }
    )


def _document_schema() -> Schema:
    return strict_object(
        {
            "sentence": WORDS,
            **dict.fromkeys(("name", "number"), TEXT),
            "date": DAY,
            **dict.fromkeys(("issued_by", "document"), TEXT),
            "proves": list_of(TEXT),
            "missing": FLAG,
            "reported_by": TEXT,
        }
    )
