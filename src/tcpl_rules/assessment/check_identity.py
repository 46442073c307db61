"""Who is assessed, for which year and under which rules."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from tcpl_rules.assessment.case import Unit
from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.content_hash import is_small
from tcpl_rules.assessment.found import Found, Keys
from tcpl_rules.assessment.problem import dotted, pointer_to, shown
from tcpl_rules.model.ruleset import NoAssessment, Ruleset, Years
from tcpl_rules.model.standing import Text

TOP_KEYS = (
    "ruleset",
    "standard",
    "year",
    "left_out",
    "unit",
    "facts",
    "fed",
    "self_assessed",
    "appraised",
    "provenance",
    "decision",
    "steps",
    "events",
    "documents",
    "calendar",
)
UNIT_KEYS = ("name", "kind", "code", "district", "province", "class")

_EMPTY: Mapping[str, object] = {}


def read_unit(document: Mapping[str, object], shape: CaseShape, found: Found) -> Unit:
    """The unit that *document* names; what is missing or wrong is reported, and left empty."""
    table = read_table(document, ("unit",), found)
    for key in table.keys() - set(UNIT_KEYS):
        found.unknown("TCPL0805", ("unit", key), UNIT_KEYS)
    texts = {key: read_text(table, ("unit", key), found) for key in UNIT_KEYS}
    if "name" not in table or (table["name"] == ""):
        found.add(
            "TCPL0807",
            ("unit", "name"),
            allowed=Text('ví dụ name = "Phường Đông Hương"', 'such as name = "Phường Đông Hương"'),
            what=Text("tên đơn vị", "the name of the unit"),
        )
    _check_kind(table, shape, found)
    _check_class(table, shape, found)
    class_ = texts.pop("class")
    return Unit(**texts, class_=class_)


def _check_kind(table: Mapping[str, object], shape: CaseShape, found: Found) -> None:
    kind = table.get("kind")
    allowed = _listed(shape.kinds)
    if "kind" not in table:
        what = Text("loại đơn vị", "the kind of unit")
        found.add("TCPL0807", ("unit", "kind"), allowed=allowed, what=what)
    elif isinstance(kind, str) and kind not in shape.kinds:
        found.add("TCPL0810", ("unit", "kind"), shown(kind), allowed)


def _check_class(table: Mapping[str, object], shape: CaseShape, found: Found) -> None:
    """Where the ruleset declares classes, the unit is of one of them; else it may say anything."""
    if not shape.classes:
        return
    class_ = table.get("class")
    if "class" not in table:
        what = Text("phân loại của đơn vị", "the class of the unit")
        found.add("TCPL0807", ("unit", "class"), allowed=_listed(shape.classes), what=what)
    elif isinstance(class_, str) and class_ not in shape.classes:
        found.add("TCPL0815", ("unit", "class"), shown(class_), _listed(shape.classes))


def _listed(kinds: Mapping[str, Text]) -> Text:
    """The ids to choose from, each in words."""
    return Text(
        ", ".join(f"{id_} ({text.vi})" for id_, text in kinds.items()),
        ", ".join(f"{id_} ({text.in_language('en')})" for id_, text in kinds.items()),
    )


def read_year(
    document: Mapping[str, object], ruleset: Ruleset, found: Found, *, as_if: bool
) -> tuple[int, bool]:
    """The year, and whether it is assessed only as if the ruleset covered it."""
    allowed = Text("năm đánh giá, ví dụ 2024", "the year of assessment, such as 2024")
    if "year" not in document:
        what = Text("năm đánh giá (year)", "the year of assessment (year)")
        found.add("TCPL0807", ("year",), allowed=allowed, what=what)
        return 0, False
    year = whole_number(document["year"])
    if year is None or not 1900 <= year <= 9999:
        found.add("TCPL0806", ("year",), shown(document["year"]), allowed)
        return 0, False
    paused = next((pause for pause in ruleset.no_assessment if pause.year == year), None)
    covered = paused is None and (ruleset.years is None or year in ruleset.years)
    if not covered and not as_if:
        _report_year(year, paused, ruleset, found)
    return year, not covered


def _report_year(year: int, paused: NoAssessment | None, ruleset: Ruleset, found: Found) -> None:
    covered = years_covered(ruleset.years)
    if paused is None:
        found.add("TCPL0811", ("year",), str(year), covered, ruleset=ruleset.id)
    else:
        found.add(
            "TCPL0812",
            ("year",),
            str(year),
            covered,
            ruleset=ruleset.id,
            source=_who_says(paused, ruleset),
            note=_what_was_read(paused),
        )


def years_covered(years: Years | None) -> Text:
    """The years that a ruleset governs, in words."""
    if years is None:
        return Text("mọi năm", "any year")
    if years.last is None:
        return Text(f"từ năm {years.first}", f"{years.first} and later")
    if years.last == years.first:
        return Text(str(years.first), str(years.first))
    return Text(f"{years.first} đến {years.last}", f"{years.first} to {years.last}")


def _who_says(paused: NoAssessment, ruleset: Ruleset) -> Text:
    """The title of what the pause rests on: the document that reports it, or the instrument."""
    titles = {document.id: document.title for document in ruleset.sources}
    titles |= {instrument.id: instrument.title for instrument in ruleset.instruments}
    cited = [citation.instrument for citation in paused.standing.citations]
    for id_ in (paused.standing.source, *cited):
        if id_:
            return titles.get(id_, Text(id_, id_))
    return Text(ruleset.id, ruleset.id)


def _what_was_read(paused: NoAssessment) -> Text:
    """What the ruleset notes on the pause, such as that its document was not read."""
    notes = paused.standing.notes
    return Text(
        "".join(f" {note.vi}" for note in notes),
        "".join(f" {note.in_language('en')}" for note in notes),
    )


def check_addressee(document: Mapping[str, object], ruleset: Ruleset, found: Found) -> None:
    """Report keys that no case has, and a case made for other rules."""
    for key in document.keys() - set(TOP_KEYS):
        found.unknown("TCPL0805", (key,), TOP_KEYS)
    for key, own in (("ruleset", ruleset.id), ("standard", ruleset.standard)):
        asked = read_text(document, (key,), found)
        if asked and asked != own:
            found.add("TCPL0813", (key,), shown(asked), Text(own, own))


def read_table(document: Mapping[str, object], keys: Keys, found: Found) -> Mapping[str, object]:
    """The table under the last of *keys*; empty when it is missing, or reported."""
    table = document.get(str(keys[-1]), _EMPTY)
    if isinstance(table, Mapping):
        return table
    name = dotted(pointer_to(*keys))
    allowed = Text(f"một bảng [{name}]", f"a table [{name}]")
    found.add("TCPL0806", keys, shown(table), allowed)
    return _EMPTY


def read_text(table: Mapping[str, object], keys: Keys, found: Found) -> str:
    """The text under the last of *keys*; empty when it is missing, or reported."""
    value = table.get(str(keys[-1]), "")
    if isinstance(value, str) and not _is_broken(value):
        return str(value)
    allowed = Text("chữ trong dấu ngoặc kép", "a text in quotes")
    if isinstance(value, int) and not isinstance(value, bool):
        allowed = Text(f'chữ trong dấu ngoặc kép: "{shown(value)}"', f'a text: "{shown(value)}"')
    found.add("TCPL0806", keys, shown(value), allowed)
    return ""


def _is_broken(text: str) -> bool:
    """Whether half a character stands in *text*, as JSON lets one write; nothing can print it."""
    if text.isascii():
        return False
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def whole_number(value: object) -> int | None:
    """*value* as a whole number, or None; 3.0 is one, "3" and true are not."""
    if isinstance(value, bool) or not isinstance(value, int | Fraction | Decimal):
        return None
    if not is_small(value):
        return None
    exact = Fraction(value)
    return exact.numerator if exact.denominator == 1 else None
