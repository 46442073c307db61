"""Groups of clauses that can be changed apart from each other, each with its ways."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from tcpl_rules.planning.offers import FactGroup, Finder, Way, fact_group, places_of, unbeaten
from tcpl_rules.planning.plan import Group, Offer
from tcpl_rules.planning.scene import Scene
from tcpl_rules.quantities import ZERO


@frozen(kw_only=True)
class Choice:
    """One group: its *ways*, of which the first is to change nothing.

    *conditions* are those on facts that it bears on. *facts* is there when facts are moved in it,
    else entries rise.
    """

    ways: tuple[Way, ...]
    conditions: tuple[str, ...] = ()
    facts: FactGroup | None = field(default=None, repr=False)

    def published(self, keys: tuple[str, ...]) -> Group:
        """The group as a certificate shows it."""
        return Group(offers=tuple(_offer(w, keys) for w in self.ways), conditions=self.conditions)


def _offer(way: Way, keys: tuple[str, ...]) -> Offer:
    gains = tuple((key, points) for key, points in zip(keys, way.gains, strict=True) if points)
    return Offer(cost=way.cost, parts=way.parts, gains=gains, conditions=way.met)


def choices_of(scene: Scene) -> tuple[Choice, ...]:
    """Every group of *scene* in which something can be chosen, in the order of the law.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    found = [choice for choice in (*_by_facts(scene), *_by_entries(scene)) if _matters(choice)]
    return tuple(sorted(found, key=_first_place))


def _matters(choice: Choice) -> bool:
    return len(choice.ways) > 1 or bool(choice.conditions)


def _first_place(choice: Choice) -> tuple[int, ...]:
    return min((way.places for way in choice.ways if way.places), default=())


def _by_facts(scene: Scene) -> Iterator[Choice]:
    for moving in scene.free:
        group = fact_group(moving, scene)
        yield Choice(ways=Finder(group, scene).ways(), conditions=group.conditions, facts=group)


def _by_entries(scene: Scene) -> Iterator[Choice]:
    # What counts for nothing by itself rises only together with the entry around it.
    apart = frozenset(key for key in scene.ground.entries if scene.counted(key))
    for root in scene.families.roots:
        nothing, *ways = (_raised(keys, scene) for keys in scene.families.ways(root, apart))
        yield Choice(ways=(nothing, *unbeaten(way for way in ways if way.parts)))


def _raised(keys: tuple[str, ...], scene: Scene) -> Way:
    """The way in which the entries at *keys* rise."""
    places, terms = places_of(scene.program), scene.ground.terms
    parts = tuple(sorted(keys, key=places.__getitem__))
    gained = dict.fromkeys(scene.goal.keys, ZERO)
    for key in parts:
        raised = scene.families.raises[key]
        for counting in scene.counted(key):
            gained[counting] += raised.most - raised.now
    return Way(
        cost=sum((terms.weight(part) for part in parts), ZERO),
        parts=parts,
        places=tuple(places[part] for part in parts),
        gains=tuple(gained.values()),
    )
