"""What a change of rules means for whom: many cases under both versions, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.case import Unit
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.comparison.comparison import Side, Version
from tcpl_rules.comparison.impact_links import Why
from tcpl_rules.model.standing import Text

Verdict = Literal["qualified", "not_qualified", "undetermined"]

VERDICTS: tuple[Verdict, ...] = ("qualified", "not_qualified", "undetermined")


@frozen
class Bounds:
    """How many there are at least and at most, whatever the values that are not known."""

    least: int
    most: int

    def __add__(self, other: Bounds) -> Bounds:
        return Bounds(self.least + other.least, self.most + other.most)


@frozen(kw_only=True)
class UnitImpact:
    """One sound row: the outcome under each version, and whether it may change.

    *as_if* holds the sides whose ruleset does not govern the year. *loses* and *wins* are true or
    false where every completion agrees, and None where it depends on what is not known.
    """

    file: str
    row: int | None
    unit: Unit
    year: int
    old: Verdict
    new: Verdict
    as_if: frozenset[Side] = frozenset()
    loses: bool | None
    wins: bool | None


@frozen
class RowProblem:
    """A problem of a row, and the sides for which it is one."""

    problem: Problem
    sides: tuple[Side, ...]


@frozen(kw_only=True)
class BrokenRow:
    """A row that was not counted, and all that is wrong with it."""

    file: str
    row: int | None
    unit: str
    problems: tuple[RowProblem, ...]


@frozen(kw_only=True)
class PartImpact:
    """A part from which a condition asks points that losing units do not have.

    *losers* do not have them for certain, *may* counts the possible losers that may lack them.
    """

    key: str
    title: Text
    losers: int
    may: int


@frozen(kw_only=True)
class ClauseImpact:
    """A condition of the new version, and the units that lose by it.

    *losers* are the certain ones that do not meet it; for *alone* of them it is the only
    condition that they do not meet. *may* counts the possible losers, not the certain ones, that
    do not meet it or may not.
    """

    id: str
    text: Text
    clause: ClauseUsed
    losers: int
    alone: int
    may: int
    parts: tuple[PartImpact, ...] = ()


@frozen(kw_only=True)
class ProvinceImpact:
    """The units of one province, ``""`` for those whose row names none."""

    province: str
    units: int
    losers: Bounds
    winners: Bounds


@frozen(kw_only=True)
class Wanting:
    """A fact or an entry that is not known, on which outcomes still turn.

    *units* is the number of units of which an outcome, under either version, is undetermined and
    turns on it; *changing* is how many of them may lose or win, and *alone* how many of those
    lack nothing else. *side* is the version whose key it is; None for a fact, and for an entry
    that means the same under both, where *key* is the new one.
    """

    what: str
    key: str
    label: Text
    side: Side | None
    units: int
    changing: int
    alone: int


@frozen(kw_only=True)
class LeftOut:
    """What one version was not given of *units* cases; *label* is what the other one calls it."""

    side: Side
    what: str
    key: str
    label: Text
    why: Why
    units: int


@frozen(kw_only=True)
class Impact:
    """Both versions over the same units.

    *units* are in the order of province, district and name. *by_clause* follows the new version;
    *jointly* counts the certain losers that fail no single condition, but cannot meet all of them
    at once. *wanting* begins with what would narrow
    the bounds for most units.
    """

    old: Version
    new: Version
    units: tuple[UnitImpact, ...]
    broken: tuple[BrokenRow, ...] = ()
    by_clause: tuple[ClauseImpact, ...] = ()
    jointly: int = 0
    by_province: tuple[ProvinceImpact, ...] = ()
    wanting: tuple[Wanting, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def count(self, old: Verdict, new: Verdict) -> int:
        """How many units have this outcome under the old version and that under the new one."""
        return sum(unit.old == old and unit.new == new for unit in self.units)

    @property
    def losers(self) -> Bounds:
        """How many qualify under the old version and not under the new one."""
        return bounds(unit.loses for unit in self.units)

    @property
    def winners(self) -> Bounds:
        """How many qualify under the new version and not under the old one."""
        return bounds(unit.wins for unit in self.units)


def bounds(happens: Iterable[bool | None]) -> Bounds:
    """How many of *happens* are true: at least, and at most where None may be either."""
    counted = Counter(happens)
    return Bounds(counted[True], counted[True] + counted[None])
