"""The points that people entered: how far each may rise, and which have to rise together.

An entry for a node and entries for its parts have to fit each other, so they make a *family*. A
node rises together with all that is entered below it; what is entered below may rise alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product

from attrs import evolve, field, frozen

from tcpl_rules.assessment.case import Entry
from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_fit import Details, contains
from tcpl_rules.assessment.check_met import counted
from tcpl_rules.planning.levers import Ground
from tcpl_rules.quantities import ZERO


@frozen(kw_only=True)
class Raise:
    """An entry that can rise, from *now* to *most*."""

    key: str
    now: Fraction
    most: Fraction


@frozen(kw_only=True)
class Families:
    """The entries of one case.

    *raises* are those that may rise, by key. *bounds* are the maxima of those that may not for
    now: they stand for a part that has to stay as it is, and nobody entered what that part has.
    *below* are, by key, the nearest entries below an entry; *roots* those with none above them.
    """

    raises: Mapping[str, Raise] = field(hash=False)
    bounds: Mapping[str, Fraction] = field(hash=False)
    below: Mapping[str, tuple[str, ...]] = field(hash=False)
    roots: tuple[str, ...]
    details: Details = field(eq=False, repr=False)

    def at_best(self, entries: Mapping[str, Entry]) -> dict[str, Entry]:
        """*entries* with every one as high as it might be."""
        most = {key: raised.most for key, raised in self.raises.items()} | dict(self.bounds)
        return {
            key: Entry(most[key], entry.of) if key in most else entry
            for key, entry in entries.items()
        }

    def ways(self, root: str, apart: frozenset[str]) -> Iterator[tuple[str, ...]]:
        """The sets of entries of the family of *root* that may rise together, none first.

        Those below an entry rise alone only if they are among *apart*.
        """
        for way in self._ways(root, apart):
            if not self.below[root] or self._fits(root, frozenset(way)):
                yield way

    def all_below(self, key: str) -> Iterator[str]:
        """The entries below the one at *key*."""
        for nearest in self.below[key]:
            yield nearest
            yield from self.all_below(nearest)

    def least_with(self, key: str, raised: Iterable[str]) -> Fraction:
        """The least points at *key* that fit what is entered below it once *raised* have risen."""
        details = self._details_with(raised)
        node = details.shape.nodes[key]
        below = details.sum(node) if node.children else None
        return node.least if below is None else below.least

    def _ways(self, key: str, apart: frozenset[str]) -> Iterator[tuple[str, ...]]:
        for ways in product(*(list(self._ways_apart(k, apart)) for k in self.below[key])):
            yield tuple(raised for way in ways for raised in way)
        if key in self.raises:
            yield tuple(k for k in (key, *self.all_below(key)) if k in self.raises)

    def _ways_apart(self, key: str, apart: frozenset[str]) -> Iterator[tuple[str, ...]]:
        if apart.isdisjoint((key, *self.all_below(key))):
            yield ()
        else:
            yield from self._ways(key, apart)

    def _fits(self, root: str, raised: frozenset[str]) -> bool:
        details = self._details_with(raised)
        return all(_fit(key, details) for key in (root, *self.all_below(root)))

    def _details_with(self, raised: Iterable[str]) -> Details:
        entries = dict(self.details.entries)
        entries.update({key: Entry(self.raises[key].most, entries[key].of) for key in raised})
        return evolve(self.details, entries=entries)


def families_of(
    ground: Ground, maxima: Mapping[str, Fraction | None], shape: CaseShape
) -> Families:
    """The families of the entries of *ground*; *maxima* are those in force for the case."""
    below = _nearest_below(ground)
    nested = {key for keys in below.values() for key in keys}
    details = Details(
        entries=ground.entries,
        given={key: e.of for key, e in ground.entries.items() if e.of is not None},
        left_out=ground.case.left_out,
        shape=shape,
    )
    measured = _Measured(ground, maxima, below, details)
    for key in reversed(tuple(ground.program.nodes)):
        if key in ground.entries:
            measured.measure(key)
    return Families(
        raises=measured.raises,
        bounds=measured.bounds,
        below=below,
        roots=tuple(k for k in ground.program.nodes if k in ground.entries and k not in nested),
        details=details,
    )


class _Measured:
    """How far the entries may rise, the innermost measured first."""

    def __init__(
        self,
        ground: Ground,
        maxima: Mapping[str, Fraction | None],
        below: Mapping[str, tuple[str, ...]],
        details: Details,
    ) -> None:
        self._ground = ground
        self._maxima = maxima
        self._below = below
        self._details = details
        self.raises: dict[str, Raise] = {}
        self.bounds: dict[str, Fraction] = {}

    def measure(self, key: str) -> None:
        """Say how far the entry at *key* may rise, once that is said of those below it."""
        entry, maximum = self._ground.entries[key], self._maxima[key]
        if key in self._ground.kept or maximum is None or entry.points >= maximum:
            return
        nearest = self._below[key]
        if self._covers_kept(key) or any(k in self.bounds for k in nearest):
            self.bounds[key] = maximum
            return
        short = sum((self._short(k) for k in nearest), ZERO)
        most = maximum - short
        if short and not self._ground.program.ruleset.by_points:
            return
        if most > entry.points:
            self._raise(Raise(key=key, now=entry.points, most=most), maximum)

    def _raise(self, raised: Raise, maximum: Fraction) -> None:
        """Take *raised* in, if what is left out below it does not leave its most unreached."""
        entries = dict(self._ground.entries)
        for other in (*self.raises.values(), raised):
            entries[other.key] = Entry(other.most, entries[other.key].of)
        if _fit(raised.key, evolve(self._details, entries=entries)):
            self.raises[raised.key] = raised
        else:
            self.bounds[raised.key] = maximum

    def _short(self, key: str) -> Fraction:
        """How much the entry at *key* lacks even at its most."""
        maximum, entry = self._maxima[key] or ZERO, self._ground.entries[key]
        return maximum - (self.raises[key].most if key in self.raises else entry.points)

    def _covers_kept(self, key: str) -> bool:
        """Whether a part that has to stay, and has no entry of its own, lies below *key*."""
        covered = {key, *self._below[key]}
        return any(
            kept != key and self._first_entry(kept, covered) == key for kept in self._ground.kept
        )

    def _first_entry(self, key: str, covered: Iterable[str]) -> str | None:
        above = (key, *self._ground.program.above[key])
        return next((outer for outer in above if outer in covered), None)


def _nearest_below(ground: Ground) -> dict[str, tuple[str, ...]]:
    below: dict[str, tuple[str, ...]] = dict.fromkeys(ground.entries, ())
    for key in ground.program.nodes:
        if key not in ground.entries:
            continue
        above = ground.program.above[key]
        nearest = next((outer for outer in above if outer in ground.entries), None)
        if nearest is not None:
            below[nearest] += (key,)
    return below


def _fit(key: str, details: Details) -> bool:
    """Whether the entry at *key* is one that those below it leave open."""
    node, entry = details.shape.nodes[key], details.entries[key]
    below = details.sum(node) if node.children else None
    if below is None:
        return True
    if details.shape.by_points:
        return contains(below, entry.points)
    contents = counted(node, details.left_out, details.shape)
    return below.most >= contents if entry.at_most is None else below.least < contents
