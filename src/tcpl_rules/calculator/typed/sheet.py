"""What a person has typed so far, as the page keeps it: raw text, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import field, fields, frozen

from tcpl_rules.quantities import Language

UNIT_FIELDS: Final = ("name", "kind", "code", "district", "province", "class")
SIDES: Final = ("self_assessed", "appraised")


def _mapping() -> dict[str, object]:
    return {}


@frozen(kw_only=True)
class Sheet:
    """What was typed; JavaScript keeps it, and sends all of it with each request.

    *fields* and *who* (who fills in a value) are by the id of a field: a column of a table of
    cases, such as ``facts.heads_disciplined``. *unit* is by the keys of ``[unit]``. *steps* are by
    id, *events* too, *filled* by the number of a gap. *nothing_arose* are keys of parts. *rest* is
    what an opened case holds that no field shows, in the format of a case.
    """

    lang: Language = "vi"
    year: str = ""
    ruleset: str = ""
    unit: Mapping[str, str] = field(factory=dict)
    fields: Mapping[str, str] = field(factory=dict)
    who: Mapping[str, str] = field(factory=dict)
    documents: tuple[Mapping[str, object], ...] = ()
    steps: Mapping[str, Mapping[str, object]] = field(factory=dict)
    events: Mapping[str, str] = field(factory=dict)
    filled: Mapping[str, Mapping[str, str]] = field(factory=dict)
    completions: tuple[str, ...] = ()
    accept_hearsay: bool = False
    nothing_arose: tuple[str, ...] = ()
    rest: Mapping[str, object] = field(factory=_mapping)

    @classmethod
    def of(cls, written: object) -> Sheet:
        """The sheet that *written*, out of JSON, gives; what is of another form counts as empty."""
        found = written if isinstance(written, Mapping) else {}
        return cls(
            lang="en" if found.get("lang") == "en" else "vi",
            year=_text(found.get("year")),
            ruleset=_text(found.get("ruleset")),
            unit=_texts(found.get("unit")),
            fields=_texts(found.get("fields")),
            who=_texts(found.get("who")),
            documents=tuple(_table(one) for one in _listed(found.get("documents"))),
            steps={key: _table(one) for key, one in _table(found.get("steps")).items()},
            events=_texts(found.get("events")),
            filled={key: _texts(one) for key, one in _table(found.get("filled")).items()},
            completions=tuple(map(_text, _listed(found.get("completions")))),
            accept_hearsay=found.get("accept_hearsay") is True,
            nothing_arose=tuple(map(_text, _listed(found.get("nothing_arose")))),
            rest=_table(found.get("rest")),
        )

    def to_json(self) -> dict[str, object]:
        """The sheet as JSON carries it; `of` reads it back."""
        return {one.name: _plain(getattr(self, one.name)) for one in fields(type(self))}


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return value


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        return {}
    return {key: part for key, part in value.items() if isinstance(key, str)}


def _texts(value: object) -> Mapping[str, str]:
    return {key: _text(part) for key, part in _table(value).items()}


def _listed(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list | tuple) else ()
