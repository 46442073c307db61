"""Whether one part can still be had in full: by facts that can move, or by a person's entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import frozen

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.errors import InternalError
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Formula, branches, names, touching
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Standing
from tcpl_rules.planning.entries import Families, families_of
from tcpl_rules.planning.levers import limits, movable_facts
from tcpl_rules.program.from_model import penalty_key
from tcpl_rules.program.program import LeafProgram


@frozen(kw_only=True, eq=False, slots=False)
class Mending:
    """What can still be changed in one case; the levers are those of a plan."""

    ground: Ground

    def mendable(self, node: Node) -> bool | None:
        """Whether *node*, which has not all its points, can still get them; None if not known.

        A person's entry can rise to the maximum; facts move as they can while the others stay.
        Nothing makes up for what is past.

        Raises:
            InternalError: A guard is too hard to decide.
        """
        scores = self.ground.judged.scores
        if past_of(node, self.ground) is not None:
            return False if scores.ranges[node.key].settled else None
        if node.key in self.ground.entered:
            return self._entry(node.key)
        leaf = self.ground.leaves.get(node.key)
        if leaf is not None and not (leaf.by_hand or leaf.always_open):
            return self._leaf(leaf)
        found = self._reachable([All(tuple(self._without_penalties(node)))])
        if leaf is None or (leaf.by_hand and scores.maxima.get(node.key) is not None):
            return found
        # Its maximum is not read, or no rule of it is known well enough to give it.
        return False if found is False else None

    def _entry(self, key: str) -> bool | None:
        """Whether the entry at *key* can become the maximum; None where that is not read.

        None too while it stands for a part that is past, and of which nobody said what it has.
        """
        maximum = self.ground.judged.scores.maxima.get(key)
        if maximum is None or key in self._families.bounds:
            return None
        raised = self._families.raises.get(key)
        return raised is not None and raised.most == maximum

    def _leaf(self, leaf: LeafProgram) -> bool | None:
        """Whether facts can still give *leaf* its maximum; None too where that is not read."""
        most = self.ground.judged.scores.maxima.get(leaf.key)
        kept = tuple(self._without_penalties(leaf.node))
        best = [o for o in leaf.options if o.result == "full" or (most and o.result == most)]
        found = self._reachable(All((option.formula, *kept)) for option in best)
        if found is not False:
            return found
        doubtful = [o for o in leaf.options if most is None or o.result == "open"]
        perhaps = self._reachable(All((option.formula, *kept)) for option in doubtful)
        return False if perhaps is False else None

    def _without_penalties(self, node: Node) -> Iterator[Formula]:
        """What must hold for every penalty of *node* to stay away."""
        for place in range(len(node.penalties)):
            _, kept = self.ground.leaves[penalty_key(node.key, place)].clauses
            yield kept.formula

    def _reachable(self, ways: Iterable[Formula]) -> bool | None:
        """Whether facts that can move make one of *ways* true; None while some are not known."""
        listed = tuple(ways)
        wanted = {name for way in listed for name in names(way)}
        store = touching(self._store, wanted)
        try:
            found = any(True for way in listed for _ in branches(way, store))
        except InternalError:
            return None
        touched = wanted.union(*map(names, store)) & self.ground.facts.keys()
        missing = touched - self.ground.case.facts.keys()
        return None if found and missing else found

    @cached_property
    def _families(self) -> Families:
        shape = CaseShape.of(self.ground.ruleset)
        return families_of(self.ground.levers, self.ground.judged.scores.maxima, shape)

    @cached_property
    def _store(self) -> tuple[Constraint, ...]:
        """What is true of every case that this one can still become."""
        values: Mapping[str, int] = self.ground.case.facts
        movable = movable_facts(self.ground.levers)
        fixed = {name: value for name, value in values.items() if name not in movable}
        stays = (
            Constraint(((name, 1),), -value, equality=True)
            for name, value in (*fixed.items(), *self.ground.sort.items())
        )
        return (*self.ground.program.domain, *limits(movable, values), *stays)


def past_of(node: Node, ground: Ground) -> Standing | None:
    """What says that *node*, or one above it, looks back on what happened."""
    above = (ground.program.nodes[key] for key in ground.program.above[node.key] if key)
    return next((one.past for one in (node, *above) if one.past is not None), None)
