"""Program and case to assessment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tcpl_rules.assessment.assessment import (
    Assessment,
    ConditionResult,
    NodeScore,
    Notice,
    Origin,
    PointsAsked,
    Stamp,
)
from tcpl_rules.assessment.case import CheckedCase, Entry
from tcpl_rules.assessment.evaluator import Evaluator, Judged, entries_of
from tcpl_rules.assessment.outcome import ConditionState, possible_grades, settled_grade
from tcpl_rules.assessment.reasons import NO_REASONS, Reasons, reasons_of
from tcpl_rules.assessment.scores import TOTAL, Scores
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Text


def assess(
    evaluator: Evaluator,
    case: CheckedCase,
    stamp: Stamp,
    *,
    reasons: bool = True,
    accept_hearsay: bool = False,
) -> Assessment:
    """The assessment of *case*; without *reasons* it lists no clauses and no differences.

    Hearsay decides nothing unless it is accepted; otherwise the result says what it would change.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    judged = evaluator.hearing(accept=accept_hearsay).judge(case)
    heard = None if accept_hearsay else evaluator.heard
    why = reasons_of(judged, heard) if reasons else NO_REASONS
    ruleset, scores = judged.program.ruleset, judged.scores
    total = scores.ranges[TOTAL]
    return Assessment(
        ruleset_title=ruleset.title,
        unit=case.unit,
        unit_kind=ruleset.kinds[judged.program.kinds[case.unit.kind]],
        year=case.year,
        stage=judged.stage,
        outcome=judged.outcome,
        grade=settled_grade(judged.program, total),
        possible_grades=possible_grades(judged.program, total),
        total=total,
        maximum=scores.maxima[TOTAL],
        nodes=tuple(_node_scores(judged, why)),
        conditions=tuple(_condition(state, judged) for state in judged.states),
        with_hearsay=why.with_hearsay,
        accepted_hearsay=accept_hearsay,
        clauses=why.clauses,
        questions=evaluator.questions,
        silent=_silent(scores),
        readings=evaluator.readings,
        differences=why.differences,
        notices=tuple(_notices(case, scores)),
        decision=case.decision,
        provenance=case.provenance,
        stamp=stamp,
        case=case,
    )


def _node_scores(judged: Judged, why: Reasons) -> Iterator[NodeScore]:
    scores = judged.scores
    own, appraised = entries_of(judged.case.self_assessed), entries_of(judged.case.appraised)
    tallies = judged.column.tallies if judged.column else {}
    for key, node in judged.program.nodes.items():
        yield NodeScore(
            key=key,
            kind=node.kind,
            label=node.label,
            title=node.title,
            maximum=scores.maxima.get(key),
            score=scores.ranges.get(key),
            origin=_origin(node, judged.entries, scores),
            self_assessed=own[key].points if key in own else None,
            appraised=appraised[key].points if key in appraised else None,
            tally=tallies.get(key),
            own_score=why.own_scores.get(key),
            proposal=why.proposals.get(key),
            clauses=why.by_node.get(key, ()),
        )


def _origin(node: Node, entries: Mapping[str, Entry], scores: Scores) -> Origin:
    if node.key not in scores.ranges:
        return "left_out"
    if node.key in entries:
        return "entered"
    if node.children:
        return "parts"
    return "facts" if scores.results.get(node.key, "open") != "open" else "open"


def _condition(state: ConditionState, judged: Judged) -> ConditionResult:
    condition = state.condition
    asked_facts = next(c.facts for c in judged.program.conditions if c.condition is condition)
    return ConditionResult(
        id=condition.id,
        text=condition.text,
        met=state.met,
        points=tuple(
            PointsAsked(
                key=asked.key,
                asked=asked.points,
                found=judged.scores.ranges[asked.key],
                reached=asked.reached,
            )
            for asked in state.asked
        ),
        facts=tuple((name, judged.case.facts.get(name)) for name in sorted(asked_facts)),
        clause=judged.evaluator.clauses.of_condition(condition),
    )


def _silent(scores: Scores) -> tuple[str, ...]:
    """The leaves for which the law was read and gives no result."""
    return tuple(
        key
        for key, clauses in scores.applied.items()
        if any(getattr(getattr(c.part, "result", None), "silent", False) for c in clauses)
    )


def _notices(case: CheckedCase, scores: Scores) -> Iterator[Notice]:
    if case.as_if:
        yield Notice(
            code="as_if",
            text=Text(
                f"Năm {case.year} không thuộc phạm vi của bộ quy tắc; kết quả chỉ để tham khảo.",
                f"The ruleset does not cover {case.year}; the result is as if it did.",
            ),
        )
    for key in _silent(scores):
        yield Notice(
            code="silent",
            text=Text(
                f"Văn bản không quy định kết quả cho {key} trong trường hợp này.",
                f"The law gives no result for {key} in this case.",
            ),
        )
