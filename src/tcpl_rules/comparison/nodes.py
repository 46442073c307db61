"""Criteria, indicators and items: rules, maxima, full marks and all else that they have."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from tcpl_rules.comparison import reasons
from tcpl_rules.comparison.asking import Asking, Pick, score_of, taken_off
from tcpl_rules.comparison.clauses import Sides
from tcpl_rules.comparison.comparison import ClauseChange, Entered, Status
from tcpl_rules.comparison.essence import decides, essence, normal, source
from tcpl_rules.comparison.functions import of_leaf, of_penalties, where
from tcpl_rules.comparison.judging import (
    CHANGED,
    SAME,
    Dispute,
    Judgement,
    dispute_of_points,
    judge,
    not_comparable,
)
from tcpl_rules.comparison.pairing import Pair
from tcpl_rules.model.constraints import All, Any, Formula, negate
from tcpl_rules.model.rule import ByHand
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.program.program import Clause, LeafProgram, Program


@frozen(kw_only=True)
class NodeJudge:
    """Compares paired nodes, by the *old* and the *new* program."""

    old: Program
    new: Program
    asking: Asking
    sides: Sides

    def changes(self, pair: Pair) -> Iterator[ClauseChange]:
        """What became of every part of a node."""
        old, new = pair.old, pair.new
        if old is None or new is None:
            yield self._alone(pair)
            return
        yield self._main(old, new, whole=pair.whole)
        judged = [
            ("maximum", self._maximum(old, new) if pair.whole else None),
            ("full_marks", self._full_marks(old, new)),
            ("penalties", self._penalties(old, new)),
            ("left_out", _either(old.left_out is None, new.left_out is None)),
            ("past", _either(old.past is None, new.past is None)),
            ("proof", _proof(old, new)),
        ]
        for part, judgement in judged:
            if judgement is not None:
                yield self.sides.node_change(part, old, new, judgement)

    def _alone(self, pair: Pair) -> ClauseChange:
        status = Status.NEW if pair.old is None else Status.GONE
        return self.sides.node_change("clause", pair.old, pair.new, Judgement(status=status))

    def _main(self, old: Node, new: Node, *, whole: bool) -> ClauseChange:
        """The rule of a leaf; of any other node the title, its parts being clauses themselves."""
        part = "title" if old.children and new.children else "rule"
        if not whole:
            judgement = not_comparable(reasons.DIVIDED)
        else:
            judgement = SAME if part == "title" else self._rule(old, new)
        if judgement.status is Status.SAME and old.key != new.key:
            judgement = Judgement(status=Status.MOVED)
        return self.sides.node_change(part, old, new, judgement)

    def _rule(self, old: Node, new: Node) -> Judgement:
        if old.children or new.children:
            return not_comparable(reasons.OTHER_STRUCTURE)
        if not self._scored_alike:
            return not_comparable(reasons.OTHER_SCORING)
        if _judged_alike(old, new):
            return SAME
        before, after = _leaf(self.old, old.key), _leaf(self.new, new.key)
        ground = self.asking.ground
        above_old, above_new = _from_above(before), _from_above(after)
        was = of_leaf(before, self.old.maxima[old.key], above_old)
        now = of_leaf(after, self.new.maxima[new.key], above_new)
        if set(was.doubts) == set(now.doubts) and self._same_text(before, after):
            return SAME
        dispute = dispute_of_points(
            was,
            now,
            ground,
            unless=Any((where(above_old), ground.of_new(where(above_new)))),
            disturbed=self._penalised(old, new),
        )
        return judge(dispute, self.asking, _scores(old, new))

    def _penalised(self, old: Node, new: Node) -> Formula:
        """That a penalty of either is taken off, or may be: the score is less than the rule's."""
        taken = [p.clauses[0].formula for p in _penalties_of(self.old, old)]
        of_new = self.asking.ground.of_new
        taken += [of_new(p.clauses[0].formula) for p in _penalties_of(self.new, new)]
        return Any(tuple(taken))

    @property
    def _scored_alike(self) -> bool:
        return self.old.ruleset.by_points is self.new.ruleset.by_points

    def _same_text(self, old: LeafProgram, new: LeafProgram) -> bool:
        """Whether nothing need be solved: rule, own full marks, maximum and facts say the same.

        It holds where the same parts of both are unknown, and for the same reasons.
        """
        return (
            essence(old.node.rule) == essence(new.node.rule)
            and essence(old.node.full_marks) == essence(new.node.full_marks)
            and self.old.maxima[old.key] == self.new.maxima[new.key]
            and self._facts(self.old, old.facts) == self._facts(self.new, new.facts)
        )

    def _facts(self, program: Program, names: frozenset[str]) -> object:
        facts = (fact for fact in program.ruleset.facts if fact.id in names)
        return {(fact.id, fact.kind, decides(fact.standing)) for fact in facts}

    def _maximum(self, old: Node, new: Node) -> Judgement | None:
        """By the points that one version has room for and the other refuses."""
        if not (self.old.ruleset.by_points and self.new.ruleset.by_points):
            return None
        before, after = self.old.maxima[old.key], self.new.maxima[new.key]
        if before is None or after is None:
            return _unread_maxima(old, new, before, after)
        if before == after:
            return SAME
        return self._shown_by_entry(old, new, max(before, after))

    def _shown_by_entry(self, old: Node, new: Node, points: Fraction) -> Judgement:
        asking = self.asking
        if not asking.ground.exists:
            return not_comparable(reasons.NO_COMMON_CASE)
        entered = (Entered(old_key=old.key, new_key=new.key, points=points),)
        for claim in (Status.STRICTER, Status.LAXER):
            witness = asking.shows(claim, {}, _scores(old, new), entered)
            if witness is not None:
                return Judgement(status=claim, witnesses=(witness,))
        return not_comparable(_open(old.maximum.standing, new.maximum.standing))

    def _full_marks(self, old: Node, new: Node) -> Judgement | None:
        """Of a node with parts: those of a leaf belong to its rule."""
        if not (old.children and new.children) or not (old.full_marks or new.full_marks):
            return None
        if essence(old.full_marks) == essence(new.full_marks):
            return SAME
        if not self._scored_alike:
            return not_comparable(reasons.OTHER_SCORING)
        of_new = self.asking.ground.of_new
        before, after = _own(self.old, old), _own(self.new, new)
        dispute = _dispute_of_full_marks(
            (where(before), _less(self.old, old)),
            (of_new(where(after)), of_new(_less(self.new, new))),
        )
        sure = judge(dispute, self.asking, _scores(old, new))
        anyhow = Dispute(
            stricter=(),
            laxer=(),
            old_open=(All((of_new(where(after)), negate(where(before)))),),
            new_open=(All((where(before), negate(of_new(where(after))))),),
        )
        return sure if sure.witnesses else judge(anyhow, self.asking, _scores(old, new))

    def _penalties(self, old: Node, new: Node) -> Judgement | None:
        if not (old.penalties or new.penalties):
            return None
        if essence(old.penalties) == essence(new.penalties):
            return SAME
        before = of_penalties(_penalties_of(self.old, old))
        after = of_penalties(_penalties_of(self.new, new))
        if not self.asking.ground.exists:
            return not_comparable(reasons.NO_COMMON_CASE)
        picks = _scores(old, new)
        shows = taken_off(self.asking.answers({}, picks))
        dispute = dispute_of_points(before, after, self.asking.ground)
        return judge(dispute, self.asking, picks, shows)


def _scores(old: Node, new: Node) -> tuple[Pick, Pick]:
    return score_of(old.key), score_of(new.key)


def _leaf(program: Program, key: str) -> LeafProgram:
    return next(leaf for leaf in program.leaves if leaf.key == key)


def _penalties_of(program: Program, node: Node) -> tuple[LeafProgram, ...]:
    return tuple(p for p in program.leaves if p.node is node and p.deposit is not None)


def _from_above(leaf: LeafProgram) -> tuple[Clause, ...]:
    own = set(map(id, leaf.node.full_marks))
    return tuple(clause for clause in leaf.full if id(clause.part) not in own)


def _own(program: Program, node: Node) -> tuple[Clause, ...]:
    """The full marks of *node* itself, as any leaf below it has them."""
    own = set(map(id, node.full_marks))
    below = next(n for n in node.walk() if not n.children)
    return tuple(c for c in _leaf(program, below.key).full if id(c.part) in own)


def _less(program: Program, node: Node) -> Formula:
    """That some leaf below *node* certainly has less than its maximum."""
    ways = []
    for below in node.walk():
        most = program.maxima[below.key]
        if not below.children and most is not None:
            leaf = _leaf(program, below.key)
            ways.append(of_leaf(leaf, most, ()).below(most))
    return Any(tuple(ways))


def _dispute_of_full_marks(old: tuple[Formula, Formula], new: tuple[Formula, Formula]) -> Dispute:
    """Full marks under one version, and less than that under the other."""
    (full_old, less_old), (full_new, less_new) = old, new
    return Dispute(
        stricter=(All((full_old, negate(full_new), less_new)),),
        laxer=(All((full_new, negate(full_old), less_old)),),
    )


def _judged_alike(old: Node, new: Node) -> bool:
    """Whether a person judges by the same words of a law that was read."""
    if not (isinstance(old.rule, ByHand) and isinstance(new.rule, ByHand)):
        return False
    read = old.rule.standing.basis.decides and new.rule.standing.basis.decides
    alike = essence(old.full_marks) == essence(new.full_marks)
    return read and alike and normal(old.title.vi) == normal(new.title.vi)


def _unread_maxima(
    old: Node, new: Node, before: Fraction | None, after: Fraction | None
) -> Judgement:
    if before is not None or after is not None:
        return not_comparable(reasons.OPEN_OLD if before is None else reasons.OPEN_NEW)
    one_place = source(old.maximum.standing) == source(new.maximum.standing)
    if one_place and old.maximum.more_than == new.maximum.more_than:
        return SAME
    return not_comparable(reasons.OPEN_BOTH)


def _open(old: Standing, new: Standing) -> Text:
    """Which side has a maximum that no case can be held against: it was only heard of."""
    if old.basis.decides:
        return reasons.OPEN_NEW
    return reasons.OPEN_OLD if new.basis.decides else reasons.OPEN_BOTH


def _either(absent_before: bool, absent_after: bool) -> Judgement | None:  # noqa: FBT001
    """Of a part that is only there or not."""
    if absent_before and absent_after:
        return None
    return CHANGED if absent_before or absent_after else SAME


def _proof(old: Node, new: Node) -> Judgement | None:
    if old.proved_by is None and new.proved_by is None:
        return None
    return SAME if essence(old.proved_by) == essence(new.proved_by) else CHANGED
