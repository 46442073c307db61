"""From a case to its plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import evolve, field, frozen

from tcpl_rules.assessment.assess import assess
from tcpl_rules.assessment.assessment import Assessment, Stamp
from tcpl_rules.assessment.case import Case, CheckedCase
from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_case import CaseChecker
from tcpl_rules.assessment.evaluator import Evaluator, Judged
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.errors import InternalError
from tcpl_rules.planning.barred import barred_in
from tcpl_rules.planning.choices import Choice, choices_of
from tcpl_rules.planning.combine import Combined, Sum, combine
from tcpl_rules.planning.entries import families_of
from tcpl_rules.planning.goal import goal_of
from tcpl_rules.planning.levers import ground_of
from tcpl_rules.planning.mends import Mending, mending_of
from tcpl_rules.planning.open_values import needed_in, unmoved_in
from tcpl_rules.planning.plan import Certificate, Plan, Reach
from tcpl_rules.planning.scene import Scene, scene_of
from tcpl_rules.planning.terms import Terms, read_terms
from tcpl_rules.quantities import ZERO


@frozen(kw_only=True)
class Planner:
    """Plans cases under one ruleset, as the caller of `CompiledRuleset.plan` asks."""

    evaluator: Evaluator = field(repr=False)
    checker: CaseChecker = field(repr=False)
    stamp: Stamp
    accept_hearsay: bool

    def plan(
        self,
        case: CheckedCase,
        *,
        weights: Mapping[str, object] | None,
        locked: Iterable[str],
        grade: str | None,
    ) -> Plan:
        """The cheapest changes after which *case* qualifies, or has *grade*.

        Raises:
            PlanError: An argument makes no sense.
            InternalError: A guard is too hard to decide, or the plan is not what it says.
        """
        judged = self.evaluator.hearing(accept=self.accept_hearsay).judge(case)
        terms = read_terms(judged.program, weights, locked, grade)
        return self._planned(judged, terms)

    def _planned(self, judged: Judged, terms: Terms) -> Plan:
        before = self._assessed(judged.case)
        scene = scene_of_case(judged, terms)
        plan = Plan(
            answer="qualifies",
            before=before,
            locked=tuple(sorted(terms.locked)),
            grade=terms.grade.id if terms.grade else "",
        )
        if scene.goal.reached(judged.scores):
            return plan
        if not scene.goal.reachable(scene.best):
            return evolve(plan, answer="never", barred=barred_in(scene, judged))
        plan = evolve(plan, unmoved=unmoved_in(scene))
        choices = choices_of(scene)
        combined = combine(choices, scene.start(), scene.goal)
        best = None if scene.doubtful() else combined.best(scene.goal)
        if best is None:
            needed = needed_in(scene, choices, judged)
            return evolve(plan, answer="open", needed=needed)
        mending = mending_of(scene, choices, best, judged)
        plan = evolve(plan, answer="changes", cost=best.cost)
        plan = evolve(plan, certificate=_certificate(scene, choices, combined, best))
        return self._proven(plan, mending, scene, best)

    def _proven(self, plan: Plan, mending: Mending, scene: Scene, best: Sum) -> Plan:
        """*plan* with its result, once the case as it leaves it was assessed again."""
        case = Case.from_mapping(mending.case)
        checked = self.checker.check(case, as_if=plan.before.case.as_if)
        judged = self.evaluator.hearing(accept=self.accept_hearsay).judge(checked)
        if not scene.goal.reached(judged.scores) or _total(judged, scene) != best.total:
            msg = f"a plan for {checked.unit.name} does not do what it says"
            raise InternalError(msg)
        result = self._assessed(checked)
        return evolve(plan, mends=mending.mends(), result=result, case=mending.case)

    def _assessed(self, case: CheckedCase) -> Assessment:
        return assess(self.evaluator, case, self.stamp, accept_hearsay=self.accept_hearsay)


def scene_of_case(judged: Judged, terms: Terms) -> Scene:
    """What a plan of the case of *judged* is searched in.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    ground = ground_of(judged, terms)
    now = judged.evaluator.score(judged.case, ground.entries, ground.conditions)
    goal = goal_of(judged.program, now, terms.grade)
    families = families_of(ground, now.maxima, CaseShape.of(judged.program.ruleset))
    return scene_of(ground, goal, families, now)


def _total(judged: Judged, scene: Scene) -> Fraction:
    """The least total of a case, counted as plans count it."""
    ground = ground_of(judged, scene.ground.terms)
    scores = judged.evaluator.score(judged.case, ground.entries, ground.conditions)
    return scores.ranges[TOTAL].least


def _certificate(
    scene: Scene, choices: tuple[Choice, ...], combined: Combined, best: Sum
) -> Certificate:
    goal = scene.goal
    return Certificate(
        asked=goal.asked,
        conditions=tuple(c for c in goal.judged if any(c in o.conditions for o in choices)),
        start=tuple(scene.start().items()),
        groups=tuple(choice.published(goal.keys) for choice in choices),
        reached=tuple(_reached(scene, combined, best.cost)),
    )


def _reached(scene: Scene, combined: Combined, cost: Fraction) -> tuple[Reach, ...]:
    """The most at each lower cost: at every whole one, and wherever more can be reached."""
    costs = {s.cost for s in combined.sums if s.cost < cost}
    if not scene.ground.terms.weights:
        costs |= {Fraction(whole) for whole in range(int(cost))}
    listed = sorted(costs | {ZERO})
    return tuple(Reach(cost=c, most=combined.most(c)) for c in listed)
