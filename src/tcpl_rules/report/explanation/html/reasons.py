"""Conditions, reasons and what is open, as elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.assessment import ConditionResult
from tcpl_rules.explanation.explanation import EitherWay, Explanation, Open, Reason, ToDo
from tcpl_rules.model.rule import Require
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ZERO, Language, display
from tcpl_rules.report.conditions_text import found_for
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.bars import lost, sign
from tcpl_rules.report.explanation.html.cited import Citing
from tcpl_rules.report.explanation.html.markup import (
    EMPTY,
    Markup,
    each,
    element,
    joined,
    said,
)
from tcpl_rules.report.explanation.html.score import ScoreDrawing
from tcpl_rules.report.explanation.html.words import State
from tcpl_rules.report.explanation.open_words import OpenWords
from tcpl_rules.report.explanation.reason_words import ReasonWords
from tcpl_rules.report.explanation.to_do_words import ToDoWords
from tcpl_rules.report.wording import MET

_FEW: Final = 4
_TOTAL: Final = ("node", "")
"""What the condition above it has said already."""

_HOLDS: Final[dict[bool | None, State]] = {True: "met", False: "failed", None: "open"}


@frozen
class ReasonDrawing:
    """Why *explanation* is as it is, under *ruleset*."""

    explanation: Explanation
    ruleset: Ruleset
    lang: Language
    citing: Citing

    # -- conditions --------------------------------------------------------------------------------

    def conditions(self) -> Markup:
        """Each condition with how it stands, what was found, and where it stands in law."""
        listed = self.explanation.assessment.conditions
        if not listed:
            return EMPTY
        met = sum(condition.met is True for condition in listed)
        counted = self._say(words.CONDITIONS_MET).format(met=met, all=len(listed))
        items = (self._condition(condition) for condition in listed)
        return joined(
            [element("p", counted, class_="quiet"), element("ol", *items, class_="conditions")]
        )

    def _condition(self, condition: ConditionResult) -> Markup:
        state = _HOLDS[condition.met]
        assessment = self.explanation.assessment
        found = found_for(condition, assessment, self.ruleset, self.lang)
        stamp = element("p", sign(state), " ", self._say(MET[condition.met]), class_="stamp")
        told = (
            element("p", said(condition.text, self.lang), class_="name"),
            each("p", found, class_="found"),
            self.citing.clause(condition.clause),
        )
        return element("li", stamp, element("div", *told), class_=f"condition {state}")

    # -- reasons -----------------------------------------------------------------------------------

    def deciding(self) -> Markup:
        """What decides, in its order, with what each rests on and how much each part loses."""
        reasons = self.explanation.deciding
        if not reasons:
            return EMPTY
        most = max((self._lost(reason) for reason in reasons), default=ZERO)
        items = (self._decider(reason, most) for reason in reasons)
        return element("ol", *items, class_="reasons")

    def _decider(self, reason: Reason, most: Fraction) -> Markup:
        """One of the deciding reasons; what it rests on can be folded away."""
        told = element("div", *self._told(reason), self._provenance(reason))
        below = [self._reason(part) for part in _that_matter(reason)]
        inside = element("ul", *below) if below else None
        if inside is not None and reason.about == "node":
            summary = element("summary", self._say(words.RESTS_ON))
            inside = element("details", summary, inside, **self._folded())
        loss = self._loss(reason, most)
        head = element("div", told, loss, class_="seen") if loss.text else told
        return element("li", head, inside)

    def _loss(self, reason: Reason, most: Fraction) -> Markup:
        """How much it loses, in figures and as a bar; the sentence says the same."""
        loss = self._lost(reason)
        if not loss:
            return EMPTY
        figure = element("p", f"−{display(loss, self.lang)}", class_="points")
        return element(
            "div", figure, lost(loss / most), class_="measured losing", aria_hidden="true"
        )

    def _folded(self) -> dict[str, str]:
        """Few reasons stand open; many would bury the rest of the page."""
        return {} if len(self.explanation.deciding) > _FEW else {"open": "open"}

    def _reason(self, reason: Reason) -> Markup:
        below = [self._reason(part) for part in _that_matter(reason)]
        inside = element("ul", *below) if below else None
        return element("li", *self._told(reason), self._provenance(reason), inside)

    def _told(self, reason: Reason) -> Iterator[Markup]:
        """The sentence, and where it stands in law unless that stands with the conditions."""
        state = self._state(reason)
        mark = () if state is None else (sign(state), " ")
        yield element("p", *mark, self._words.sentence(reason))
        if reason.clause is not None and reason.about != "condition":
            yield self.citing.clause(reason.clause)

    def _state(self, reason: Reason) -> State | None:
        """The sign of *reason*; a fact has none."""
        match reason.about:
            case "fact":
                return None
            case "node" if reason.key and self.explanation.assessment.by_points:
                node = self.explanation.assessment.node(reason.key)
                return self._score.state(node)
            case "clause" if reason.holds is False and not isinstance(reason.model, Require):
                return "left_out"
            case _:
                return _HOLDS[reason.holds]

    def _lost(self, reason: Reason) -> Fraction:
        """The points that a part is certain to lose; 0 of all else."""
        assessment = self.explanation.assessment
        if reason.about != "node" or not reason.key or not assessment.by_points:
            return ZERO
        node = assessment.node(reason.key)
        if node.score is None or node.maximum is None:
            return ZERO
        return max(ZERO, node.maximum - node.score.most)

    def _provenance(self, reason: Reason) -> Markup | None:
        if reason.provenance is None:
            return None
        told = self._words.names.provenance(reason.provenance)
        return element("p", told, class_="cited") if told else None

    @property
    def _score(self) -> ScoreDrawing:
        return ScoreDrawing(self.explanation.assessment, self.ruleset, self.lang)

    @property
    def _words(self) -> ReasonWords:
        return ReasonWords(self.explanation.assessment, self.ruleset, self.lang)

    # -- what is open ------------------------------------------------------------------------------

    def open(self) -> Markup:
        """What settles the outcome, and what it is either way where nothing does."""
        found = self.explanation.open
        if found is None:
            return EMPTY
        told = OpenWords(self.explanation.assessment, self.ruleset, self.lang)
        return joined([self._settled_by(found, told), self._turns_on(found.turns_on, told)])

    def _settled_by(self, found: Open, told: OpenWords) -> Markup:
        lead = element("p", told.lead(found))
        items = (joined([sign("open"), " ", told.needed(one)]) for one in found.settled_by)
        listed = each("li", items)
        unless = [element("p", line) for line in told.unless(found)]
        return joined(
            [lead, element("ul", listed, class_="needed") if listed.text else None, *unless]
        )

    def _turns_on(self, turns: Iterable[EitherWay], told: OpenWords) -> Markup:
        items = (
            joined([element("p", told.either_way(turn)), self.citing.clause(turn.clause)])
            for turn in turns
        )
        listed = each("li", items)
        if not listed.text:
            return EMPTY
        title = element("h3", self._say(words.EITHER_WAY))
        return joined([title, element("ul", listed, class_="either")])

    # -- what to do --------------------------------------------------------------------------------

    def to_do(self) -> Markup:
        """Every part that is wanting: what is missing, what proves it, who, and until when.

        Where nothing is scored, what is not met comes before what is open.
        """
        wanting = self.explanation.to_do
        if not self.explanation.assessment.by_points:
            wanting = tuple(sorted(wanting, key=lambda one: one.met is None))
        if not wanting:
            return EMPTY
        times = {self._to_do_words.when(one) for one in wanting}
        shared = times.pop() if len(times) == 1 else ""
        items = (self._to_do(one, shared) for one in wanting)
        return joined(
            [
                element("h3", self._say(words.EACH_PART)),
                element("p", shared) if shared else None,
                element("ol", *items, class_="to-do"),
            ]
        )

    def _to_do(self, to_do: ToDo, shared: str) -> Markup:
        """One of them; *shared* is what has been said of all of them."""
        told = self._to_do_words
        state: State = "open" if to_do.met is None else "failed"
        if self.explanation.assessment.by_points:
            state = self._score.state(self.explanation.assessment.node(to_do.key))
        head = element("p", sign(state), " ", told.head(to_do), class_="name")
        missing = each("li", told.missing(to_do))
        inside = element("ul", missing) if missing.text else None
        remarks = (text for text in told.remarks(to_do) if text != shared)
        return element("li", head, inside, each("p", remarks, class_="cited"))

    @property
    def _to_do_words(self) -> ToDoWords:
        return ToDoWords(self.explanation.assessment, self.ruleset, self.lang)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _that_matter(reason: Reason) -> tuple[Reason, ...]:
    """Of what holds only the facts that it rests on, of the rest also what fails or is open."""
    facts_alone = reason.holds is True and reason.about != "clause"
    return tuple(
        part
        for part in reason.parts
        if (part.about, part.key) != _TOTAL
        if part.about == "fact" or (part.holds is not True and not facts_alone)
    )
