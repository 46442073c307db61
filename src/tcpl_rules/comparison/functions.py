"""A rule as a function from facts to points: which points, and exactly when."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from itertools import product

from attrs import frozen

from tcpl_rules.comparison.essence import essence, source
from tcpl_rules.model.constraints import All, Any, Formula, negate
from tcpl_rules.model.rule import FullMarks, Open, Penalty, Require, Row, Rule
from tcpl_rules.program.program import Clause, LeafProgram, Option
from tcpl_rules.quantities import ZERO


@frozen
class Unknown:
    """No result that is known here; equal where two versions lack one and the same."""

    why: Hashable


SILENT = Unknown("silent")
"""The law was read and gives no result: the same wherever it is so."""


@frozen
class Band:
    """One value of an average; *above* and *below* are its two ends, each a formula alone."""

    value: Fraction
    above: Formula
    below: Formula


_ALWAYS = All(())


@frozen(kw_only=True)
class PointsFunction:
    """What a rule gives, piece by piece; *bands* apply where *otherwise* holds, lowest first.

    Where it gives nothing that is known, it gives *most* at most, None where that is unread.
    """

    pieces: tuple[tuple[Fraction, Formula], ...] = ()
    bands: tuple[Band, ...] = ()
    otherwise: Formula = _ALWAYS
    unknown: tuple[tuple[Unknown, Formula], ...] = ()
    most: Fraction | None = None

    @property
    def doubts(self) -> tuple[Unknown, ...]:
        """Why it gives nothing that is known, once for each case in which it does not."""
        return tuple(unknown for unknown, _ in self.unknown)

    @property
    def values(self) -> tuple[Fraction, ...]:
        """Every value that is known to be given, highest first."""
        given = {value for value, _ in self.pieces} | {band.value for band in self.bands}
        return tuple(sorted(given, reverse=True))

    def at_least(self, points: Fraction) -> Formula:
        """That it gives *points* or more."""
        pieces = tuple(formula for value, formula in self.pieces if value >= points)
        band = next((band for band in self.bands if band.value >= points), None)
        return Any(pieces if band is None else (*pieces, All((band.above, self.otherwise))))

    def below(self, points: Fraction) -> Formula:
        """That it gives less than *points*, whatever is not known of it."""
        pieces = tuple(formula for value, formula in self.pieces if value < points)
        if self.most is not None and self.most < points:
            pieces += tuple(formula for _, formula in self.unknown)
        lower = [band for band in self.bands if band.value < points]
        return Any((*pieces, All((lower[-1].below, self.otherwise))) if lower else pieces)

    def all_but(self, unknown: Unknown) -> Formula:
        """That it gives points, or lacks a result for another reason than *unknown*."""
        others = tuple(formula for why, formula in self.unknown if why != unknown)
        given = tuple(formula for _, formula in self.pieces)
        bands = tuple(All((b.above, b.below, self.otherwise)) for b in self.bands)
        return Any((*given, *bands, *others))


def of_leaf(leaf: LeafProgram, maximum: Fraction | None, above: Sequence[Clause]) -> PointsFunction:
    """The function of *leaf*, whose maximum is *maximum*, without the full marks from *above*.

    Those are another clause's: the function is told where none of them holds.
    """
    outer = {id(clause.part) for clause in above}
    own = [o for o in leaf.options if o.clause is None or id(o.clause.part) not in outer]
    pieces: list[tuple[Fraction, Formula]] = []
    unknown: list[tuple[Unknown, Formula]] = []
    for option in own:
        if option.clause is None and isinstance(option.result, Fraction):
            continue
        value = _value(option, leaf, maximum)
        if isinstance(value, Unknown):
            unknown.append((value, option.formula))
        else:
            pieces.append((value, option.formula))
    bands = tuple(_bands(own))
    return PointsFunction(
        pieces=tuple(pieces),
        bands=bands,
        otherwise=_otherwise(leaf) if bands else _ALWAYS,
        unknown=tuple(unknown),
        most=maximum,
    )


def _value(option: Option, leaf: LeafProgram, maximum: Fraction | None) -> Fraction | Unknown:
    if isinstance(option.result, Fraction):
        return option.result
    if option.result == "full":
        unread = Unknown(("maximum", source(leaf.node.maximum.standing)))
        return unread if maximum is None else maximum
    part = option.clause.part if option.clause is not None else None
    if isinstance(part, Row) and isinstance(part.result, Open) and part.result.silent:
        return SILENT
    if isinstance(part, Require):
        doubtful = (clause.part for clause in leaf.clauses if clause.result == "open")
        return Unknown(tuple(_doubt(p, p.wanted) for p in doubtful if isinstance(p, Require)))
    if isinstance(part, Row):
        return Unknown(_doubt(part, part.result))
    return Unknown((type(leaf.node.rule).__name__, _doubt(part or leaf.node.rule, None)))


def _doubt(part: Row | FullMarks | Penalty | Require | Rule | None, says: object) -> Hashable:
    """What is known of a part that is not known well enough: its place in law, what it *says*."""
    return None if part is None else (source(part.standing), essence(says))


def _bands(options: Sequence[Option]) -> Iterator[Band]:
    for option in options:
        if option.clause is None and isinstance(option.result, Fraction):
            counted, above, below = _ends(option.formula)
            yield Band(option.result, All((counted, above)), All((counted, below)))


def _ends(formula: Formula) -> tuple[Formula, Formula, Formula]:
    """Something was counted, and the two ends: what the formula of a band is made of."""
    assert isinstance(formula, All)  # noqa: S101 - INVARIANT: program/options.py joins them
    band = formula.parts[0]
    assert isinstance(band, All)  # noqa: S101 - INVARIANT: program/average_bands.py joins them
    counted, above, below = band.parts
    return counted, above, below


def _otherwise(leaf: LeafProgram) -> Formula:
    return All(tuple(negate(c.formula) for c in (*leaf.full, *leaf.clauses)))


def of_penalties(penalties: Sequence[LeafProgram]) -> PointsFunction:
    """What all *penalties* of a node take off together, as points below 0."""
    pieces: list[tuple[Fraction, Formula]] = []
    unknown: list[tuple[Unknown, Formula]] = []
    for chosen in product(*(penalty.options for penalty in penalties)):
        formula = All(tuple(option.formula for option in chosen))
        taken = [_taken(o, p) for o, p in zip(chosen, penalties, strict=True)]
        doubts = [one for one in taken if isinstance(one, Unknown)]
        if doubts:
            unknown.append((Unknown(tuple(doubts)), formula))
        else:
            known = (one for one in taken if isinstance(one, Fraction))
            pieces.append((sum(known, ZERO), formula))
    return PointsFunction(pieces=tuple(pieces), unknown=tuple(unknown))


def _taken(option: Option, penalty: LeafProgram) -> Fraction | Unknown:
    if isinstance(option.result, Fraction):
        return option.result - (penalty.deposit or ZERO)
    standing = penalty.node.standing if option.clause is None else option.clause.part.standing
    return Unknown(source(standing))


def where(formulas: Sequence[Clause]) -> Formula:
    """That some of these clauses holds, among those known well enough to decide."""
    return Any(tuple(c.formula for c in formulas if c.result != "open"))
