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
from tcpl_rules.assessment.input_forms import Schema, any_day, any_text, table_of, worded
from tcpl_rules.assessment.record_schema import record_schema
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.ruleset import Ruleset, Years
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ZERO, display

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
    schema = table_of(
        {
            "ruleset": {"const": ruleset.id},
            "standard": {"const": ruleset.standard},
            "year": _year(ruleset.years),
            "left_out": _left_out(shape),
            "unit": _unit(shape),
            "facts": table_of({fact.id: _fact(fact) for fact in ruleset.facts}),
            "fed": table_of({fact.id: _feed(fact) for fact in ruleset.facts if fact.fed}),
            "self_assessed": {**column, **worded(_OWN[shape.by_points])},
            "appraised": {**column, **worded(_APPRAISED[shape.by_points])},
            "provenance": {
                "type": "object",
                "propertyNames": {"pattern": "^/"},
                "additionalProperties": {"$ref": "#/$defs/provenance"},
            },
            "decision": _decision(),
            **record_schema(shape),
        },
        required=("year", "unit"),
    )
    definitions = {
        **(_scoring() if shape.by_points else {}),
        "column": _column(shape),
        "provenance": _provenance(),
    }
    return {"$schema": _DIALECT, **worded(ruleset.title), **schema, "$defs": definitions}


def _year(years: Years | None) -> Schema:
    bounds: Schema = {"minimum": 1900, "maximum": 9999}
    if years is not None:
        bounds["minimum"] = years.first
        bounds["maximum"] = 9999 if years.last is None else years.last
    return {
        "type": "integer",
        **bounds,
        **worded(Text("Năm đánh giá", "Year"), years_covered(years)),
    }


def _left_out(shape: CaseShape) -> Schema:
    keys = [key for key, node in shape.nodes.items() if node.may_be_left_out]
    items: Schema = {"enum": keys} if keys else {"not": {}}
    return {"type": "array", "items": items, "uniqueItems": True}


def _unit(shape: CaseShape) -> Schema:
    kinds = [{"const": kind, **worded(text)} for kind, text in shape.kinds.items()]
    properties: Schema = {
        "name": {"type": "string", "minLength": 1, **worded(Text("Tên đơn vị", "Name"))},
        "kind": {"type": "string", "oneOf": kinds, **worded(Text("Loại đơn vị", "Kind of unit"))},
        "code": {**any_text(), **worded(Text("Mã đơn vị hành chính", "Administrative code"))},
        "district": {**any_text(), **worded(Text("Huyện", "District"))},
        "province": {**any_text(), **worded(Text("Tỉnh", "Province"))},
        "class": {**_class(shape), **worded(Text("Phân loại đơn vị", "Class of the unit"))},
    }
    return table_of(properties, required=("name", "kind", *(["class"] if shape.classes else [])))


def _class(shape: CaseShape) -> Schema:
    """One of the classes that the ruleset declares; any text where it declares none."""
    classes = [{"const": class_, **worded(text)} for class_, text in shape.classes.items()]
    return {**any_text(), "oneOf": classes} if classes else any_text()


def _fact(fact: Fact) -> Schema:
    wanted = expected(fact)
    asks = Text(f"{fact.asks.vi} ({wanted.vi})", f"{fact.asks.in_language('en')} ({wanted.en})")
    said = worded(fact.label, asks)
    if fact.kind is FactKind.YES_NO:
        return {"type": "boolean", **said}
    most: Schema = {} if fact.at_most is None else {"maximum": fact.at_most}
    return {"type": "integer", "minimum": fact.at_least, **most, **said}


def _decision() -> Schema:
    return table_of(
        {
            "number": any_text(),
            "date": any_day(),
            "authority": any_text(),
            "recognised": {"type": "boolean"},
        }
    )


def _feed(fact: Fact) -> Schema:
    """What *fact* takes from the assessment of the same unit under another standard."""
    taken: Schema = {"ruleset": any_text()}
    if fact.fed is not None and fact.fed.decision:
        taken["decision"] = _decision()
    if fact.fed is not None and fact.fed.outcome:
        taken["outcome"] = {"enum": list(OUTCOMES)}
    return {**table_of(taken), **worded(fact.label)}


def _scoring() -> Schema:
    return {
        "points": {"type": "string", "pattern": _POINTS},
        "points_or_less": {"type": "string", "pattern": _POINTS.replace("^", "^-?")},
        "tally": _tally(),
    }


def _column(shape: CaseShape) -> Schema:
    conditions = {"conditions": table_of(dict(_conditions(shape)))}
    if not shape.by_points:
        nodes = shape.nodes.items()
        met: Schema = {key: {**_met(), **worded(named(node), _MET)} for key, node in nodes}
        return table_of({"met": table_of(met), **conditions})
    parents = {key: node for key, node in shape.nodes.items() if node.children}
    return table_of(
        {
            "points": table_of({key: _entry(node) for key, node in shape.nodes.items()}),
            "tallies": table_of({key: {"$ref": "#/$defs/tally"} for key in parents}),
            **conditions,
        }
    )


def _conditions(shape: CaseShape) -> Iterator[tuple[str, Schema]]:
    """The conditions that a person may judge: those that points do not decide."""
    for id_, condition in shape.conditions.items():
        if not isinstance(condition.requirement, AboutPoints):
            yield id_, {**_met(), **worded(condition.text, _MET)}


def _met() -> Schema:
    return {"type": "boolean"}


def _entry(node: NodeShape) -> Schema:
    """Plain points where the maximum is known, points and maximum in any case."""
    top, least = node.maximum, node.least
    fields: Schema = {"points": {"anyOf": _forms(top, least)}, "of": {"anyOf": _forms(top, ZERO)}}
    if top is None:
        return {**table_of(fields, required=("points", "of")), **worded(named(node))}
    most = Text(
        f"từ {display(least, 'vi')} đến tối đa {display(top, 'vi')} điểm",
        f"{display(least, 'en')} to at most {display(top, 'en')} points",
    )
    alone = table_of(fields, required=("points",))
    return {"anyOf": [*_forms(top, least), alone], **worded(named(node), most)}


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
    return table_of(dict.fromkeys(keys, count), required=keys)


def _provenance() -> Schema:
    texts = ("document", "number", "issued_by", "entered_by", "note")
    return table_of({**{key: any_text() for key in texts}, "date": any_day()})
