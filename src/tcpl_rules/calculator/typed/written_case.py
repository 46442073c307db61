"""From a case to the sheet that writes it; what no field shows is kept beside the fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import keys_of, pointer_to
from tcpl_rules.calculator.typed.readings import written
from tcpl_rules.calculator.typed.rest import frozen_rest, put
from tcpl_rules.calculator.typed.sheet import UNIT_FIELDS, Sheet
from tcpl_rules.calculator.typed.sound import is_pointer
from tcpl_rules.calculator.typed.typed_case import (
    OF_PAPER,
    PAPER_FIELDS,
    columns_of,
    read_done,
    read_paper,
    read_step,
)
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import Language
from tcpl_rules.tables.columns import Wanted

_AS_COLUMNS = ("facts", "fed", "self_assessed", "appraised", "decision")


def sheet_of(case: Case, ruleset: Ruleset, lang: Language = "vi") -> Sheet:
    """The sheet on which *case*, made for *ruleset*, is typed: `case_of` gives the same case."""
    return _Writing(case, ruleset, lang).done()


class _Writing:
    def __init__(self, case: Case, ruleset: Ruleset, lang: Language) -> None:
        self._document = case.document
        self._ruleset = ruleset
        self._lang = lang
        self._columns = columns_of(ruleset).known
        self._rest: dict[str, object] = {}
        self._fields: dict[str, str] = {}
        self._unit: dict[str, str] = {}
        self._who: dict[str, str] = {}
        self._year = ""
        self._papers = self._rows()

    def done(self) -> Sheet:
        if "ruleset" not in self._document:
            self._rest["ruleset"] = None
        for key, value in self._document.items():
            self._write(key, value)
        return Sheet(
            lang=self._lang,
            year=self._year,
            ruleset=self._ruleset.id,
            unit=self._unit,
            fields=self._fields,
            who=self._who,
            documents=tuple(self._papers),
            steps=self._steps(),
            events=self._events(),
            rest={key: frozen_rest(value) for key, value in self._rest.items()},
        )

    def _write(self, key: str, value: object) -> None:
        match key, value:
            case "ruleset", self._ruleset.id:
                pass
            case "year", _:
                self._put_year(value)
            case "unit", Mapping():
                self._put_unit(value)
            case "left_out", tuple():
                self._put_left_out(value)
            case "provenance", Mapping():
                self._put_provenance(value)
            case ("documents", tuple()) | ("steps" | "events", Mapping()):
                pass
            case name, Mapping() if name in _AS_COLUMNS:
                self._put_columns((name,), value)
            case _:
                self._rest[key] = value

    # -- identity ----------------------------------------------------------------------------------

    def _put_year(self, value: object) -> None:
        text = written(value, Wanted.YEAR)
        if text is None or isinstance(value, str):
            self._rest["year"] = value
        else:
            self._year = text

    def _put_unit(self, unit: Mapping[str, object]) -> None:
        for key, value in unit.items():
            text = written(value, Wanted.TEXT) if isinstance(value, str) and value else None
            if key in UNIT_FIELDS and text is not None:
                self._unit[key] = text
            else:
                put(self._rest, ("unit", key), value)

    def _put_left_out(self, keys: Sequence[object]) -> None:
        parts = {node.key for node in self._ruleset.walk() if node.left_out is not None}
        if len(set(map(str, keys))) < len(keys) or not all(key in parts for key in keys):
            self._rest["left_out"] = keys
            return
        for key in keys:
            self._fields[f"left_out.{key}"] = "có"

    # -- facts and entries -------------------------------------------------------------------------

    def _put_columns(self, keys: tuple[str, ...], table: Mapping[str, object]) -> None:
        """Every value of *table* that a column takes as a field, the others as the rest."""
        if not table:
            put(self._rest, keys, {})
        for key, value in table.items():
            self._put_value((*keys, key), value)

    def _put_value(self, keys: tuple[str, ...], value: object) -> None:
        column = self._columns.get(".".join(keys))
        if column is not None and not isinstance(value, Mapping):
            text = written(value, column.wanted, met=_is_met(keys))
            if text is not None:
                self._fields[column.name] = text
                return
        elif column is not None and self._put_points(keys, value):
            return
        elif isinstance(value, Mapping):
            self._put_columns(keys, value)
            return
        put(self._rest, keys, value)

    def _put_points(self, keys: tuple[str, ...], value: object) -> bool:
        """Points with their maximum, in two fields; False where these cannot show them."""
        if not isinstance(value, Mapping) or value.keys() != {"points", "of"}:
            return False
        texts = [written(value[key], Wanted.POINTS) for key in ("points", "of")]
        if None in texts:
            return False
        name = ".".join(keys)
        self._fields[name], self._fields[f"{name}.of"] = (text or "" for text in texts)
        return True

    # -- what goes with them -----------------------------------------------------------------------

    def _put_provenance(self, table: Mapping[str, object]) -> None:
        """Who fills in a value, at its field; the rest of where it comes from is kept."""
        pointers = {pointer_to(*c.keys): name for name, c in self._columns.items()}
        for pointer, told in table.items():
            if self._put_of_paper(pointer, told):
                continue
            left = self._without_who(pointers.get(pointer, ""), told)
            if left is not None:
                put(self._rest, ("provenance", pointer), left)

    def _without_who(self, field: str, told: object) -> object:
        """What is left of *told* when who filled in *field* stands there; None for nothing."""
        said = told.get("entered_by") if isinstance(told, Mapping) else None
        if not (field and isinstance(told, Mapping) and isinstance(said, str) and _shows(said)):
            return told
        self._who[field] = said
        return {key: value for key, value in told.items() if key != "entered_by"} or None

    def _put_of_paper(self, pointer: str, told: object) -> bool:
        """Keep where a document comes from in its row, which may be moved; False for the rest."""
        keys = keys_of(pointer) if is_pointer(pointer) else ()
        if keys[:1] != ("documents",) or not keys[1:2] or not keys[1].isdecimal():
            return False
        place = int(keys[1])
        if place >= len(self._papers):
            return False
        kept = self._papers[place].setdefault(OF_PAPER, {})
        assert isinstance(kept, dict)  # noqa: S101 - INVARIANT: only this method puts it there
        kept[pointer_to(*keys[2:])] = frozen_rest(told)
        return True

    def _rows(self) -> list[dict[str, object]]:
        """The documents, one row each; none of them, where a row cannot show one."""
        listed = self._document.get("documents")
        rows = [_paper(table) for table in listed] if isinstance(listed, tuple) else []
        if any(row is None for row in rows):
            self._rest["documents"] = listed
            return []
        return [row for row in rows if row is not None]

    def _steps(self) -> Mapping[str, Mapping[str, object]]:
        steps = self._document.get("steps")
        shown: dict[str, Mapping[str, object]] = {}
        for name, told in steps.items() if isinstance(steps, Mapping) else ():
            said = _step(told)
            if said is None:
                put(self._rest, ("steps", name), told)
            else:
                shown[name] = said
        return shown

    def _events(self) -> Mapping[str, str]:
        events = self._document.get("events")
        shown: dict[str, str] = {}
        for name, value in events.items() if isinstance(events, Mapping) else ():
            text = _day(value)
            if text is None:
                put(self._rest, ("events", name), value)
            else:
                shown[name] = text
        return shown


def _is_met(keys: tuple[str, ...]) -> bool:
    return keys[1:2] in (("met",), ("conditions",))


def _shows(text: str) -> bool:
    """Whether a field gives *text* back as it is."""
    return bool(text) and text == text.strip()


def _day(value: object) -> str | None:
    text = written(value, Wanted.DATE)
    if isinstance(value, bool):
        text = "có" if value else "không"
    return text if text is not None and read_done(text) == value else None


def _step(told: object) -> Mapping[str, object] | None:
    """What is recorded of a step, as it is typed; None where that is more than fields show."""
    if not isinstance(told, Mapping):
        return None
    said: dict[str, object] = {}
    for key, value in told.items():
        text = _step_text(key, value)
        if text is None or read_step(key, text) != value:
            return None
        said[key] = text
    return said


def _step_text(key: str, value: object) -> object:
    if isinstance(value, tuple):
        return list(value) if all(isinstance(one, str) for one in value) and value else None
    if key == "done":
        return _day(value)
    return written(value, Wanted.YES_NO if isinstance(value, bool) else Wanted.COUNT)


def _paper(told: object) -> dict[str, object] | None:
    """A document as a row of the list; None where that cannot show it."""
    if not isinstance(told, Mapping):
        return None
    row: dict[str, object] = {}
    for key, value in told.items():
        text = _paper_text(key, value)
        if text is None or key not in (*PAPER_FIELDS, "reported_by"):
            return None
        if read_paper(key, text) != value or type(read_paper(key, text)) is not type(value):
            return None
        row[key] = text
    return row or None


def _paper_text(key: str, value: object) -> object:
    if key == "proves" and isinstance(value, tuple):
        return list(value) or None
    if key == "missing":
        return value if value is True else None
    if key == "date":
        return written(value, Wanted.DATE)
    return value if isinstance(value, str) and _shows(value) else None
