"""The clauses of a part of the ruleset as reasons: what applies, and what would give more."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.explanation.facts_why import facts_called, facts_of_guard
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.model.guard import Measure, UnreadThreshold
from tcpl_rules.model.rule import (
    Average,
    FullMarks,
    Open,
    Penalty,
    Require,
    Requirements,
    Row,
    Rows,
)
from tcpl_rules.model.ruleset import Node
from tcpl_rules.program.from_model import penalty_key
from tcpl_rules.program.program import Clause, LeafProgram, Result
from tcpl_rules.quantities import ZERO, plain

Part = Row | FullMarks | Require | Penalty | Average


@frozen(kw_only=True, eq=False)
class ClausesWhy:
    """The clauses of *node* in one case; where a person *entered* its points, they give none."""

    node: Node
    ground: Ground
    entered: bool

    def reasons(self) -> Iterator[Reason]:
        """Full marks, then the rule unless they apply, then penalties."""
        full = list(self._full_marks())
        yield from full
        if not any(reason.holds for reason in full):
            yield from self._rule()
        yield from map(self._penalty, range(len(self.node.penalties)))

    def _rule(self) -> Iterator[Reason]:
        leaf = self.ground.leaves.get(self.node.key)
        rule = self.node.rule
        if leaf is None or rule is None:
            return
        if isinstance(rule, Requirements):
            yield from map(self._require, rule.requires)
        elif isinstance(rule, Rows | Average):
            rows = list(self._rows(leaf))
            yield from rows
            # An average serves where no row does.
            if isinstance(rule, Average) and not any(row.holds for row in rows):
                yield self._average(leaf, rule)

    # -- full marks --------------------------------------------------------------------------------

    def _full_marks(self) -> Iterator[Reason]:
        """Those that stand here; on a leaf, those above that apply as well."""
        leaf = self.ground.leaves.get(self.node.key)
        reaching = tuple(c.part for c in leaf.full) if leaf is not None else self.node.full_marks
        for part in reaching:
            if not isinstance(part, FullMarks):
                continue
            truth = self.ground.truth(part.guard)
            own = any(part is clause for clause in self.node.full_marks)
            if own or truth:
                yield self._full(part, truth=truth)

    def _full(self, part: FullMarks, *, truth: bool | None) -> Reason:
        word = "full marks" if self.ground.ruleset.by_points else "met when"
        clause = self.ground.used(f"{self.node.key} {word}", part.standing)
        facts = facts_of_guard(part.guard, self.ground)
        holds = truth if truth is False or self._decides(part) else None
        asked = self.ground.judged.scores.maxima.get(self.node.key)
        return self._reason(part, clause, facts, holds=holds, asked=asked)

    # -- rows --------------------------------------------------------------------------------------

    def _rows(self, leaf: LeafProgram) -> Iterator[Reason]:
        """The rows that apply or may, and those that would give more than there is for certain."""
        applied = {id(clause.part) for clause in self._applied(leaf)}
        # Where no row can decide, none is looked for: then each that may apply is why.
        settled = bool(applied) or self._result(leaf) not in (None, "open")
        for clause in leaf.clauses:
            truth = self.ground.truth_of(clause.formula)
            if truth is False:
                if self._would_give_more(clause, leaf):
                    yield self._row(clause, leaf, holds=False)
            elif not settled or id(clause.part) in applied:
                yield self._row(clause, leaf, holds=truth)

    def _result(self, leaf: LeafProgram) -> Result | None:
        return self.ground.judged.scores.results.get(leaf.key)

    def _applied(self, leaf: LeafProgram) -> tuple[Clause, ...]:
        return self.ground.judged.scores.applied.get(leaf.key, ())

    def _would_give_more(self, clause: Clause, leaf: LeafProgram) -> bool:
        now = self._from_rule(leaf)
        if self.entered or now is None or isinstance(clause.result, str):
            return False
        return clause.result > now.most and self.ground.is_for_this_unit(clause.formula)

    def _row(self, clause: Clause, leaf: LeafProgram, *, holds: bool | None) -> Reason:
        row = clause.part
        assert isinstance(row, Row)  # noqa: S101 - INVARIANT: a rule of rows has no other clause
        stated = None if isinstance(row.result, Open) else row.result
        if holds and stated is not None and clause.result == "open":
            holds = None  # known too badly to decide
        found, short = None, None
        if holds is not False and not self.entered:
            found = self._given(clause, leaf, holds=holds)
        elif holds is False and stated is not None:
            now = self._from_rule(leaf)
            short = None if now is None else _positive(stated - now.most)
        used = self.ground.judged.evaluator.clauses.of_leaf(leaf, (clause,))[0]
        facts = facts_of_guard(row.guard, self.ground)
        return self._reason(row, used, facts, holds=holds, asked=stated, found=found, short=short)

    def _given(self, clause: Clause, leaf: LeafProgram, *, holds: bool | None) -> Range | None:
        """What an applying row gives; one that may apply is not counted."""
        if isinstance(clause.result, str):
            return self._from_rule(leaf)
        return exactly(clause.result) if holds else None

    def _from_rule(self, leaf: LeafProgram) -> Range | None:
        """What the leaf has before its penalties; None where that is not known apart."""
        result = self._result(leaf)
        if isinstance(result, Fraction):
            return exactly(result)
        if not self.node.penalties:
            return self.ground.judged.scores.ranges.get(leaf.key)
        most = self.ground.judged.scores.maxima.get(leaf.key)
        return None if most is None else Range(ZERO, most)

    def _average(self, leaf: LeafProgram, rule: Average) -> Reason:
        result = self._result(leaf)
        settled = isinstance(result, Fraction) and not self._applied(leaf)
        names = [name for name, _ in rule.weights] + ([rule.over] if rule.over else [])
        found = None if self.entered else self._from_rule(leaf)
        asked = self.ground.judged.scores.maxima.get(leaf.key)
        lacking = None if asked is None or found is None else _positive(asked - found.most)
        return self._reason(
            rule,
            self.ground.judged.evaluator.clauses.of_leaf(leaf, ())[0],
            facts_called(names, self.ground),
            holds=True if settled else None,
            asked=asked,
            found=found,
            short=lacking,
        )

    # -- requirements and penalties ----------------------------------------------------------------

    def _require(self, require: Require) -> Reason:
        clause = self.ground.used(f"{self.node.key} require", require.standing)
        if isinstance(require.wanted, UnreadThreshold):
            facts = facts_called(measured(require.wanted.measure), self.ground)
            return self._reason(require, clause, facts, holds=None)
        facts = facts_of_guard(require.wanted, self.ground)
        holds = self.ground.truth(require.wanted)
        decides = self.ground.decides(require.standing, self.ground.asked(require.wanted))
        return self._reason(require, clause, facts, holds=holds if decides else None)

    def _penalty(self, place: int) -> Reason:
        penalty = self.node.penalties[place]
        facts = facts_of_guard(penalty.guard, self.ground)
        holds = self.ground.truth(penalty.guard) if self._decides(penalty) else None
        counts = not self.entered and penalty_key(self.node.key, place) in self.ground.leaves
        taken = {True: exactly(-penalty.points), False: exactly(ZERO)}
        open_ = Range(-penalty.points, ZERO)
        word = "no penalty" if holds is False else "penalty"
        return self._reason(
            penalty,
            self.ground.used(f"{self.node.key} {word} {plain(penalty.points)}", penalty.standing),
            facts,
            holds=holds,
            asked=ZERO,
            found=(open_ if holds is None else taken[holds]) if counts else None,
            short=penalty.points if holds and counts else None,
        )

    def _decides(self, part: FullMarks | Penalty) -> bool:
        return self.ground.decides(part.standing, self.ground.asked(part.guard))

    def _reason(
        self,
        part: Part,
        clause: ClauseUsed,
        facts: tuple[Reason, ...],
        *,
        holds: bool | None,
        asked: Fraction | None = None,
        found: Range | None = None,
        short: Fraction | None = None,
    ) -> Reason:
        return Reason(
            about="clause",
            key=self.node.key,
            holds=holds,
            title=self.node.title,
            asked=asked,
            found=found,
            short=short,
            model=part,
            clause=clause,
            parts=facts,
        )


def measured(measure: Measure) -> tuple[str, ...]:
    """The facts in *measure*."""
    over = (measure.denominator,) if measure.denominator else ()
    return (*(name for name, _ in measure.numerator.terms), *over)


def _positive(points: Fraction) -> Fraction | None:
    return points if points > 0 else None
