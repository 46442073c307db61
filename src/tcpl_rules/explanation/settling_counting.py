"""The leaves of one component that count, and what they give by the node that is asked about."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from tcpl_rules.assessment.components import Component
from tcpl_rules.explanation.settling_facts import Offer, Ways
from tcpl_rules.explanation.settling_parts import Agreed, Parts
from tcpl_rules.explanation.spread import NOTHING, Spread, aside, plus
from tcpl_rules.model.constraints import names


@frozen(kw_only=True)
class Counting:
    """The leaves of a component that count: *places* has the node asked about for each.

    Of those nodes *parting_places* are the ones that count in the second copy, and *parting* the
    leaves that do; the facts of *shared* leaves are the same in both.
    """

    parts: Parts
    agreed: Agreed
    component: Component
    places: Mapping[str, str]
    parting: frozenset[str]
    parting_places: frozenset[str]
    shared: frozenset[str]

    @classmethod
    def of(
        cls, component: Component, parts: Parts, agreed: Agreed, parting: frozenset[str]
    ) -> Counting:
        """What of *component* counts; *parting* are the nodes that count in the second copy."""
        places: dict[str, str] = {}
        for key in component.options:
            place = parts.goes_to(key, agreed.entered)
            if place is not None:
                places[key] = place
        asked = {
            key: frozenset[str]().union(*(names(o.formula) for o in component.options[key]))
            for key in places
        }
        return cls(
            parts=parts,
            agreed=agreed,
            component=component,
            places=places,
            parting=frozenset(
                key for key, place in places.items() if place in parting or key in agreed.entered
            ),
            parting_places=parting & frozenset(places.values()),
            shared=frozenset(key for key in places if asked[key] <= agreed.facts),
        )

    def settled(self) -> object:
        """What besides the facts and the leaves themselves their points hang on."""
        groups = {self.parts.groups[key].parent for key in self.places if key in self.parts.groups}
        members = (k for k, g in self.parts.groups.items() if g.parent in groups)
        return (
            tuple(self.places.items()),
            frozenset(members) & self.agreed.entered,
            self.parting_places,
            self.agreed.entered & frozenset(self.places),
            self.agreed.doubtful,
        )

    def assemble(self, decided: Mapping[str, Ways]) -> Offer | None:
        """What the component gives by the node asked about; what is not decided is hoped for.

        None where the copies cannot agree on points that were entered.
        """
        found = dict.fromkeys(self.places.values(), NOTHING)
        groups: set[str] = set()
        for key, place in self.places.items():
            group = self.parts.groups.get(key)
            spread: Spread | None = NOTHING
            if group is None:
                spread = self._leaf(key, decided)
            elif group.parent not in groups:
                groups.add(group.parent)
                spread = self.parts.of_group(group, self.agreed, decided)
            else:
                continue
            if spread is None:
                return None
            found[place] = plus(found[place], aside(spread, parting=place in self.parting_places))
        return found

    def _leaf(self, key: str, decided: Mapping[str, Ways]) -> Spread | None:
        if key not in decided:
            options, same = self.component.options[key], key in self.shared
            return self.parts.hoped(key, options, self.agreed, same=same)
        if key in self.agreed.entered:
            return self.parts.of_entered(key, decided[key])
        first, second = decided[key]
        return self.parts.of_leaf(
            key,
            self.parts.gives(first.result),
            self.parts.gives(second.result),
            self.agreed,
            same=first is second,
        )
