"""Scores cases, and remembers what facts give."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from tcpl_rules.assessment.case import CheckedCase, Entry
from tcpl_rules.assessment.components import Explorer
from tcpl_rules.assessment.scores import NOTHING_ENTERED, Scores, entered_range
from tcpl_rules.assessment.sheet import Sheet
from tcpl_rules.program.program import Program

_MOST_REMEMBERED = 1024


class Scorer:
    """Scores cases under one program; it remembers what facts give, whatever points are entered.

    Safe between threads: two that meet the same facts for the first time both score them.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._explorer = Explorer(program)
        self._from_facts: dict[object, Scores] = {}

    def score(
        self,
        case: CheckedCase,
        entries: Mapping[str, Entry],
        conditions: Mapping[str, bool] = NOTHING_ENTERED,
    ) -> Scores:
        """The scores of *case*, whose deciding column has *entries* and *conditions*.

        Raises:
            InternalError: A guard is too hard to decide.
        """
        entered = tuple((key, entry.of) for key, entry in entries.items())
        unit = (case.unit.kind, case.unit.class_)
        facts, judged = tuple(case.facts.items()), tuple(conditions.items())
        key = (facts, unit, case.left_out, entered, judged)
        scores = self._from_facts.get(key)
        if scores is None:
            if len(self._from_facts) >= _MOST_REMEMBERED:
                self._from_facts.clear()
            sheet = Sheet(self._program, case, entries, conditions)
            scores = sheet.scores(self._explorer)
            self._from_facts[key] = scores
        return _with_points(scores, entries, self._program) if entries else scores


def _with_points(scores: Scores, entries: Mapping[str, Entry], program: Program) -> Scores:
    """*scores* with the points of *entries*, for which they leave a place."""
    ranges, fixed = dict(scores.ranges), dict(scores.fixed)
    for key, entry in entries.items():
        ranges[key] = points = entered_range(entry)
        for above in program.above[key]:
            if above in entries or above not in scores.ranges:
                break
            ranges[above] += points
            fixed[above] = fixed[above] + points if above in fixed else points
    return evolve(scores, ranges=ranges, fixed=fixed)
