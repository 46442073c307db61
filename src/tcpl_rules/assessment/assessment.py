"""The result: points, conditions, outcome, and on which clauses they rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Literal

from attrs import asdict, field, frozen

from tcpl_rules.assessment.case import CheckedCase, Decision, Feed, Provenance, Tally, Unit
from tcpl_rules.assessment.pickling import reduced
from tcpl_rules.assessment.range import Range
from tcpl_rules.model.condition import Grade
from tcpl_rules.model.ruleset import Kind
from tcpl_rules.model.standing import Basis, Question, Text
from tcpl_rules.quantities import Language

Stage = Literal["self_assessed", "appraised", "computed"]
"""Whose points decide: the commune's own, the council's, or those computed from facts alone."""

Outcome = Literal["qualified", "not_qualified", "undetermined"]
OUTCOMES: tuple[Outcome, ...] = ("qualified", "not_qualified", "undetermined")
Origin = Literal["entered", "facts", "parts", "open", "left_out"]
"""Where a score comes from: a person, facts, its parts, nowhere yet, or it is not counted."""


@frozen(kw_only=True, cache_hash=True)
class ClauseUsed:
    """A clause on which the result rests.

    *part* says what it gives, such as ``1.1.1 award`` or ``condition total``; *citation* is the
    place in law; *source* the document that reports it, when nobody here has read the law.
    *address* is where the reference pages show the part that it belongs to, as
    `tcpl_rules.model.address.address_of` gives it; empty where it belongs to none.
    """

    part: str
    citation: Text
    basis: Basis
    source: str = ""
    readings: tuple[Text, ...] = ()
    address: str = ""


@frozen(kw_only=True)
class NodeScore:
    """One criterion, indicator, item or index.

    *maximum* is None while nobody has read it. *score* is None for a node left out.
    *self_assessed* and *appraised* are the two columns as entered; *tally* is the deciding one's.
    *own_score* is what the commune's own column comes to, where an appraised one decides.
    *proposal* is what the score would be if hearsay were accepted, where that is another one.

    In a ruleset without points these figures count the contents that are met; *verdicts* say what
    those beside *score* mean, and are None with points. *nothing_arose* says that the node is met
    because a clause of the law takes it as met, whatever its requirements say.
    """

    key: str
    kind: str
    label: str
    title: Text
    maximum: Fraction | None
    score: Range | None
    origin: Origin
    self_assessed: Fraction | None = None
    appraised: Fraction | None = None
    tally: Tally | None = None
    own_score: Range | None = None
    proposal: Range | None = None
    verdicts: Verdicts | None = None
    nothing_arose: bool = False
    clauses: tuple[ClauseUsed, ...] = ()

    @property
    def met(self) -> bool | None:
        """Whether it is met: it has all there is; None while that is open, or it is left out."""
        if self.score is None or self.maximum is None:
            return None
        return self.score.reaches(self.maximum)


@frozen(kw_only=True)
class Verdicts:
    """Whether a node of a ruleset without points is met, beside what counts.

    *self_assessed* and *appraised* are the two columns as entered, *own* is what the commune's own
    column comes to, and *proposal* what hearsay would make of it. None is not known, or that
    `NodeScore` has no such figure.
    """

    self_assessed: bool | None = None
    appraised: bool | None = None
    own: bool | None = None
    proposal: bool | None = None


@frozen(kw_only=True)
class PointsAsked:
    """Points that a condition asks of one node, the total's key being ``""``.

    In a ruleset without points *asked* and *found* count contents.
    """

    key: str
    asked: Fraction | None
    found: Range
    reached: bool | None


@frozen(kw_only=True)
class ConditionResult:
    """A condition: met, not met, or (None) not yet known; what it asks and what was found.

    *points* are there when it asks about points, *facts* when it asks about facts (None where a
    fact is not known; yes/no as 1 and 0). *entered* says that a person judged it.
    """

    id: str
    text: Text
    met: bool | None
    entered: bool = False
    points: tuple[PointsAsked, ...] = ()
    facts: tuple[tuple[str, int | None], ...] = ()
    clause: ClauseUsed

    @property
    def reached(self) -> int:
        """How many of the nodes asked about reach their points."""
        return sum(asked.reached is True for asked in self.points)


@frozen(kw_only=True)
class Difference:
    """Two figures for one node, or two answers about one condition, that cannot be the same.

    *points* are those that count; *other* what the commune's own column comes to, or what facts
    give where a person entered *points*. In a ruleset without points they count contents, for a
    condition they are 1 where it is met and 0 where it is not; *met* and *other_met* say so. With
    *about* a condition, *key* is its id.
    """

    key: str
    about: Literal["node", "condition"] = "node"
    points: Range
    beside: Literal["self_assessed", "facts"]
    other: Range
    met: bool | None = None
    other_met: bool | None = None


@frozen(kw_only=True)
class Notice:
    """Something that the reader of the result must know."""

    code: str
    text: Text


@frozen(kw_only=True)
class Stamp:
    """What a receipt says of the ruleset and the library."""

    ruleset: str
    edition: int
    content_hash: str
    library: str
    completions: tuple[str, ...] = ()


@frozen(kw_only=True)
class Receipt:
    """What the result was made from; equal receipts mean equal results."""

    ruleset: str
    edition: int
    content_hash: str
    library: str
    case_hash: str
    provenance_hash: str
    completions: tuple[str, ...] = ()
    as_if: bool = False
    accepted_hearsay: bool = False


@frozen(kw_only=True)
class Assessment:
    """The result of one case under one ruleset.

    Without *by_points* every part is met or not met, and *total* and *maximum* count contents.

    The library never says that a commune *is recognised*: that is an authority's decision, which
    a case may carry (*decision*) and which is given back as it came; so is what it *fed*.
    *with_hearsay* is what the outcome would be if all that is known only from hearsay were so;
    None where that decides nothing, or was accepted.
    """

    ruleset_title: Text
    unit: Unit
    unit_kind: Kind
    unit_class: Kind | None = None
    year: int
    stage: Stage
    outcome: str
    grade: Grade | None = None
    possible_grades: tuple[Grade, ...] = ()
    by_points: bool = True
    total: Range
    maximum: Fraction | None
    nodes: tuple[NodeScore, ...]
    conditions: tuple[ConditionResult, ...] = ()
    with_hearsay: str | None = None
    clauses: tuple[ClauseUsed, ...] = ()
    questions: tuple[Question, ...] = ()
    readings: tuple[Text, ...] = ()
    silent: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    notices: tuple[Notice, ...] = ()
    decision: Decision | None = None
    fed: Mapping[str, Feed] = field(factory=dict, hash=False)
    provenance: Mapping[str, Provenance] = field(factory=dict, hash=False)
    accepted_hearsay: bool = False
    stamp: Stamp = field(eq=False, repr=False)
    case: CheckedCase = field(eq=False, repr=False)

    def met(self, key: str) -> bool | None:
        """Whether the node at *key* is met: it has all there is; None while that is open.

        Raises:
            KeyError: The ruleset scores nothing under that key.
        """
        return self.node(key).met

    @property
    def receipt(self) -> Receipt:
        """What the result was made from."""
        return Receipt(
            ruleset=self.stamp.ruleset,
            edition=self.stamp.edition,
            content_hash=self.stamp.content_hash,
            library=self.stamp.library,
            case_hash=self.case.content_hash,
            provenance_hash=self.case.provenance_hash,
            completions=self.stamp.completions,
            as_if=self.case.as_if,
            accepted_hearsay=self.accepted_hearsay,
        )

    def node(self, key: str) -> NodeScore:
        """The node at *key*, such as ``2.5``.

        Raises:
            KeyError: The ruleset scores nothing under that key.
        """
        for node in self.nodes:
            if node.key == key:
                return node
        top = (node.key for node in self.nodes if "." not in node.key)
        raise KeyError(_not_there(f"node {key!r}; at the top", top))

    def criterion(self, label: str) -> NodeScore:
        """The criterion (or index) called *label*.

        Raises:
            KeyError: There is none.
        """
        return self.node(label)

    def condition(self, id: str) -> ConditionResult:  # noqa: A002 - the model calls it id
        """The condition called *id*.

        Raises:
            KeyError: There is none.
        """
        for condition in self.conditions:
            if condition.id == id:
                return condition
        raise KeyError(_not_there(f"condition {id!r};", (c.id for c in self.conditions)))

    @property
    def hearsay(self) -> tuple[ClauseUsed, ...]:
        """The clauses known only from hearsay; they decide nothing."""
        return tuple(clause for clause in self.clauses if clause.basis is Basis.HEARSAY)

    def headline(self, lang: Language) -> str:
        """The outcome in words; never that the unit *is recognised*."""
        if self.grade is not None:
            return self.grade.text.in_language(lang)
        return HEADLINES[self.outcome, self.stage == "appraised"].in_language(lang)

    def feed(self) -> dict[str, object]:
        """What a fact of another standard takes from this result, for the table ``[fed.FACT]``.

        The decision goes with it where the case carries one; a grade feeds no fact.
        """
        table: dict[str, object] = {"ruleset": self.stamp.ruleset}
        if self.outcome in OUTCOMES:
            table["outcome"] = self.outcome
        if self.decision is not None:
            fields = asdict(self.decision).items()
            table["decision"] = {key: value for key, value in fields if value not in ("", None)}
        return table

    def to_json(self) -> dict[str, object]:
        """The result as JSON carries it; see `tcpl_rules.result_schema`."""
        from tcpl_rules.assessment.to_json import to_json  # noqa: PLC0415 - each needs the other

        return to_json(self)

    def __reduce__(self) -> tuple[object, ...]:
        return reduced(self)


def _not_there(what: str, there: Iterable[str]) -> str:
    return f"there is no {what} there are: {', '.join(there) or 'none'}"


HEADLINES: Mapping[tuple[str, bool], Text] = {
    ("qualified", False): Text(
        "đủ điều kiện đề nghị công nhận", "meets the conditions to propose recognition"
    ),
    ("qualified", True): Text("đủ điều kiện công nhận", "meets the conditions for recognition"),
    ("not_qualified", False): Text(
        "chưa đủ điều kiện đề nghị công nhận",
        "does not meet the conditions to propose recognition",
    ),
    ("not_qualified", True): Text(
        "chưa đủ điều kiện công nhận", "does not meet the conditions for recognition"
    ),
    ("undetermined", False): Text("chưa xác định được", "not yet determined"),
    ("undetermined", True): Text("chưa xác định được", "not yet determined"),
}
