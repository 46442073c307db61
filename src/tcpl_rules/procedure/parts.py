"""What the law asks of a step beside its deadlines: who is there, what holds, how many, after what.

Each gives findings as the record has them, whatever the standing; `judge` weighs that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tcpl_rules.assessment.record import StepRecord
from tcpl_rules.model.constraints import Formula, holds
from tcpl_rules.model.procedure import Step, StepRequirement
from tcpl_rules.model.standing import Standing
from tcpl_rules.procedure.finding import Finding, State

_TRUTHS: Mapping[bool | None, State] = {True: "kept", False: "broken", None: "open"}


def state_of(truth: bool | None) -> State:  # noqa: FBT001 - it is what is asked
    """The state of what is kept, is not, or is not known."""
    return _TRUTHS[truth]


def presence(step: Step, said: StepRecord) -> Iterator[Finding]:
    """Whether everybody was there who must be; nobody must where opinions in writing are taken."""
    standing = _meeting(step, said)
    if not step.present or standing is None:
        return
    absent = tuple(role for role in step.present if role in said.absent)
    unknown = tuple(role for role in step.present if role not in (*said.absent, *said.present))
    truth = False if absent else None if unknown else True
    yield Finding(
        part="presence", state=state_of(truth), standing=standing, roles=absent or unknown
    )


def requirements(
    step: Step, formulas: Mapping[StepRequirement, Formula], values: Mapping[str, int]
) -> Iterator[Finding]:
    """Whether what the step requires holds of the facts, as far as *values* tell."""
    for required in step.requirements:
        yield Finding(
            part="requirement",
            state=state_of(holds(formulas[required], values)),
            standing=required.standing,
            requirement=required.guard,
        )


def order(
    step: Step,
    said: StepRecord,
    steps: Mapping[str, StepRecord],
    applies: Mapping[str, bool | None],
) -> Iterator[Finding]:
    """Whether the steps that must come before it did; those that are not taken need not."""
    for follows in step.follows:
        taken = applies[follows.step]
        if taken is not False:
            before = steps.get(follows.step, StepRecord())
            kept = _in_order(before, said)
            yield Finding(
                part="order",
                state=state_of(kept if kept or taken else None),
                standing=follows.standing,
                done_on=said.day,
                after=follows.step,
            )


def _in_order(before: StepRecord, after: StepRecord) -> bool | None:
    """Whether *before* was done no later than *after*; the same day is in order."""
    if not after.done or before.done is None:
        return None
    if before.done is False:
        return False
    return None if before.day is None or after.day is None else before.day <= after.day


def members(step: Step, said: StepRecord) -> Iterator[Finding]:
    """Whether a body has no more members than it may."""
    if step.members is None:
        return
    most, count = step.members.count, said.members
    yield Finding(
        part="members",
        state=state_of(None if count is None else count <= most),
        standing=step.members.standing,
        asked=most,
        found=count,
    )


def quorum(step: Step, said: StepRecord) -> Iterator[Finding]:
    """Whether as many attended as must; *asked* is their number once that of all is known."""
    if step.quorum is None or (standing := _meeting(step, said)) is None:
        return
    asked = None if said.members is None else -int(-step.quorum.share * said.members // 1)
    met = None if asked is None or said.attended is None else said.attended >= asked
    yield Finding(
        part="quorum",
        state=state_of(met),
        standing=step.quorum.standing if standing is step.standing else standing,
        asked=asked,
        found=said.attended,
    )


def _meeting(step: Step, said: StepRecord) -> Standing | None:
    """On what it stands that people must meet; None where opinions in writing are enough."""
    if not said.in_writing or step.in_writing is None:
        return step.standing
    return None if step.in_writing.basis.decides else step.in_writing
