"""Rules: what a leaf gets, from which facts."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.model.guard import Guard, Measure, UnreadThreshold
from tcpl_rules.model.standing import Standing
from tcpl_rules.quantities import ZERO, Rounding
from tcpl_rules.source import Span


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


def largest_award(rule: Rule | None) -> Fraction:
    """The most points that a row of *rule* gives, of those that decide; 0 where none does."""
    rows = rule.rows if isinstance(rule, Rows | Average) else ()
    given = (r.result for r in rows if isinstance(r.result, Fraction) and r.standing.basis.decides)
    return max(given, default=ZERO)


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
