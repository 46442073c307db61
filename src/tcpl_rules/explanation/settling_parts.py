"""The parts of a case that give points, as two copies of the case have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.explanation.settling_facts import Ways
from tcpl_rules.explanation.settling_gaps import is_law
from tcpl_rules.explanation.spread import (
    NOTHING,
    Given,
    Gives,
    Sharer,
    Spread,
    Units,
    constant,
    of_entered,
    of_leaf,
    of_sharers,
    plus,
)
from tcpl_rules.program.program import LeafProgram, Option, Result
from tcpl_rules.quantities import ZERO


@frozen(kw_only=True)
class Agreed:
    """On what two copies of a case agree, beside what the case itself gives.

    *entered* are keys of nodes whose points a person enters, *by_hand* those of all that a person
    could be asked; *doubtful* are leaves, and parents of unread maxima, on which the law is open
    and each copy may take it in its own way.
    """

    facts: frozenset[str]
    entered: frozenset[str]
    by_hand: frozenset[str]
    doubtful: frozenset[str]


@frozen(kw_only=True)
class Group:
    """Leaves whose unread maxima add up to *points*; *gone* are bounds of those left out."""

    parent: str
    points: int
    bounds: Mapping[str, int | None]
    gone: tuple[int | None, ...]


class Parts:
    """The points of one case, in units, and where they flow; *asked* are keys of nodes."""

    def __init__(self, judged: Judged, asked: Iterable[str], units: Units) -> None:
        self.judged = judged
        self.asked = frozenset(asked)
        self.units = units
        self.leaves = {leaf.key: leaf for leaf in judged.program.leaves}
        self.moving = {key for m in judged.scores.moving for key in m.component.options}
        self.groups = {key: group for group in self._groups() for key in group.bounds}

    def _groups(self) -> Iterator[Group]:
        program, maxima = self.judged.program, self.judged.scores.maxima
        for parent, children in program.children.items():
            there = [key for key in children if key in maxima]
            unread = [key for key in there if maxima[key] is None]
            most = maxima.get(parent)
            if unread and most is not None:
                left = most - sum((maxima[key] or ZERO for key in there), ZERO)
                out = [k for k in children if k not in maxima and program.maxima[k] is None]
                bounds = {key: self._bound(key) for key in (*unread, *out)}
                yield Group(
                    parent=parent,
                    points=self.units.points(left),
                    bounds={key: bounds[key] for key in unread},
                    gone=tuple(bounds[key] for key in out),
                )

    def _bound(self, key: str) -> int | None:
        bound = self.judged.program.bounds[key]
        return None if bound is None else self.units.points(bound)

    # -- where points flow ------------------------------------------------------------------------

    def goes_to(self, key: str, entered: frozenset[str]) -> str | None:
        """The nearest node that is asked about to which the points at *key* count, if any does."""
        for place in (key, *self.judged.program.above.get(key, ())):
            if place != key and (place in entered or place in self.judged.entries):
                return None
            if place in self.asked:
                return place
        return None

    def parent(self, key: str, entered: frozenset[str]) -> str | None:
        """The nearest node above *key* that is asked about and to which its points count."""
        above = () if key == TOTAL else self.judged.program.above[key]
        for place in above:
            if place in entered or place in self.judged.entries:
                return None
            if place in self.asked:
                return place
        return None

    def depth(self, key: str) -> int:
        """How many nodes are above *key*, the total being one."""
        return 0 if key == TOTAL else len(self.judged.program.above[key])

    # -- what does not hang on missing facts ------------------------------------------------------

    def still(self, agreed: Agreed) -> dict[str, Spread]:
        """What all parts together give that hang on no missing fact, by the key asked about."""
        found: dict[str, Spread] = {}
        for key, spread in self._still(agreed):
            place = self.goes_to(key, agreed.entered)
            if place is not None:
                found[place] = plus(found.get(place, NOTHING), spread)
        return found

    def _still(self, agreed: Agreed) -> Iterator[tuple[str, Spread]]:
        scores = self.judged.scores
        yield from self._entries(agreed)
        for group in {id(group): group for group in self.groups.values()}.values():
            if not self.moves(group):
                yield next(iter(group.bounds)), self.of_group(group, agreed, {})
        for key, leaf in self.leaves.items():
            owner = leaf.node.key
            if owner not in scores.ranges:
                continue
            if leaf.deposit is not None:
                yield key, constant(-self.units.points(leaf.deposit))
            closed = owner in self.judged.entries or owner in agreed.entered
            if not closed and key not in self.moving and key not in self.groups:
                result = self.gives(scores.results[key])
                yield key, self.of_leaf(key, result, result, agreed, same=True)

    def _entries(self, agreed: Agreed) -> Iterator[tuple[str, Spread]]:
        """What was entered, and what the copies agree that a person enters."""
        ranges, points = self.judged.scores.ranges, self.units.points
        for key in self.judged.entries:
            if key in ranges:
                high, low = points(ranges[key].most), points(ranges[key].least)
                yield key, Spread(high, low, high - low)
        for key in agreed.entered:
            if key not in self.groups and key not in self.moving:
                yield key, Spread(points(ranges[key].most), points(ranges[key].least), 0)

    # -- leaves and groups ------------------------------------------------------------------------

    def gives(self, result: Result) -> Gives:
        """*result* in units."""
        return self.units.points(result) if isinstance(result, Fraction) else result

    def of_leaf(
        self, key: str, first: Gives, second: Gives, agreed: Agreed, *, same: bool
    ) -> Spread:
        """What a leaf with a known maximum gives; *same* says that one clause gives both."""
        given = Given(first, second, same and self.is_agreed(self.leaves[key], agreed))
        return of_leaf(given, self._maximum(key))

    def of_entered(self, key: str, ways: Ways) -> Spread | None:
        """What a leaf gives that the copies agree on; None where these options do not admit it."""
        first, second = (self.gives(way.result) for way in ways)
        return of_entered(Given(first, second), self._maximum(key))

    def hoped(self, key: str, options: Iterable[Option], agreed: Agreed, *, same: bool) -> Spread:
        """No less than a leaf gives that is not decided."""
        results = [self.gives(option.result) for option in options]
        loose = "open" in results
        numbers = [n for n in results if not isinstance(n, str)]
        maximum = self._maximum(key)
        full = [maximum] if "full" in results or loose else []
        high, low = max([*numbers, *full]), min([*numbers, *full, *([0] if loose else [])])
        loosely = loose and not self.is_agreed(self.leaves[key], agreed)
        parted = key not in agreed.entered and (loosely or not same)
        return Spread(high, low, high - low if parted else 0)

    def is_agreed(self, leaf: LeafProgram, agreed: Agreed) -> bool:
        """Whether the copies have one value for the leaf where the law gives it none."""
        asked = leaf.node.key in agreed.by_hand
        return is_law(leaf) and not asked and leaf.key not in agreed.doubtful

    def moves(self, group: Group) -> bool:
        """Whether the group hangs on missing facts."""
        return not self.moving.isdisjoint(group.bounds)

    def of_group(self, group: Group, agreed: Agreed, decided: Mapping[str, Ways]) -> Spread:
        """What the leaves of *group* give, those not *decided* at their most hopeful."""
        sharers = [self._sharer(key, group, agreed, decided) for key in group.bounds]
        sharers += [Sharer(given=Given(0, 0), bound=bound) for bound in group.gone]
        one_law = group.parent not in agreed.doubtful
        return of_sharers(sharers, group.points, agreed=one_law)

    def _sharer(
        self, key: str, group: Group, agreed: Agreed, decided: Mapping[str, Ways]
    ) -> Sharer:
        bound = group.bounds[key]
        entered = key in agreed.entered
        if key in decided:
            first, second = decided[key]
            same = first is second and self.is_agreed(self.leaves[key], agreed)
            given = Given(self.gives(first.result), self.gives(second.result), same)
        elif key in self.moving or entered:
            given = Given("open", "open")
        else:
            result = self.gives(self.judged.scores.results[key])
            given = Given(result, result, self.is_agreed(self.leaves[key], agreed))
        if entered and given.first != given.second:
            # What one copy has decides for both.
            told = given.second if given.first == "open" else given.first
            given = Given(told, told)
        return Sharer(given=given, bound=bound, entered=entered)

    def _maximum(self, key: str) -> int:
        maximum = self.judged.scores.maxima[key]
        assert maximum is not None  # noqa: S101 - INVARIANT: it would be in a group
        return self.units.points(maximum)
