"""Everything that a leaf can give from facts, and exactly when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tcpl_rules.model.constraints import All, Any, Formula, negate
from tcpl_rules.program.program import AverageBand, Clause, Option
from tcpl_rules.quantities import ZERO


def options(
    full: Sequence[Clause],
    clauses: Sequence[Clause],
    bands: Sequence[AverageBand],
    *,
    highest: bool,
    by_hand: bool,
) -> tuple[Option, ...]:
    """The options of a leaf with these clauses, full marks before all, the average after all."""
    return (
        *_first_of(full, ()),
        *_after(full, clauses, bands, highest=highest, by_hand=by_hand),
    )


def first_options(full: Sequence[Clause], clauses: Sequence[Clause]) -> tuple[Option, ...]:
    """The options of a leaf whose first clause that applies settles it."""
    none_full = [negate(clause.formula) for clause in full]
    return (*_first_of(full, ()), *_first_of(clauses, none_full))


def _after(
    full: Sequence[Clause],
    clauses: Sequence[Clause],
    bands: Sequence[AverageBand],
    *,
    highest: bool,
    by_hand: bool,
) -> Iterator[Option]:
    none_full = [negate(clause.formula) for clause in full]
    if highest:
        # The best row that applies decides; a row that may not decide could be the best.
        yield from _first_of(sorted(clauses, key=_best_first), none_full)
        return
    for clause in clauses:
        yield Option(clause.result, All((clause.formula, *none_full)), clause)
    none = [*none_full, *(negate(clause.formula) for clause in clauses)]
    if by_hand:
        yield Option("open", All(tuple(none)))
        return
    for band in bands:
        yield Option(band.value, All((band.formula, *none)))


def _first_of(clauses: Sequence[Clause], also: Sequence[Formula]) -> Iterator[Option]:
    """Each clause where none before it applies."""
    before: list[Formula] = []
    for clause in clauses:
        formula = All((clause.formula, negate(Any(tuple(before))), *also))
        yield Option(clause.result, formula, clause)
        before.append(clause.formula)


def _best_first(clause: Clause) -> tuple[bool, Fraction]:
    if isinstance(clause.result, str):
        return False, ZERO
    return True, -clause.result
