"""Facts: what is asked of a unit, and how its figures hang together."""

from __future__ import annotations

import enum

from attrs import field, frozen

from tcpl_rules.model.day import Window
from tcpl_rules.model.guard import Linear
from tcpl_rules.model.standing import Standing, Text
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

    *text* is what people call that standard.
    *decision* is the authority's, which outranks the *outcome* that a ruleset gives.
    """

    decision: bool
    outcome: bool
    standard: str
    text: Text
    standing: Standing


@frozen(kw_only=True)
class Fact:
    """What is asked of one assessed unit.

    *at_least* and *at_most* are inclusive bounds in *unit*; *at_most_fact* names the fact that
    this one cannot exceed; *during* is when what it counts has to happen, where that is not the
    whole period. Yes/no facts are 1 and 0 inside the program.
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
    during: Window | None = None
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
