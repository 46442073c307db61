"""What has to hold for a unit to qualify, or to get a grade: points asked, and conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.outcome import (
    NOT_QUALIFIED,
    ConditionState,
    condition_states,
    settle,
)
from tcpl_rules.assessment.range import Range
from tcpl_rules.assessment.scores import TOTAL, Scores
from tcpl_rules.model.condition import Grade
from tcpl_rules.planning.plan import Asked
from tcpl_rules.program.program import Program


@frozen(kw_only=True)
class Goal:
    """What is wanted of one case.

    *asked* are points. *judged* are conditions on facts, or that a person judged, by id. *blocked*
    are conditions that nothing here can settle: a threshold, a maximum, or the condition itself is
    not known well enough, or a person has to judge them. *grade* is the one to reach.
    """

    program: Program = field(repr=False)
    asked: tuple[Asked, ...] = ()
    judged: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    grade: Grade | None = None

    @property
    def above(self) -> bool:
        """Whether more than what is asked of the total has to be there."""
        return any(asked.above for asked in self.asked)

    @property
    def keys(self) -> tuple[str, ...]:
        """The nodes asked about, each once, and the total as the last."""
        asked = dict.fromkeys(a.key for a in self.asked if a.key != TOTAL)
        return (*asked, TOTAL)

    @property
    def wanted(self) -> Mapping[str, Fraction]:
        """The points asked of each node, by its key."""
        wanted: dict[str, Fraction] = {}
        for asked in self.asked:
            wanted[asked.key] = max(asked.points, wanted.get(asked.key, asked.points))
        return wanted

    def enough(self, total: Fraction) -> bool:
        """Whether *total* is all that is asked of the total."""
        wanted = self.wanted.get(TOTAL)
        return wanted is None or total > wanted or (total == wanted and not self.above)

    def reached(self, scores: Scores) -> bool:
        """Whether *scores* reach the goal in every completion."""
        if self.grade is None:
            return all(s.met for s in condition_states(self.program, scores))
        return not self.blocked and self._surely(scores.ranges[TOTAL])

    def reachable(self, scores: Scores) -> bool:
        """Whether some completion of *scores* reaches the goal, as far as can be known."""
        if self.grade is None:
            states = condition_states(self.program, scores)
            return settle(scores, states) != NOT_QUALIFIED
        wanted, total = self.wanted.get(TOTAL), scores.ranges[TOTAL]
        if wanted is None or total.most > wanted:
            return True
        return total.most == wanted and total.most_attained and not self.above

    def _surely(self, total: Range) -> bool:
        wanted = self.wanted.get(TOTAL)
        strictly = self.above and total.least_attained
        return wanted is None or total.least > wanted or (total.least == wanted and not strictly)


def goal_of(program: Program, scores: Scores, grade: Grade | None) -> Goal:
    """The goal of a case with *scores*: all conditions, or *grade* or a better one."""
    if grade is not None:
        return _graded(program, grade)
    entered = scores.truths
    states = condition_states(program, scores)
    by_facts = {c.condition.id for c in program.conditions if c.decides and c.formula is not None}
    return Goal(
        program=program,
        asked=tuple(asked for state in states for asked in _asked(state)),
        judged=tuple(
            s.condition.id
            for s in states
            if s.condition.id in by_facts or s.condition.id in entered
        ),
        blocked=tuple(
            s.condition.id
            for s in states
            if s.condition.id not in by_facts
            and s.condition.id not in entered
            and (not s.decides or any(a.points is None for a in s.asked))
        ),
    )


def _asked(state: ConditionState) -> Iterator[Asked]:
    if state.decides:
        for asked in state.asked:
            if asked.points is not None:
                yield Asked(condition=state.condition.id, key=asked.key, points=asked.points)


def _graded(program: Program, grade: Grade) -> Goal:
    """*grade*, or any better one; of those known well enough the lowest is asked for."""
    enough = [g for g in program.grades if not _below(g, grade)]
    deciding = [g for g in enough if g.id in program.deciding_grades]
    if not deciding:
        return Goal(program=program, blocked=(grade.id,), grade=grade)
    lowest = next(g for g in deciding if all(not _below(other, g) for other in deciding))
    band = lowest.band
    asked = () if band.low is None else (_from(grade, band.low, above=not band.low_inclusive),)
    return Goal(program=program, asked=asked, grade=grade)


def _from(grade: Grade, low: Fraction, *, above: bool) -> Asked:
    return Asked(condition=grade.id, key=TOTAL, points=low, above=above)


def _below(one: Grade, other: Grade) -> bool:
    """Whether the band of *one* lies below that of *other*."""
    low, floor = one.band.low, other.band.low
    if floor is None:
        return False
    return (
        low is None
        or low < floor
        or (low == floor and one.band.low_inclusive and not other.band.low_inclusive)
    )
