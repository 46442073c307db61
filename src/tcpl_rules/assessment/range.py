"""What a score can still be: its least and most, and whether each is ever reached."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from tcpl_rules.errors import OpenScoreError
from tcpl_rules.quantities import ZERO, Language, Rounding, display, plain, round_to


@frozen
class Range:
    """Points from *least* to *most* over every completion of what is not known.

    Both are always sound. An end that is *attained* is reached by some completion; one that is
    not is only approached.
    """

    least: Fraction
    most: Fraction
    least_attained: bool = True
    most_attained: bool = True

    @property
    def tight(self) -> bool:
        """Whether both ends are reached."""
        return self.least_attained and self.most_attained

    @property
    def settled(self) -> bool:
        """Whether the points are known."""
        return self.least == self.most

    @property
    def exact(self) -> Fraction:
        """The points.

        Raises:
            OpenScoreError: They are not known yet.
        """
        if not self.settled:
            msg = f"the score is still open, from {plain(self.least)} to {plain(self.most)}"
            raise OpenScoreError(msg)
        return self.least

    def decimal(self, places: int, rounding: Rounding) -> str:
        """The points with *places* decimals and a decimal point, rounded as the caller says.

        Raises:
            OpenScoreError: The points are not known yet.
            TypeError: *rounding* is no `Rounding`, or *places* no whole number.
            ValueError: *places* is below 0.
        """
        whole, _, decimals = plain(round_to(self.exact, places, rounding)).partition(".")
        return f"{whole}.{decimals.ljust(places, '0')}" if places else whole

    def display(self, lang: Language) -> str:
        """The points, or the range that they lie in, as people write it.

        Raises:
            ValueError: *lang* is no `Language`.
        """
        if self.settled:
            return display(self.least, lang)
        low = display(self.least, lang) if self.least_attained else _beyond("min", self.least, lang)
        high = display(self.most, lang) if self.most_attained else _beyond("max", self.most, lang)
        return f"{low} – {high}"

    def reaches(self, points: Fraction) -> bool | None:
        """Whether the points are at least *points*: always, never, or None for not yet known."""
        if self.least >= points:
            return True
        reachable = self.most > points or (self.most == points and self.most_attained)
        return None if reachable else False

    def meets(self, other: Range) -> bool:
        """Whether some points lie in both."""
        least, most = max(self.least, other.least), min(self.most, other.most)
        return least < most or (least == most and self._holds(least) and other._holds(least))

    def _holds(self, points: Fraction) -> bool:
        above = self.least < points or (self.least == points and self.least_attained)
        below = points < self.most or (points == self.most and self.most_attained)
        return above and below

    def __add__(self, other: Range) -> Range:
        least = self.least + other.least
        # Known scores are most of what is summed; their two ends are one number.
        known = self.most is self.least and other.most is other.least
        return Range(
            least,
            least if known else self.most + other.most,
            self.least_attained and other.least_attained,
            self.most_attained and other.most_attained,
        )


NOTHING = Range(ZERO, ZERO)
"""The sum of no scores."""


def exactly(points: Fraction) -> Range:
    """The range of a known score."""
    return Range(points, points)


def total(ranges: Iterable[Range]) -> Range:
    """The sum of independent scores."""
    return sum(ranges, NOTHING)


def hull(ranges: Iterable[Range]) -> Range:
    """The range of a score that lies in one of *ranges*, of which there is at least one."""
    listed = list(ranges)
    least = min(r.least for r in listed)
    most = max(r.most for r in listed)
    return Range(
        least,
        most,
        any(r.least == least and r.least_attained for r in listed),
        any(r.most == most and r.most_attained for r in listed),
    )


def _beyond(side: str, points: Fraction, lang: Language) -> str:
    words = {
        ("min", "vi"): "trên",
        ("min", "en"): "above",
        ("max", "vi"): "dưới",
        ("max", "en"): "below",
    }
    return f"{words[side, lang]} {display(points, lang)}"
