"""From two functions, or two sets of cases, to what may be claimed, each claim with its case."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.comparison import reasons
from tcpl_rules.comparison.asking import Asking, Pick, Shows, direction
from tcpl_rules.comparison.comparison import Status, Witness
from tcpl_rules.comparison.functions import PointsFunction
from tcpl_rules.comparison.ground import Ground, Values
from tcpl_rules.errors import InternalError
from tcpl_rules.model.constraints import All, Any, Formula, names, negate
from tcpl_rules.model.standing import Text

NEVER = Any(())


@frozen(kw_only=True)
class Judgement:
    """What is claimed of one part, and by which cases."""

    status: Status
    witnesses: tuple[Witness, ...] = ()
    open_case: Witness | None = None
    why: Text | None = None


SAME = Judgement(status=Status.SAME)
CHANGED = Judgement(status=Status.CHANGED)


def not_comparable(why: Text) -> Judgement:
    """That nothing is claimed, and why."""
    return Judgement(status=Status.NOT_COMPARABLE, why=why)


@frozen(kw_only=True)
class Dispute:
    """Where two parts may differ, as formulas over the ground of both.

    Of *stricter* and *laxer* each formula is one way in which the new part gives less, or more;
    *old_open* and *new_open* are where the one or the other has no result of its own.
    """

    stricter: tuple[Formula, ...]
    laxer: tuple[Formula, ...]
    old_open: tuple[Formula, ...] = ()
    new_open: tuple[Formula, ...] = ()


def judge(
    dispute: Dispute, asking: Asking, picks: tuple[Pick, Pick], shows: Shows = direction
) -> Judgement:
    """What can be claimed where the formulas of *dispute* hold, re-checked under both versions.

    *shows* says which claim two answers bear out.
    """
    if not asking.ground.exists:
        return not_comparable(reasons.NO_COMMON_CASE)
    try:
        return _judge(dispute, asking, picks, shows)
    except InternalError:
        return not_comparable(reasons.TOO_HARD)


def _judge(dispute: Dispute, asking: Asking, picks: tuple[Pick, Pick], shows: Shows) -> Judgement:
    unshown: list[Values] = []
    witnesses = []
    for claim, formulas in (
        (Status.STRICTER, dispute.stricter),
        (Status.LAXER, dispute.laxer),
    ):
        witness, missed = _shown(claim, formulas, asking, picks, shows)
        if witness is not None:
            witnesses.append((claim, witness))
        unshown += missed
    why, values = _open(dispute, asking.ground)
    if values is None and unshown:
        why, values = reasons.OTHER_FACTS, unshown[0]
    if not witnesses:
        return SAME if why is None else not_comparable(why)
    status = Status.MIXED if len(witnesses) > 1 else witnesses[0][0]
    return Judgement(
        status=status,
        witnesses=tuple(witness for _, witness in witnesses),
        open_case=None if values is None else asking.answers(values, picks),
        why=why,
    )


def _shown(
    claim: Status,
    formulas: tuple[Formula, ...],
    asking: Asking,
    picks: tuple[Pick, Pick],
    shows: Shows,
) -> tuple[Witness | None, list[Values]]:
    """The first case that shows *claim*; when none does, those that should have."""
    missed: list[Values] = []
    for formula, values in _cases(formulas, asking.ground):
        for told in (_asked(formula, values), values):
            witness = asking.shows(claim, told, picks, shows=shows)
            if witness is not None:
                return witness, []
        missed.append(values)
    return None, missed


def _asked(formula: Formula, values: Values) -> Values:
    """Of *values* only what *formula* asks about, which most often shows as much."""
    return {name: value for name, value in values.items() if name in names(formula)}


def _cases(
    formulas: tuple[Formula, ...], ground: Ground
) -> Iterator[tuple[Formula, dict[str, int]]]:
    for formula in formulas:
        values = ground.case(formula)
        if values is not None:
            yield formula, values


def _open(dispute: Dispute, ground: Ground) -> tuple[Text | None, Values | None]:
    """A case in which a side has no result of its own, and which side that is."""
    old = next((_asked(*found) for found in _cases(dispute.old_open, ground)), None)
    new = next((_asked(*found) for found in _cases(dispute.new_open, ground)), None)
    if old is None and new is None:
        return None, None
    both = old is not None and new is not None
    why = reasons.OPEN_BOTH if both else reasons.OPEN_NEW if old is None else reasons.OPEN_OLD
    return why, new if old is None else old


def dispute_of_points(
    old: PointsFunction,
    new: PointsFunction,
    ground: Ground,
    unless: Formula = NEVER,
    disturbed: Formula = NEVER,
) -> Dispute:
    """Where *new* gives less than *old*, where more, and where either gives nothing known.

    Cases of which *unless* holds, a formula over the ground, are no matter of theirs. Those of
    which *disturbed* holds are, but show less.
    """
    outside, calm = negate(unless), negate(disturbed)
    of_new = ground.of_new
    stricter = [
        All((old.at_least(points), of_new(new.below(points)), outside)) for points in old.values
    ]
    laxer = [
        All((of_new(new.at_least(points)), old.below(points), outside)) for points in new.values
    ]
    return Dispute(
        stricter=(*(All((formula, calm)) for formula in stricter), *stricter),
        laxer=(*(All((formula, calm)) for formula in laxer), *laxer),
        old_open=tuple(
            All((formula, of_new(new.all_but(why)), outside)) for why, formula in old.unknown
        ),
        new_open=tuple(
            All((of_new(formula), old.all_but(why), outside)) for why, formula in new.unknown
        ),
    )


def dispute_of_sets(old: Formula, new: Formula) -> Dispute:
    """Where *old* holds and *new* does not, and where it is the other way; both over the ground."""
    return Dispute(
        stricter=(All((old, negate(new))),),
        laxer=(All((new, negate(old))),),
    )
