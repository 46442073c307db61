"""The form of one ruleset, made from its model alone."""

from __future__ import annotations

from collections.abc import Iterator

from tcpl_rules.calculator.form.fields import FieldMaker, Json, field
from tcpl_rules.calculator.form.parts import PartMaker
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import Language


def form_of(compiled: CompiledRuleset, lang: Language) -> Json:
    """What the form of *compiled* asks, in the order of the law."""
    ruleset = compiled.model
    fields = FieldMaker(ruleset, lang)
    parts = PartMaker(fields)
    return {
        "title": fields.say(ruleset.title),
        "standard": ruleset.standard,
        "ruleset": ruleset.id,
        "by_points": ruleset.by_points,
        "instruments": [
            {"id": one.id, "title": fields.say(one.title)} for one in ruleset.instruments
        ],
        "unit_fields": list(fields.unit()),
        "conditions": list(_conditions(ruleset, parts)),
        "sections": parts.sections(),
        "facts_elsewhere": list(parts.elsewhere()),
        "decision": list(fields.decision()),
        "steps": list(_steps(fields)),
        "events": list(_events(fields)),
        "documents": [{"id": one.id, "title": fields.say(one.text)} for one in ruleset.documents],
    }


def _conditions(ruleset: Ruleset, parts: PartMaker) -> Iterator[Json]:
    """The fields of each condition; those that the results of parts settle have none."""
    for condition in ruleset.conditions:
        yield from parts.facts_at(condition.id)
        if not isinstance(condition.requirement, AboutPoints):
            yield from parts.fields.condition(condition)


def _steps(fields: FieldMaker) -> Iterator[Json]:
    for step in fields.ruleset.steps:
        cited = fields.cited(step.standing, step.id)
        yield field(f"steps.{step.id}.done", "date", fields.say(step.text), **cited)


def _events(fields: FieldMaker) -> Iterator[Json]:
    for event in fields.ruleset.events:
        cited = fields.cited(event.standing, event.id)
        yield field(f"events.{event.id}", "date", fields.say(event.text), **cited)
