"""What is not met or not at its maximum: what is missing, what proves it, who, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.explanation.explanation import Reason, ToDo
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.explanation.losses import counted
from tcpl_rules.explanation.mendable import Mending, past_of
from tcpl_rules.model.rule import FullMarks, Open, Penalty, Row
from tcpl_rules.model.ruleset import Node, ProvedBy


def to_do_of(root: Reason, ground: Ground, on: date | None) -> tuple[ToDo, ...]:
    """Every part that is not met, or not at its maximum, or not known to be, as law orders them.

    A part whose points a person entered stands for all below it. *on* is the day asked about.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    mending = Mending(ground=ground)
    return tuple(
        _to_do(part, mending, on)
        for part in counted(root.parts[-1], ground.entered)
        if _is_lacking(part)
    )


def last_day(ground: Ground) -> date | None:
    """The last day of the period that is assessed; None where that is not read."""
    period = ground.ruleset.period
    if period is None or period.last is None or not ground.decides(period.standing, ()):
        return None
    return period.last.of(ground.case.year)


def _until(part: Reason, ground: Ground) -> date | None:
    """The last day for *part*: of the period, or of the first window of a fact that it lacks."""
    lacking = {r.key for r in part.walk() if r.about == "fact" and r.holds is not True}
    windows = (
        fact.during.last.of(ground.case.year)
        for fact in ground.ruleset.facts
        if fact.id in lacking and fact.during and ground.decides(fact.during.standing, ())
    )
    days = (*windows, *filter(None, (last_day(ground),)))
    return min(days, default=None)


def _is_lacking(part: Reason) -> bool:
    """Whether a part is not in full; a penalty above the leaves, whether it may be taken."""
    return _met(part) is not True


def _to_do(part: Reason, mending: Mending, on: date | None) -> ToDo:
    ground = mending.ground
    until = _until(part, ground)
    node = ground.program.nodes[part.key]
    penalty = isinstance(part.model, Penalty)
    proved = proved_by(node, ground)
    documents = tuple(_recorded_for(part.key, ground))
    return ToDo(
        key=part.key,
        title=part.title,
        met=_met(part),
        lost=part.short,
        missing=(part,) if penalty else tuple(filter(_is_missing, part.parts)),
        proved_by=proved,
        documents=documents,
        held_by=tuple(_holders(proved, documents, ground)),
        mendable=mending.mendable(node),
        past=past_of(node, ground),
        until=until,
        in_time=None if on is None or until is None else on <= until,
    )


def _met(part: Reason) -> bool | None:
    if isinstance(part.model, Penalty):
        return None if part.holds is None else not part.holds
    return part.holds


def _is_missing(reason: Reason) -> bool:
    """Whether a clause fails, or is open: not one that gives full marks where nothing arose."""
    if reason.about != "clause" or isinstance(reason.model, FullMarks):
        return False
    if isinstance(reason.model, Penalty):
        return reason.holds is not False
    if isinstance(reason.model, Row) and isinstance(reason.model.result, Open):
        return True
    return reason.holds is not True or reason.short is not None


def proved_by(node: Node, ground: Ground) -> ProvedBy | None:
    """What proves *node*: what is listed for it, else for the nearest node above."""
    above = (ground.program.nodes[key] for key in ground.program.above[node.key] if key)
    return next((one.proved_by for one in (node, *above) if one.proved_by is not None), None)


def _recorded_for(key: str, ground: Ground) -> Iterator[DocumentRecord]:
    """What the case records as proof of the part at *key*, of one around it, or of one in it."""
    above = ground.program.above
    for record in ground.case.record.documents:
        if any(k == key or k in above[key] or key in above[k] for k in record.proves):
            yield record


def _holders(
    proved: ProvedBy | None, records: tuple[DocumentRecord, ...], ground: Ground
) -> Iterator[str]:
    """The roles that hold what proves a part, each once."""
    listed = [*((proved.documents or ()) if proved is not None else ())]
    listed += [record.document for record in records if record.document]
    held = {document.id: document.held_by for document in ground.ruleset.documents}
    roles = (role for document in listed for role in held.get(document, ()))
    yield from dict.fromkeys(roles)
