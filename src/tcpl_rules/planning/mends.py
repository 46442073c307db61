"""From the ways that were chosen to what people have to do, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.check_facts import unit_of
from tcpl_rules.assessment.clauses import Clauses
from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.model.constraints import Formula, names
from tcpl_rules.model.fact import FactKind
from tcpl_rules.planning.choices import Choice
from tcpl_rules.planning.combine import Sum
from tcpl_rules.planning.enough import Enough
from tcpl_rules.planning.facts_moved import facts_moved
from tcpl_rules.planning.offers import FactGroup, Way, Worth, places_of
from tcpl_rules.planning.plan import FactChange, Mend
from tcpl_rules.planning.planned_case import Changes, Entered, planned_case
from tcpl_rules.planning.scene import Scene
from tcpl_rules.program.program import LeafProgram
from tcpl_rules.quantities import ONE, ZERO


@frozen(kw_only=True)
class Chosen:
    """One group of which something is changed: the way that was chosen, and the facts it moves."""

    choice: Choice
    way: Way
    facts: Mapping[str, int] = field(hash=False)


@frozen(kw_only=True)
class Mending:
    """All that a plan changes, and the *case* that it leaves."""

    scene: Scene = field(repr=False)
    chosen: tuple[Chosen, ...]
    changes: Changes
    case: dict[str, object] = field(hash=False)
    enough: Enough = field(repr=False)
    clauses: Clauses = field(repr=False)

    def mends(self) -> tuple[Mend, ...]:
        """The clauses to mend, in the order of the law."""
        places = places_of(self.scene.program)
        parts = [
            (places[part], part, chosen) for chosen in self.chosen for part in chosen.way.parts
        ]
        return tuple(
            _Worded(self, chosen).mend(part)
            for _, part, chosen in sorted(parts, key=lambda listed: listed[0])
        )


def mending_of(scene: Scene, choices: tuple[Choice, ...], best: Sum, judged: Judged) -> Mending:
    """What *best* changes in the case of *judged*.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    chosen = tuple(
        Chosen(choice=choice, way=way, facts=_facts(choice, way, scene))
        for choice, way in zip(choices, best.ways, strict=True)
        if way.parts
    )
    changes = _changes(scene, chosen, judged)
    document = judged.case.case.document
    return Mending(
        scene=scene,
        chosen=chosen,
        changes=changes,
        case=planned_case(document, changes, scene.movable),
        enough=Enough(scene, best),
        clauses=judged.evaluator.clauses,
    )


def _facts(choice: Choice, way: Way, scene: Scene) -> Mapping[str, int]:
    return {} if choice.facts is None else facts_moved(choice.facts, way, scene)


def _changes(scene: Scene, chosen: tuple[Chosen, ...], judged: Judged) -> Changes:
    by_points = scene.program.ruleset.by_points
    raised = [part for c in chosen if c.choice.facts is None for part in c.way.parts]
    entries: dict[str, Entered] = {
        key: scene.families.raises[key].most if by_points else True for key in raised
    }
    entries.update(_summed(scene, entries, judged))
    return Changes(
        facts={name: value for c in chosen for name, value in c.facts.items()},
        entries=entries,
        column="appraised" if judged.stage == "appraised" else "self_assessed",
        part="points" if by_points else "met",
        near=frozenset(key for raised in entries for key in _around(raised, scene)),
    )


def _around(key: str, scene: Scene) -> Iterator[str]:
    yield key
    yield from scene.program.above[key]
    yield from (below for below in scene.program.nodes if key in scene.program.above[below])


def _summed(scene: Scene, raised: Mapping[str, Entered], judged: Judged) -> dict[str, Entered]:
    """The entries that only sum up others, of which some rise."""
    by_points = scene.program.ruleset.by_points
    changed: dict[str, Entered] = {}
    for key in scene.ground.summed:
        parts = [k for k in scene.program.children[key] if k not in judged.case.left_out]
        after = {**raised, **changed}
        if after.keys().isdisjoint(parts):
            continue
        if by_points:
            changed[key] = sum(
                (Fraction(after.get(k, judged.entries[k].points)) for k in parts), ZERO
            )
        elif all(after.get(k, _met(k, judged)) for k in parts):
            changed[key] = True
    return changed


def _met(key: str, judged: Judged) -> bool:
    return judged.entries[key].points == judged.scores.maxima[key]


class _Worded:
    """One group's mends."""

    def __init__(self, mending: Mending, chosen: Chosen) -> None:
        self._mending = mending
        self._scene = mending.scene
        self._chosen = chosen

    def mend(self, part: str) -> Mend:
        """The mend of *part*, one of those that the group's way touches."""
        group = self._chosen.choice.facts
        if group is None:
            return self._entry(part)
        if part in group.conditions:
            return self._condition(part, group)
        return self._leaf(part, group)

    def _entry(self, key: str) -> Mend:
        raised, node = self._scene.families.raises[key], self._scene.program.nodes[key]
        return Mend(
            about="node",
            key=key,
            title=node.title,
            now=raised.now,
            to=raised.most,
            enough=self._mending.enough.of_entry(raised, self._chosen.way.parts),
            cost=self._scene.ground.terms.weight(key),
            pointer=self._mending.changes.pointer(key),
            clauses=self._mending.clauses.of_entry(key),
        )

    def _condition(self, id_: str, group: FactGroup) -> Mend:
        asking = next(c for c in self._scene.program.conditions if c.condition.id == id_)
        return Mend(
            about="condition",
            key=id_,
            title=asking.condition.text,
            now=ZERO,
            to=ONE,
            enough=None,
            cost=self._scene.ground.terms.weight(id_),
            facts=self._facts([group.moving.component.formulas[id_]], group),
            clauses=(self._mending.clauses.of_condition(asking.condition),),
        )

    def _leaf(self, key: str, group: FactGroup) -> Mend:
        leaf = next(leaf for leaf in self._scene.program.leaves if leaf.key == key)
        taken, results = leaf.deposit or ZERO, dict(self._chosen.way.results)
        worth = Worth(group.moving, ())
        return Mend(
            about="node" if leaf.deposit is None else "penalty",
            key=leaf.node.key,
            title=leaf.node.title,
            now=worth.leaf(key, group.now) - taken,
            to=worth.leaf(key, results) - taken,
            enough=self._mending.enough.of_leaf(key, group, self._chosen.way) - taken,
            cost=self._scene.ground.terms.weight(key),
            facts=self._facts(list(group.alternatives[key].values()), group),
            clauses=self._clauses(leaf),
        )

    def _clauses(self, leaf: LeafProgram) -> tuple[ClauseUsed, ...]:
        """The clauses that give *leaf* what it has as the case is."""
        applied = self._scene.now.applied.get(leaf.key, ())
        return self._mending.clauses.of_leaf(leaf, applied)

    def _facts(self, formulas: list[Formula], group: FactGroup) -> tuple[FactChange, ...]:
        """The facts to move for a clause with *formulas*, with those that move along with them."""
        asked = frozenset[str]().union(*map(names, formulas))
        named = frozenset[str]().union(*map(names, self._touched(group)))
        moved = self._chosen.facts
        return tuple(
            self._change(name, to)
            for name, to in moved.items()
            if name in asked or name not in named
        )

    def _touched(self, group: FactGroup) -> Iterator[Formula]:
        for part in self._chosen.way.parts:
            if part in group.conditions:
                yield group.moving.component.formulas[part]
            else:
                yield from group.alternatives[part].values()

    def _change(self, name: str, to: int) -> FactChange:
        fact = self._scene.movable[name]
        return FactChange(
            fact=name,
            label=fact.label,
            unit=unit_of(fact),
            yes_no=fact.kind is FactKind.YES_NO,
            now=self._scene.ground.case.facts[name],
            to=to,
            pointer=pointer_to("facts", name),
        )
