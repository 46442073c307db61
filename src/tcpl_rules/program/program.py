"""A ruleset made ready to be run."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from tcpl_rules.integers import Constraint
from tcpl_rules.model.condition import Condition, Grade
from tcpl_rules.model.constraints import Formula
from tcpl_rules.model.rule import Average, FullMarks, Penalty, Require, Row
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.program.predicates import Predicate

Unsettled = Literal["full", "open"]
"""What a leaf can give besides points: its maximum, whatever that is, or no result."""

Result = Fraction | Unsettled


@frozen(kw_only=True)
class Clause:
    """A result, and the guard under which the law gives it.

    *part* is the clause of the model; a clause that may not decide gives no result. A requirement
    has a clause for failing it, and one for meeting it together with all the others.
    """

    formula: Formula
    holds: Predicate
    result: Result
    part: Row | FullMarks | Require | Penalty


@frozen(kw_only=True)
class AverageBand:
    """One rounded value of an average, and the facts that give it."""

    formula: Formula
    value: Fraction


@frozen
class Option:
    """A result, and the facts that give it; the options of a leaf exclude one another.

    *clause* is the one that gives it, where it is not an average.
    """

    result: Result
    formula: Formula
    clause: Clause | None = None


@frozen(kw_only=True)
class LeafProgram:
    """How one leaf is scored from facts.

    *full* clauses come first, the outermost node's before its own; then *clauses*, of which one
    applies, or with *highest* the best; then the *average*, if the leaf has one and it decides;
    else, *by_hand*, what a person enters.

    Each penalty of a node is a leaf below it with a key of its own: its points are a *deposit*,
    taken from the node beforehand and given back where the penalty does not apply.
    """

    key: str
    node: Node
    deposit: Fraction | None = None
    full: tuple[Clause, ...]
    clauses: tuple[Clause, ...]
    highest: bool
    average: Average | None
    bands: tuple[AverageBand, ...]
    options: tuple[Option, ...]
    facts: frozenset[str]
    by_hand: bool

    @property
    def always_open(self) -> bool:
        """Whether no facts at all could give it points."""
        return not self.full and not self.bands and all(c.result == "open" for c in self.clauses)


@frozen(kw_only=True)
class ConditionProgram:
    """A condition; *formula* and *holds* are there when it asks about facts.

    One that does not *decide* is never known to be met, nor to fail.
    """

    condition: Condition
    decides: bool
    formula: Formula | None = None
    holds: Predicate | None = None
    facts: frozenset[str] = frozenset()


@frozen(kw_only=True)
class Program:
    """Everything that an assessment needs, in the order of the law.

    *children* are keys by parent, the total's under ``""``, penalties not among them; *above* are
    the keys over a node or penalty, nearest first, the total's last; *maxima* are None where they
    are unread or may not decide, *bounds* are what an unread one is above, and *deciding_grades*
    are the ids of the grades that may.
    """

    ruleset: Ruleset
    nodes: Mapping[str, Node] = field(hash=False)
    children: Mapping[str, tuple[str, ...]] = field(hash=False)
    above: Mapping[str, tuple[str, ...]] = field(hash=False)
    leaves: tuple[LeafProgram, ...]
    conditions: tuple[ConditionProgram, ...]
    grades: tuple[Grade, ...]
    deciding_grades: frozenset[str]
    domain: tuple[Constraint, ...]
    maxima: Mapping[str, Fraction | None] = field(hash=False)
    bounds: Mapping[str, Fraction | None] = field(hash=False)
    kinds: Mapping[str, int] = field(hash=False)
    classes: Mapping[str, int] = field(hash=False)
