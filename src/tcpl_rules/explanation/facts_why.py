"""Facts as reasons: what is asked of each, what it is, and where that comes from."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.explanation.bearing import Bearing, bearing
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.explanation.shortfall import nearest_value
from tcpl_rules.model.constraints import All, names
from tcpl_rules.model.guard import Guard


def facts_of_guard(guard: Guard, ground: Ground) -> tuple[Reason, ...]:
    """The facts that are why *guard* holds, fails or is open, in the order of its text."""
    listed = list(bearing(guard, ground))
    asked = dict.fromkeys(name for one in listed for name in sorted(names(one.formula)))
    return tuple(
        _fact(name, [one for one in listed if name in names(one.formula)], guard, ground)
        for name in asked
        if name in ground.facts
    )


def facts_called(wanted: Iterable[str], ground: Ground) -> tuple[Reason, ...]:
    """These facts, of which nothing is known to be asked."""
    return tuple(_found(name, ground) for name in dict.fromkeys(wanted))


def _fact(name: str, said: list[Bearing], guard: Guard, ground: Ground) -> Reason:
    """The fact *name*, of which all that is *said* has to be so."""
    known = [one.holds for one in said]
    holds = False if False in known else None if None in known else True
    value = ground.case.facts.get(name)
    near = _nearest(name, said, guard, ground) if holds is False and value is not None else None
    if near is None or value is None:
        return _found(name, ground, holds=holds)
    return _found(name, ground, holds=holds, asked=near, short=abs(near - value))


def _nearest(name: str, said: list[Bearing], guard: Guard, ground: Ground) -> int | None:
    """The value nearest to its own with which the fact no longer stands in the way of *guard*.

    That is one with which the whole holds; where it takes more than this fact, one with which all
    that is said of it is so.
    """
    of_it = All(tuple(one.formula for one in said if one.holds is False))
    for formula in (ground.lower(guard), of_it):
        near = nearest_value(name, formula, ground.program.domain, ground.values)
        if near is not None:
            return near
    return None


def _found(
    name: str,
    ground: Ground,
    *,
    holds: bool | None = None,
    asked: int | None = None,
    short: int | None = None,
) -> Reason:
    fact = ground.facts[name]
    pointers = (pointer_to("facts", name), pointer_to("fed", name))
    return Reason(
        about="fact",
        key=name,
        holds=holds,
        title=fact.label,
        asked=None if asked is None else Fraction(asked),
        found=ground.case.facts.get(name),
        short=None if short is None else Fraction(short),
        model=fact,
        clause=ground.used(f"fact {name}", fact.standing),
        provenance=ground.provenance(*pointers),
        feed=ground.case.fed.get(name),
    )
