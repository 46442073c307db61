"""Where the outcome turns on the law itself, and what it would be either way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.case import Entry
from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.outcome import (
    UNDETERMINED,
    ConditionState,
    condition_states,
    outcome_of,
)
from tcpl_rules.assessment.still_needed import still_needed
from tcpl_rules.explanation.explanation import EitherWay, Open, WhyOpen
from tcpl_rules.explanation.settling import STEPS, settled_by, turns_on
from tcpl_rules.explanation.settling_gaps import LawGap, law_gaps
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.condition import Judged as JudgedByHand
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.rule import Open as NoResult
from tcpl_rules.model.rule import Require, Row
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.program.program import Clause, LeafProgram


def either_way(judged: Judged, *, steps: int = STEPS) -> tuple[EitherWay, ...]:
    """The parts of the law that leave the outcome of *judged* open, whatever is found out.

    Parts come in the order of the law, conditions after them. Only those count on which the
    outcome still hangs when all values that are needed are known; where *steps* are not enough to
    tell, it is taken to.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    if judged.outcome != UNDETERMINED:
        return ()
    return (*_nodes(judged, steps), *_conditions(judged))


def what_is_open(judged: Judged, *, steps: int = STEPS) -> Open:
    """Why the outcome of *judged*, which is undetermined, is open: what would settle it.

    *steps* are how much work may go into the smallest set of values.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    found = settled_by(judged, steps=steps)
    silent = (_node_of(gap, judged) for gap in found.unless if not gap.certain)
    return Open(
        settled_by=found.values,
        smallest=found.smallest,
        turns_on=either_way(judged, steps=steps),
        unless=tuple(dict.fromkeys(silent)),
    )


# -- parts -----------------------------------------------------------------------------------------


def _nodes(judged: Judged, steps: int) -> Iterator[EitherWay]:
    found = {_node_of(gap, judged): gap for gap in law_gaps(judged) if _is_open_part(gap)}
    needed = still_needed(judged.evaluator, judged.case)
    for key, node in judged.program.nodes.items():
        gap = found.get(key)
        if gap is None or not turns_on(
            judged, (n for n in needed if n.key != key), gap, steps=steps
        ):
            continue
        clause, why = _leaf(gap, judged) if gap.about == "leaf" else _maximum(gap, judged)
        yield EitherWay(
            key=key,
            about="node",
            title=node.title,
            why=why,
            if_least=_if_given(key, judged.scores.ranges[key].least, judged),
            if_most=_if_given(key, judged.scores.ranges[key].most, judged),
            clause=clause,
        )


def _if_given(key: str, points: Fraction, judged: Judged) -> str:
    """The outcome if the part *key* had *points*, whatever its maximum turns out to be.

    A part that takes more of an unread maximum leaves less to its siblings, so that the least and
    the most that its maximum can be tell of all between them.
    """
    entries = judged.entries
    found = {
        _outcome(judged, {**entries, key: Entry(points, of)}, {})
        for of in _maxima(key, points, judged)
    }
    return found.pop() if len(found) == 1 else UNDETERMINED


def _maxima(key: str, points: Fraction, judged: Judged) -> tuple[Fraction | None, ...]:
    """The least and the most that the maximum of *key* can be; None where the law says it."""
    if judged.program.maxima[key] is not None:
        return (None,)
    known = judged.scores.maxima[key]
    return (points, judged.scores.ranges[key].most) if known is None else (known,)


def _is_open_part(gap: LawGap) -> bool:
    return gap.about in ("leaf", "maxima") and gap.certain and gap.key != ""


def _node_of(gap: LawGap, judged: Judged) -> str:
    """The node that *gap* is about; a penalty is about the one that it is taken from."""
    return gap.key if gap.key in judged.program.nodes else judged.program.above[gap.key][0]


def _leaf(gap: LawGap, judged: Judged) -> tuple[ClauseUsed, WhyOpen]:
    leaf = next(leaf for leaf in judged.program.leaves if leaf.key == gap.key)
    applied = judged.scores.applied.get(leaf.key, ())
    clauses = judged.evaluator.clauses.of_leaf(leaf, applied)
    return clauses[0], _why_leaf(leaf, applied, judged)


def _why_leaf(leaf: LeafProgram, applied: tuple[Clause, ...], judged: Judged) -> WhyOpen:
    for clause in applied:
        part = clause.part
        if isinstance(part, Row) and isinstance(part.result, NoResult):
            return "silent" if part.result.silent else "unread"
        if isinstance(part, Require) and isinstance(part.wanted, UnreadThreshold):
            return "unread"
    rule = leaf.node.rule
    standings = [clause.part.standing for clause in applied] or [rule.standing] if rule else []
    return _why((*standings, *_facts(leaf.facts, judged)))


def _maximum(gap: LawGap, judged: Judged) -> tuple[ClauseUsed, WhyOpen]:
    program, maxima = judged.program, judged.scores.maxima
    children = (key for key in program.children[gap.key] if key in maxima)
    standing = next(program.nodes[k].maximum.standing for k in children if maxima[k] is None)
    return clause_used(f"{gap.key} max", standing, program.ruleset), _why((standing,))


# -- conditions ------------------------------------------------------------------------------------


def _conditions(judged: Judged) -> Iterator[EitherWay]:
    if judged.program.grades:
        return
    asks = {asking.condition.id: asking for asking in judged.program.conditions}
    gaps = {gap.key for gap in law_gaps(judged) if gap.about == "condition"}
    for state in judged.states:
        condition = state.condition
        if not _is_open_law(state, by_points=condition.id in gaps):
            continue
        requirement = condition.requirement
        facts = _facts(asks[condition.id].facts, judged)
        unread = isinstance(requirement, UnreadThreshold) or any(
            asked.points is None for asked in state.asked
        )
        yield EitherWay(
            key=condition.id,
            about="condition",
            title=condition.text,
            why="unread" if unread else _why((condition.standing, *facts)),
            if_least=_outcome(judged, judged.entries, {condition.id: False}),
            if_most=_outcome(judged, judged.entries, {condition.id: True}),
            clause=judged.evaluator.clauses.of_condition(condition),
        )


def _is_open_law(state: ConditionState, *, by_points: bool) -> bool:
    """Whether *state* is open because of how its condition is known, not for a judgement."""
    if isinstance(state.requirement, AboutPoints):
        return by_points
    by_hand = isinstance(state.requirement, JudgedByHand) and state.condition.standing.basis.decides
    return state.met is None and not state.decides and not by_hand


# -- both ------------------------------------------------------------------------------------------


def _facts(facts: Iterable[str], judged: Judged) -> Iterator[Standing]:
    """How *facts* are known to be asked for."""
    asked = frozenset(facts)
    return (fact.standing for fact in judged.program.ruleset.facts if fact.id in asked)


_WHY: Mapping[Basis, WhyOpen] = {
    Basis.HEARSAY: "hearsay",
    Basis.UNREAD: "unread",
    Basis.SILENT: "silent",
}


def _why(standings: Iterable[Standing]) -> WhyOpen:
    """How the first of *standings* that may not decide is known."""
    return next((_WHY[s.basis] for s in standings if s.basis in _WHY), "unread")


def _outcome(judged: Judged, entries: Mapping[str, Entry], conditions: Mapping[str, bool]) -> str:
    """The outcome with *entries*, and *conditions* beside those judged."""
    known = {**(judged.column.conditions if judged.column else {}), **conditions}
    scores = judged.evaluator.score(judged.case, entries, known)
    states = condition_states(judged.program, scores)
    return outcome_of(judged.program, scores, states)
