"""What holds of every plan, under generated rulesets: found by trying everything on small ones."""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import islice
from typing import Any

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CaseError
from tcpl_rules.model.condition import Grade
from tcpl_rules.model.fact import Movement
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import UNSAID
from tcpl_rules.planning.plan import Mend, Plan
from tests.generating.cases import CasePlan
from tests.generating.choices import Choices
from tests.generating.program import compiled, effort
from tests.oracle_guards import completions
from tests.planning import recombined
from tests.planning.brute import Brute
from tests.strategies import case_plans, rulesets

MOST_TRIED = 200
MOST_COMBINED = 5000
RISE, FALL = Movement.CAN_RISE, Movement.CAN_FALL


@dataclass(frozen=True)
class Planned:
    """A ruleset whose facts can move, a case of it, and what is asked of a plan.

    *kept* are the nodes and facts that are to stay, named or because of the nodes that are.
    """

    ruleset: CompiledRuleset
    case: CasePlan
    weights: dict[str, Fraction]
    grade: Grade | None
    locked: tuple[str, ...] = ()
    kept: frozenset[str] = frozenset()

    @cached_property
    def plan(self) -> Plan:
        return self.planned(self.case.mapping(self.ruleset.model))

    def planned(self, mapping: dict[str, object]) -> Plan:
        """The plan of *mapping*, asked for in this way."""
        return self.ruleset.plan(
            mapping,
            weights=self.weights,
            grade=self.grade.id if self.grade else None,
            locked=self.locked,
            as_if=True,
        )

    def brute(self) -> Brute:
        return Brute(
            self.ruleset,
            self.case,
            self.plan.before,
            weights=self.weights,
            kept=self.kept | self.asked_by_kept(),
            grade=self.grade,
        )

    def asked_by_kept(self) -> set[str]:
        """The facts that kept nodes ask about, if those count and have no entry."""
        leaves = self.ruleset._evaluator.program.leaves
        case, nodes = self.case.case, {node.key for node in self.ruleset.model.walk()}
        out = {k for key in case.left_out for k in (key, *below(key, nodes))}
        kept = self.kept - case.entries.keys() - case.met.keys() - out
        return {fact for leaf in leaves if leaf.node.key in kept for fact in leaf.facts}

    def looking_back(self, keys: list[str]) -> Planned:
        """The same, where the nodes at *keys* look back on what happened."""
        nodes = tuple(looking_back(node, keys) for node in self.ruleset.model.nodes)
        model = evolve(self.ruleset.model, nodes=nodes)
        return replace(self, ruleset=CompiledRuleset.of(model, "c0ffee"))


def looking_back(node: Node, keys: list[str]) -> Node:
    children = tuple(looking_back(child, keys) for child in node.children)
    return evolve(node, children=children, past=UNSAID if node.key in keys else None)


def moving(choices: Choices, ruleset: CompiledRuleset) -> CompiledRuleset:
    """*ruleset* with facts that can rise, fall, do both, or stay."""
    ways = ((RISE,), (FALL,), (RISE, FALL), (Movement.FINAL,))
    facts = tuple(evolve(f, movements=choices.pick(ways)) for f in ruleset.model.facts)
    return CompiledRuleset.of(evolve(ruleset.model, facts=facts), "c0ffee")


def planned(text: str, choose: st.DataObject, *, known: bool) -> Planned:
    choices = Choices(choose.draw)
    ruleset = moving(choices, compiled(text))
    case = choose.draw(case_plans(ruleset.model))
    if known:
        facts = next(islice(completions(ruleset.model, case.case.facts), 1), None)
        assume(facts is not None)
        assert facts is not None
        case = replace(case, case=replace(case.case, facts=facts))
    weights = _weights(choices, ruleset) if choices.one_in(3) else {}
    grade = choices.pick(ruleset.model.grades) if ruleset.model.grades else None
    return Planned(ruleset, case, weights, grade)


def _weights(choices: Choices, ruleset: CompiledRuleset) -> dict[str, Fraction]:
    keys = [node.key for node in ruleset.model.walk()]
    keys += [condition.id for condition in ruleset.model.conditions]
    return {key: Fraction(1 + choices.up_to(5), 2) for key in choices.some(keys, 1, 3)}


# -- every fact known -----------------------------------------------------------------------------


@effort(120)
@given(text=rulesets(), choose=st.data())
def test_nothing_cheaper_is_found_by_trying_everything(text: str, choose: st.DataObject) -> None:
    made = planned(text, choose, known=True)
    agree(made)
    if made.plan.answer == "changes":
        proves_itself(made.plan)
        does_what_it_says(made)
        needs_every_mend(made)
        says_what_is_enough(made)


def agree(made: Planned) -> None:
    """The plan is the best of all that trying everything finds; none where nothing is found."""
    plan, brute = made.plan, made.brute()
    if plan.answer == "qualifies" or brute.size() > MOST_TRIED:
        return
    best = brute.best()
    if best is None:
        assert plan.answer in ("never", "open")
        return
    assert plan.answer == "changes"
    assert plan.result is not None
    assert plan.cost == best.cost
    assert parts(plan) == [without_place(part) for part in best.touched]
    assert not made.ruleset.model.by_points or plan.result.total.least == best.total


def parts(plan: Plan) -> list[str]:
    """The parts that *plan* touches, penalties by their node."""
    return [mend.key if mend.about != "penalty" else f"{mend.key} penalty" for mend in plan.mends]


def without_place(part: str) -> str:
    """A penalty by its node."""
    return part.rpartition(" ")[0] if " " in part else part


@effort(80)
@given(text=rulesets(), choose=st.data())
def test_what_is_locked_stays(text: str, choose: st.DataObject) -> None:
    """Locked facts and nodes, and nodes that look back: nothing that bears on them is moved."""
    made = planned(text, choose, known=True)
    choices = Choices(choose.draw)
    nodes = {node.key for node in made.ruleset.model.walk()}
    if any(below(key, nodes) for key in (*made.case.case.entries, *made.case.case.met)):
        return  # an entry above a part that has to stay would have to say what that part has
    locked = choices.some(sorted(nodes), 0, 2) + choices.some(sorted(made.case.case.facts), 0, 1)
    past = choices.some(sorted(nodes), 0, 1)
    kept = frozenset(k for key in (*locked, *past) for k in (key, *below(key, nodes)))
    agree(replace(made.looking_back(past), locked=tuple(locked), kept=kept))


def below(key: str, nodes: set[str]) -> list[str]:
    return [other for other in nodes if other.startswith(f"{key}.")]


# -- some of them missing -------------------------------------------------------------------------


@effort(120)
@given(text=rulesets(), choose=st.data())
def test_nothing_is_assumed_of_what_is_missing(text: str, choose: st.DataObject) -> None:
    made = planned(text, choose, known=False)
    if made.plan.answer == "changes":
        proves_itself(made.plan)
        does_what_it_says(made)
    if made.plan.answer == "never":
        nothing_does(made)
    if made.plan.answer == "open":
        assert made.plan.before.outcome != "qualified"


def nothing_does(made: Planned) -> None:
    """Not with any values for what is missing, whatever is moved and entered."""
    for facts in islice(completions(made.ruleset.model, made.case.case.facts), 10):
        known = replace(made.case, case=replace(made.case.case, facts=facts))
        brute = replace(made, case=known).brute()
        if brute.size() <= MOST_TRIED // 10:
            assert not any(brute.possible())


# -- what a plan says of itself -------------------------------------------------------------------


def proves_itself(plan: Plan) -> None:
    assert plan.certificate is not None
    if recombined.choices(plan.certificate) <= MOST_COMBINED:
        recombined.check(plan)


def does_what_it_says(made: Planned) -> None:
    plan = made.plan
    assert plan.case is not None
    assert plan.result is not None
    assert plan.result == made.ruleset.assess(plan.case, as_if=True)
    assert made.brute().reaches(plan.result)
    assert made.planned(plan.case).answer == "qualifies"
    assert plan.cost == sum(mend.cost for mend in plan.mends)


def needs_every_mend(made: Planned) -> None:
    """Without one the case does not fit, does not qualify, or has cost no less."""
    for mend in made.plan.mends:
        without = taken_back(made.plan, mend, made)
        if without is not None:
            assert not made.brute().reaches(without) or costs_no_less(made, without)


def taken_back(plan: Plan, mend: Mend, made: Planned) -> Assessment | None:
    """The case as planned, less one mend; None where that does not fit."""
    case: Any = copy.deepcopy(plan.case)
    for change in mend.facts:
        case["facts"][change.fact] = bool(change.now) if change.yes_no else change.now
    if not mend.facts:
        column, part, key = mend.pointer.split("/")[1:]
        given: Any = made.case.mapping(made.ruleset.model)
        case[column][part][key] = given[column][part][key]
    try:
        return made.ruleset.assess(case, as_if=True)
    except CaseError:
        return None


def costs_no_less(made: Planned, after: Assessment) -> bool:
    brute, facts = made.brute(), dict(after.case.facts)
    column = getattr(after.case, made.case.deciding)
    entries = column.entries if column else {}
    raised = {key for key in brute.entries() if brute.full_in(entries, key)}
    case = replace(made.case.case, facts=facts)
    assert made.plan.cost is not None
    return brute.judged(case, frozenset(raised), after).cost >= made.plan.cost


def says_what_is_enough(made: Planned) -> None:
    """Of points that people enter: so much does it, and a little less does not."""
    for mend in made.plan.mends:
        if not (made.ruleset.model.by_points and mend.pointer and mend.enough is not None):
            continue
        enough = with_points(made, mend, mend.enough)
        assert enough is not None
        assert made.brute().reaches(enough)
        if mend.now < mend.enough < mend.to:
            less = with_points(made, mend, mend.enough - Fraction(1, 1000))
            assert less is None or not made.brute().reaches(less)


def with_points(made: Planned, mend: Mend, points: Fraction) -> Assessment | None:
    """The case as planned but for one entry, less those that only sum up others."""
    case: Any = copy.deepcopy(made.plan.case)
    column, part, key = mend.pointer.split("/")[1:]
    table = case[column][part]
    for summed in made.brute().summed():
        table.pop(summed)
    table[key] = {**table[key], "points": points} if isinstance(table[key], dict) else points
    try:
        return made.ruleset.assess(case, as_if=True)
    except CaseError:
        return None
