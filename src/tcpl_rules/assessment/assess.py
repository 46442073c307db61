"""Program and case to assessment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from tcpl_rules.assessment.assessment import (
    Assessment,
    ClauseUsed,
    ConditionResult,
    Difference,
    NodeScore,
    Notice,
    Origin,
    PointsAsked,
    Stage,
    Stamp,
)
from tcpl_rules.assessment.case import CheckedCase, Column, Entry
from tcpl_rules.assessment.clauses import (
    clause_used,
    entered_clauses,
    leaf_clauses,
    outcome_clauses,
)
from tcpl_rules.assessment.components import Explorer
from tcpl_rules.assessment.outcome import (
    ConditionState,
    condition_states,
    outcome_of,
    possible_grades,
    settled_grade,
)
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.assessment.scores import TOTAL, Scores, score
from tcpl_rules.model.coverage import readings_of
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Question, Text
from tcpl_rules.program.from_model import from_model, hears
from tcpl_rules.program.program import Program

_NO_ENTRIES: Mapping[str, Entry] = {}


@frozen(kw_only=True, eq=False)
class Evaluator:
    """A program, and what it remembers of open questions.

    *heard* is the evaluator under which hearsay decides, where the ruleset has any.
    """

    program: Program
    explorer: Explorer
    questions: tuple[Question, ...]
    readings: tuple[Text, ...]
    heard: Evaluator | None = None

    @classmethod
    def of(cls, ruleset: Ruleset) -> Evaluator:
        """The evaluator of *ruleset*."""
        heard = cls._of(from_model(ruleset, accept_hearsay=True)) if hears(ruleset) else None
        return evolve(cls._of(from_model(ruleset)), heard=heard)

    @classmethod
    def _of(cls, program: Program) -> Evaluator:
        ruleset = program.ruleset
        return cls(
            program=program,
            explorer=Explorer(program),
            questions=(*ruleset.questions, *(q for n in ruleset.walk() for q in n.questions)),
            readings=readings_of(ruleset),
        )

    def hearing(self, *, accept: bool) -> Evaluator:
        """The evaluator under which hearsay decides, if it is to; else this one."""
        return self.heard if accept and self.heard is not None else self

    def score(self, case: CheckedCase, entries: Mapping[str, Entry]) -> Scores:
        """The scores of *case*, whose deciding column has *entries*."""
        return score(self.program, self.explorer, case, entries)


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
    stage, column = deciding(case)
    entries = column.entries if column else _NO_ENTRIES
    heard = evaluator.heard if reasons and not accept_hearsay else None
    evaluator = evaluator.hearing(accept=accept_hearsay)
    program = evaluator.program
    scores = evaluator.score(case, entries)
    proposed = heard.score(case, entries) if heard else None
    states = condition_states(program, scores)
    total = scores.ranges[TOTAL]
    nodes = tuple(_node_scores(program, case, scores, proposed, column, reasons=reasons))
    ruleset = program.ruleset
    return Assessment(
        ruleset_title=ruleset.title,
        unit=case.unit,
        unit_kind=ruleset.kinds[program.kinds[case.unit.kind]],
        year=case.year,
        stage=stage,
        outcome=outcome_of(program, scores, states),
        grade=settled_grade(program, total),
        possible_grades=possible_grades(program, total),
        total=total,
        maximum=scores.maxima[TOTAL],
        nodes=nodes,
        conditions=tuple(_condition(s, program, scores, case) for s in states),
        with_hearsay=_with_hearsay(heard, proposed),
        accepted_hearsay=accept_hearsay,
        clauses=_clauses(program, states, nodes) if reasons else (),
        questions=evaluator.questions,
        silent=_silent(scores),
        readings=evaluator.readings,
        differences=tuple(_differences(evaluator, case, entries, stage)) if reasons else (),
        notices=tuple(_notices(case, scores)),
        decision=case.decision,
        provenance=case.provenance,
        stamp=stamp,
        case=case,
    )


def deciding(case: CheckedCase) -> tuple[Stage, Column | None]:
    """One column decides: the appraised one where there is one, else the commune's own."""
    if case.appraised is not None and case.appraised.entries:
        return "appraised", case.appraised
    if case.self_assessed is not None and case.self_assessed.entries:
        return "self_assessed", case.self_assessed
    return "computed", None


def _node_scores(
    program: Program,
    case: CheckedCase,
    scores: Scores,
    proposed: Scores | None,
    column: Column | None,
    *,
    reasons: bool,
) -> Iterator[NodeScore]:
    leaves = {leaf.node.key: leaf for leaf in program.leaves} if reasons else {}
    own, appraised = _entries(case.self_assessed), _entries(case.appraised)
    entries = column.entries if column else _NO_ENTRIES
    tallies = column.tallies if column else {}
    for key, node in program.nodes.items():
        used: tuple[ClauseUsed, ...] = ()
        if reasons and key in scores.results:
            used = leaf_clauses(leaves[key], scores.applied[key], program.ruleset)
        elif reasons and key in entries:
            used = entered_clauses(node, program.ruleset)
        yield NodeScore(
            key=key,
            kind=node.kind,
            label=node.label,
            title=node.title,
            maximum=scores.maxima.get(key),
            score=scores.ranges.get(key),
            origin=_origin(node, entries, scores),
            self_assessed=own[key].points if key in own else None,
            appraised=appraised[key].points if key in appraised else None,
            tally=tallies.get(key),
            proposal=_proposal(key, scores, proposed),
            clauses=used,
        )


def _proposal(key: str, scores: Scores, proposed: Scores | None) -> Range | None:
    """What hearsay would make of the score, where that is something else."""
    heard = proposed.ranges.get(key) if proposed else None
    return None if heard == scores.ranges.get(key) else heard


def _with_hearsay(heard: Evaluator | None, proposed: Scores | None) -> str | None:
    if heard is None or proposed is None:
        return None
    return outcome_of(heard.program, proposed, condition_states(heard.program, proposed))


def _entries(column: Column | None) -> Mapping[str, Entry]:
    return column.entries if column else _NO_ENTRIES


def _origin(node: Node, entries: Mapping[str, Entry], scores: Scores) -> Origin:
    if node.key not in scores.ranges:
        return "left_out"
    if node.key in entries:
        return "entered"
    if node.children:
        return "parts"
    return "facts" if scores.results.get(node.key, "open") != "open" else "open"


def _condition(
    state: ConditionState, program: Program, scores: Scores, case: CheckedCase
) -> ConditionResult:
    condition = state.condition
    asked_facts = next(c.facts for c in program.conditions if c.condition is condition)
    return ConditionResult(
        id=condition.id,
        text=condition.text,
        met=state.met,
        points=tuple(
            PointsAsked(
                key=asked.key,
                asked=asked.points,
                found=scores.ranges[asked.key],
                reached=asked.reached,
            )
            for asked in state.asked
        ),
        facts=tuple((name, case.facts.get(name)) for name in sorted(asked_facts)),
        clause=clause_used(f"condition {condition.id}", condition.standing, program.ruleset),
    )


def _clauses(
    program: Program, states: tuple[ConditionState, ...], nodes: tuple[NodeScore, ...]
) -> tuple[ClauseUsed, ...]:
    """The clauses that count: not those of parts below an entry."""
    entered = {node.key for node in nodes if node.origin == "entered"}
    counting = (node for node in nodes if entered.isdisjoint(program.above[node.key]))
    from_nodes = (clause for node in counting for clause in node.clauses)
    return tuple(dict.fromkeys((*from_nodes, *outcome_clauses(program, states))))


def _silent(scores: Scores) -> tuple[str, ...]:
    """The leaves for which the law was read and gives no result."""
    return tuple(
        key
        for key, clauses in scores.applied.items()
        if any(getattr(getattr(c.part, "result", None), "silent", False) for c in clauses)
    )


def _differences(
    evaluator: Evaluator, case: CheckedCase, entries: Mapping[str, Entry], stage: Stage
) -> Iterator[Difference]:
    """Entries that are not what the commune entered itself, or not what the facts give."""
    computed = evaluator.score(case, _NO_ENTRIES).ranges if entries else {}
    own = _entries(case.self_assessed) if stage == "appraised" else _NO_ENTRIES
    for key, entry in entries.items():
        if key in own and own[key].points != entry.points:
            yield Difference(
                key=key,
                entered=entry.points,
                beside="self_assessed",
                other=exactly(own[key].points),
            )
        beside = computed[key]
        if not beside.least <= entry.points <= beside.most:
            yield Difference(key=key, entered=entry.points, beside="facts", other=beside)


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
