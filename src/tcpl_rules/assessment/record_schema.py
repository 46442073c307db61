"""The part of a case's JSON Schema that describes the record of the procedure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.input_forms import Schema, any_day, any_text, table_of, worded
from tcpl_rules.model.procedure import Document, Dossier, Event, Role, Step
from tcpl_rules.model.standing import Text

_DONE = Text(
    "Ngày đã làm; true: đã làm, không rõ ngày; false: chưa làm",
    "The day it was done; true: done on a day not known; false: not done",
)
_EVENT = Text("Ngày xảy ra; false: không xảy ra", "The day it happened; false: it never did")
_TITLES = {
    "steps": Text("Các bước của thủ tục", "Steps of the procedure"),
    "events": Text("Mốc tính thời hạn", "Events that terms run from"),
    "documents": Text("Tài liệu", "Documents"),
    "calendar": Text("Ngày nghỉ, ngày làm việc khác với lịch chung", "Corrections of the calendar"),
}


def record_schema(shape: CaseShape) -> Schema:
    """The properties of a case that record the procedure; each may be missing."""
    steps: Schema = {name: _step(step, shape) for name, step in shape.steps.items()}
    events: Schema = {name: _event(event) for name, event in shape.events.items()}
    days: Schema = {"type": "array", "items": any_day()}
    calendar = table_of({"days_off": days, "days_worked": days})
    listed: Schema = {"type": "array", "items": _document(shape)}
    tables = {
        "steps": table_of(steps),
        "events": table_of(events),
        "documents": listed,
        "calendar": calendar,
    }
    return {name: {**table, **worded(_TITLES[name])} for name, table in tables.items()}


def _step(step: Step, shape: CaseShape) -> Schema:
    people: Schema = {"type": "integer", "minimum": 0}
    roles, papers = _names(shape.roles), _names({**shape.documents, **shape.dossiers})
    in_writing: Schema = {"type": "boolean"} if step.in_writing else {"const": False}
    fields: Schema = {
        "done": {"anyOf": [any_day(), {"type": "boolean"}], **worded(_DONE)},
        **dict.fromkeys(("present", "absent"), roles),
        **dict.fromkeys(("sent", "not_sent"), papers),
        **dict.fromkeys(("members", "attended"), people),
        "in_writing": in_writing,
    }
    return {**table_of(fields), **worded(step.text)}


def _event(event: Event) -> Schema:
    return {"anyOf": [any_day(), {"const": False}], **worded(event.text, _EVENT)}


def _names(known: Mapping[str, Role | Document | Dossier]) -> Schema:
    named = ({"const": name, **worded(part.text)} for name, part in known.items())
    return _one_of(named)


def _one_of(items: Iterable[Schema]) -> Schema:
    """A list of these, in any order."""
    choices = list(items)
    return {"type": "array", "items": {"oneOf": choices} if choices else {"not": {}}}


def _document(shape: CaseShape) -> Schema:
    fields: Schema = dict(_fields(shape))
    # It is called by its own name, or by that of the document of the ruleset that it is.
    return {**table_of(fields), "anyOf": [{"required": ["name"]}, {"required": ["document"]}]}


def _fields(shape: CaseShape) -> Iterator[tuple[str, Schema]]:
    yield from ((key, any_text()) for key in ("number", "issued_by", "reported_by"))
    yield "name", any_text()
    yield "date", any_day()
    yield "document", {"enum": [*shape.documents]} if shape.documents else {"not": {}}
    yield "proves", _one_of({"const": key} for key in shape.nodes)
    yield "missing", {"type": "boolean"}
