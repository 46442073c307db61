"""Parts whose maxima nobody has read: together they have what the known maxima leave."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.range import Range, exactly, total
from tcpl_rules.program.program import Result
from tcpl_rules.quantities import ZERO


@frozen
class Floor:
    """The least that an unread maximum can be; not reached when the bound is ``more than``."""

    points: Fraction
    strict: bool


@frozen(kw_only=True)
class SharedMaxima:
    """Two or more parts of one parent whose unread maxima add up to *points*.

    *bounds* gives each part's ``more than``, or None where it has none.
    """

    parent: str
    points: Fraction
    bounds: Mapping[str, Fraction | None] = field(hash=False)

    def sum(self, results: Mapping[str, Result]) -> Range:
        """What the parts give together, over every way of dividing the maxima."""
        floors = {key: self._floor(key, results[key]) for key in self.bounds}
        known = [key for key in self.bounds if isinstance(results[key], Fraction)]
        full = [key for key in self.bounds if results[key] == "full"]
        scored = total(exactly(_points(results[key])) for key in known)
        if len(known) == len(self.bounds):
            return scored
        spare = self.points - sum((floors[key].points for key in known), ZERO)
        reached = not any(floors[key].strict for key in known)
        if len(full) == len(self.bounds):
            least, least_reached = self.points, True
        else:
            least = sum((floors[key].points for key in full), ZERO)
            least_reached = not any(floors[key].strict for key in full)
        return scored + Range(least, spare, least_reached, reached)

    def part(self, key: str, results: Mapping[str, Result]) -> Range:
        """What the part *key* gives."""
        result = results[key]
        if isinstance(result, Fraction):
            return exactly(result)
        others = [self._floor(other, results[other]) for other in self.bounds if other != key]
        most = self.points - sum((floor.points for floor in others), ZERO)
        reached = not any(floor.strict for floor in others)
        if result == "open":
            return Range(ZERO, most, most_attained=reached)
        own = self._floor(key, result)
        return Range(own.points, most, not own.strict, reached)

    def _floor(self, key: str, result: Result) -> Floor:
        bound = self.bounds[key]
        points = result if isinstance(result, Fraction) else ZERO
        if bound is not None and bound >= points:
            return Floor(bound, strict=True)
        return Floor(points, strict=False)


def _points(result: Result) -> Fraction:
    assert isinstance(result, Fraction)  # noqa: S101 - INVARIANT: of the caller
    return result


def single(result: Result, maximum: Fraction) -> Range:
    """What a part with a known maximum gives."""
    if isinstance(result, Fraction):
        return exactly(result)
    return exactly(maximum) if result == "full" else Range(ZERO, maximum)

