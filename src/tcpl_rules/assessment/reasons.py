"""What stands behind a result: clauses, differences, and what hearsay would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from tcpl_rules.assessment.assessment import ClauseUsed, Difference
from tcpl_rules.assessment.evaluator import NO_ENTRIES, Evaluator, Judged, entries_of
from tcpl_rules.assessment.range import Range


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
    computed = judged.evaluator.score(judged.case, NO_ENTRIES).ranges if entries else {}
    for key in judged.program.nodes:
        points = judged.scores.ranges.get(key)
        if points is None:
            continue
        own = own_scores.get(key, points)
        if not points.meets(own):
            yield Difference(key=key, points=points, beside="self_assessed", other=own)
        if key in entries and not points.meets(computed[key]):
            yield Difference(key=key, points=points, beside="facts", other=computed[key])
