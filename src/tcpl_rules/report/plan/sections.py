"""A plan as a section of a page, and as a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.planning.plan import Barred, Mend, Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.heading import heading_of, outcome_line, receipt_lines
from tcpl_rules.report.explanation.names import Names
from tcpl_rules.report.explanation.open_words import OpenWords
from tcpl_rules.report.explanation.page import Grid, Item, Page, Section
from tcpl_rules.report.explanation.sources import sources_section
from tcpl_rules.report.plan.words import PlanWords

_TITLE = Text("Phương án khắc phục ít nhất", "The least that would do")
_NOW = Text("Kết quả hiện tại", "The outcome as it is")


def plan_page(plan: Plan, ruleset: Ruleset, lang: Language) -> Page:
    """*plan* as a page: the outcome as it is, the plan, its sources."""
    before = plan.before
    section = plan_section(plan, ruleset, lang)
    sources = sources_section(_clauses(plan), ruleset, lang)
    return Page(
        heading=heading_of(before, lang),
        about=(before.ruleset_title.in_language(lang),),
        lead=Section(title=_NOW.in_language(lang), lead=(outcome_line(before, lang),)),
        sections=tuple(one for one in (section, sources) if one),
        foot=receipt_lines(before, lang),
    )


def plan_section(plan: Plan, ruleset: Ruleset, lang: Language, over: date | None = None) -> Section:
    """The changes, or what bars them, or what to find out first; then why nothing cheaper does.

    *over* is the last day of a period that has ended; None where it has not, or nobody asked.
    """
    drawing = _Drawing(plan, PlanWords(plan, ruleset, lang), Names(ruleset, lang), lang, over)
    certificate = plan.certificate
    return Section(
        title=_TITLE.in_language(lang),
        lead=tuple(drawing.lead()),
        items=tuple(drawing.items(ruleset)),
        numbered=plan.answer == "changes",
        grid_lead=tuple(drawing.grid_lead()),
        grid=drawing.grid() if certificate is not None and certificate.reached else None,
        after=tuple(filter(None, (drawing.words.unmoved(), drawing.words.locked()))),
    )


def _clauses(plan: Plan) -> Iterator[ClauseUsed]:
    for mend in plan.mends:
        yield from mend.clauses
    for barred in plan.barred:
        yield barred.clause


@frozen
class _Drawing:
    """What a section about a plan is made from."""

    plan: Plan
    words: PlanWords
    names: Names
    lang: Language
    over: date | None

    def lead(self) -> Iterator[str]:
        """The answer, and before changes that would come too late, that they would."""
        if self.plan.answer == "changes" and self.over is not None:
            yield self.words.over(self.over)
        yield self.words.answer()
        if self.plan.answer == "never" and not self.plan.barred:
            yield self.words.together()

    def items(self, ruleset: Ruleset) -> Iterator[Item]:
        """The mends, what bars them, or what is needed."""
        yield from map(self._mend, self.plan.mends)
        yield from map(self._barred, self.plan.barred)
        if self.plan.answer == "open":
            open_words = OpenWords(self.plan.before, ruleset, self.lang)
            yield from (Item(text=open_words.needed(needed)) for needed in self.plan.needed)

    def _mend(self, mend: Mend) -> Item:
        how = tuple(Item(text=text) for text in self.words.how(mend))
        return Item(text=self.words.mend(mend), notes=tuple(self.words.cited(mend)), parts=how)

    def _barred(self, barred: Barred) -> Item:
        citation = self.names.citation(barred.clause)
        return Item(
            text=self.words.barred(barred),
            notes=(citation,) if citation else (),
            mark="ill",
            parts=tuple(Item(text=text) for text in self.words.bars(barred)),
        )

    def grid_lead(self) -> Iterator[str]:
        """What the case comes to, and what the table shows."""
        if self.plan.answer == "changes":
            yield self.words.after()
        certificate = self.plan.certificate
        if certificate is not None and certificate.reached:
            yield self.words.nothing_cheaper(certificate)

    def grid(self) -> Grid | None:
        """The most points at each lower cost."""
        certificate = self.plan.certificate
        if certificate is None:
            return None
        rows = tuple(map(self.words.reach, certificate.reached))
        return Grid(heads=self.words.heads(), rows=rows)
