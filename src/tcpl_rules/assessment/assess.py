"""Program and case to assessment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tcpl_rules.assessment.assessment import (
    Assessment,
    ClauseUsed,
    ConditionResult,
    NodeScore,
    Notice,
    Origin,
    PointsAsked,
    Stamp,
    Verdicts,
)
from tcpl_rules.assessment.case import CheckedCase, Entry
from tcpl_rules.assessment.evaluator import Evaluator, Judged, entries_of
from tcpl_rules.assessment.outcome import ConditionState, possible_grades, settled_grade
from tcpl_rules.assessment.range import Range
from tcpl_rules.assessment.reasons import NO_REASONS, Reasons, reasons_of
from tcpl_rules.assessment.scores import TOTAL, Scores, entered_range
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.rule import FullMarks
from tcpl_rules.model.ruleset import Kind, Node
from tcpl_rules.model.standing import Text
from tcpl_rules.program.from_model import penalty_key
from tcpl_rules.program.program import Program


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
        unit_class=_class_of(case, judged.program),
        year=case.year,
        stage=judged.stage,
        outcome=judged.outcome,
        grade=settled_grade(judged.program, total),
        possible_grades=possible_grades(judged.program, total),
        by_points=ruleset.by_points,
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
        notices=tuple(_notices(case, judged)),
        decision=case.decision,
        fed=case.fed,
        provenance=case.provenance,
        stamp=stamp,
        case=case,
    )


def _class_of(case: CheckedCase, program: Program) -> Kind | None:
    """The class of the unit, where the ruleset declares any."""
    place = program.classes.get(case.unit.class_)
    return None if place is None else program.ruleset.classes[place]


def _node_scores(judged: Judged, why: Reasons) -> Iterator[NodeScore]:
    scores, by_points = judged.scores, judged.program.ruleset.by_points
    own, appraised = entries_of(judged.case.self_assessed), entries_of(judged.case.appraised)
    tallies = judged.column.tallies if judged.column else {}
    nothing_arose = frozenset[str]() if by_points else _nothing_arose(judged)
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
            verdicts=None if by_points else _verdicts(key, judged, why),
            nothing_arose=key in nothing_arose,
            clauses=_clauses_of(node, why),
        )


def _clauses_of(node: Node, why: Reasons) -> tuple[ClauseUsed, ...]:
    """The clauses behind the score of *node*, its penalties among them."""
    clauses = why.by_node.get(node.key, ())
    for place in range(len(node.penalties)):
        clauses += why.by_node.get(penalty_key(node.key, place), ())
    return clauses


def _verdicts(key: str, judged: Judged, why: Reasons) -> Verdicts:
    most = judged.scores.maxima.get(key)
    own, appraised = entries_of(judged.case.self_assessed), entries_of(judged.case.appraised)
    met, proposal = _met(judged.scores.ranges.get(key), most), _met(why.proposals.get(key), most)
    return Verdicts(
        self_assessed=_met(entered_range(own[key]), most) if key in own else None,
        appraised=_met(entered_range(appraised[key]), most) if key in appraised else None,
        own=_met(why.own_scores.get(key), most),
        proposal=None if proposal is met else proposal,
    )


def _met(score: Range | None, most: Fraction | None) -> bool | None:
    return None if score is None or most is None else score.reaches(most)


def _nothing_arose(judged: Judged) -> frozenset[str]:
    """The nodes that a clause of the law takes as met, and those made of nothing else."""
    scores, program = judged.scores, judged.program
    found: set[str] = set()
    for key in reversed(tuple(program.nodes)):
        children = [child for child in program.children.get(key, ()) if child in scores.ranges]
        applied = scores.applied.get(key, ())
        by_clause = any(isinstance(c.part, FullMarks) and c.result == "full" for c in applied)
        if key not in judged.entries and (by_clause or (children and found.issuperset(children))):
            found.add(key)
    return frozenset(found)


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
        entered=judged.column is not None and condition.id in judged.column.conditions,
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


def _notices(case: CheckedCase, judged: Judged) -> Iterator[Notice]:
    if case.as_if:
        yield Notice(
            code="as_if",
            text=Text(
                f"Năm {case.year} không thuộc phạm vi của bộ quy tắc; kết quả chỉ để tham khảo.",
                f"The ruleset does not cover {case.year}; the result is as if it did.",
            ),
        )
    for fact in judged.program.ruleset.facts:
        feed = case.fed.get(fact.id)
        if feed is not None and feed.by_outcome not in (None, feed.value):
            yield _fed_differs(fact)
    for key in _silent(judged.scores):
        yield Notice(
            code="silent",
            text=Text(
                f"Văn bản không quy định kết quả cho {key} trong trường hợp này.",
                f"The law gives no result for {key} in this case.",
            ),
        )


def _fed_differs(fact: Fact) -> Notice:
    vi, en = fact.label.vi, fact.label.in_language("en")
    return Notice(
        code="fed_differs",
        text=Text(
            f"“{vi}”: quyết định của cấp có thẩm quyền khác với kết quả đánh giá; lấy theo "
            "quyết định.",
            f"“{en}”: the authority's decision differs from the outcome; the decision stands.",
        ),
    )
