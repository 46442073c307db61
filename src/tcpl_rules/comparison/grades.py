"""Grades: what a total must reach for each."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.range import Range
from tcpl_rules.comparison import reasons
from tcpl_rules.comparison.asking import Asking, Pick
from tcpl_rules.comparison.clauses import change, clause
from tcpl_rules.comparison.comparison import Clause, ClauseChange, Found, Status
from tcpl_rules.comparison.entries import Entries
from tcpl_rules.comparison.judging import SAME, Judgement, not_comparable
from tcpl_rules.model.condition import Band, Grade
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import ZERO


@frozen(kw_only=True)
class GradeJudge:
    """Compares grades by the least total that reaches them, on the scale of each version."""

    old: Ruleset
    new: Ruleset
    asking: Asking
    entries: Entries

    def changes(self) -> Iterator[ClauseChange]:
        """What became of every grade."""
        alike = self.old.standard == self.new.standard
        before = {grade.id: grade for grade in self.old.grades} if alike else {}
        for grade in self.new.grades:
            yield self._change(before.pop(grade.id, None), grade)
        for gone in before.values() if alike else self.old.grades:
            yield self._change(gone, None)

    def _change(self, old: Grade | None, new: Grade | None) -> ClauseChange:
        before = None if old is None else _clause(old, self.old)
        after = None if new is None else _clause(new, self.new)
        if old is None or new is None:
            judgement = Judgement(status=Status.NEW if old is None else Status.GONE)
        else:
            judgement = self._judged(old, new)
        return change("grade", "requirement", before, after, judgement)

    def _judged(self, old: Grade, new: Grade) -> Judgement:
        before, after = _start(old.band), _start(new.band)
        if before == after:
            return SAME
        if not self.asking.ground.exists:
            return not_comparable(reasons.NO_COMMON_CASE)
        claim = Status.STRICTER if after > before else Status.LAXER
        picks = (_reaches(old), _reaches(new))
        for points in _between(before, after):
            entered = self.entries.reaching("", points, {})
            witness = entered and self.asking.shows(claim, {}, picks, entered)
            if witness:
                return Judgement(status=claim, witnesses=(witness,))
        return not_comparable(reasons.NOT_ALL_LINKED)


def _start(band: Band) -> tuple[Fraction, bool]:
    """Where *band* begins, and whether just above that; they sort as they begin."""
    return (ZERO if band.low is None else band.low), band.low is not None and not band.low_inclusive


def _between(one: tuple[Fraction, bool], other: tuple[Fraction, bool]) -> Iterator[Fraction]:
    """Totals that lie at or above the lower start and below the higher one."""
    (low, _), (high, _) = sorted((one, other))
    yield low
    yield high
    yield (low + high) / 2


def _reaches(grade: Grade) -> Pick:
    """Whether the total is as good as *grade* asks, whatever better grade it gets."""
    low = Band(low=grade.band.low, low_inclusive=grade.band.low_inclusive)

    def pick(found: Assessment) -> Found:
        total = found.total
        return total.least in low if total.settled else Range(ZERO, Fraction(1))

    return pick


def _clause(grade: Grade, ruleset: Ruleset) -> Clause:
    return clause(grade.id, grade.text, grade, ruleset, (grade.standing,))
