"""Both versions asked about one case: what makes a claim, or unmakes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from attrs import evolve, frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.range import Range
from tcpl_rules.comparison.comparison import Entered, Found, Side, Status, Witness
from tcpl_rules.comparison.ground import Ground, Values
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CaseError
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.ruleset import Ruleset

_NAME = "…"
_SOME_YEAR = 2024

Pick = Callable[[Assessment], Found]
"""What an assessment says of the clause in question."""

Shows = Callable[[Found, Found], Status | None]
"""Which claim two answers bear out, if any."""


@frozen
class Asking:
    """Asks both versions about cases that lie in *ground*."""

    old: CompiledRuleset
    new: CompiledRuleset
    ground: Ground

    def shows(
        self,
        claim: Status,
        values: Values,
        picks: tuple[Pick, Pick],
        entered: Iterable[Entered] = (),
        shows: Shows | None = None,
    ) -> Witness | None:
        """The case of *values* as a witness of *claim*, or None where it does not show it.

        Hearsay is accepted only where the claim needs it.
        """
        for with_hearsay in (False, True):
            witness = self.answers(values, picks, entered, with_hearsay=with_hearsay)
            if (shows or direction)(witness.old, witness.new) is claim:
                return witness
        return None

    def answers(
        self,
        values: Values,
        picks: tuple[Pick, Pick],
        entered: Iterable[Entered] = (),
        *,
        with_hearsay: bool = False,
    ) -> Witness:
        """What both versions say of the case of *values*."""
        case = Witness(
            kind=self.ground.kind(values),
            of_kind=self.ground.asks_kind(values),
            class_=self.ground.class_(values),
            facts=self.ground.facts(values),
            entered=tuple(entered),
            old=None,
            new=None,
            with_hearsay=with_hearsay,
        )
        old, new = picks
        return evolve(
            case,
            old=_answer(self.old, case, "old", old),
            new=_answer(self.new, case, "new", new),
        )


def direction(old: Found, new: Found) -> Status | None:
    """What two answers show: `Status.STRICTER`, `Status.LAXER`, or None for neither."""
    if old is None or new is None:
        return None if new is old else Status.LAXER if old is None else Status.STRICTER
    if isinstance(old, bool) and isinstance(new, bool):
        return None if old is new else Status.STRICTER if old else Status.LAXER
    if isinstance(old, Range) and isinstance(new, Range):
        if new.most < old.least:
            return Status.STRICTER
        return Status.LAXER if old.most < new.least else None
    return None


def taken_off(bare: Witness) -> Shows:
    """What two answers show of points that are taken off: both ends are lower, or higher.

    *bare* is the case without facts. The most that each version gives is held against the most
    that it gives there, as maxima may differ; without facts nothing is taken off the most.
    """

    def shows(old: Found, new: Found) -> Status | None:
        was, now = _taken(old, bare.old), _taken(new, bare.new)
        if was is None or now is None:
            return None
        if all(after < before for before, after in zip(was, now, strict=True)):
            return Status.STRICTER
        return Status.LAXER if all(b < a for b, a in zip(was, now, strict=True)) else None

    return shows


def _taken(found: Found, bare: Found) -> tuple[Fraction, Fraction] | None:
    """The least points of *found*, and how far its most is below that of *bare*."""
    if isinstance(found, Range) and isinstance(bare, Range):
        return found.least, found.most - bare.most
    return None


def case_of(witness: Witness, ruleset: Ruleset, side: Side) -> Mapping[str, object]:
    """The case of *witness* as *ruleset*, which is the version on that *side*, is asked about it.

    It is to be assessed as if, and with hearsay accepted where the witness says so.
    """
    yes_no = {fact.id for fact in ruleset.facts if fact.kind is FactKind.YES_NO}
    unit = {"name": _NAME, "kind": witness.kind}
    if witness.class_:
        unit["class"] = witness.class_
    case: dict[str, object] = {
        "year": ruleset.years.first if ruleset.years else _SOME_YEAR,
        "unit": unit,
        "facts": {name: bool(value) if name in yes_no else value for name, value in witness.facts},
    }
    if witness.entered:
        case["self_assessed"] = _column(witness, ruleset, side)
    return case


def _column(witness: Witness, ruleset: Ruleset, side: Side) -> dict[str, object]:
    entries = {e.old_key if side == "old" else e.new_key: e.points for e in witness.entered}
    if ruleset.by_points:
        return {"points": entries}
    return {"met": {key: points > 0 for key, points in entries.items()}}


def _answer(ruleset: CompiledRuleset, witness: Witness, side: Side, pick: Pick) -> Found:
    case = case_of(witness, ruleset.model, side)
    try:
        found = ruleset.assess(case, as_if=True, reasons=False, accept_hearsay=witness.with_hearsay)
    except CaseError as refusal:
        # Only points that a version has no room for are an answer; anything else shows nothing.
        beyond = all(p.pointer.startswith("/self_assessed") for p in refusal.problems)
        return None if beyond else _OPEN
    return pick(found)


def score_of(key: str) -> Pick:
    """The points of the node *key*."""
    return lambda found: found.node(key).score


def total_of(found: Assessment) -> Found:
    """The total."""
    return found.total


def condition_of(name: str) -> Pick:
    """Whether the condition *name* is met; an open one is neither, and shows nothing."""

    def pick(found: Assessment) -> Found:
        met = found.condition(name).met
        return _OPEN if met is None else met

    return pick


_OPEN = Range(Fraction(0), Fraction(1))
"""Stands for an answer that is neither met nor not met."""
