"""Formulas with the known facts put in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Any, Formula

ALWAYS = All(())
NEVER = Any(())


def specialised(formula: Formula, values: Mapping[str, int]) -> Formula:
    """*formula* with *values* put in; what they settle is gone, down to `ALWAYS` or `NEVER`."""
    if isinstance(formula, Constraint):
        known = _known(formula, values)
        if known is None:
            return ALWAYS
        return known if known.coefficients else NEVER
    parts = tuple(specialised(part, values) for part in formula.parts)
    deciding, neutral = (NEVER, ALWAYS) if isinstance(formula, All) else (ALWAYS, NEVER)
    if deciding in parts:
        return deciding
    left = tuple(part for part in parts if part != neutral)
    return left[0] if len(left) == 1 else type(formula)(left)


def specialised_store(
    store: Iterable[Constraint], values: Mapping[str, int]
) -> tuple[Constraint, ...]:
    """*store* with *values* put in, less what they meet."""
    known = (_known(constraint, values) for constraint in store)
    return tuple(constraint for constraint in known if constraint is not None)


def _known(constraint: Constraint, values: Mapping[str, int]) -> Constraint | None:
    """*constraint* with *values* put in, or None when they already meet it."""
    left = tuple((n, t) for n, t in constraint.coefficients if n not in values and t)
    constant = constraint.constant + sum(
        t * values[n] for n, t in constraint.coefficients if n in values
    )
    if not left and (constant == 0 if constraint.equality else constant >= 0):
        return None
    return Constraint(left, constant, constraint.equality)
