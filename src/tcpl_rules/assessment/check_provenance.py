"""What a case carries without being evaluated: where its values come from, and a decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from tcpl_rules.assessment.case import Decision, Provenance
from tcpl_rules.assessment.check_day import read_day
from tcpl_rules.assessment.check_identity import read_table, read_text
from tcpl_rules.assessment.content_hash import NOT_EVALUATED
from tcpl_rules.assessment.found import Found, Keys
from tcpl_rules.assessment.problem import keys_of, pointer_to, shown
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.model.standing import Text

PROVENANCE_KEYS = ("document", "number", "date", "issued_by", "entered_by", "note")
DECISION_KEYS = ("number", "date", "authority", "recognised")


def read_provenance(document: Mapping[str, object], found: Found) -> Mapping[str, Provenance]:
    """The provenance that *document* gives, by the pointer of the value that it belongs to."""
    provenance: dict[str, Provenance] = {}
    for pointer in read_table(document, ("provenance",), found):
        keys = ("provenance", pointer)
        if not _leads_somewhere(document, pointer):
            found.add("TCPL0850", keys, shown(pointer), _instead(document, pointer))
        outer = document["provenance"]
        if isinstance(outer, Mapping):
            provenance[pointer] = _provenance(outer, keys, found)
    return MappingProxyType(provenance)


def _provenance(outer: Mapping[str, object], keys: Keys, found: Found) -> Provenance:
    table = read_table(outer, keys, found)
    for key in table.keys() - set(PROVENANCE_KEYS):
        found.unknown("TCPL0805", (*keys, key), PROVENANCE_KEYS)
    return Provenance(
        document=read_text(table, (*keys, "document"), found),
        number=read_text(table, (*keys, "number"), found),
        date=read_day(table, (*keys, "date"), found),
        issued_by=read_text(table, (*keys, "issued_by"), found),
        entered_by=read_text(table, (*keys, "entered_by"), found),
        note=read_text(table, (*keys, "note"), found),
    )


def read_decision(document: Mapping[str, object], found: Found) -> Decision | None:
    """The authority's decision that *document* carries."""
    return decision_in(document, ("decision",), found) if "decision" in document else None


def decision_in(outer: Mapping[str, object], keys: Keys, found: Found) -> Decision:
    """The decision under the last of *keys*, in the table *outer*."""
    table = read_table(outer, keys, found)
    for key in table.keys() - set(DECISION_KEYS):
        found.unknown("TCPL0805", (*keys, key), DECISION_KEYS)
    recognised = table.get("recognised")
    if "recognised" in table and not isinstance(recognised, bool):
        allowed = Text("true (công nhận) hoặc false", "true (recognised) or false")
        found.add("TCPL0806", (*keys, "recognised"), shown(recognised), allowed)
    return Decision(
        number=read_text(table, (*keys, "number"), found),
        date=read_day(table, (*keys, "date"), found),
        authority=read_text(table, (*keys, "authority"), found),
        recognised=recognised if isinstance(recognised, bool) else None,
    )


def _leads_somewhere(document: Mapping[str, object], pointer: str) -> bool:
    try:
        keys = keys_of(pointer)
    except ValueError:
        return False
    if not keys or keys[0] in NOT_EVALUATED:
        return False
    value: object = document
    for key in keys:
        if isinstance(value, Mapping) and key in value:
            value = value[key]
        elif isinstance(value, tuple) and key in map(str, range(len(value))):
            value = value[int(key)]
        else:
            return False
    return True


def _instead(document: Mapping[str, object], pointer: str) -> Text:
    evaluated = {key: part for key, part in document.items() if key not in NOT_EVALUATED}
    close = nearest(pointer, _pointers(evaluated, ()))
    if close is not None:
        return Text(f"Có phải là {shown(close)}?", f"Is {shown(close)} meant?")
    return Text(
        'Ghi đường dẫn của giá trị, ví dụ "/facts/…"',
        'Give the path of a value, such as "/facts/…"',
    )


def _pointers(value: object, keys: Keys) -> Iterator[str]:
    if keys:
        yield pointer_to(*keys)
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _pointers(part, (*keys, key))
