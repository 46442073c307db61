"""Conditions of qualifying: totals, floors, and sets of cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from tcpl_rules.comparison import reasons
from tcpl_rules.comparison.asking import Asking, condition_of
from tcpl_rules.comparison.clauses import change, clause
from tcpl_rules.comparison.comparison import Clause, ClauseChange, Status, Witness
from tcpl_rules.comparison.entries import Entries
from tcpl_rules.comparison.essence import essence, normal, source
from tcpl_rules.comparison.judging import (
    SAME,
    Judgement,
    dispute_of_sets,
    judge,
    not_comparable,
)
from tcpl_rules.comparison.pairing import pair_conditions
from tcpl_rules.model.condition import (
    AboutNoFacts,
    AboutPoints,
    ByClass,
    Condition,
    EveryAtLeast,
    Judged,
    TotalAtLeast,
)
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.program.program import ConditionProgram, Program

_Wanted = TotalAtLeast | EveryAtLeast


@frozen(kw_only=True)
class ConditionJudge:
    """Compares conditions, by the *old* and the *new* program; *entries* are of linked clauses."""

    old: Program
    new: Program
    asking: Asking
    entries: Entries

    def changes(self) -> Iterator[ClauseChange]:
        """What became of every condition."""
        for old, new in pair_conditions(self.old.ruleset, self.new.ruleset):
            before = None if old is None else _clause(old, self.old.ruleset)
            after = None if new is None else _clause(new, self.new.ruleset)
            judgement = (
                Judgement(status=Status.NEW if old is None else Status.GONE)
                if old is None or new is None
                else self._judged(old, new)
            )
            yield change("condition", "requirement", before, after, judgement)

    def _judged(self, old: Condition, new: Condition) -> Judgement:
        before, after = old.requirement, new.requirement
        if isinstance(before, AboutPoints) and isinstance(after, AboutPoints):
            return self._of_points(old, new)
        if isinstance(before, AboutNoFacts) or isinstance(after, AboutNoFacts):
            open_old, open_new = (isinstance(r, AboutNoFacts) for r in (before, after))
            why = _open(known_old=not open_old, known_new=not open_new)
            return SAME if _alike(old, new) else not_comparable(why)
        return self._of_facts(old, new)

    def _of_facts(self, old: Condition, new: Condition) -> Judgement:
        before, after = _program(self.old, old), _program(self.new, new)
        named = {name for name in before.facts | after.facts if not name.startswith("@")}
        known_alike = before.decides is after.decides and named <= self.asking.ground.shared
        if known_alike and _alike(old, new):
            return SAME
        if not (before.decides and after.decides):
            return not_comparable(_open(known_old=before.decides, known_new=after.decides))
        if before.formula is None or after.formula is None:
            return not_comparable(reasons.OTHER_REQUIREMENT)
        formula = self.asking.ground.of_new(after.formula)
        dispute = dispute_of_sets(before.formula, formula)
        return judge(dispute, self.asking, (condition_of(old.id), condition_of(new.id)))

    # -- points ------------------------------------------------------------------------------------

    def _of_points(self, old: Condition, new: Condition) -> Judgement:
        """Class by class: what is asked of a unit of the one may fall while another's rises."""
        before, after = _program(self.old, old), _program(self.new, new)
        if not (before.decides and after.decides):
            return (
                SAME
                if _alike(old, new)
                else not_comparable(_open(known_old=before.decides, known_new=after.decides))
            )
        if not self.asking.ground.exists:
            return SAME if _alike(old, new) else not_comparable(reasons.NO_COMMON_CASE)
        judged = [self._of_class(place, old, new) for place in range(max(len(self._classes), 1))]
        return _together(judged)

    @property
    def _classes(self) -> tuple[str, ...]:
        return self.asking.ground.classes

    def _of_class(self, place: int, old: Condition, new: Condition) -> Judgement:
        class_ = self._classes[place] if self._classes else ""
        before, after = _asks(old, class_), _asks(new, class_)
        if before is None or after is None:
            return SAME if before is after else not_comparable(reasons.OTHER_REQUIREMENT)
        if type(before) is not type(after):
            return not_comparable(reasons.OTHER_REQUIREMENT)
        if not (self.old.ruleset.by_points and self.new.ruleset.by_points):
            alike = essence(before) == essence(after)
            both_met = self.old.ruleset.by_points is self.new.ruleset.by_points
            return SAME if alike and both_met else not_comparable(reasons.OTHER_SCORING)
        values = self.asking.ground.of_class(class_)
        wanted = self._wanted(before, after)
        return self._shown(wanted, values, old, new)

    def _wanted(self, old: _Wanted, new: _Wanted) -> Mapping[str, tuple[Fraction, Fraction]]:
        """The points asked by both, by new key, the total's being empty."""
        if isinstance(old, TotalAtLeast) and isinstance(new, TotalAtLeast):
            return {"": (old.points, new.points)}
        assert isinstance(old, EveryAtLeast)  # noqa: S101 - INVARIANT: both are of one type
        assert isinstance(new, EveryAtLeast)  # noqa: S101
        return dict(self.entries.floors(old, new))

    def _shown(
        self,
        wanted: Mapping[str, tuple[Fraction, Fraction]],
        values: Mapping[str, int],
        old: Condition,
        new: Condition,
    ) -> Judgement:
        picks = (condition_of(old.id), condition_of(new.id))
        witnesses: dict[Status, Witness] = {}
        unshown = not wanted
        for key, (before, after) in wanted.items():
            claim = Status.STRICTER if after > before else Status.LAXER
            if before == after or claim in witnesses:
                continue
            entered = self.entries.reaching(key, min(before, after), wanted)
            witness = entered and self.asking.shows(claim, values, picks, entered)
            if witness:
                witnesses[claim] = witness
            else:
                unshown = True
        if not witnesses:
            return not_comparable(reasons.NOT_ALL_LINKED) if unshown else SAME
        listed = [witnesses[s] for s in (Status.STRICTER, Status.LAXER) if s in witnesses]
        status = Status.MIXED if len(listed) > 1 else next(iter(witnesses))
        return Judgement(status=status, witnesses=tuple(listed))


def _alike(old: Condition, new: Condition) -> bool:
    """Whether two conditions say the same; what nobody has read does so only in one place."""
    before, after = (old.requirement, old.standing), (new.requirement, new.standing)
    if essence(before) != essence(after):
        return False
    one_place = source(old.standing) == source(new.standing)
    if isinstance(new.requirement, Judged):
        return one_place or normal(old.text.vi) == normal(new.text.vi)
    return one_place or not isinstance(new.requirement, UnreadThreshold)


def _together(judged: list[Judgement]) -> Judgement:
    """One judgement of a clause from those of each class."""
    found = {one.status: one for one in judged}
    directed = [found[s] for s in (Status.STRICTER, Status.LAXER) if s in found]
    if Status.MIXED in found:
        return found[Status.MIXED]
    if len(directed) > 1:
        witnesses = tuple(w for one in directed for w in one.witnesses)
        return Judgement(status=Status.MIXED, witnesses=witnesses)
    return next(iter((*directed, *(one for one in judged if one.status is not Status.SAME))), SAME)


def _asks(condition: Condition, class_: str) -> _Wanted | None:
    requirement = condition.requirement
    if isinstance(requirement, ByClass):
        return dict(requirement.cases).get(class_)
    return requirement if isinstance(requirement, TotalAtLeast | EveryAtLeast) else None


def _open(*, known_old: bool, known_new: bool) -> Text:
    if not (known_old or known_new):
        return reasons.OPEN_BOTH
    return reasons.OPEN_NEW if known_old else reasons.OPEN_OLD


def _program(program: Program, condition: Condition) -> ConditionProgram:
    return next(c for c in program.conditions if c.condition is condition)


def _clause(condition: Condition, ruleset: Ruleset) -> Clause:
    standings = (condition.standing,)
    return clause(condition.id, condition.text, condition, ruleset, standings)
