"""How far one fact is from what is asked of it, when all the others stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Formula


@frozen
class _Stretch:
    """Whole numbers from *low* to *high*, either of them None where there is no end."""

    low: int | None
    high: int | None

    def narrowed(self, other: _Stretch) -> _Stretch:
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        return _Stretch(max(lows, default=None), min(highs, default=None))

    def nearest(self, value: int) -> int | None:
        """The number in it that is nearest to *value*; None where it is empty."""
        if self.low is not None and self.high is not None and self.low > self.high:
            return None
        raised = value if self.low is None else max(value, self.low)
        return raised if self.high is None else min(raised, self.high)


_EVERYTHING = _Stretch(None, None)
_NOTHING = _Stretch(1, 0)


def nearest_value(
    fact: str, formula: Formula, domain: tuple[Constraint, ...], values: Mapping[str, int]
) -> int | None:
    """The value nearest to its own with which *fact* makes *formula* hold, within *domain*.

    The other facts keep their *values*. None where no value does, or where some are not known.
    """
    asked = [c for c in domain if any(name == fact for name, _ in c.coefficients)]
    bounds = _EVERYTHING
    for constraint in asked:
        bounds = bounds.narrowed(_stretch(fact, constraint, values) or _EVERYTHING)
    ways = (way.narrowed(bounds) for way in _ways(fact, formula, values))
    found = [near for way in ways if (near := way.nearest(values[fact])) is not None]
    return min(found, key=lambda near: (abs(near - values[fact]), near), default=None)


def _ways(fact: str, formula: Formula, values: Mapping[str, int]) -> Iterator[_Stretch]:
    """The stretches in which *fact* makes *formula* hold."""
    if isinstance(formula, Constraint):
        yield _stretch(fact, formula, values) or _NOTHING
    elif isinstance(formula, All):
        ways = [_EVERYTHING]
        for part in formula.parts:
            found = list(_ways(fact, part, values))
            ways = [way.narrowed(other) for way in ways for other in found]
        yield from ways
    else:
        for part in formula.parts:
            yield from _ways(fact, part, values)


def _stretch(fact: str, constraint: Constraint, values: Mapping[str, int]) -> _Stretch | None:
    """Where *fact* meets *constraint*; None where another fact in it is not known."""
    others = [(name, times) for name, times in constraint.coefficients if name != fact]
    if any(name not in values for name, _ in others):
        return None
    rest = constraint.constant + sum(times * values[name] for name, times in others)
    times = sum(times for name, times in constraint.coefficients if name == fact)
    if times == 0:
        met = rest == 0 if constraint.equality else rest >= 0
        return _EVERYTHING if met else _NOTHING
    if constraint.equality:
        value, left = divmod(-rest, times)
        return _NOTHING if left else _Stretch(value, value)
    if times > 0:
        return _Stretch(-(rest // times), None)
    return _Stretch(None, rest // -times)
