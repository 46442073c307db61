"""Places in law with a badge for how well each is known, and numbers for who reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, SourceDocument, Standing
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.markup import (
    EMPTY,
    Child,
    Markup,
    element,
    joined,
    link,
)
from tcpl_rules.report.explanation.names import Names, day_words
from tcpl_rules.report.wording import BASES


@frozen(kw_only=True)
class Citing:
    """How clauses of *ruleset* are cited; *sources* report some of them, numbered from 1.

    *site* is where the reference pages are, with a slash at its end; citations lead there unless
    it is empty.
    """

    ruleset: Ruleset
    lang: Language
    sources: tuple[SourceDocument, ...] = ()
    site: str = ""

    def clause(self, clause: ClauseUsed) -> Markup:
        """Where *clause* stands, how well that is known, and by which source."""
        place = short_citation(clause.citation, self.ruleset, self.lang)
        if not place and clause.basis is Basis.READ:
            return EMPTY
        line: list[Child] = [
            self._led(place, clause),
            " ",
            self.badge(clause.basis),
            self.number(clause.source),
        ]
        return element("p", *line, class_="cited")

    def _led(self, place: str, clause: ClauseUsed) -> Child:
        """*place*, leading to the page that shows the part which stands there."""
        if not (self.site and clause.address and place):
            return place
        return element("a", place, href=f"{self.site}{clause.address}", class_="rule")

    def standing(self, standing: Standing, part: str = "") -> Markup:
        """The same of the *standing* of *part*, a key or an id."""
        return self.clause(Names(self.ruleset, self.lang).cited(standing, part))

    def badge(self, basis: Basis) -> Markup:
        """How well a clause is known, in a word; in full for who points at it."""
        word = words.BADGES[basis].in_language(self.lang)
        return element(
            "span", word, class_=f"badge {basis.value}", title=BASES[basis].in_language(self.lang)
        )

    def number(self, title: str) -> Markup:
        """The number of the source whose title in Vietnamese is *title*, leading to it."""
        for number, source in enumerate(self.sources, 1):
            if source.title.vi == title:
                named = source.title.in_language(self.lang)
                target = f"#source-{number}"
                return element("a", f"[{number}]", href=target, title=named, class_="ref")
        return EMPTY

    def listed(self) -> Markup:
        """Every source with its day and address."""
        items = joined(
            element("li", *self._source(source), id=f"source-{number}")
            for number, source in enumerate(self.sources, 1)
        )
        return element("ol", items, class_="sources") if items.text else EMPTY

    def _source(self, source: SourceDocument) -> Iterator[Child]:
        yield link(source.title.in_language(self.lang), source.address)
        if source.published is not None:
            day = day_words(source.published, self.lang)
            yield f" ({words.PUBLISHED.in_language(self.lang).format(day)})"


def citing(
    explanation: Explanation,
    ruleset: Ruleset,
    lang: Language,
    plan: Plan | None,
    site: str = "",
) -> Citing:
    """How the page cites: its sources are those that anything on it names."""
    names = Names(ruleset, lang)
    named = {clause.source for clause in _clauses(explanation, plan, names)}
    sources = tuple(source for source in ruleset.sources if source.title.vi in named)
    return Citing(ruleset=ruleset, lang=lang, sources=sources, site=site)


def _clauses(explanation: Explanation, plan: Plan | None, names: Names) -> Iterable[ClauseUsed]:
    assessment = explanation.assessment
    yield from assessment.clauses
    yield from (condition.clause for condition in assessment.conditions)
    for decided in (explanation.root, *explanation.deciding):
        yield from (reason.clause for reason in decided.walk() if reason.clause is not None)
    if explanation.open is not None:
        yield from (turn.clause for turn in explanation.open.turns_on)
    for step in explanation.procedure.steps:
        yield from (names.cited(finding.standing) for finding in step.findings)
        if step.consequence is not None:
            yield names.cited(step.consequence.standing)
    if plan is not None:
        yield from (clause for mend in plan.mends for clause in mend.clauses)
        yield from (barred.clause for barred in plan.barred)
