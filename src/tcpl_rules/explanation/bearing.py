"""Which parts of a guard are why it holds, fails or is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from tcpl_rules.explanation.ground import Ground
from tcpl_rules.model.constraints import Formula, negate
from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    ClassIs,
    Comparison,
    Guard,
    Holds,
    KindIs,
    NoneOf,
    SomeOf,
)

Simple = Comparison | Holds | KindIs | ClassIs


@frozen(kw_only=True)
class Bearing:
    """One thing that a guard says, whether it has to be so (or not), and whether that is the case.

    *formula* says what has to be the case.
    """

    said: Simple
    wanted: bool
    holds: bool | None
    formula: Formula


def bearing(guard: Guard, ground: Ground, *, wanted: bool = True) -> Iterator[Bearing]:
    """What matters of *guard*, in the order of the text, where it has to hold (or is not to).

    Of things of which one is enough, those that are not so are left out when another is.
    """
    if isinstance(guard, Simple):
        lowered = ground.lower(guard)
        formula = lowered if wanted else negate(lowered)
        holds = ground.truth_of(formula)
        yield Bearing(said=guard, wanted=wanted, holds=holds, formula=formula)
        return
    of_parts = wanted is not isinstance(guard, NoneOf)
    left_out: tuple[bool | None, ...] = ()
    truths = [_as_wanted(truth=ground.truth(part), wanted=of_parts) for part in guard.parts]
    if _one_is_enough(guard, wanted=wanted):
        whole = _as_wanted(truth=ground.truth(guard), wanted=wanted)
        left_out = _without_need(truths, whole=whole)
    for part, truth in zip(guard.parts, truths, strict=True):
        if truth not in left_out:
            yield from bearing(part, ground, wanted=of_parts)


def _one_is_enough(guard: AllOf | AnyOf | SomeOf | NoneOf, *, wanted: bool) -> bool:
    """Whether some of the parts are enough for what is wanted."""
    return isinstance(guard, SomeOf) or wanted is isinstance(guard, AnyOf)


def _without_need(truths: Sequence[bool | None], *, whole: bool | None) -> tuple[bool | None, ...]:
    """How the parts stand that do not matter, where some of them are enough."""
    if whole is False:
        return ()
    return (False, None) if whole and True in truths else (False,)


def _as_wanted(*, truth: bool | None, wanted: bool) -> bool | None:
    return truth if truth is None else truth is wanted
