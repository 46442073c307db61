"""A rounded average as bands: for each value, the counts that round to it."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All
from tcpl_rules.model.rule import Average
from tcpl_rules.program.program import AverageBand
from tcpl_rules.quantities import Rounding, round_to


def average_bands(average: Average) -> tuple[AverageBand, ...]:
    """One band for each value that the rounded average can take, lowest first."""
    step = Fraction(1, 10**average.places)
    weights = [weight for _, weight in average.weights]
    value = round_to(min(weights), average.places, average.rounding)
    last = round_to(max(weights), average.places, average.rounding)
    bands = []
    while value <= last:
        bands.append(AverageBand(formula=_rounds_to(value, step, average), value=value))
        value += step
    return tuple(bands)


def average_value(average: Average, counts: dict[str, int]) -> Fraction:
    """The rounded average of *counts*, which are not all zero."""
    number = sum(counts[name] for name, _ in average.weights)
    points = sum((weight * counts[name] for name, weight in average.weights), Fraction(0))
    return round_to(points / number, average.places, average.rounding)


def _rounds_to(value: Fraction, step: Fraction, average: Average) -> All:
    """The formula that the average, of something, rounds to *value*; points are never negative."""
    low, low_in, high, high_in = _ends(value, step, average)
    counted = Constraint(tuple((name, 1) for name, _ in average.weights), -1)
    return All(
        (counted, _above(low, average, inclusive=low_in), _below(high, average, inclusive=high_in))
    )


def _ends(
    value: Fraction, step: Fraction, average: Average
) -> tuple[Fraction, bool, Fraction, bool]:
    """The stretch that rounds to *value*, and whether each end belongs to it."""
    half = step / 2
    even = int(value / step) % 2 == 0
    return {
        Rounding.HALF_UP: (value - half, True, value + half, False),
        Rounding.HALF_EVEN: (value - half, even, value + half, even),
        Rounding.DOWN: (value, True, value + step, False),
        Rounding.UP: (value - step, False, value, True),
    }[average.rounding]


def _above(limit: Fraction, average: Average, *, inclusive: bool) -> Constraint:
    """The points of all units reach *limit* for each of them."""
    differences = [(name, weight - limit) for name, weight in average.weights]
    scale = lcm(*(difference.denominator for _, difference in differences))
    terms = tuple((name, int(difference * scale)) for name, difference in differences)
    return Constraint(terms, 0 if inclusive else -1)


def _below(limit: Fraction, average: Average, *, inclusive: bool) -> Constraint:
    above = _above(limit, average, inclusive=True)
    opposite = tuple((name, -times) for name, times in above.coefficients)
    return Constraint(opposite, 0 if inclusive else -1)
