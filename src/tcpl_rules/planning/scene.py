"""The clauses of one case sorted: what is settled, what may be changed, what waits for a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import evolve, field, frozen

from tcpl_rules.assessment.components import Component
from tcpl_rules.assessment.scorer import Scorer
from tcpl_rules.assessment.scores import Moving, Scores
from tcpl_rules.model.constraints import names
from tcpl_rules.model.fact import Fact
from tcpl_rules.planning.entries import Families
from tcpl_rules.planning.goal import Goal
from tcpl_rules.planning.levers import Ground, limits, movable_facts
from tcpl_rules.program.program import Program


@frozen(kw_only=True)
class Scene:
    """One case, ready to be searched for a plan.

    *now* are its scores as it is. In *settled* the facts that *free* groups of clauses may move
    are taken away, so that those groups are open there; *waiting* are groups in which a value is
    missing, and that stay as they are. *held* are those too, while their facts could still move:
    they show what would have to be known. In *best* every fact that may be moved is taken away,
    and every entry is as high as it might be: what cannot be reached there never can.
    """

    ground: Ground
    goal: Goal
    families: Families
    movable: Mapping[str, Fact] = field(hash=False)
    now: Scores = field(repr=False)
    settled: Scores = field(repr=False)
    best: Scores = field(repr=False)
    free: tuple[Moving, ...] = field(repr=False)
    waiting: tuple[Moving, ...] = field(repr=False)
    held: tuple[Moving, ...] = field(repr=False)

    @property
    def program(self) -> Program:
        """The program of the ground."""
        return self.ground.program

    def missing(self, facts: Iterable[str]) -> frozenset[str]:
        """Those of *facts* that the case does not give."""
        return frozenset(facts) - self.ground.case.facts.keys()

    def counted(self, key: str) -> tuple[str, ...]:
        """The keys of the goal to which the points at *key* count, its own if that is asked."""
        return counted(key, self.ground, self.goal)

    def holds(self, condition: str) -> bool:
        """Whether *condition* is sure to hold as the case is, whatever is missing."""
        return _sure(condition, self.now, self.now.moving)

    def doubtful(self) -> tuple[str, ...]:
        """The conditions that no free group decides, and that are not sure to hold.

        Raises:
            InternalError: A guard is too hard to decide.
        """
        free = {c for moving in self.free for c in moving.component.formulas}
        open_ones = (c for c in self.goal.judged if c not in free)
        judged = (c for c in open_ones if not _sure(c, self.settled, self.waiting))
        return *self.goal.blocked, *judged

    def start(self) -> dict[str, Fraction]:
        """The least points of every key of the goal, as the case is."""
        return {key: self.now.ranges[key].least for key in self.goal.keys}


def scene_of(ground: Ground, goal: Goal, families: Families, now: Scores) -> Scene:
    """The scene of a case that scores *now*.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    movable = movable_facts(ground)
    bounds = tuple(limits(movable, ground.case.facts))
    scorer = Scorer(evolve(ground.program, domain=(*ground.program.domain, *bounds)))
    lasting = [name for name in ground.case.facts if name not in movable]
    best = scorer.score(
        ground.with_facts(lasting), families.at_best(ground.entries), ground.conditions
    )
    found = _found(scorer, ground, goal, frozenset(movable))
    settled, waiting = found[-1]
    return Scene(
        ground=ground,
        goal=goal,
        families=families,
        movable=movable,
        now=now,
        settled=settled,
        best=best,
        free=tuple(moving for moving in settled.moving if moving not in waiting),
        waiting=waiting,
        held=tuple(moving for _, lacking in found for moving in lacking),
    )


def _found(
    scorer: Scorer, ground: Ground, goal: Goal, free: frozenset[str]
) -> list[tuple[Scores, tuple[Moving, ...]]]:
    """The scores with the facts of *free* taken away, and the groups in which a value is missing.

    What facts such groups share is made to stay, and so on until no such group has any left.
    """
    found = []
    while True:
        case = ground.with_facts(name for name in ground.case.facts if name not in free)
        scores = scorer.score(case, ground.entries, ground.conditions)
        waiting = tuple(m for m in scores.moving if _lacks(m.component, ground, goal))
        found.append((scores, waiting))
        stay = frozenset(name for m in waiting for name in variables(m.component)) & free
        if not stay:
            return found
        free -= stay


def _sure(condition: str, scores: Scores, moving: tuple[Moving, ...]) -> bool:
    """Whether *condition* holds in *scores*, or in every completion of the groups *moving*."""
    if condition in scores.truths:
        return scores.truths[condition]
    components = (one.component for one in moving)
    return any(c.truth(condition) is True for c in components if condition in c.formulas)


def counted(key: str, ground: Ground, goal: Goal) -> tuple[str, ...]:
    """The keys of *goal* to which the points at *key* count; none where an entry stands over it."""
    program, entries, left_out = ground.program, ground.entries, ground.case.left_out
    around = program.above[key]
    owner = key if key in program.nodes else around[0]
    if owner in entries and key not in entries:
        return ()
    found = [key] if key in goal.keys else []
    for above in (key, *around):
        if above in left_out:
            return ()
    for above in around:
        if above in entries:
            break
        if above in goal.keys:
            found.append(above)
    return tuple(found)


def _lacks(component: Component, ground: Ground, goal: Goal) -> bool:
    """Whether a clause of *component* that counts asks for a fact that the case does not give."""
    leaves = [key for key in component.leaves if counted(key, ground, goal)]
    asked = asked_in(component, leaves, component.formulas)
    return any(name not in ground.case.facts for name in asked)


def asked_in(
    component: Component, leaves: Iterable[str], conditions: Iterable[str]
) -> frozenset[str]:
    """The facts that these leaves and conditions of *component* ask for."""
    formulas = [option.formula for leaf in leaves for option in component.options[leaf]]
    formulas.extend(component.formulas[condition] for condition in conditions)
    return frozenset[str]().union(*map(names, formulas))


def variables(component: Component) -> frozenset[str]:
    """The facts that *component* asks for, and those that bound them."""
    bounding = (names(constraint) for constraint in component.store)
    asked = asked_in(component, component.leaves, component.formulas)
    return asked.union(*bounding)
