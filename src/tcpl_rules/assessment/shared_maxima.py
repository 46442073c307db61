"""Parts whose maxima nobody has read: together they have what the known maxima leave."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.range import Range, exactly
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

    def divide(self, results: Mapping[str, Result]) -> Division:
        """What the parts can give, each and together, over every way of dividing the maxima."""
        floors = {key: self._floor(key, results[key]) for key in self.bounds}
        floor = sum((f.points for f in floors.values()), ZERO)
        strict = sum(f.strict for f in floors.values())
        # What one part leaves to the others at least is all the rest of the floors.
        parts = {
            key: self._part(floors[key], results[key], self.points - floor, strict)
            for key in self.bounds
        }
        return Division(self._sum(floors, results), parts)

    def _sum(self, floors: Mapping[str, Floor], results: Mapping[str, Result]) -> Range:
        known = [key for key in self.bounds if not isinstance(results[key], str)]
        full = [key for key in self.bounds if results[key] == "full"]
        scored = exactly(sum((_points(results[key]) for key in known), ZERO))
        if len(known) == len(self.bounds):
            return scored
        spare = self.points - sum((floors[key].points for key in known), ZERO)
        reached = not any(floors[key].strict for key in known)
        if len(full) == len(self.bounds):
            return scored + Range(self.points, spare, most_attained=reached)
        least = sum((floors[key].points for key in full), ZERO)
        least_reached = not any(floors[key].strict for key in full)
        return scored + Range(least, spare, least_reached, reached)

    def _part(self, floor: Floor, result: Result, spare: Fraction, strict: int) -> Range:
        if not isinstance(result, str):
            return exactly(result)
        most, reached = spare + floor.points, strict == floor.strict
        if result == "open":
            return Range(ZERO, most, most_attained=reached)
        return Range(floor.points, most, not floor.strict, reached)

    def _floor(self, key: str, result: Result) -> Floor:
        bound = self.bounds[key]
        points = ZERO if isinstance(result, str) else result
        if bound is not None and bound >= points:
            return Floor(bound, strict=True)
        return Floor(points, strict=False)


@frozen
class Division:
    """What parts with shared maxima give together, and each of them."""

    sum: Range
    parts: Mapping[str, Range] = field(hash=False)


def _points(result: Result) -> Fraction:
    assert isinstance(result, Fraction)  # noqa: S101 - INVARIANT: of the caller
    return result


def single(result: Result, maximum: Fraction) -> Range:
    """What a part with a known maximum gives."""
    if not isinstance(result, str):
        return exactly(result)
    return exactly(maximum) if result == "full" else Range(ZERO, maximum)
