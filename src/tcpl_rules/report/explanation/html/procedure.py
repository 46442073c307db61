"""The findings about the procedure, beside the result and apart from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.procedure.finding import Finding, Procedure, StepFindings
from tcpl_rules.procedure.finding import State as StepState
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.bars import sign
from tcpl_rules.report.explanation.html.cited import Citing
from tcpl_rules.report.explanation.html.markup import EMPTY, Markup, each, element, joined
from tcpl_rules.report.explanation.html.words import State
from tcpl_rules.report.procedure.papers import PaperWords
from tcpl_rules.report.procedure.words import ProcedureWords

_SIGNS: Final[dict[StepState, State]] = {
    "kept": "met",
    "broken": "failed",
    "open": "open",
    "unread": "nothing",
}


@frozen
class ProcedureDrawing:
    """The steps and documents of *procedure*, under *ruleset*."""

    procedure: Procedure
    ruleset: Ruleset
    lang: Language
    citing: Citing

    @property
    def words(self) -> ProcedureWords:
        """The sentences about them."""
        return ProcedureWords(self.ruleset, self.lang)

    def drawn(self) -> Markup:
        """What is recorded of each step, then the documents; steps without a record fold away."""
        taken = [step for step in self.procedure.steps if step.applies is not False]
        recorded = [step for step in taken if _recorded(step)]
        rest = [step for step in taken if step.findings and not _recorded(step)]
        documents = joined(self._documents())
        if not (recorded or rest or documents.text):
            return EMPTY
        return joined(
            [
                element("p", words.BESIDE.in_language(self.lang), class_="quiet"),
                self._counted(taken),
                element("ol", *map(self._step, recorded), class_="procedure") if recorded else None,
                self._folded(rest),
                element("ul", documents, class_="papers") if documents.text else None,
                self._calendar() if recorded else None,
            ]
        )

    def _counted(self, steps: Iterable[StepFindings]) -> Markup:
        """How many findings are in each state."""
        counts = Counter(finding.state for step in steps for finding in step.findings)
        items = (
            joined(
                [sign(_SIGNS[state]), " ", text.in_language(self.lang), " ", _bold(counts[state])]
            )
            for state, text in words.STEP_STATES.items()
            if counts[state]
        )
        return element("ul", each("li", items), class_="legend")

    def _folded(self, steps: list[StepFindings]) -> Markup:
        if not steps:
            return EMPTY
        text = words.NOT_RECORDED.in_language(self.lang).format(len(steps))
        listed = element("ol", *map(self._step, steps), class_="procedure")
        return element("details", element("summary", text), listed, class_="beneath")

    def _calendar(self) -> Markup:
        named = self.procedure.calendar
        if not named:
            return EMPTY
        return element("p", words.CALENDAR.in_language(self.lang).format(named), class_="quiet")

    def _step(self, step: StepFindings) -> Markup:
        applies = self.words.applies(step)
        findings = (self._finding(finding, step.step.id) for finding in step.findings)
        return element(
            "li",
            element("h3", self.words.step(step)),
            element("p", applies, class_="quiet") if applies else None,
            element("ul", *findings),
            self._consequence(step),
            class_="step broken" if step.broken else "step",
        )

    def _finding(self, finding: Finding, step: str) -> Markup:
        state = words.STEP_STATES[finding.state].in_language(self.lang)
        mark = element("b", sign(_SIGNS[finding.state]), " ", state)
        line = element("p", mark, " – ", self.words.finding(finding))
        remarks = each("p", self.words.remarks(finding), class_="cited")
        cited = self.citing.standing(finding.standing, step)
        return element("li", line, remarks, cited, class_=finding.state)

    def _consequence(self, step: StepFindings) -> Markup:
        if not step.broken:
            return EMPTY
        return element("p", self.words.consequence(step), class_="follows")

    def _documents(self) -> Iterator[Markup]:
        papers = PaperWords(self.ruleset, self.lang)
        for record in self.procedure.documents:
            state: State = "failed" if record.missing else "met"
            yield element("li", sign(state), " ", papers.document(record))


def _recorded(step: StepFindings) -> bool:
    """Whether anything can be told of how *step* was taken."""
    return any(finding.state in ("kept", "broken") for finding in step.findings)


def _bold(count: int) -> Markup:
    return element("b", str(count))
