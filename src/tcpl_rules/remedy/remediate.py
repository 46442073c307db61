"""From an explanation and an overlay to the remediation plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.model.overlay import About, Answering, Overlay, Remedy
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.overlay.answering import answering_for
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.planning.plan import Barred, Mend, Plan
from tcpl_rules.procedure.finding import StepFindings
from tcpl_rules.remedy.remediation import Remediation, Shortcoming

NOBODY = Answering()


def remediate(
    rules: CompiledRuleset | Laid,
    case: Case | Mapping[str, object],
    *,
    on: date | None = None,
    as_if: bool = False,
    accept_hearsay: bool = False,
    calendar: Calendar | None = None,
) -> Remediation:
    """What *case* has to mend under *rules*; an overlay says who does it, and when.

    *on* and *calendar* are as for `CompiledRuleset.explain`.

    First what of the procedure is missing or late, then the documents that are missing. Then,
    where points count, the parts of the cheapest plan, or the conditions that no plan can meet any
    more; where everything must be met, every part that is known not to be. Last what only the
    overlay asks for.

    Raises:
        CaseError: The case is wrong, or the overlay does not hold for it; it carries every problem.
        CalendarError: A term has to be counted, and the list of holidays is not installed.
    """
    ruleset, overlay = (rules.ruleset, rules.overlay) if isinstance(rules, Laid) else (rules, None)
    if isinstance(rules, Laid):
        rules.admit(case)
        calendar = rules.calendar(calendar)
    explanation = ruleset.explain(
        case, on=on, as_if=as_if, accept_hearsay=accept_hearsay, calendar=calendar
    )
    plan: Plan | None = None
    if ruleset.model.by_points and ruleset.model.conditions:
        plan = ruleset.plan(case, as_if=as_if, accept_hearsay=accept_hearsay)
    mending = _Mending(ruleset.model, overlay, explanation, plan)
    return Remediation(
        assessment=explanation.assessment,
        overlay=overlay,
        shortcomings=tuple(mending.shortcomings()),
        on=on,
    )


class _Mending:
    """The making of one plan."""

    def __init__(
        self,
        model: Ruleset,
        overlay: Overlay | None,
        explanation: Explanation,
        plan: Plan | None,
    ) -> None:
        self._nodes = {node.key: node for node in model.walk()}
        self._conditions = {condition.id: condition for condition in model.conditions}
        self._to_do = {to_do.key: to_do for to_do in explanation.to_do}
        self._overlay = overlay
        self._explanation = explanation
        self._plan = plan

    def shortcomings(self) -> Iterator[Shortcoming]:
        """Each thing to mend, in the order of the plan."""
        procedure = self._explanation.procedure
        yield from (self._of_step(step) for step in procedure.broken)
        yield from (self._of_document(document) for document in procedure.missing)
        if self._plan is None:
            unmet = (to_do.key for to_do in self._explanation.to_do if to_do.met is False)
            yield from (self._of_part(key) for key in unmet)
        else:
            yield from (self._of_mend(mend) for mend in self._plan.mends)
            yield from (self._of_barred(barred) for barred in self._plan.barred)
        yield from (self._of_place(remedy) for remedy in self._remedies() if not remedy.about)

    # -- the sorts --------------------------------------------------------------------------------

    def _of_step(self, found: StepFindings) -> Shortcoming:
        about = About(step=found.step.id)
        remedy = self._remedy(about)
        last_days = [f.last_day for f in found.broken if f.last_day is not None]
        return Shortcoming(
            title=found.step.text,
            about="step",
            step=found,
            remedy=remedy,
            answering=self._answering(remedy, about, Answering(led_by=found.step.by)),
            times=remedy.times if remedy else (),
            until=min(last_days, default=None),
            proved_by=_proving(remedy, found.step.sends),
            standing=found.broken[0].standing,
        )

    def _of_document(self, document: DocumentRecord) -> Shortcoming:
        key = document.proves[0] if document.proves else ""
        about = About(key=key)
        remedy = self._remedy(about) if key else None
        return Shortcoming(
            title=Text(document.name),
            about="document",
            document=document,
            key=key,
            remedy=remedy,
            answering=self._answering(remedy, about, NOBODY),
            times=remedy.times if remedy else (),
            proved_by=_proving(remedy, (document.document,) if document.document else ()),
            standing=self._standing_of(key),
        )

    def _of_part(self, key: str, mend: Mend | None = None) -> Shortcoming:
        about = About(key=key)
        node, to_do, remedy = self._nodes[key], self._to_do.get(key), self._remedy(about)
        listed = node.proved_by.documents if node.proved_by else None
        return Shortcoming(
            title=node.title,
            about="part",
            to_do=to_do,
            mend=mend,
            key=key,
            remedy=remedy,
            answering=self._answering(remedy, about, NOBODY),
            times=remedy.times if remedy else (),
            until=to_do.until if to_do else None,
            proved_by=_proving(remedy, listed or ()),
            standing=self._standing_of(key),
        )

    def _of_mend(self, mend: Mend) -> Shortcoming:
        if mend.about == "condition":
            return evolve(self._of_condition(mend.key), mend=mend)
        return self._of_part(mend.key, mend)

    def _of_barred(self, barred: Barred) -> Shortcoming:
        return evolve(self._of_condition(barred.condition), barred=barred)

    def _of_condition(self, name: str) -> Shortcoming:
        condition = self._conditions[name]
        return Shortcoming(
            title=condition.text, about="condition", answering=NOBODY, standing=condition.standing
        )

    def _of_place(self, remedy: Remedy) -> Shortcoming:
        return Shortcoming(
            title=remedy.text,
            about="local",
            remedy=remedy,
            answering=remedy.answering,
            times=remedy.times,
            proved_by=remedy.documents,
            standing=remedy.standing,
        )

    # -- what they are made from ------------------------------------------------------------------

    def _remedies(self) -> tuple[Remedy, ...]:
        return self._overlay.remedies if self._overlay else ()

    def _remedy(self, about: About) -> Remedy | None:
        """The overlay's remedy for *about*: of those over a part, the nearest."""
        near = [
            (len(named.key), remedy)
            for remedy in self._remedies()
            for named in remedy.about
            if _covers(named, about)
        ]
        return max(near, key=lambda pair: pair[0])[1] if near else None

    def _answering(self, remedy: Remedy | None, about: About, otherwise: Answering) -> Answering:
        if remedy is not None and remedy.answering != NOBODY:
            return remedy.answering
        assigned = answering_for(self._overlay, about) if self._overlay else None
        return otherwise if assigned is None else assigned

    def _standing_of(self, key: str) -> Standing:
        node: Node | None = self._nodes.get(key)
        return node.title_standing if node else Standing()


def _covers(named: About, about: About) -> bool:
    """Whether *named* is *about*, or a part above it."""
    if named.step or about.step:
        return named.step == about.step
    return named.key == about.key or about.key.startswith(f"{named.key}.")


def _proving(remedy: Remedy | None, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    return remedy.documents if remedy and remedy.documents else otherwise
