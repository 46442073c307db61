"""The parts of an explanation as HTML, each to be put where the page wants it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from tcpl_rules.calculator.judged.explained import Explained
from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.bars import definitions, sign
from tcpl_rules.report.explanation.html.board import BoardDrawing
from tcpl_rules.report.explanation.html.cited import Citing, citing
from tcpl_rules.report.explanation.html.markup import (
    EMPTY,
    Child,
    Markup,
    each,
    element,
    joined,
)
from tcpl_rules.report.explanation.html.plan import PlanDrawing
from tcpl_rules.report.explanation.html.procedure import ProcedureDrawing
from tcpl_rules.report.explanation.html.reasons import ReasonDrawing
from tcpl_rules.report.explanation.html.score import ScoreDrawing
from tcpl_rules.report.explanation.html.sources import SourceDrawing
from tcpl_rules.report.explanation.matter import period_over
from tcpl_rules.report.explanation.open_words import OpenWords

NAMES = ("result", "reasons", "missing", "to_do", "plan", "procedure", "sources")
"""The fragments that there are; one without content is empty."""

_BEARING = Text(
    "Kết quả còn phụ thuộc {} giá trị chưa biết sau đây:",
    "The outcome still turns on these {} values:",
)
_UNCOUNTED = Text(
    "Các hạn tính theo ngày hoặc ngày làm việc kể từ một sự kiện chưa tính được ở đây, vì chương "
    "trình trong trình duyệt không kèm danh sách ngày nghỉ lễ. Hãy đối chiếu các hạn này với lịch.",
    "Terms in days or working days from an event are not counted here: the program in the browser "
    "comes without a list of public holidays. Compare them with a calendar.",
)


@frozen(kw_only=True)
class Fragments:
    """Draws what *explained* tells, which was made under *ruleset*, part by part.

    Citations lead to the reference pages at *site*, unless it is empty.
    """

    explained: Explained
    ruleset: Ruleset
    lang: Language
    plan: Plan | None = None
    site: str = ""

    @property
    def explanation(self) -> Explanation:
        """What is drawn."""
        return self.explained.explanation

    def drawn(self) -> Mapping[str, str]:
        """Every fragment, by name."""
        cites = citing(self.explanation, self.ruleset, self.lang, self.plan, self.site)
        reasons = ReasonDrawing(self.explanation, self.ruleset, self.lang, cites)
        sources = SourceDrawing(self.explanation.assessment, self.ruleset, self.lang, cites)
        drawn: Mapping[str, Markup] = {
            "result": self._result(reasons),
            "reasons": reasons.deciding(),
            "missing": self._missing(reasons, cites),
            "to_do": reasons.to_do(),
            "plan": self._plan(cites),
            "procedure": self._procedure(cites),
            "sources": joined([sources.grounds(), self._titled(words.RECEIPT, sources.receipt())]),
        }
        return {name: str(drawn[name]) for name in NAMES}

    def _result(self, reasons: ReasonDrawing) -> Markup:
        """The total, the conditions and every part, after the signs that all fragments draw."""
        assessment = self.explanation.assessment
        conditions = self._titled(words.CONDITIONS, reasons.conditions())
        if assessment.by_points:
            score = ScoreDrawing(assessment, self.ruleset, self.lang)
            return joined([definitions(), score.total(), conditions, score.parts()])
        board = BoardDrawing(assessment, self.lang)
        parts: tuple[Child, ...] = (board.overview(), board.parts())
        return joined([definitions(), board.total(), conditions, *parts])

    def _missing(self, reasons: ReasonDrawing, cites: Citing) -> Markup:
        """What settles the outcome; where that was not sought, all that bears on it."""
        found = self.explanation.open
        if found is None or not self.explained.many:
            return reasons.open()
        told = OpenWords(self.explanation.assessment, self.ruleset, self.lang)
        lead = element("p", _BEARING.in_language(self.lang).format(len(self.explained.needed)))
        items = (joined([sign("open"), " ", told.needed(one)]) for one in self.explained.needed)
        turns = (
            joined([element("p", told.either_way(turn)), cites.clause(turn.clause)])
            for turn in found.turns_on
        )
        ways = each("li", turns)
        either = element("ul", ways, class_="either") if ways.text else None
        return joined([lead, element("ul", each("li", items), class_="needed"), either])

    def _plan(self, cites: Citing) -> Markup:
        if self.plan is None:
            return EMPTY
        over = period_over(self.explanation)
        return PlanDrawing(self.plan, self.ruleset, self.lang, cites, over).drawn()

    def _procedure(self, cites: Citing) -> Markup:
        drawn = ProcedureDrawing(self.explanation.procedure, self.ruleset, self.lang, cites).drawn()
        if not self.explained.uncounted:
            return drawn
        return joined([element("p", _UNCOUNTED.in_language(self.lang), class_="follows"), drawn])

    def _titled(self, title: Text, inside: Markup) -> Markup:
        if not inside.text:
            return EMPTY
        return joined([element("h3", title.in_language(self.lang)), inside])
