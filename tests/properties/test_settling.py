"""The set that settles an outcome settles it, and nothing smaller does: all worlds are walked.

A world is one way in which everything can turn out that is needed, and what the law would say where
it gives no result. Values settle the outcome when worlds in which they turn out alike have one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product
from math import lcm, prod

from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.scores import Scores
from tcpl_rules.assessment.still_needed import Needed, still_needed
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CaseError, RulesetError
from tcpl_rules.explanation.settling import settled_by
from tcpl_rules.explanation.settling_gaps import LawGap
from tcpl_rules.model.rule import largest_award
from tcpl_rules.model.ruleset import Ruleset
from tests.generating.cases import CasePlan
from tests.generating.choices import Choices
from tests.generating.program import compiled, effort
from tests.oracle import evaluate
from tests.oracle_guards import PlainCase, completions
from tests.strategies import case_plans, rulesets

_MOST_NEEDED = 5
_MOST_WORLDS = 500

Value = int | bool | None | tuple[Fraction, Fraction]
Chosen = tuple[Needed, ...]


@effort(40)
@given(text=rulesets(), choose=st.data())
def test_under_any_ruleset(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    _check(ruleset, choose.draw(case_plans(ruleset.model)))


@effort(30)
@given(choose=st.data())
def test_where_maxima_are_unread_and_rows_are_silent(choose: st.DataObject) -> None:
    choices = Choices(choose.draw)
    try:
        ruleset = compiled(_tight_text(choices))
    except RulesetError:  # a condition that another implies, a fact that nothing names
        return
    known = {fact.id: 1 for fact in ruleset.model.facts if choices.one_in(4)}
    _check(ruleset, CasePlan(PlainCase("ward", known), "self_assessed"))


def _check(ruleset: CompiledRuleset, plan: CasePlan) -> None:
    judged = _judged(ruleset, plan)
    needed = still_needed(judged.evaluator, judged.case)
    worlds = _Worlds(ruleset, plan, judged, needed)
    if not 0 < len(needed) <= _MOST_NEEDED or _tied(judged) or not worlds.enumerate():
        return
    found = settled_by(judged)
    law = not worlds.settle(needed, law=False)
    if law and (_doubtful(found.unless) or not _plainly_silent(judged)):
        return
    assert law or not found.unless
    assert found.smallest
    assert found.values == _first_smallest(worlds, needed, law=law)


def _tied(judged: Judged) -> bool:
    """Whether a case has to mind more than scores do, so that some worlds are refused.

    A row may give more than the bound of an unread maximum; an entry may stand over other parts.
    """
    program, maxima = judged.program, judged.scores.maxima
    beaten = (
        program.maxima[key] is None and largest_award(node.rule) > (program.bounds[key] or 0)
        for key, node in program.nodes.items()
        if key in maxima
    )
    return any(beaten) or any(program.children.get(key) for key in judged.entries)


def _doubtful(gaps: tuple[LawGap, ...]) -> bool:
    """Whether the law leaves open more than what leaves without a result give."""
    return any(gap.about != "leaf" or "penalty" in gap.key for gap in gaps)


def _plainly_silent(judged: Judged) -> bool:
    """Whether an entry can stand for what the law would say: one thing, of a known maximum.

    An entry is final: penalties are taken off it already.
    """
    open_ = ([o for o in leaf.options if o.result == "open"] for leaf in judged.program.leaves)
    once = all(len(options) <= 1 for options in open_)
    no_penalties = all(leaf.deposit is None for leaf in judged.program.leaves)
    return once and no_penalties and None not in judged.scores.maxima.values()


def _first_smallest(worlds: _Worlds, needed: Chosen, *, law: bool) -> Chosen:
    every = (some for size in range(len(needed) + 1) for some in combinations(needed, size))
    return next(some for some in every if worlds.settle(some, law=law))


def _judged(ruleset: CompiledRuleset, plan: CasePlan) -> Judged:
    case = Case.from_mapping(plan.mapping(ruleset.model))
    return ruleset._evaluator.judge(ruleset._checker.check(case, as_if=True))


class _Worlds:
    """Every world of a case, and its outcome.

    Facts decide first: a person is asked only for what they leave open, and finds what they give.
    *outcomes* are by the values that are needed, and by what the law would say of other leaves.
    """

    def __init__(
        self, ruleset: CompiledRuleset, plan: CasePlan, judged: Judged, needed: Chosen
    ) -> None:
        self.ruleset, self.plan, self.needed = ruleset, plan, needed
        self.step = Fraction(1, lcm(*(n.denominator for n in _numbers(ruleset.model, judged))))
        asked = {one.key for one in needed}
        leaves = [leaf for leaf in judged.program.leaves if leaf.deposit is None]
        silent = [leaf.key for leaf in leaves if any(o.result == "open" for o in leaf.options)]
        self.silent = [key for key in silent if key not in asked and key not in judged.entries]
        self.outcomes: dict[tuple[tuple[Value, ...], tuple[Value, ...]], set[str]] = {}

    def enumerate(self) -> bool:
        """Go through all of them; False where they are too many."""
        for facts in completions(self.ruleset.model, self.plan.case.facts):
            case = replace(self.plan.case, facts=facts)
            scores = _judged(self.ruleset, replace(self.plan, case=case, fed={})).scores
            choices = [self._choices(one, facts, scores) for one in self.needed]
            law = [self._said(key, scores) for key in self.silent]
            if prod(map(len, choices + law)) + len(self.outcomes) > _MOST_WORLDS:
                return False
            for values in product(*choices):
                for said in product(*law):
                    outcome = self._outcome(case, values, said, scores)
                    if outcome:
                        self.outcomes.setdefault((values, said), set()).add(outcome)
        return True

    def settle(self, chosen: Chosen, *, law: bool) -> bool:
        """Whether worlds in which *chosen* turn out alike have one outcome, which is not open.

        With *law* only worlds count as alike in which the law says the same.
        """
        places = [self.needed.index(one) for one in chosen]
        seen: dict[object, set[str]] = {}
        for (values, said), outcomes in self.outcomes.items():
            alike = (tuple(values[place] for place in places), said if law else ())
            seen.setdefault(alike, set()).update(outcomes)
        return all(len(found) == 1 and found != {"undetermined"} for found in seen.values())

    def _choices(self, one: Needed, facts: Mapping[str, int], scores: Scores) -> list[Value]:
        if one.what == "fact":
            return [facts[one.key]]
        if one.what == "condition":
            return [False, True]
        range_, maximum = scores.ranges[one.key], scores.maxima[one.key]
        if one.what == "met":
            return [False, True] if not range_.settled else [range_.least == maximum]
        full = scores.results.get(one.key) == "full"
        return self._points(one.key, scores, full=full)

    def _said(self, key: str, scores: Scores) -> list[Value]:
        """What the law could say of the leaf, should it have no result."""
        maximum = scores.maxima.get(key)
        if key not in scores.ranges or maximum is None:
            return [None]
        if not self.ruleset.model.by_points:
            return [False, True]
        return [(points, maximum) for points in _steps(Fraction(0), maximum, self.step)]

    def _points(self, key: str, scores: Scores, *, full: bool) -> list[Value]:
        range_, maximum = scores.ranges[key], scores.maxima[key]
        if maximum is not None:
            return [(points, maximum) for points in _steps(range_.least, range_.most, self.step)]
        return [
            (points, of)
            for of in _steps(Fraction(0), range_.most, self.step)
            for points in _steps(of if full else Fraction(0), of, self.step)
        ]

    def _outcome(
        self,
        case: PlainCase,
        values: tuple[Value, ...],
        said: tuple[Value, ...],
        scores: Scores,
    ) -> str:
        """The outcome of a world; empty where it cannot be so."""
        points: dict[str, Value] = dict(zip(self.silent, said, strict=True))
        met = {k: v for k, v in points.items() if isinstance(v, bool)}
        open_ = {k: v for k, v in met.items() if scores.results.get(k) == "open"}
        told: dict[str, dict[str, bool]] = {"met": open_, "condition": {}}
        for one, value in zip(self.needed, values, strict=True):
            if one.what == "points":
                points[one.key] = value
            elif isinstance(value, bool) and self._is_asked(one, scores):
                told[one.what][one.key] = value
        known = replace(
            case,
            entries={**case.entries, **dict(self._entries(points, scores))},
            met={**case.met, **told["met"]},
            conditions={**case.conditions, **told["condition"]},
        )
        plan = replace(self.plan, case=known, beside={}, beside_met={}, fed={})
        try:
            self.ruleset.assess(Case.from_mapping(plan.mapping(self.ruleset.model)), as_if=True)
        except CaseError:
            return ""
        return evaluate(self.ruleset.model, known).outcome

    def _is_asked(self, one: Needed, scores: Scores) -> bool:
        return one.what == "condition" or not scores.ranges[one.key].settled

    def _entries(
        self, points: Mapping[str, Value], scores: Scores
    ) -> Iterator[tuple[str, tuple[Fraction, Fraction | None]]]:
        for key, value in points.items():
            silent = key not in self.silent or scores.results.get(key) == "open"
            if isinstance(value, tuple) and silent and not scores.ranges[key].settled:
                unread = self.ruleset._evaluator.program.maxima[key] is None
                yield key, (value[0], value[1] if unread else None)


def _steps(least: Fraction, most: Fraction, step: Fraction) -> Iterator[Fraction]:
    while least <= most:
        yield least
        least += step


def _numbers(model: Ruleset, judged: Judged) -> Iterator[Fraction]:
    """The numbers between which points matter."""
    for range_ in judged.scores.ranges.values():
        yield from (range_.least, range_.most)
    for state in judged.states:
        yield from (asked.points for asked in state.asked if asked.points is not None)
    for grade in model.grades:
        yield from (end for end in (grade.band.low, grade.band.high) if end is not None)
    # Above a bound that is not reached there is room for a step between it and the next number.
    yield Fraction(1, 4 if None in judged.scores.maxima.values() else 2)


# -- rulesets of two criteria, the first with parts that share what is left ------------------------


_HEADER = """language 1 ruleset tight edition 1 { standard tcpl subject { ward vi "phường" }
title vi "Chuẩn thử" instrument LAW vi "Văn bản thử" {} cite LAW article 1 score %s points }
fact f: count at most 2 { vi "f" asks vi "Bao nhiêu?" unit vi "việc" given }
fact g: count at most 1 { vi "g" asks vi "Bao nhiêu?" unit vi "việc" given }
"""
_SILENT = "award 1 when f = 2 award 0.5 when f = 1 silent when f = 0"
_RULES = (
    *("score by hand",) * 3,
    "award 1 when f >= 1 award 0 when f = 0",
    "award 1 when g = 1 award 0.5 when g = 0",
    _SILENT,
    "award 1 when g = 1 unread when g = 0",
)


def _tight_text(choices: Choices) -> str:
    parts, known, unread = [], 0, 0
    for label in range(1, 3 + choices.one_in(3)):
        rule = choices.pick(_RULES)
        full = "full marks when g = 1" if choices.one_in(5) and "g = 1" not in rule else ""
        if choices.one_in(4):
            most = choices.pick((1, 2))
            known, maximum = known + most, f"max {most}"
        else:
            # A maximum is no less than the best award; here the bound says so too.
            bounds = (
                (" more than 1",) if "award" in rule else ("", " more than 0.5", " more than 1")
            )
            unread, maximum = unread + 1, f"max unread{choices.pick(bounds)}"
        parts.append(f'indicator {label} vi "phần {label}" {{ {maximum} {full} {rule} }}')
    return _whole(choices, parts, known + (0, 2, 3, 4)[unread])


def _whole(choices: Choices, parts: list[str], most: int) -> str:
    second = choices.pick(("score by hand", "award 2 when f = 2 award 1 when f < 2"))
    total = Fraction(1 + choices.up_to(2 * (most + 2) - 2), 2)
    asked = [f"require total >= {float(total):g}"]
    asked += ["require every criterion >= 50% of max"] if choices.one_in(2) else []
    asked += ["require g = 1"] if choices.one_in(3) else []
    conditions = " ".join(
        f'condition c_{place} vi "điều kiện {place}" {{ {one} }}' for place, one in enumerate(asked)
    )
    return (
        f"{_HEADER % (most + 2)} criterion 1 vi 'một' {{ max {most} {' '.join(parts)} }}"
        f" criterion 2 vi 'hai' {{ max 2 {second} }} qualifies when {{ {conditions} }}"
    ).replace("'", '"')
