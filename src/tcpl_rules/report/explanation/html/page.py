"""Why a result is as it is, on one page to look at: bars, a board, reasons, sources."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from attrs import frozen

from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.assessment_text import heard_in_words
from tcpl_rules.report.decision_text import decision_in_words
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.bars import definitions, sign
from tcpl_rules.report.explanation.html.board import BoardDrawing
from tcpl_rules.report.explanation.html.cited import citing
from tcpl_rules.report.explanation.html.markup import Child, Markup, element, said
from tcpl_rules.report.explanation.html.plan import PlanDrawing
from tcpl_rules.report.explanation.html.procedure import ProcedureDrawing
from tcpl_rules.report.explanation.html.reasons import ReasonDrawing
from tcpl_rules.report.explanation.html.score import ScoreDrawing
from tcpl_rules.report.explanation.html.sections import section
from tcpl_rules.report.explanation.html.sources import SourceDrawing
from tcpl_rules.report.explanation.html.words import State
from tcpl_rules.report.explanation.matter import period_over
from tcpl_rules.report.explanation.names import day_words
from tcpl_rules.report.wording import STAGES, STAGES_MET, kind_word, sentence_case

_STYLE: Final = "page.css"
_OUTCOMES: Final[dict[str, State]] = {
    "qualified": "met",
    "not_qualified": "failed",
    "undetermined": "open",
}


def explanation_html(
    explanation: Explanation,
    ruleset: Ruleset,
    lang: Language,
    plan: Plan | None = None,
    *,
    site: str = "",
) -> str:
    """The page: nothing in it runs, and nothing is loaded from elsewhere.

    *ruleset* is the one that the explanation was made under; *plan* is drawn where it is given.
    Citations lead to the reference pages at *site*, an address that ends in a slash.
    """
    page = _Page(explanation, ruleset, lang, plan, site)
    style = files("tcpl_rules.report.explanation.html").joinpath(_STYLE).read_text("utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", page.title()),
        element("style", Markup(style)),
    )
    body = element("body", definitions(), page.header(), element("main", *page.sections()))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang=lang)}"


@frozen
class _Page:
    """What one page is drawn from."""

    explanation: Explanation
    ruleset: Ruleset
    lang: Language
    plan: Plan | None
    site: str

    def title(self) -> str:
        """Who, which year, and what the page is."""
        assessment = self.explanation.assessment
        return f"{assessment.unit.name}, {assessment.year}: {self._say(words.TITLE)}"

    # -- the head of the page ----------------------------------------------------------------------

    def header(self) -> Markup:
        """The unit, the year, the rules, and the outcome."""
        assessment = self.explanation.assessment
        named = (
            element("p", said(assessment.ruleset_title, self.lang), class_="rules"),
            element("h1", assessment.unit.name),
            element("p", " · ".join(self._about_unit()), class_="place"),
            element("p", " · ".join(self._about_year()), class_="year"),
        )
        return element("header", element("div", *named), self._verdict())

    def _about_unit(self) -> Iterator[str]:
        assessment = self.explanation.assessment
        unit = assessment.unit
        yield sentence_case(assessment.unit_kind.text.in_language(self.lang))
        if assessment.unit_class is not None:
            yield assessment.unit_class.text.in_language(self.lang)
        if unit.code:
            yield self._say(words.CODE).format(unit.code)
        yield from filter(None, (unit.district, unit.province))

    def _about_year(self) -> Iterator[str]:
        assessment = self.explanation.assessment
        yield self._say(words.YEAR).format(assessment.year)
        if assessment.receipt.as_if:
            yield self._say(words.AS_IF)
        stages = STAGES if assessment.by_points else STAGES_MET
        yield self._say(stages[assessment.stage])
        if self.explanation.on is not None:
            yield self._say(words.ON).format(day_words(self.explanation.on, self.lang))

    def _verdict(self) -> Markup:
        """The outcome in words; never that the unit is recognised."""
        assessment = self.explanation.assessment
        graded = assessment.grade is not None
        state: State = "part" if graded else _OUTCOMES.get(assessment.outcome, "part")
        mark = () if state == "part" else (sign(state), " ")
        label = self._say(words.GRADE if graded else words.OUTCOME)
        stated = sentence_case(assessment.headline(self.lang))
        shown = element("p", *mark, element("strong", stated), class_="headline")
        quiet = (element("p", text) for text in self._beside_outcome())
        label_line = element("p", label, class_="label")
        return element("div", label_line, shown, *quiet, class_=f"verdict {state}")

    def _beside_outcome(self) -> Iterator[str]:
        """Possible grades, what hearsay would make of it, the decision that the case carries."""
        assessment = self.explanation.assessment
        grades = assessment.possible_grades if assessment.grade is None else ()
        if grades:
            listed = ", ".join(grade.text.in_language(self.lang) for grade in grades)
            yield self._say(words.POSSIBLE).format(listed)
        heard = heard_in_words(assessment, self.ruleset, self.lang)
        if heard:
            yield heard
        if assessment.accepted_hearsay:
            yield sentence_case(self._say(words.ACCEPTED))
        if assessment.decision is not None:
            decided = decision_in_words(assessment.decision, self.lang)
            yield self._say(words.DECISION).format(decided)
        yield self._say(words.NOT_RECOGNITION)

    # -- the sections ------------------------------------------------------------------------------

    def sections(self) -> Iterator[Child]:
        """Every section that has something to show, in reading order."""
        explanation, ruleset, lang = self.explanation, self.ruleset, self.lang
        cites = citing(explanation, ruleset, lang, self.plan, self.site)
        reasons = ReasonDrawing(explanation, ruleset, lang, cites)
        sources = SourceDrawing(explanation.assessment, ruleset, lang, cites)
        procedure = ProcedureDrawing(explanation.procedure, ruleset, lang, cites)
        over = period_over(explanation)
        plan = PlanDrawing(self.plan, ruleset, lang, cites, over).drawn() if self.plan else None
        yield self._total()
        yield self._parts()
        yield self._section("conditions", words.CONDITIONS, reasons.conditions())
        yield self._section("reasons", self._why(), reasons.deciding())
        yield self._section("open", words.OPEN, reasons.open())
        yield self._section("to-do", words.TO_DO, plan, reasons.to_do())
        yield self._section("procedure", words.PROCEDURE, procedure.drawn(), class_="apart")
        yield self._section("grounds", words.GROUNDS, sources.grounds())
        yield self._section("receipt", words.RECEIPT, sources.receipt())

    def _total(self) -> Markup:
        assessment = self.explanation.assessment
        if assessment.by_points:
            drawn = ScoreDrawing(assessment, self.ruleset, self.lang).total()
            return self._section("total", words.TOTAL, drawn)
        return self._section("total", words.CONTENTS, BoardDrawing(assessment, self.lang).total())

    def _parts(self) -> Markup:
        assessment = self.explanation.assessment
        if assessment.by_points:
            kind = kind_word(assessment.nodes[0].kind, self.lang)
            title = self._say(words.BY_CRITERION).format(kind)
            drawn = ScoreDrawing(assessment, self.ruleset, self.lang).parts()
            return section("parts", title, drawn)
        board = BoardDrawing(assessment, self.lang)
        return self._section("parts", words.BOARD, board.overview(), board.parts())

    def _why(self) -> Text:
        assessment = self.explanation.assessment
        return words.REASONS.get(assessment.outcome, words.REASONS["grade"])

    def _section(self, name: str, title: Text, *children: Child, class_: str = "card") -> Markup:
        return section(name, self._say(title), *children, class_=class_)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)
