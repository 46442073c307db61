"""An overlay: what a province or a commune adds to a ruleset, for its territory and years."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from tcpl_rules.model.condition import Condition
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.procedure import Document, DueBefore, Role
from tcpl_rules.model.ruleset import Years
from tcpl_rules.model.standing import Instrument, SourceDocument, Standing, Text
from tcpl_rules.source import Span


@frozen(kw_only=True)
class Territory:
    """Where an overlay holds: a province, in it a district, in that one commune; empty is all."""

    province: str
    district: str = ""
    unit: str = ""
    standing: Standing


@frozen(kw_only=True)
class About:
    """What something local is about: the part of the ruleset at *key*, or the step *step*.

    One of the two is empty.
    """

    key: str = ""
    step: str = ""


@frozen(kw_only=True)
class Answering:
    """Who leads, who cooperates and who advises, by the ids of roles."""

    led_by: tuple[str, ...] = ()
    together_with: tuple[str, ...] = ()
    advised_by: tuple[str, ...] = ()


@frozen(kw_only=True)
class Assignment:
    """Who answers for a part or a step, and by when the locality wants the step done."""

    about: About
    answering: Answering
    due: tuple[DueBefore, ...] = ()
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Recurring:
    """Every *years* years; *first* is the first of them, None where the document names none."""

    years: int
    first: int | None = None


@frozen(kw_only=True)
class InYear:
    """In the year *year*."""

    year: int


@frozen(kw_only=True)
class Since:
    """From the year *year* on; *day* where the document names it."""

    year: int
    day: date | None = None


Placing = Recurring | InYear | Since


@frozen(kw_only=True)
class Time:
    """A time as the document says it, and where that places it; nowhere without *placings*."""

    said: Text
    placings: tuple[Placing, ...] = ()
    standing: Standing


@frozen(kw_only=True)
class Task:
    """A task that the document sets; *documents* prove that it was done, by id."""

    id: str
    text: Text
    about: tuple[About, ...] = ()
    answering: Answering
    times: tuple[Time, ...] = ()
    documents: tuple[str, ...] = ()
    standing: Standing


@frozen(kw_only=True)
class Local:
    """Something the document says: a cause, or an action."""

    text: Text
    standing: Standing


@frozen(kw_only=True)
class Remedy:
    """How a shortcoming is mended: what it is about, why it came, who does what, and when.

    One that is *about* nothing is local: no clause of the ruleset asks for it.
    """

    id: str
    text: Text
    about: tuple[About, ...] = ()
    answering: Answering
    causes: tuple[Local, ...] = ()
    actions: tuple[Local, ...] = ()
    times: tuple[Time, ...] = ()
    documents: tuple[str, ...] = ()
    standing: Standing


@frozen(kw_only=True)
class LocalDay:
    """A day that is off, or worked, in the territory, whatever the calendar says."""

    day: date
    off: bool
    standing: Standing


@frozen(kw_only=True)
class Overlay:
    """What holds beside the ruleset *ruleset* in *territory* and *years*; checked and immutable.

    *roles*, *documents* and *facts* are those that it declares itself; *conditions* are added to
    those of the ruleset. *content_hash* is that of the formatted text without comments.
    """

    id: str
    edition: int
    ruleset: str
    title: Text
    territory: Territory
    years: Years
    instruments: tuple[Instrument, ...] = ()
    sources: tuple[SourceDocument, ...] = ()
    roles: tuple[Role, ...] = ()
    documents: tuple[Document, ...] = ()
    facts: tuple[Fact, ...] = ()
    conditions: tuple[Condition, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    tasks: tuple[Task, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    days: tuple[LocalDay, ...] = ()
    content_hash: str
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)
