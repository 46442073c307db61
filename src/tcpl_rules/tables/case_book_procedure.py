"""What a case is asked for of the procedure, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.case_words import DAYS_OFF, DAYS_WORKED, STEP
from tcpl_rules.assessment.record_template import papers_of
from tcpl_rules.model.procedure import Step
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.tables.case_book_lines import Cited, Heading, Line, Lines, Sort, way
from tcpl_rules.workbook.form_sheet import Bounds

PRESENCE: Final = (
    ("present", "absent"),
    Text("có mặt", "present"),
    Text("vắng mặt", "absent"),
)
SENDING: Final = (
    ("sent", "not_sent"),
    Text("đã gửi", "sent"),
    Text("chưa gửi", "not sent"),
)
"""The two lists of a step that a name may stand in, and what each says of it."""

_EVENTS: Final = Text("Mốc tính thời hạn", "What terms run from")
_CALENDAR: Final = Text("Lịch làm việc", "The calendar")
_PEOPLE: Final = Text("người", "people")


def procedure_lines(shape: CaseShape, lang: Language, cited: Cited) -> Lines:
    """Steps, with who was there and what was sent; events; days off and days worked."""
    for step in shape.steps.values():
        yield Heading(step.text.in_language(lang))
        yield from _step(step, shape, lang, cited)
    if shape.events:
        yield Heading(_EVENTS.in_language(lang))
    for event in shape.events.values():
        yield Line(
            keys=("events", event.id),
            sort=Sort.DONE,
            title=event.text.in_language(lang),
            takes=way(Sort.DONE, lang),
            citation=cited(event.standing),
        )
    if shape.steps:
        yield Heading(_CALENDAR.in_language(lang))
        for key, text in (("days_off", DAYS_OFF), ("days_worked", DAYS_WORKED)):
            title, takes = text.in_language(lang), way(Sort.DAYS, lang)
            yield Line(keys=("calendar", key), sort=Sort.DAYS, title=title, takes=takes, plain=True)


def _step(step: Step, shape: CaseShape, lang: Language, cited: Cited) -> Iterator[Line]:
    keys = ("steps", step.id)
    yield Line(
        keys=(*keys, "done"),
        sort=Sort.DONE,
        title=STEP["done"].in_language(lang),
        takes=way(Sort.DONE, lang),
        citation=cited(step.standing),
    )
    roles = {name: shape.roles[name].text for name in step.present if name in shape.roles}
    yield from _listed(step, roles, PRESENCE, lang)
    yield from _listed(step, papers_of(step, shape), SENDING, lang)
    people = [name for name in ("members", "attended") if step.quorum or name == "members"]
    for name in people if step.members or step.quorum else ():
        yield Line(
            keys=(*keys, name),
            sort=Sort.COUNT,
            title=STEP[name].in_language(lang),
            unit=_PEOPLE.in_language(lang),
            bounds=Bounds(least=0),
        )
    if step.in_writing is not None:
        title, takes = STEP["in_writing"].in_language(lang), way(Sort.YES_NO, lang)
        yield Line(keys=(*keys, "in_writing"), sort=Sort.YES_NO, title=title, takes=takes)


def _listed(
    step: Step,
    texts: Mapping[str, Text],
    lists: tuple[tuple[str, str], Text, Text],
    lang: Language,
) -> Iterator[Line]:
    """A line for each name, which puts it into one of two lists."""
    (one, other), yes, no = lists
    words = {yes.in_language(lang): one, no.in_language(lang): other}
    for name, text in texts.items():
        yield Line(
            keys=("steps", step.id, one),
            otherwise=("steps", step.id, other),
            name=name,
            sort=Sort.LISTED,
            title=text.in_language(lang),
            takes=" / ".join(words),
            choices=MappingProxyType(words),
            plain=True,
        )
