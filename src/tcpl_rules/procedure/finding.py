"""What was found of each step of the procedure, and of the documents."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import field, frozen

from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.calendar.day import DayOff
from tcpl_rules.model.guard import Guard
from tcpl_rules.model.procedure import Consequence, Due, Step
from tcpl_rules.model.standing import Standing

Part = Literal[
    "done", "presence", "requirement", "deadline", "order", "dossier", "members", "quorum"
]
"""What of a step is looked at."""

State = Literal["kept", "broken", "open", "unread"]
"""*open* while the record does not say; *unread* where the law has a rule that nobody has read."""


@frozen(kw_only=True)
class Finding:
    """One thing that the law asks of a step, and how it stands.

    *roles* and *documents* are, by id, those that are at fault, or not known; *requirement* is
    what must hold of the facts. *last_day* is the last day that is in time, *done_on* when it was
    done, *late_by* how many days too late. *skipped* are the days off that the term jumps,
    *falls_on* the day off on which a fixed last day falls, which moves nothing. *asked* and
    *found* count people; *after* is the step that had to come before.
    """

    part: Part
    state: State
    standing: Standing
    roles: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    requirement: Guard | None = None
    due: Due | None = None
    last_day: date | None = None
    done_on: date | None = None
    late_by: int | None = None
    skipped: tuple[DayOff, ...] = ()
    moved: bool = False
    falls_on: DayOff | None = None
    estimate: bool = False
    asked: int | None = None
    found: int | None = None
    after: str = ""


@frozen(kw_only=True)
class StepFindings:
    """What was found of *step*; *applies* is None while the outcome leaves it open.

    *consequence* is what the law makes of a breach; without one it is silent on that.
    """

    step: Step
    applies: bool | None
    findings: tuple[Finding, ...] = ()

    @property
    def consequence(self) -> Consequence | None:
        """What the law says follows from a breach; None where it is silent."""
        return self.step.consequence

    @property
    def broken(self) -> tuple[Finding, ...]:
        """The findings that something is missing or late."""
        return tuple(finding for finding in self.findings if finding.state == "broken")


@frozen(kw_only=True)
class Procedure:
    """How the procedure of one case was kept.

    *documents* are the records of evidence; *calendar* names the list of holidays, empty where no
    day had to be counted.
    """

    steps: tuple[StepFindings, ...] = ()
    documents: tuple[DocumentRecord, ...] = ()
    calendar: str = ""
    on: date | None = field(default=None)

    @property
    def broken(self) -> tuple[StepFindings, ...]:
        """The steps in which something is missing or late."""
        return tuple(step for step in self.steps if step.broken)

    @property
    def missing(self) -> tuple[DocumentRecord, ...]:
        """The documents that are recorded as missing."""
        return tuple(document for document in self.documents if document.missing)
