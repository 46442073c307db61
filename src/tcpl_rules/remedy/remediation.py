"""A remediation plan as data: findings, causes, who leads and helps, tasks, time, documents."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.explanation.explanation import ToDo
from tcpl_rules.model.overlay import Answering, Overlay, Remedy, Time
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.planning.plan import Barred, Mend
from tcpl_rules.procedure.finding import StepFindings


@frozen(kw_only=True)
class Shortcoming:
    """One thing to mend: what was found, and what the place says about it.

    One of *step*, *document*, *to_do* and *barred* says what was found, the last being a condition
    that nothing can meet any more; none of them where *local*: then no clause asks for it, the
    place alone does. *key* is the part that it is about, with the
    *mend* that the plan has for it. *remedy* is the overlay's, whose causes, actions and times go
    with it. *answering* is the remedy's, else what the overlay assigns to the part or step, else
    the roles that the ruleset names. *until* is the last day, where the law sets one; *proved_by*
    are documents by id. *standing* is the clause.
    """

    title: Text
    about: Literal["step", "document", "part", "condition", "local"]
    step: StepFindings | None = None
    to_do: ToDo | None = None
    mend: Mend | None = None
    document: DocumentRecord | None = None
    barred: Barred | None = None
    key: str = ""
    remedy: Remedy | None = None
    answering: Answering
    times: tuple[Time, ...] = ()
    until: date | None = None
    proved_by: tuple[str, ...] = ()
    standing: Standing

    @property
    def local(self) -> bool:
        """Whether the place asks for it by itself, and no clause does."""
        return self.about == "local"


@frozen(kw_only=True)
class Remediation:
    """The remediation plan of one unit; *on* is the day that was asked about."""

    assessment: Assessment
    overlay: Overlay | None
    shortcomings: tuple[Shortcoming, ...]
    on: date | None = None
