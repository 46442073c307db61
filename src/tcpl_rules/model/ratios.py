"""Ratios over zero: which a guard has, and what it would say if they did not stand in its way."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from attrs import evolve

from tcpl_rules.model.guard import AnyOf, Comparison, Guard, Joined, Linear, Measure, NoneOf
from tcpl_rules.quantities import ZERO


def denominators(guard: Guard) -> tuple[str, ...]:
    """The denominators of the ratios in *guard*, each once, in the order of the text."""
    if isinstance(guard, Joined):
        return tuple(dict.fromkeys(name for part in guard.parts for name in denominators(part)))
    if isinstance(guard, Comparison) and guard.measure.denominator is not None:
        return (guard.measure.denominator,)
    return ()


def nothing(fact: str) -> Comparison:
    """The guard that *fact*, never below 0, is 0."""
    measure = Measure(numerator=Linear(terms=((fact, 1),)))
    return Comparison(measure=measure, comparator="<=", value=ZERO)


def forgiving(guard: Guard, names: AbstractSet[str]) -> Guard:
    """*guard*, but it never fails because a ratio over one of *names* has no value."""
    return _read(guard, names, holding=True)


def _read(guard: Guard, names: AbstractSet[str], *, holding: bool) -> Guard:
    """*guard*, its ratios over one of *names* taken to hold over zero, or with not *holding* not.

    A comparison of a ratio does not hold over zero, so the contrary of one is not in the way.
    """
    if isinstance(guard, Joined):
        inside = holding is not isinstance(guard, NoneOf)
        return evolve(
            guard, parts=tuple(_read(part, names, holding=inside) for part in guard.parts)
        )
    over = guard.measure.denominator if isinstance(guard, Comparison) else None
    if holding and over is not None and over in names:
        return AnyOf(parts=(nothing(over), guard))
    return guard
