"""What stands behind a result: clauses, differences, and what hearsay would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from attrs import field, frozen

from tcpl_rules.assessment.assessment import ClauseUsed, Difference
from tcpl_rules.assessment.case import Column
from tcpl_rules.assessment.evaluator import NO_ENTRIES, Evaluator, Judged, entries_of
from tcpl_rules.assessment.outcome import condition_states
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.assessment.scores import Scores
from tcpl_rules.quantities import ONE, ZERO


@frozen(kw_only=True, eq=False)
class Reasons:
    """The reasons of one result.

    *by_node* are the clauses behind each score, *clauses* those that count for the result.
    *own_scores* are what the commune's own column comes to, where an appraised one decides.
    *proposals* are the scores that hearsay would make others, *with_hearsay* the outcome that it
    would give; None where it decides nothing, or was accepted.
    """

    by_node: Mapping[str, tuple[ClauseUsed, ...]] = field(factory=dict)
    clauses: tuple[ClauseUsed, ...] = ()
    differences: tuple[Difference, ...] = ()
    own_scores: Mapping[str, Range] = field(factory=dict)
    proposals: Mapping[str, Range] = field(factory=dict)
    with_hearsay: str | None = None


NO_REASONS = Reasons()


def reasons_of(judged: Judged, heard: Evaluator | None) -> Reasons:
    """The reasons of *judged*; *heard* is the evaluator by which hearsay decides, if it may not.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    by_node: dict[str, tuple[ClauseUsed, ...]] = {}
    for key, used in _clauses_by_node(judged):
        by_node[key] = (*by_node.get(key, ()), *used)
    proposed = heard.judge(judged.case) if heard else None
    own_scores = _own_scores(judged)
    return Reasons(
        by_node=by_node,
        clauses=tuple(dict.fromkeys(_counting(judged, by_node))),
        differences=tuple(_differences(judged, own_scores)),
        own_scores=own_scores,
        proposals=dict(_proposals(judged, proposed)) if proposed else {},
        with_hearsay=proposed.outcome if proposed else None,
    )


def _clauses_by_node(judged: Judged) -> Iterator[tuple[str, tuple[ClauseUsed, ...]]]:
    scores, clauses = judged.scores, judged.evaluator.clauses
    for leaf in judged.program.leaves:
        if leaf.key in scores.results:
            yield leaf.key, clauses.of_leaf(leaf, scores.applied[leaf.key])
    for key in judged.entries:
        yield key, clauses.of_entry(key)


def _counting(
    judged: Judged, by_node: Mapping[str, tuple[ClauseUsed, ...]]
) -> Iterator[ClauseUsed]:
    """The clauses that count, in the order of the law: not those of parts below an entry."""
    entered = judged.entries.keys()
    for key, above in judged.program.above.items():
        if entered.isdisjoint(above):
            yield from by_node.get(key, ())
    yield from judged.evaluator.clauses.of_outcome(judged.states)


def _proposals(judged: Judged, proposed: Judged) -> Iterator[tuple[str, Range]]:
    """What hearsay would make of each score, where that is something else."""
    for key, points in proposed.scores.ranges.items():
        if points != judged.scores.ranges.get(key):
            yield key, points


def _own_scores(judged: Judged) -> Mapping[str, Range]:
    """What the commune's own column comes to at every node, where another column decides."""
    own = entries_of(judged.case.self_assessed)
    if judged.stage != "appraised" or not own:
        return {}
    return judged.evaluator.score(judged.case, own).ranges


def _differences(judged: Judged, own_scores: Mapping[str, Range]) -> Iterator[Difference]:
    """What cannot be what the commune gave itself, or was entered and is not what facts give."""
    entries = judged.entries
    column = judged.column
    by_hand = entries or (column is not None and column.conditions)
    computed = judged.evaluator.score(judged.case, NO_ENTRIES) if by_hand else None
    for key in judged.program.nodes:
        points = judged.scores.ranges.get(key)
        if points is None:
            continue
        own = own_scores.get(key)
        if own is not None and not points.meets(own):
            yield from _difference(key, points, "self_assessed", own, judged)
        if key in entries and computed is not None and not points.meets(computed.ranges[key]):
            yield from _difference(key, points, "facts", computed.ranges[key], judged)
    if column is not None and computed is not None:
        yield from _of_conditions(column, computed, judged)


def _difference(
    key: str,
    points: Range,
    beside: Literal["self_assessed", "facts"],
    other: Range,
    judged: Judged,
) -> Iterator[Difference]:
    """Two figures that have nothing in common; without points, two verdicts that are known."""
    most = judged.scores.maxima[key]
    if judged.program.ruleset.by_points or most is None:
        yield Difference(key=key, points=points, beside=beside, other=other)
        return
    met, other_met = points.reaches(most), other.reaches(most)
    if met is not other_met and None not in (met, other_met):
        yield Difference(
            key=key, points=points, beside=beside, other=other, met=met, other_met=other_met
        )


def _of_conditions(column: Column, computed: Scores, judged: Judged) -> Iterator[Difference]:
    """Conditions that were judged otherwise by the commune itself, or by the facts."""
    own = judged.case.self_assessed
    by_facts = {s.condition.id: s.met for s in condition_states(judged.program, computed)}
    for id_, met in column.conditions.items():
        beside_own = own.conditions.get(id_) if own is not None else None
        if beside_own is not None and beside_own is not met:
            yield _answers(id_, "self_assessed", met=met, other_met=beside_own)
        given = by_facts[id_]
        if given is not None and given is not met:
            yield _answers(id_, "facts", met=met, other_met=given)


def _answers(
    condition: str, beside: Literal["self_assessed", "facts"], *, met: bool, other_met: bool
) -> Difference:
    return Difference(
        key=condition,
        about="condition",
        points=exactly(ONE if met else ZERO),
        beside=beside,
        other=exactly(ONE if other_met else ZERO),
        met=met,
        other_met=other_met,
    )
