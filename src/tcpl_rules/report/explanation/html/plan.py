"""A plan drawn: what to mend, from where to where, and what the total comes to then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.planning.plan import Mend, Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.bars import Bar
from tcpl_rules.report.explanation.html.cited import Citing
from tcpl_rules.report.explanation.html.markup import (
    EMPTY,
    Child,
    Markup,
    each,
    element,
    joined,
)
from tcpl_rules.report.explanation.html.score import ScoreDrawing
from tcpl_rules.report.explanation.html.sections import grid, listed
from tcpl_rules.report.explanation.page import Item, Section
from tcpl_rules.report.plan.sections import plan_section
from tcpl_rules.report.plan.words import PlanWords


@frozen
class PlanDrawing:
    """*plan* under *ruleset*, cited as the page cites; *over* as `plan_section` has it."""

    plan: Plan
    ruleset: Ruleset
    lang: Language
    citing: Citing
    over: date | None = None

    def drawn(self) -> Markup:
        """The answer, the mends with their bars, the total then, and why nothing cheaper does."""
        told = plan_section(self.plan, self.ruleset, self.lang, self.over)
        return joined(
            [
                element("h3", words.PLAN.in_language(self.lang)),
                each("p", told.lead, class_="answer"),
                self._items(told),
                self._total(),
                self._certificate(told),
                each("p", told.after, class_="quiet"),
            ]
        )

    def _items(self, told: Section) -> Markup:
        mends = list(zip(self.plan.mends, told.items, strict=False))
        if not mends:
            return listed(told.items)
        return element("ol", *(self._mend(mend, said) for mend, said in mends), class_="mends")

    def _mend(self, mend: Mend, told: Item) -> Markup:
        lines: list[Child] = [element("p", told.text), self._bar(mend), listed(told.parts)]
        return element("li", *lines, *self._cited(mend))

    def _cited(self, mend: Mend) -> Iterator[Markup]:
        """Each place in law once."""
        lines = (self.citing.clause(clause) for clause in mend.clauses)
        return iter(dict.fromkeys(lines))

    def _bar(self, mend: Mend) -> Markup:
        """From what it has to what it would have."""
        before = self.plan.before
        if mend.about == "condition" or not before.by_points:
            return EMPTY
        node = before.node(mend.key)
        bar = Bar(
            maximum=node.maximum,
            found=node.score,
            to=mend.to,
            marks=((mend.enough, ""),) if mend.enough is not None else (),
            state="part",
        )
        return element("div", bar.drawn(), class_="measure short")

    def _total(self) -> Markup:
        """The total as it is, and as it would be."""
        result, before = self.plan.result, self.plan.before
        if result is None or self.plan.answer != "changes":
            return EMPTY
        said = element("p", self._words.after(), class_="answer")
        if not before.by_points:
            return said
        bar = Bar(
            maximum=before.maximum,
            found=before.total,
            to=result.total.least,
            marks=ScoreDrawing(before, self.ruleset, self.lang).levels(""),
            state="part",
            large=True,
        )
        return joined([said, element("div", bar.drawn(), class_="measure")])

    def _certificate(self, told: Section) -> Markup:
        """The most that can be reached at each lower cost."""
        certificate = self.plan.certificate
        if certificate is None or not certificate.reached:
            return EMPTY
        lead = element("p", self._words.nothing_cheaper(certificate))
        return joined([lead, grid(told.grid)])

    @property
    def _words(self) -> PlanWords:
        return PlanWords(self.plan, self.ruleset, self.lang)
