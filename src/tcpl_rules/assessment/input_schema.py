"""The JSON Schema of a case for one ruleset, for hosts that build forms or check early.

The schema says what a single value can be. What values must be to each other, and decimals inside
a text or a maximum, is for `check_case` alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tcpl_rules.assessment.assessment import OUTCOMES
from tcpl_rules.assessment.case_shape import CaseShape, NodeShape
from tcpl_rules.assessment.check_entries import named
from tcpl_rules.assessment.check_facts import expected
from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.ruleset import Ruleset, Years
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ZERO, display

Schema = dict[str, object]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_POINTS = r"^[0-9]+(\.[0-9]+)?(/[0-9]*[1-9][0-9]*)?$"
_OWN = {
    True: Text("Điểm tự chấm", "Points self-assessed"),
    False: Text("Kết quả tự đánh giá", "Self-assessment"),
}
_APPRAISED = {
    True: Text("Điểm thẩm định", "Points appraised"),
    False: Text("Kết quả thẩm định", "Appraisal"),
}
_MET = Text("true: đạt; false: không đạt", "true: met; false: not met")


def input_schema(ruleset: Ruleset) -> Schema:
    """The JSON Schema (2020-12) of a case as JSON; a fresh one, the caller's to change."""
    shape = CaseShape.of(ruleset)
    column = {"$ref": "#/$defs/column"}
    schema = _table(
        {
            "ruleset": {"const": ruleset.id},
            "standard": {"const": ruleset.standard},
            "year": _year(ruleset.years),
            "left_out": _left_out(shape),
            "unit": _unit(shape),
            "facts": _table({fact.id: _fact(fact) for fact in ruleset.facts}),
            "fed": _table({fact.id: _feed(fact) for fact in ruleset.facts if fact.fed}),
            "self_assessed": {**column, **_said(_OWN[shape.by_points])},
            "appraised": {**column, **_said(_APPRAISED[shape.by_points])},
            "provenance": {
                "type": "object",
                "propertyNames": {"pattern": "^/"},
                "additionalProperties": {"$ref": "#/$defs/provenance"},
            },
            "decision": _decision(),
        },
        required=("year", "unit"),
    )
    definitions = {
        **(_scoring() if shape.by_points else {}),
        "column": _column(shape),
        "provenance": _provenance(),
    }
    return {"$schema": _DIALECT, **_said(ruleset.title), **schema, "$defs": definitions}


def _table(properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    table: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**table, "required": list(required)} if required else table


def _said(title: Text, more: Text | None = None) -> Schema:
    """Title in Vietnamese; description in both languages."""
    described = [title.in_language("en")] if title.en else []
    described += [more.vi, *([more.en] if more.en else [])] if more is not None else []
    return {"title": title.vi, **({"description": "\n".join(described)} if described else {})}


def _text() -> Schema:
    return {"type": "string"}


def _date() -> Schema:
    return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def _year(years: Years | None) -> Schema:
    bounds: Schema = {"minimum": 1900, "maximum": 9999}
    if years is not None:
        bounds["minimum"] = years.first
        bounds["maximum"] = 9999 if years.last is None else years.last
    return {
        "type": "integer",
        **bounds,
        **_said(Text("Năm đánh giá", "Year"), years_covered(years)),
    }


def _left_out(shape: CaseShape) -> Schema:
    keys = [key for key, node in shape.nodes.items() if node.may_be_left_out]
    items: Schema = {"enum": keys} if keys else {"not": {}}
    return {"type": "array", "items": items, "uniqueItems": True}


def _unit(shape: CaseShape) -> Schema:
    kinds = [{"const": kind, **_said(text)} for kind, text in shape.kinds.items()]
    properties: Schema = {
        "name": {"type": "string", "minLength": 1, **_said(Text("Tên đơn vị", "Name"))},
        "kind": {"type": "string", "oneOf": kinds, **_said(Text("Loại đơn vị", "Kind of unit"))},
        "code": {**_text(), **_said(Text("Mã đơn vị hành chính", "Administrative code"))},
        "district": {**_text(), **_said(Text("Huyện", "District"))},
        "province": {**_text(), **_said(Text("Tỉnh", "Province"))},
        "class": {**_class(shape), **_said(Text("Phân loại đơn vị", "Class of the unit"))},
    }
    return _table(properties, required=("name", "kind", *(["class"] if shape.classes else [])))


def _class(shape: CaseShape) -> Schema:
    """One of the classes that the ruleset declares; any text where it declares none."""
    classes = [{"const": class_, **_said(text)} for class_, text in shape.classes.items()]
    return {**_text(), "oneOf": classes} if classes else _text()


def _fact(fact: Fact) -> Schema:
    wanted = expected(fact)
    asks = Text(f"{fact.asks.vi} ({wanted.vi})", f"{fact.asks.in_language('en')} ({wanted.en})")
    said = _said(fact.label, asks)
    if fact.kind is FactKind.YES_NO:
        return {"type": "boolean", **said}
    most: Schema = {} if fact.at_most is None else {"maximum": fact.at_most}
    return {"type": "integer", "minimum": fact.at_least, **most, **said}


def _decision() -> Schema:
    return _table(
        {
            "number": _text(),
            "date": _date(),
            "authority": _text(),
            "recognised": {"type": "boolean"},
        }
    )


def _feed(fact: Fact) -> Schema:
    """What *fact* takes from the assessment of the same unit under another standard."""
    taken: Schema = {"ruleset": _text()}
    if fact.fed is not None and fact.fed.decision:
        taken["decision"] = _decision()
    if fact.fed is not None and fact.fed.outcome:
        taken["outcome"] = {"enum": list(OUTCOMES)}
    return {**_table(taken), **_said(fact.label)}


def _scoring() -> Schema:
    return {
        "points": {"type": "string", "pattern": _POINTS},
        "points_or_less": {"type": "string", "pattern": _POINTS.replace("^", "^-?")},
        "tally": _tally(),
    }


def _column(shape: CaseShape) -> Schema:
    conditions = {"conditions": _table(dict(_conditions(shape)))}
    if not shape.by_points:
        nodes = shape.nodes.items()
        met: Schema = {key: {**_met(), **_said(named(node), _MET)} for key, node in nodes}
        return _table({"met": _table(met), **conditions})
    parents = {key: node for key, node in shape.nodes.items() if node.children}
    return _table(
        {
            "points": _table({key: _entry(node) for key, node in shape.nodes.items()}),
            "tallies": _table({key: {"$ref": "#/$defs/tally"} for key in parents}),
            **conditions,
        }
    )


def _conditions(shape: CaseShape) -> Iterator[tuple[str, Schema]]:
    """The conditions that a person may judge: those that points do not decide."""
    for id_, condition in shape.conditions.items():
        if not isinstance(condition.requirement, AboutPoints):
            yield id_, {**_met(), **_said(condition.text, _MET)}


def _met() -> Schema:
    return {"type": "boolean"}


def _entry(node: NodeShape) -> Schema:
    """Plain points where the maximum is known, points and maximum in any case."""
    top, least = node.maximum, node.least
    fields: Schema = {"points": {"anyOf": _forms(top, least)}, "of": {"anyOf": _forms(top, ZERO)}}
    if top is None:
        return {**_table(fields, required=("points", "of")), **_said(named(node))}
    most = Text(
        f"từ {display(least, 'vi')} đến tối đa {display(top, 'vi')} điểm",
        f"{display(least, 'en')} to at most {display(top, 'en')} points",
    )
    alone = _table(fields, required=("points",))
    return {"anyOf": [*_forms(top, least), alone], **_said(named(node), most)}


def _forms(top: Fraction | None, least: Fraction) -> list[Schema]:
    # A JSON number cannot write every bound; the next whole one still refuses nothing right.
    most: Schema = {} if top is None else {"maximum": -(-top.numerator // top.denominator)}
    written = "points_or_less" if least < 0 else "points"
    return [
        {"type": "number", "minimum": least.numerator // least.denominator, **most},
        {"$ref": f"#/$defs/{written}"},
    ]


def _tally() -> Schema:
    count: Schema = {"type": "integer", "minimum": 0}
    keys = ("full", "half", "zero")
    return _table(dict.fromkeys(keys, count), required=keys)


def _provenance() -> Schema:
    texts = ("document", "number", "issued_by", "entered_by", "note")
    return _table({**{key: _text() for key in texts}, "date": _date()})
