"""Rulesets at a glance: years, kinds of unit, and how much is read."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.model.coverage import WEAKER, Reading, reading_of
from tcpl_rules.model.ruleset import Ruleset, Years
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Language, display, plain
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.table import Column, Line, table

_ID = Text("Bộ quy tắc", "Ruleset")
_EDITION = Text("Bản", "Ed.")
_YEARS = Text("Năm", "Years")
_TITLE = Text("Tên và đối tượng", "Title and subject")
_MAXIMUM = Text("Tối đa", "Points")
_CONTENTS = "{}*"
_SHORT = {
    Basis.READ: Text("Đã\nđọc", "Read"),
    Basis.DERIVED: Text("Tính\nra", "Derived"),
    Basis.REPORTED: Text("Nêu\nlại", "Reported"),
    Basis.HEARSAY: Text("Nghe\nnói", "Hearsay"),
    Basis.SILENT: Text("Không\nquy định", "Silent"),
    Basis.UNREAD: Text("Chưa\nđọc", "Unread"),
}
_HOW = Text(
    "Một điểm được kể là đã đọc khi điểm tối đa và quy tắc chấm của nó đều đã đọc. * Không chấm "
    "điểm: kể theo nội dung.",
    "A point counts as read when its maximum and its rule are. * No points: contents are counted.",
)


def rulesets_text(rulesets: Sequence[Ruleset], lang: Language, screen: Screen) -> str:
    """A table with a line for each ruleset; points by how well maximum and rule are known.

    Of a ruleset without points it counts the contents.
    """
    readings = [reading_of(ruleset) for ruleset in rulesets]
    shown = [basis for basis in WEAKER if any(r.points[basis] for r in readings)]
    if Basis.READ not in shown:
        shown.insert(0, Basis.READ)
    columns = [
        Column(head=_ID.in_language(lang)),
        Column(head=_EDITION.in_language(lang), number=True),
        Column(head=_YEARS.in_language(lang)),
        Column(head=_TITLE.in_language(lang), wraps=True),
        Column(head=_MAXIMUM.in_language(lang), number=True),
        *(Column(head=_SHORT[basis].in_language(lang), number=True) for basis in shown),
    ]
    lines = [
        Line(cells=_cells(ruleset, reading, shown, lang))
        for ruleset, reading in zip(rulesets, readings, strict=True)
    ]
    how = screen.wrapped(_HOW.in_language(lang))
    return "\n".join([*table(columns, lines, screen), "", *map(screen.dim, how)])


def rulesets_json(rulesets: Sequence[Ruleset]) -> list[dict[str, object]]:
    """The same, as `json.dumps` takes it; points as strings.

    Without *by_points* the figures count contents. *parts* counts the parts of the text.
    """
    return [_as_json(ruleset, reading_of(ruleset)) for ruleset in rulesets]


def _cells(
    ruleset: Ruleset, reading: Reading, shown: Sequence[Basis], lang: Language
) -> tuple[str, ...]:
    maximum = display(reading.total, lang)
    kinds = ", ".join(kind.text.in_language(lang) for kind in ruleset.kinds)
    return (
        ruleset.id,
        str(ruleset.edition),
        _years(ruleset.years),
        f"{ruleset.title.in_language(lang)} ({kinds})",
        maximum if ruleset.by_points else _CONTENTS.format(maximum),
        *(display(reading.points[basis], lang) for basis in shown),
    )


def _years(years: Years | None) -> str:
    return "" if years is None else f"{years.first}–{years.last or ''}"


def _as_json(ruleset: Ruleset, reading: Reading) -> dict[str, object]:
    years = ruleset.years
    return {
        "id": ruleset.id,
        "edition": ruleset.edition,
        "standard": ruleset.standard,
        "title": _both(ruleset.title),
        "kinds": [{"id": kind.id, "text": _both(kind.text)} for kind in ruleset.kinds],
        "classes": [{"id": class_.id, "text": _both(class_.text)} for class_ in ruleset.classes],
        "by_points": ruleset.by_points,
        "years": None if years is None else {"first": years.first, "last": years.last},
        "no_assessment": [none.year for none in ruleset.no_assessment],
        "maximum": plain(reading.total),
        "points": {basis.value: plain(points) for basis, points in reading.points.items()},
        "parts": {basis.value: count for basis, count in reading.parts.items()},
        "silences": reading.silences,
        "questions": reading.questions,
    }


def _both(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.in_language("en")}
