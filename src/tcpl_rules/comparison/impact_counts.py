"""Counts losers by clause and by province, and what is wanting by fact."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, ConditionResult
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.comparison.comparison import Side
from tcpl_rules.comparison.impact import (
    ClauseImpact,
    PartImpact,
    ProvinceImpact,
    UnitImpact,
    Wanting,
    bounds,
)
from tcpl_rules.comparison.impact_links import Way
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text


@frozen
class Losing:
    """A unit, its assessment under the new version, and what it cannot lose by.

    *sure* are the conditions that are met wherever it qualified under the old version.
    """

    unit: UnitImpact
    new: Assessment
    sure: frozenset[str] = frozenset()

    @property
    def certain(self) -> bool:
        """Whether it loses whatever is not known."""
        return self.unit.loses is True


def open_conditions(result: Assessment, sure: frozenset[str]) -> frozenset[str]:
    """The conditions that are not met for certain, and are none of the *sure* ones."""
    return frozenset(c.id for c in result.conditions if c.met is not True) - sure


def by_clause(losing: Sequence[Losing], ruleset: Ruleset) -> tuple[tuple[ClauseImpact, ...], int]:
    """The conditions that units lose by, and how many certain losers fail none by itself."""
    titles = {"": ruleset.title, **{node.key: node.title for node in ruleset.walk()}}
    jointly = sum(one.certain and not _failed(one) for one in losing)
    found = (_clause(place, losing, titles) for place in range(len(ruleset.conditions)) if losing)
    return tuple(clause for clause in found if clause.losers or clause.may), jointly


def _failed(one: Losing) -> list[str]:
    return [condition.id for condition in one.new.conditions if condition.met is False]


def _clause(place: int, losing: Sequence[Losing], titles: dict[str, Text]) -> ClauseImpact:
    first = losing[0].new.conditions[place]
    failing = [(one, one.new.conditions[place]) for one in losing]
    certain = [(one, found) for one, found in failing if one.certain and found.met is False]
    maybe = [
        found
        for one, found in failing
        if not one.certain and found.id in open_conditions(one.new, one.sure)
    ]
    return ClauseImpact(
        id=first.id,
        text=first.text,
        clause=first.clause,
        losers=len(certain),
        alone=sum(_failed(one) == [first.id] for one, _ in certain),
        may=len(maybe),
        parts=_parts([found for _, found in certain], maybe, titles),
    )


def _parts(
    certain: Iterable[ConditionResult], maybe: Iterable[ConditionResult], titles: dict[str, Text]
) -> tuple[PartImpact, ...]:
    """The parts that lack points, in the order of the law; the total is no part."""
    losers = Counter(a.key for found in certain for a in found.points if a.reached is False)
    may = Counter(a.key for found in maybe for a in found.points if a.reached is not True)
    return tuple(
        PartImpact(key=key, title=title, losers=losers[key], may=may[key])
        for key, title in titles.items()
        if key and (losers[key] or may[key])
    )


def by_province(units: Iterable[UnitImpact]) -> tuple[ProvinceImpact, ...]:
    """The units of each province, by its name as the rows write it."""
    provinces: defaultdict[str, list[UnitImpact]] = defaultdict(list)
    for unit in units:
        provinces[" ".join(unit.unit.province.split())].append(unit)
    return tuple(
        ProvinceImpact(
            province=province,
            units=len(listed),
            losers=bounds(unit.loses for unit in listed),
            winners=bounds(unit.wins for unit in listed),
        )
        for province, listed in sorted(provinces.items(), key=lambda item: (fold(item[0]), item[0]))
    )


@frozen(kw_only=True)
class Lacking:
    """What the undetermined outcomes of one unit turn on, by side; *changing* if it may change."""

    needed: tuple[tuple[Side, Needed], ...]
    changing: bool


def wanting(lacking: Iterable[Lacking], same: Mapping[str, Way]) -> tuple[Wanting, ...]:
    """What is not known, that which would narrow the bounds for most units first.

    *same* says under which new key an entry of the old version means the same.
    """
    counts: defaultdict[_Key, Counter[str]] = defaultdict(Counter)
    labels: dict[_Key, Text] = {}
    for one in lacking:
        wanted = {_key(side, needed, same): needed.label for side, needed in one.needed}
        labels |= wanted
        said = ["units", *(["changing"] if one.changing else [])]
        if one.changing and len(wanted) == 1:
            said.append("alone")
        for key in wanted:
            counts[key].update(said)
    listed = (
        Wanting(
            what=what,
            key=key,
            label=labels[what, key, side],
            side=side,
            units=count["units"],
            changing=count["changing"],
            alone=count["alone"],
        )
        for (what, key, side), count in counts.items()
    )
    return tuple(sorted(listed, key=_narrowing_first))


_Key = tuple[str, str, Side | None]


def _key(side: Side, needed: Needed, same: Mapping[str, Way]) -> _Key:
    if needed.what == "fact":
        return needed.what, needed.key, None
    if side == "old":
        way = same.get(needed.key)
        return (needed.what, way, None) if isinstance(way, str) else (needed.what, needed.key, side)
    shared = needed.key in same.values()
    return needed.what, needed.key, None if shared else side


def _narrowing_first(one: Wanting) -> tuple[int, int, int, str, str, str]:
    return -one.changing, -one.alone, -one.units, one.what, one.key, one.side or ""
