"""Judges how the procedure of one case was kept, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve, frozen

from tcpl_rules.assessment.case import CheckedCase
from tcpl_rules.assessment.outcome import NOT_QUALIFIED, QUALIFIED
from tcpl_rules.assessment.record import Record, StepRecord
from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.model.constraints import KIND, Formula, lower
from tcpl_rules.model.procedure import Step, StepRequirement
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis
from tcpl_rules.procedure.days import Days
from tcpl_rules.procedure.deadlines import deadline, done, never_arises
from tcpl_rules.procedure.due import Limit, limit_of
from tcpl_rules.procedure.finding import Finding, Procedure, StepFindings
from tcpl_rules.procedure.papers import Papers
from tcpl_rules.procedure.parts import members, order, presence, quorum, requirements

_NOTHING = StepRecord()
_MET = {QUALIFIED: True, NOT_QUALIFIED: False}


def judge_procedure(
    ruleset: Ruleset,
    case: CheckedCase,
    outcome: str,
    *,
    on: date | None = None,
    calendar: Calendar | None = None,
) -> Procedure:
    """How the procedure of *case*, whose assessment gave *outcome*, stood on the day *on*.

    Without *on* nothing is overdue that is not recorded as done too late. *calendar* is that of
    Vietnam where none is given; the case corrects it.

    Raises:
        CalendarError: A term has to be counted, and the list of holidays is not installed.
    """
    judge = _Judge.of(ruleset, case, outcome, on, calendar)
    steps = tuple(judge.findings(step) for step in ruleset.steps)
    return Procedure(steps=steps, documents=case.record.documents, calendar=judge.days.name, on=on)


@frozen(kw_only=True, eq=False)
class _Judge:
    record: Record
    on: date | None
    days: Days
    papers: Papers
    formulas: Mapping[StepRequirement, Formula]
    values: Mapping[str, int]
    limits: Mapping[str, tuple[Limit, ...]]
    applies: Mapping[str, bool | None]

    @classmethod
    def of(
        cls,
        ruleset: Ruleset,
        case: CheckedCase,
        outcome: str,
        on: date | None,
        calendar: Calendar | None,
    ) -> _Judge:
        record = case.record
        days = Days(calendar, off=record.days_off, worked=record.days_worked)
        limits = {
            step.id: tuple(limit_of(due, case.year, record.events, days) for due in step.due)
            for step in ruleset.steps
        }
        return cls(
            record=record,
            on=on,
            days=days,
            papers=Papers.of(ruleset.documents, ruleset.dossiers, record),
            formulas={
                required: lower(required.guard, ruleset.kinds, ruleset.classes)
                for step in ruleset.steps
                for required in step.requirements
            },
            values={**case.facts, KIND: _place_of(case.unit.kind, ruleset)},
            limits=limits,
            applies={step.id: _applies(step, outcome, limits[step.id]) for step in ruleset.steps},
        )

    def findings(self, step: Step) -> StepFindings:
        """What was found of *step*; nothing where it is not taken."""
        applies = self.applies[step.id]
        if applies is False:
            return StepFindings(step=step, applies=False)
        found = tuple(_weighed(finding, applies) for finding in self._found(step))
        return StepFindings(step=step, applies=applies, findings=found)

    def _found(self, step: Step) -> Iterator[Finding]:
        said, limits = self.record.steps.get(step.id, _NOTHING), self.limits[step.id]
        held = said.done is not False
        yield done(step, said, limits, self.on)
        if held:
            yield from presence(step, said)
        yield from requirements(step, self.formulas, self.values)
        for due, limit in zip(step.due, limits, strict=True):
            if limit.arises:
                yield deadline(due, limit, said, self.on)
        if held:
            yield from order(step, said, self.record.steps, self.applies)
            yield from self.papers.findings(step, said)
            yield from members(step, said)
            yield from quorum(step, said)


def _place_of(kind: str, ruleset: Ruleset) -> int:
    return [declared.id for declared in ruleset.kinds].index(kind)


def _applies(step: Step, outcome: str, limits: tuple[Limit, ...]) -> bool | None:
    """Whether *step* is taken; None while the outcome, or what is known of the law, leaves it."""
    if never_arises(limits):
        return False
    if step.applies is None:
        return True
    met = _MET.get(outcome) if step.applies.standing.basis.decides else None
    return None if met is None else met is step.applies.met


def _weighed(finding: Finding, applies: bool | None) -> Finding:  # noqa: FBT001 - as it is kept
    """*finding* as far as it may be said: a breach only of what is known well, and applies."""
    basis = finding.standing.basis
    if basis is Basis.UNREAD:
        return evolve(finding, state="unread")
    if finding.state == "unread":
        return finding
    if not basis.decides or (applies is None and finding.state == "broken"):
        return evolve(finding, state="open")
    return finding
