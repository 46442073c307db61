"""A sheet judged: marks beside fields, points, outcome, what is missing, and all of it drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, NodeScore
from tcpl_rules.calculator.form.fields import Json
from tcpl_rules.calculator.form.owned import owned_fields
from tcpl_rules.calculator.judged.desk import desk_of
from tcpl_rules.calculator.judged.explained import Explained, explained
from tcpl_rules.calculator.judged.fragments import NAMES, Fragments
from tcpl_rules.calculator.typed.marks import Marks
from tcpl_rules.calculator.typed.prepared import Prepared
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.calculator.typed.sound import Places, sound_case
from tcpl_rules.calculator.typed.typed_case import Typed, case_of
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language, display
from tcpl_rules.report.assessment_text import heard_in_words
from tcpl_rules.report.explanation.html.board import BoardDrawing
from tcpl_rules.report.explanation.html.score import ScoreDrawing
from tcpl_rules.report.explanation.html.words import POINT_STATES, STATES, State
from tcpl_rules.report.explanation.open_words import OpenWords
from tcpl_rules.report.wording import STAGES, STAGES_MET, of_maximum, sentence_case

_SHORT_HASH: Final = 12
_TONES: Final[Mapping[str, State]] = {
    "qualified": "met",
    "not_qualified": "failed",
    "undetermined": "open",
}
_CONTENTS: Final = Text("nội dung đạt", "contents met")
_POINTS: Final = Text("điểm", "points")
_NOT_JUDGED: Final = Text(
    "Chưa tính được: hãy điền các ô được đánh dấu ở phần đơn vị",
    "Nothing is judged yet: fill in what is marked in the part about the unit",
)
_RECEIPT: Final = Text(
    "Bộ quy tắc {ruleset}, bản {edition}, nội dung {content}; hồ sơ {case}; phần mềm tcpl_rules "
    "{library}",
    "Ruleset {ruleset}, edition {edition}, content {content}; case {case}; library tcpl_rules "
    "{library}",
)
_COMPLETED: Final = Text("; bổ khuyết {}", "; completions {}")
_AS_IF: Final = Text(
    "; tính như thể bộ quy tắc có áp dụng cho năm này", "; as if the ruleset governed this year"
)
_HEARSAY: Final = Text(
    "; áp dụng cả quy định theo nguồn chưa kiểm chứng được", "; hearsay was accepted"
)
_UNIT_LABELS: Final = {
    "unit.name": Text("Tên đơn vị", "Name of the unit"),
    "unit.kind": Text("Loại đơn vị", "Kind of unit"),
    "unit.class": Text("Phân loại đơn vị", "Class of the unit"),
    "year": Text("Năm đánh giá", "Assessment year"),
}


def judged(sheet: Sheet, under: Prepared, on: date | None = None, site: str = "") -> Json:
    """What *sheet* comes to *under* its ruleset, on the day *on*, as the page is told it.

    Citations lead to the reference pages at *site*, unless it is empty.
    """
    desk = desk_of(under.compiled)
    typed = case_of(sheet, desk.ruleset)
    marks = under.marks.joined(typed.marks)
    places = Places(typed.rows, owned_fields(under.compiled))
    case = sound_case(typed, desk, places, marks, sheet.lang)
    if case is None:
        return _unjudged(marks, sheet.lang)
    found = explained(desk, case, on=on, accept_hearsay=sheet.accept_hearsay)
    telling = _Telling(found, desk.ruleset, sheet.lang, marks, places)
    plan = _plan(under, found)
    drawn = Fragments(explained=found, ruleset=desk.ruleset, lang=sheet.lang, plan=plan, site=site)
    return {
        "marks": marks.to_json(sheet.lang),
        "summary": telling.summary(),
        "scores": telling.scores(),
        "missing": list(telling.missing()),
        "implied": _implied(typed, sheet),
        "html": drawn.drawn(),
        "receipt": telling.receipt(),
    }


def _plan(under: Prepared, found: Explained) -> Plan | None:
    """What would make the unit qualify, where it does not."""
    assessment = found.explanation.assessment
    if assessment.outcome != "not_qualified":
        return None
    return under.compiled.plan(
        assessment.case.case,
        as_if=assessment.case.as_if,
        accept_hearsay=assessment.accepted_hearsay,
    )


def _implied(typed: Typed, sheet: Sheet) -> Json:
    """The figures that follow from “nothing arose”, by the fields in which nothing was typed."""
    return {field: "0" for field in typed.implied if not sheet.fields.get(field, "").strip()}


def _unjudged(marks: Marks, lang: Language) -> Json:
    """What is said of a sheet whose unit is not known well enough."""
    missing = [
        {"key": field, "text": text.in_language(lang), "fields": [field]}
        for field, text in _UNIT_LABELS.items()
        if field in marks.fields()
    ]
    summary: Json = {
        "points": None,
        "maximum": None,
        "unit": "",
        "outcome": "",
        "outcome_text": _NOT_JUDGED.in_language(lang),
        "tone": "open",
        "stage": "",
        "stage_text": "",
        "hearsay": "",
    }
    return {
        "marks": marks.to_json(lang),
        "summary": summary,
        "scores": {},
        "missing": missing,
        "implied": {},
        "html": dict.fromkeys(NAMES, ""),
        "receipt": "",
    }


@frozen
class _Telling:
    """Tells of what came out."""

    explained: Explained
    ruleset: Ruleset
    lang: Language
    marks: Marks
    places: Places

    @property
    def _assessment(self) -> Assessment:
        return self.explained.explanation.assessment

    def summary(self) -> Json:
        """Points or contents, the outcome, and at which stage."""
        found, lang = self._assessment, self.lang
        stages = STAGES if found.by_points else STAGES_MET
        unit = _POINTS if found.by_points else _CONTENTS
        return {
            "points": found.total.display(lang),
            "maximum": None if found.maximum is None else display(found.maximum, lang),
            "unit": unit.in_language(lang),
            "outcome": found.outcome,
            "outcome_text": sentence_case(found.headline(lang)),
            "tone": "part" if found.grade else _TONES.get(found.outcome, "part"),
            "stage": found.stage,
            "stage_text": stages[found.stage].in_language(lang),
            "hearsay": heard_in_words(found, self.ruleset, lang),
        }

    def scores(self) -> Json:
        """How each part stands, by its key."""
        found = self._assessment
        words = POINT_STATES if found.by_points else STATES
        states = self._states()
        return {node.key: self._score(node, states[node.key], words) for node in found.nodes}

    def _states(self) -> Mapping[str, State]:
        found = self._assessment
        if found.by_points:
            score = ScoreDrawing(found, self.ruleset, self.lang)
            return {node.key: score.state(node) for node in found.nodes}
        board = BoardDrawing(found, self.lang)
        return {node.key: board.state(node) for node in found.nodes}

    def _score(self, node: NodeScore, state: State, words: Mapping[State, Text]) -> Json:
        counted = self._assessment.by_points or node.maximum != 1
        text = words[state].in_language(self.lang)
        if node.score is not None and counted:
            text = of_maximum(node.score, node.maximum, self.lang)
        return {
            "points": None if node.score is None else node.score.display(self.lang),
            "maximum": None if node.maximum is None else display(node.maximum, self.lang),
            "verdict": state,
            "verdict_text": words[state].in_language(self.lang),
            "text": text,
        }

    def missing(self) -> Iterator[Json]:
        """Who is assessed, where that is not said, and then what settles the outcome."""
        for field, text in _UNIT_LABELS.items():
            if any(mark.level == "error" for mark in self.marks.of(field)):
                yield {"key": field, "text": text.in_language(self.lang), "fields": [field]}
        found = self.explained.explanation.open
        if found is None:
            return
        told = OpenWords(self._assessment, self.ruleset, self.lang)
        for needed in found.settled_by or self.explained.needed:
            fields = self.places.fields_of(needed.pointer)
            yield {"key": needed.key, "text": told.needed(needed), "fields": fields}
        for turn in found.turns_on:
            yield {"key": turn.key, "text": told.either_way(turn), "fields": [], "law": True}

    def receipt(self) -> str:
        """What the result was made from, in one line."""
        receipt = self._assessment.receipt
        said = _RECEIPT.in_language(self.lang).format(
            ruleset=receipt.ruleset,
            edition=receipt.edition,
            content=receipt.content_hash[:_SHORT_HASH],
            case=receipt.case_hash[:_SHORT_HASH],
            library=receipt.library,
        )
        if receipt.completions:
            listed = ", ".join(one[:_SHORT_HASH] for one in receipt.completions)
            said += _COMPLETED.in_language(self.lang).format(listed)
        stamps = ((receipt.as_if, _AS_IF), (receipt.accepted_hearsay, _HEARSAY))
        return said + "".join(text.in_language(self.lang) for so, text in stamps if so)
