"""What a case records of each step: when it was done, who was there, what was handed in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from attrs import asdict

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_day import day_of
from tcpl_rules.assessment.check_identity import read_table, whole_number
from tcpl_rules.assessment.check_list import both, names_of
from tcpl_rules.assessment.found import Found, Keys, quoted
from tcpl_rules.assessment.problem import shown
from tcpl_rules.assessment.record import StepRecord
from tcpl_rules.model.procedure import Step
from tcpl_rules.model.standing import Text

STEP_KEYS = (
    "done",
    "present",
    "absent",
    "sent",
    "not_sent",
    "members",
    "attended",
    "in_writing",
)

_DONE = Text(
    "ngày đã làm, true nếu đã làm mà không rõ ngày, hoặc false nếu chưa làm",
    "the day it was done, true if it was done on a day not known, or false if it was not",
)
_PEOPLE = Text("số người, là số nguyên từ 0 trở lên", "a number of people, whole and not below 0")
_YES_NO = Text("true hoặc false", "true or false")
_NO_STEPS = Text("Bộ quy tắc này không có bước nào", "This ruleset has no steps")
_NO_ROLES = Text("Bộ quy tắc này không nêu ai", "This ruleset names nobody")
_NO_PAPERS = Text("Bộ quy tắc này không nêu giấy tờ nào", "This ruleset names no documents")


def read_steps(
    document: Mapping[str, object], shape: CaseShape, found: Found
) -> Mapping[str, StepRecord]:
    """What *document* records of the steps, by their ids; what is wrong is reported."""
    outer = read_table(document, ("steps",), found)
    steps: dict[str, StepRecord] = {}
    for name in outer:
        step = shape.steps.get(name)
        if step is None:
            found.unnamed("TCPL0851", ("steps", name), shape.steps, _NO_STEPS)
        else:
            steps[name] = _step(outer, step, shape, found)
    return MappingProxyType(steps)


def _step(outer: Mapping[str, object], step: Step, shape: CaseShape, found: Found) -> StepRecord:
    keys: Keys = ("steps", step.id)
    table = read_table(outer, keys, found)
    for key in table.keys() - set(STEP_KEYS):
        found.unknown("TCPL0805", (*keys, key), STEP_KEYS)
    done, day = _done(table, (*keys, "done"), found)
    present, absent = _roles(table, keys, shape, found)
    sent, not_sent = _papers(table, keys, shape, found)
    record = StepRecord(
        done=done,
        day=day,
        present=present,
        absent=absent,
        sent=sent,
        not_sent=not_sent,
        members=_people(table, (*keys, "members"), found),
        attended=_people(table, (*keys, "attended"), found),
        in_writing=_yes_no(table, (*keys, "in_writing"), found),
    )
    _check(record, step, keys, found)
    return record


def _done(table: Mapping[str, object], keys: Keys, found: Found) -> tuple[bool | None, date | None]:
    value = table.get("done")
    if isinstance(value, bool):
        return value, None
    if "done" not in table:
        return None, None
    if not isinstance(value, date | str):
        found.add("TCPL0806", keys, shown(value), _DONE)
        return None, None
    day = day_of(value, keys, found)
    return (True if day else None), day


def _roles(
    table: Mapping[str, object], keys: Keys, shape: CaseShape, found: Found
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = shape.roles
    present = names_of(table, (*keys, "present"), "TCPL0853", known, _NO_ROLES, found)
    absent = names_of(table, (*keys, "absent"), "TCPL0853", known, _NO_ROLES, found)
    for name in absent:
        if name in present:
            both((*keys, "absent"), shown(name), ("present", "absent"), found)
    return present, absent


def _papers(
    table: Mapping[str, object], keys: Keys, shape: CaseShape, found: Found
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = (*shape.documents, *shape.dossiers)
    sent = names_of(table, (*keys, "sent"), "TCPL0854", known, _NO_PAPERS, found)
    missing = names_of(table, (*keys, "not_sent"), "TCPL0854", known, _NO_PAPERS, found)
    for name in missing:
        if name in sent:
            both((*keys, "not_sent"), shown(name), ("sent", "not_sent"), found)
    return sent, missing


def _people(table: Mapping[str, object], keys: Keys, found: Found) -> int | None:
    key = str(keys[-1])
    if key not in table:
        return None
    count = whole_number(table[key])
    if count is None or count < 0:
        found.add("TCPL0806", keys, shown(table[key]), _PEOPLE)
        return None
    return count


def _yes_no(table: Mapping[str, object], keys: Keys, found: Found) -> bool | None:
    key = str(keys[-1])
    value = table.get(key)
    if key not in table or isinstance(value, bool):
        return value if isinstance(value, bool) else None
    found.add("TCPL0806", keys, shown(value), _YES_NO)
    return None


def _check(record: StepRecord, step: Step, keys: Keys, found: Found) -> None:
    """Report what cannot all be true of *step*."""
    members, attended = record.members, record.attended
    if members is not None and attended is not None and attended > members:
        most = Text(f"nhiều nhất là {members}", f"at most {members}")
        found.add("TCPL0856", (*keys, "attended"), str(attended), most)
    if record.in_writing and step.in_writing is None:
        found.add("TCPL0858", (*keys, "in_writing"), "true", step=quoted(step.text))
    if record.done is False:
        for key, value in asdict(record).items():
            if key not in ("done", "not_sent", "absent") and value not in (None, (), False):
                found.add("TCPL0857", (*keys, key), key, step=quoted(step.text))
