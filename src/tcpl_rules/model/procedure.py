"""Steps, deadlines, documents and who does what: data with citations."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from tcpl_rules.model.guard import Guard
from tcpl_rules.model.standing import Standing, Text


@frozen(kw_only=True)
class Role:
    """A body or a person with a part in the procedure."""

    id: str
    text: Text
    standing: Standing


@frozen(kw_only=True)
class Event:
    """Something that happens on a day and from which a term is counted."""

    id: str
    text: Text
    standing: Standing


@frozen(kw_only=True)
class Document:
    """A document of the procedure; *form* is the official form's name, where there is one."""

    id: str
    text: Text
    form: str = ""
    standing: Standing


@frozen(kw_only=True)
class Inclusion:
    """A document of a dossier, always or only if there is one."""

    document: str
    if_any: bool = False
    standing: Standing


@frozen(kw_only=True)
class Dossier:
    """Documents that are handed in together."""

    id: str
    text: Text
    documents: tuple[Inclusion, ...]
    standing: Standing


@frozen(kw_only=True)
class DueUnread:
    """There is a deadline, which nobody here has read."""

    standing: Standing


@frozen(kw_only=True)
class DueBefore:
    """Before a fixed day of the assessed year, or the year after; the day itself is too late."""

    day: int
    month: int
    next_year: bool = False
    standing: Standing


@frozen(kw_only=True)
class DueWithin:
    """Within *count* days, or working days, counted from the day after *event*."""

    count: int
    working: bool
    event: str
    standing: Standing


@frozen(kw_only=True)
class DueAhead:
    """At least *count* days, or working days, ahead of *event*."""

    count: int
    working: bool
    event: str
    standing: Standing


Due = DueUnread | DueBefore | DueWithin | DueAhead


@frozen(kw_only=True)
class StepRequirement:
    """What must hold of the facts for the step to be done as the law asks."""

    guard: Guard
    standing: Standing


@frozen(kw_only=True)
class Quorum:
    """The least share of all members that must be present."""

    share: Fraction
    standing: Standing


@frozen(kw_only=True)
class MemberLimit:
    """The most members a body may have."""

    count: int
    standing: Standing


@frozen(kw_only=True)
class Step:
    """One step, in the order of the law; names are ids of roles, documents and dossiers."""

    id: str
    text: Text
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    sends: tuple[str, ...] = ()
    requirements: tuple[StepRequirement, ...] = ()
    due: tuple[Due, ...] = ()
    quorum: Quorum | None = None
    members: MemberLimit | None = None
    standing: Standing
