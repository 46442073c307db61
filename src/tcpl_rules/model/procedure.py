"""Steps, deadlines, documents and who does what."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from tcpl_rules.model.guard import Guard
from tcpl_rules.model.standing import Standing, Text


@frozen(kw_only=True)
class Role:
    """A body or a person with a part in the procedure; *titled* is what the office is called."""

    id: str
    text: Text
    titled: Text | None = None
    standing: Standing


@frozen(kw_only=True)
class Event:
    """Something that happens on a day and from which a term is counted."""

    id: str
    text: Text
    standing: Standing


@frozen(kw_only=True)
class Document:
    """A document of the procedure; *form* is the official form's name, where there is one.

    *held_by* are the roles that keep it, by id.
    """

    id: str
    text: Text
    form: str = ""
    held_by: tuple[str, ...] = ()
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
class Follows:
    """The step, by id, before which this one must not be done."""

    step: str
    standing: Standing


@frozen(kw_only=True)
class Applies:
    """A step that is taken only where the conditions are met, or only where they are not."""

    met: bool
    standing: Standing


@frozen(kw_only=True)
class Consequence:
    """What the law makes of a step that was not done as it asks."""

    text: Text
    standing: Standing


@frozen(kw_only=True)
class Step:
    """One step, in the order of the law; names are ids of roles, documents and dossiers.

    Without *applies* it is always taken; with *in_writing* a meeting may be replaced by opinions
    in writing, and then asks for nobody's presence; without *consequence* the law states none.
    """

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
    follows: tuple[Follows, ...] = ()
    applies: Applies | None = None
    in_writing: Standing | None = None
    consequence: Consequence | None = None
    standing: Standing
