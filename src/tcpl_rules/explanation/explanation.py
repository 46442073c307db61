"""An explanation: a tree of reasons, what decides, what is open, and what is to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, ClauseUsed
from tcpl_rules.assessment.case import Feed, Provenance
from tcpl_rules.assessment.range import Range
from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.model.condition import Condition, Grade
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.rule import Average, FullMarks, Penalty, Require, Row
from tcpl_rules.model.ruleset import ProvedBy
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.procedure.finding import Procedure

About = Literal["outcome", "condition", "grade", "node", "clause", "fact"]

Clause = Row | FullMarks | Require | Penalty | Average
"""A part of a rule that gives, takes or asks for something."""


@frozen(kw_only=True)
class Reason:
    """One step of an explanation, and the steps that it rests on.

    *about* says what it is, *key* which: a condition's or fact's id, a node's key (the total's is
    empty), for a clause that of the node it stands in, ``""`` for the outcome. *model* is the part
    of the ruleset, *clause* its place in law; an outcome and the total have neither.

    *holds* is whether what is asked holds, None while that is open: of a node whether it has all
    points there are (right below a condition: all that the condition asks), of a grade whether it
    is the one given, of a clause whether it applies (a requirement: whether it is met), of a fact
    whether what the step above says of it is so. Hearsay does not make a clause hold.

    *asked* are the points that are asked for: of a row those that it gives, of a fact the nearest
    value that would do. *found* are the points, of a clause those that it gives to its node (less
    than 0 for a penalty that is taken), of a fact its value (yes/no as 1 and 0, None while not
    known). *short* is how much is missing for certain, in points or in the fact's unit. *by_hand*
    says that a person entered it or has to, *instead* what the facts give where they say otherwise
    than a person's entry; *feed* is where a fact of another standard comes from.
    """

    about: About
    key: str
    holds: bool | None
    title: Text
    asked: Fraction | None = None
    found: Range | int | None = None
    short: Fraction | None = None
    by_hand: bool = False
    instead: Range | None = None
    model: Condition | Grade | Clause | Fact | None = None
    clause: ClauseUsed | None = None
    provenance: Provenance | None = None
    feed: Feed | None = None
    parts: tuple[Reason, ...] = ()

    def walk(self) -> Iterator[Reason]:
        """This step and all below it; conditions that decide first, else in the order of the law.

        The total, with every node below it, comes last; a node stands below each condition that
        asks for its points as well, with what is below it where they are not reached.
        """
        yield self
        for part in self.parts:
            yield from part.walk()


WhyOpen = Literal["hearsay", "unread", "silent"]
"""How a part is known that the law leaves open."""


@frozen(kw_only=True)
class EitherWay:
    """A part on which the outcome turns though its facts are known, and the outcome either way.

    *why* is how the part is known: hearsay, unread, or silent. *if_least* and *if_most* are the
    outcomes when it gives its least and its most (or is not met, and met).
    """

    key: str
    about: Literal["node", "condition"]
    title: Text
    why: WhyOpen
    if_least: str
    if_most: str
    clause: ClauseUsed


@frozen(kw_only=True)
class Open:
    """Why the outcome is undetermined.

    *settled_by* is a smallest set of values that, whatever they turn out to be, settles it; ties
    go to what comes first in the law. Without *smallest* it was too large to search: no value can
    be left out of it, but a smaller set of others may do. It is empty where no values settle it:
    then *turns_on* says what does. *unless* are the keys of parts for which the law gives no
    result if certain facts turn out so: then the values settle the outcome only as far as the law
    does.
    """

    settled_by: tuple[Needed, ...]
    smallest: bool
    turns_on: tuple[EitherWay, ...] = ()
    unless: tuple[str, ...] = ()


@frozen(kw_only=True)
class ToDo:
    """A part that is not met or not at its maximum: what is missing, what proves it, who, when.

    *missing* are the reasons below that fail or are open. *proved_by* is what the ruleset lists,
    None where it lists nothing; *documents* are those that the case records, *held_by* are roles
    by id. *mendable* is whether facts that can move, or a person's entry, can still meet it; None
    while that is not known. *until* is the last day on which what is done still counts, None where
    the period is not read; *in_time* compares it with the day that was asked about.
    """

    key: str
    title: Text
    met: bool | None
    lost: Fraction | None
    missing: tuple[Reason, ...] = ()
    proved_by: ProvedBy | None = None
    documents: tuple[DocumentRecord, ...] = ()
    held_by: tuple[str, ...] = ()
    mendable: bool | None = None
    past: Standing | None = None
    until: date | None = None
    in_time: bool | None = None


@frozen(kw_only=True)
class Explanation:
    """Why *assessment* came out as it did.

    *deciding* are the reasons that matter, those that settle the outcome first, then what costs
    most. *open* is there while the outcome is undetermined. *on* is the day asked about.
    """

    assessment: Assessment
    root: Reason
    deciding: tuple[Reason, ...]
    open: Open | None = None
    to_do: tuple[ToDo, ...] = ()
    procedure: Procedure
    on: date | None = None

    def node(self, key: str) -> Reason:
        """Why the node at *key* has the points that it has; the total's key is ``""``.

        Raises:
            KeyError: The ruleset scores nothing under that key.
        """
        return self._only("node", key, self.root.parts[-1])

    def condition(self, id: str) -> Reason:  # noqa: A002 - the model calls it id
        """Why the condition called *id* is met or not.

        Raises:
            KeyError: There is none.
        """
        return self._only("condition", id, self.root)

    def _only(self, about: About, key: str, within: Reason) -> Reason:
        for reason in within.walk():
            if (reason.about, reason.key) == (about, key):
                return reason
        msg = f"no {about} is called {key!r}"
        raise KeyError(msg)
