"""One version of a regulation: what is scored, from which facts, under which conditions."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.model.guard import Guard, Linear, Measure, UnreadThreshold
from tcpl_rules.model.procedure import Document, Dossier, Event, Role, Step
from tcpl_rules.model.standing import UNSAID, Instrument, Question, SourceDocument, Standing, Text
from tcpl_rules.quantities import ZERO, Rounding
from tcpl_rules.source import Span


class FactKind(enum.Enum):
    """What values a fact can take: whole numbers from 0 up, days likewise, or yes and no."""

    COUNT = "count"
    DAYS = "days"
    WORKING_DAYS = "working days"
    YES_NO = "yes/no"


class Movement(enum.Enum):
    """Whether a plan may move a fact."""

    GIVEN = "given"
    CAN_RISE = "can rise"
    CAN_FALL = "can fall"
    FINAL = "final"


@frozen(kw_only=True)
class Note:
    """A remark with its own standing: what counts towards a fact, and for which period."""

    text: Text
    standing: Standing


@frozen(kw_only=True)
class Fed:
    """Where a yes/no fact may come from: the assessment of the same unit under *standard*.

    *decision* is the authority's, which outranks the *outcome* that a ruleset gives.
    """

    decision: bool
    outcome: bool
    standard: str
    standing: Standing


@frozen(kw_only=True)
class Fact:
    """What is asked of one assessed unit.

    *at_least* and *at_most* are inclusive bounds in *unit*; *at_most_fact* names the fact that
    this one cannot exceed. Yes/no facts are 1 and 0 inside the program.
    """

    id: str
    kind: FactKind
    label: Text
    asks: Text
    unit: Text
    at_least: int = 0
    at_most: int | None = None
    at_most_fact: str | None = None
    movements: tuple[Movement, ...] = ()
    counts: tuple[Note, ...] = ()
    fed: Fed | None = None
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Relation:
    """Two sums of facts that must be equal in every case."""

    left: Linear
    right: Linear
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Open:
    """No result: the rule is *unread*, or it was read and is silent."""

    silent: bool


@frozen(kw_only=True)
class Row:
    """Points (or no result) that the law gives when *guard* holds."""

    result: Fraction | Open
    guard: Guard
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Rows:
    """Rows of which one applies; with *highest*, the best of those that apply.

    *measure* is the one thing that every tier measures, when the rows are tiers.
    """

    rows: tuple[Row, ...]
    highest: bool = False
    measure: Measure | None = None
    standing: Standing


@frozen(kw_only=True)
class Average:
    """Points per unit of each fact, averaged over all of them and rounded.

    *over* names the fact that counts all units: where it counts more than the weights do, the
    average gives no result. *rows* say what happens where the average does not serve, such as
    when nothing was counted.
    """

    weights: tuple[tuple[str, Fraction], ...]
    places: int
    rounding: Rounding
    over: str | None = None
    rows: tuple[Row, ...] = ()
    standing: Standing


@frozen(kw_only=True)
class ByHand:
    """A person enters the result: the law's rule is unread or asks for judgement."""

    standing: Standing


@frozen(kw_only=True)
class Require:
    """What a content must meet; the threshold may be unread."""

    wanted: Guard | UnreadThreshold
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Requirements:
    """The content is met when all *requires* hold; one that is known to fail settles it."""

    requires: tuple[Require, ...]
    standing: Standing


Rule = Rows | Average | ByHand | Requirements


@frozen(kw_only=True)
class MaxOf:
    """The maximum of another node, added or taken away inside a derived maximum."""

    key: str
    sign: int


@frozen(kw_only=True)
class Maximum:
    """The most points a node can give; unread when *value* is None, then above *more_than*.

    *terms* and *constant* are what a derived maximum was computed from.
    """

    value: Fraction | None
    more_than: Fraction | None = None
    terms: tuple[MaxOf, ...] = ()
    constant: Fraction = ZERO
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)

    @property
    def bound(self) -> Fraction | None:
        """*more_than*, where it is known well enough to decide."""
        return self.more_than if self.standing.basis.decides else None


@frozen(kw_only=True)
class FullMarks:
    """A node and all below it get their maxima when *guard* holds, whatever their rules say.

    In a ruleset without points: they are met.
    """

    guard: Guard
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Penalty:
    """*points*, above 0, that are taken off a node and every sum above it when *guard* holds."""

    points: Fraction
    guard: Guard
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class ProvedBy:
    """The documents, by id, that prove a node; None while the list is unread. Decides nothing."""

    documents: tuple[str, ...] | None
    standing: Standing


@frozen(kw_only=True)
class Formerly:
    """The part of an older version, by ruleset and key, that a node continues."""

    ruleset: str
    key: str
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Node:
    """A criterion, indicator, item or index.

    *key* is its address in a case: ``1``, ``1.2``, ``1.2.3``. A node has children or a rule,
    never both. In a ruleset without points the *maximum* of a leaf is 1, and of any other node
    the number of leaves below it; a node is met when its score is its maximum.
    """

    kind: str
    label: str
    key: str
    title: Text
    title_standing: Standing
    maximum: Maximum
    full_marks: tuple[FullMarks, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    left_out: Standing | None = None
    rule: Rule | None = None
    proved_by: ProvedBy | None = None
    formerly: tuple[Formerly, ...] = ()
    children: tuple[Node, ...] = ()
    questions: tuple[Question, ...] = ()
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in the order of the law."""
        yield self
        for child in self.children:
            yield from child.walk()


@frozen(kw_only=True)
class TotalAtLeast:
    """The total reaches *points*."""

    points: Fraction


@frozen(kw_only=True)
class EveryAtLeast:
    """Every node of *kind* reaches *points*, or *share* of its own maximum; 1 says *is met*."""

    kind: str
    points: Fraction | None = None
    share: Fraction | None = None


@frozen(kw_only=True)
class ByClass:
    """What is asked of a unit of each class, by its id."""

    cases: tuple[tuple[str, TotalAtLeast | EveryAtLeast], ...]


@frozen(kw_only=True)
class Judged:
    """A person enters whether the condition is met."""


AboutPoints = TotalAtLeast | EveryAtLeast | ByClass
"""The requirements that ask about points."""

AboutNoFacts = AboutPoints | Judged | UnreadThreshold
"""The requirements that no facts settle."""

Requirement = AboutNoFacts | Guard


@frozen(kw_only=True)
class Condition:
    """One condition of qualifying."""

    id: str
    text: Text
    requirement: Requirement
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)

    def asks_of(self, class_: str) -> Requirement | None:
        """What is asked of a unit of *class_*; None where that class is not named."""
        if isinstance(self.requirement, ByClass):
            return dict(self.requirement.cases).get(class_)
        return self.requirement


@frozen(kw_only=True)
class Band:
    """A stretch of numbers: *low* and *high*, either of them open or missing."""

    low: Fraction | None = None
    low_inclusive: bool = True
    high: Fraction | None = None
    high_inclusive: bool = False

    def __contains__(self, value: Fraction) -> bool:
        above = self.low is None or value > self.low or (self.low_inclusive and value == self.low)
        below = (
            self.high is None or value < self.high or (self.high_inclusive and value == self.high)
        )
        return above and below


@frozen(kw_only=True)
class Grade:
    """A grade given for a total in *band*, in points."""

    id: str
    text: Text
    band: Band
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Kind:
    """A kind of unit that the regulation assesses, or a class that it sorts them into."""

    id: str
    text: Text


@frozen(kw_only=True)
class Day:
    """A day of any year."""

    day: int
    month: int


@frozen(kw_only=True)
class Period:
    """The stretch of time that an assessment looks at, both ends inclusive.

    *first* lies in the year before the assessed one when *from_year_before*. Both are None while
    the period is unread.
    """

    first: Day | None
    last: Day | None
    from_year_before: bool = False
    standing: Standing


@frozen(kw_only=True)
class Years:
    """Assessment years that a version governs, both ends inclusive; open when *last* is None."""

    first: int
    last: int | None
    standing: Standing
    span: Span | None = field(default=None, eq=False, repr=False)

    def __contains__(self, year: int) -> bool:
        return self.first <= year and (self.last is None or year <= self.last)


@frozen(kw_only=True)
class NoAssessment:
    """A year in which nothing is assessed under the standard."""

    year: int
    standing: Standing


@frozen(kw_only=True)
class Ruleset:
    """One version of a regulation, checked and immutable.

    Without *by_points* every content is met or not met, and *maximum* counts the contents.
    """

    id: str
    edition: int
    language: int
    standard: str
    title: Text
    title_standing: Standing = UNSAID
    kinds: tuple[Kind, ...]
    classes: tuple[Kind, ...] = ()
    instruments: tuple[Instrument, ...]
    sources: tuple[SourceDocument, ...] = ()
    years: Years | None = None
    no_assessment: tuple[NoAssessment, ...] = ()
    period: Period | None = None
    transitions: tuple[Note, ...] = ()
    by_points: bool = True
    maximum: Maximum
    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...] = ()
    nodes: tuple[Node, ...]
    conditions: tuple[Condition, ...] = ()
    grades: tuple[Grade, ...] = ()
    questions: tuple[Question, ...] = ()
    roles: tuple[Role, ...] = ()
    events: tuple[Event, ...] = ()
    documents: tuple[Document, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    steps: tuple[Step, ...] = ()
    span: Span | None = field(default=None, eq=False, repr=False)

    def walk(self) -> Iterator[Node]:
        """Every node, in the order of the law."""
        for node in self.nodes:
            yield from node.walk()
