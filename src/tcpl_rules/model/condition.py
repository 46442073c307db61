"""Conditions of qualifying, and grades: what a version makes of the scores."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.model.guard import Guard, UnreadThreshold
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.source import Span


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
