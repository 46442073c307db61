"""Why nothing qualifies a unit any more: conditions that cannot be met, and what bars them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.outcome import ConditionState, condition_states
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.assessment.specialise import specialised, specialised_store
from tcpl_rules.model.constraints import CLASS, KIND, Formula, branches, names, touching
from tcpl_rules.planning.levers import limits
from tcpl_rules.planning.plan import Barred
from tcpl_rules.planning.scene import Scene


def barred_in(scene: Scene, judged: Judged) -> tuple[Barred, ...]:
    """The conditions that nothing can meet; none where only all of them together are too much.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    if scene.goal.grade is not None:
        return (_grade(scene),)
    failed = (s for s in condition_states(scene.program, scene.best) if s.met is False)
    return tuple(barred for state in failed for barred in _barred(state, scene, judged))


def _grade(scene: Scene) -> Barred:
    grade = scene.goal.grade
    assert grade is not None  # noqa: S101 - INVARIANT: of the caller
    return Barred(
        condition=grade.id,
        text=grade.text,
        clause=clause_used(f"grade {grade.id}", grade.standing, scene.program.ruleset),
        key=TOTAL,
        asked=scene.goal.wanted.get(TOTAL),
        most=scene.best.ranges[TOTAL].most,
    )


def _barred(state: ConditionState, scene: Scene, judged: Judged) -> Iterator[Barred]:
    condition = state.condition
    barred = Barred(
        condition=condition.id,
        text=condition.text,
        clause=judged.evaluator.clauses.of_condition(condition),
    )
    beyond = [asked for asked in state.asked if asked.reached is False]
    for asked in beyond:
        most = scene.best.ranges[asked.key].most
        yield evolve(barred, key=asked.key, asked=asked.points, most=most)
    if not beyond:
        entered = condition.id in scene.ground.conditions
        yield evolve(barred, facts=() if entered else _blamed(condition.id, scene))


def _blamed(condition: str, scene: Scene) -> tuple[str, ...]:
    """Facts that nothing may move and that alone keep *condition* from holding."""
    asking = next(c for c in scene.program.conditions if c.condition.id == condition)
    if asking.formula is None:
        return ()
    near = touching(scene.program.domain, asking.facts)
    bounding = asking.facts.union(*map(names, near))
    blamed = [
        fact.id
        for fact in scene.program.ruleset.facts
        if fact.id in bounding
        and fact.id in scene.ground.case.facts
        and fact.id not in scene.movable
    ]
    for name in tuple(blamed):
        fewer = [other for other in blamed if other != name]
        if not _can_hold(asking.formula, fewer, scene):
            blamed = fewer
    return tuple(blamed)


def _can_hold(formula: Formula, known: list[str], scene: Scene) -> bool:
    program, case = scene.program, scene.ground.case
    values = {
        **{name: case.facts[name] for name in known},
        KIND: program.kinds[case.unit.kind],
        CLASS: program.classes.get(case.unit.class_, 0),
    }
    bounds = (*program.domain, *limits(scene.movable, case.facts))
    store = specialised_store(bounds, values)
    asked = specialised(formula, values)
    return any(True for _ in branches(asked, touching(store, names(asked))))
