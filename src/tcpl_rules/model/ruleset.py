"""One version of a regulation: what is scored, from which facts, under which conditions."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.model.condition import Condition, Grade
from tcpl_rules.model.day import Day
from tcpl_rules.model.fact import Fact, Note, Relation
from tcpl_rules.model.procedure import Document, Dossier, Event, Role, Step
from tcpl_rules.model.rule import FullMarks, Penalty, Rule
from tcpl_rules.model.standing import UNSAID, Instrument, Question, SourceDocument, Standing, Text
from tcpl_rules.quantities import ZERO
from tcpl_rules.source import Span


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
    the number of leaves below it; a node is met when its score is its maximum. What *past* says of
    a node is that it looks back on what happened: no plan can make up for it.
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
    past: Standing | None = None
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
class Kind:
    """A kind of unit that the regulation assesses, or a class that it sorts them into."""

    id: str
    text: Text


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
