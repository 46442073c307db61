"""A program made ready to score and judge cases."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, frozen

from tcpl_rules.assessment.assessment import Stage
from tcpl_rules.assessment.case import CheckedCase, Column, Entry
from tcpl_rules.assessment.clauses import Clauses
from tcpl_rules.assessment.outcome import ConditionState, condition_states, outcome_of
from tcpl_rules.assessment.scorer import Scorer
from tcpl_rules.assessment.scores import NOTHING_ENTERED, Scores
from tcpl_rules.model.coverage import readings_of
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Question, Text
from tcpl_rules.program.from_model import from_model, hears
from tcpl_rules.program.program import Program

NO_ENTRIES: Mapping[str, Entry] = {}


@frozen(kw_only=True, eq=False)
class Evaluator:
    """A program, and what it remembers of open questions.

    *heard* is the evaluator under which hearsay decides, where the ruleset has any.
    """

    program: Program
    scorer: Scorer
    clauses: Clauses
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
            scorer=Scorer(program),
            clauses=Clauses(program),
            questions=(*ruleset.questions, *(q for n in ruleset.walk() for q in n.questions)),
            readings=readings_of(ruleset),
        )

    def hearing(self, *, accept: bool) -> Evaluator:
        """The evaluator under which hearsay decides, if it is to; else this one."""
        return self.heard if accept and self.heard is not None else self

    def score(
        self,
        case: CheckedCase,
        entries: Mapping[str, Entry],
        conditions: Mapping[str, bool] = NOTHING_ENTERED,
    ) -> Scores:
        """What *case* scores with what was entered, whatever its deciding column has.

        Raises:
            InternalError: A guard is too hard to decide.
        """
        return self.scorer.score(case, entries, conditions)

    def judge(self, case: CheckedCase) -> Judged:
        """*case* scored, and its conditions judged.

        Raises:
            InternalError: A guard is too hard to decide.
        """
        stage, column = _deciding(case)
        conditions = column.conditions if column else NOTHING_ENTERED
        scores = self.score(case, entries_of(column), conditions)
        return Judged(
            evaluator=self,
            case=case,
            stage=stage,
            column=column,
            scores=scores,
            states=condition_states(self.program, scores),
        )


@frozen(kw_only=True, eq=False)
class Judged:
    """A case scored and judged: what a result and its reasons are made from.

    *column* is the one that decides, and None where no points were entered.
    """

    evaluator: Evaluator
    case: CheckedCase
    stage: Stage
    column: Column | None
    scores: Scores
    states: tuple[ConditionState, ...]

    @property
    def program(self) -> Program:
        """The program that the case was judged by."""
        return self.evaluator.program

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The points of the deciding column."""
        return entries_of(self.column)

    @property
    def outcome(self) -> str:
        """The outcome that every completion gives."""
        return outcome_of(self.program, self.scores, self.states)


def entries_of(column: Column | None) -> Mapping[str, Entry]:
    """The points of *column*; none where there is no column."""
    return column.entries if column else NO_ENTRIES


def _deciding(case: CheckedCase) -> tuple[Stage, Column | None]:
    """One column decides: the appraised one where there is one, else the commune's own."""
    if case.appraised is not None and (case.appraised.entries or case.appraised.conditions):
        return "appraised", case.appraised
    own = case.self_assessed
    if own is not None and (own.entries or own.conditions):
        return "self_assessed", own
    return "computed", None
