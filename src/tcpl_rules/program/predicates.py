"""Formulas to Python predicates over known facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Formula

Predicate = Callable[[Mapping[str, int]], bool]


def predicates(formulas: Sequence[Formula]) -> tuple[Predicate, ...]:
    """For each formula, whether it holds of facts that are all known; compiled in one go.

    The generated text holds nothing of a ruleset but whole numbers and names that the grammar
    admits, quoted by `repr`.
    """
    body = ", ".join(f"lambda v: {_written(formula)}" for formula in formulas)
    made = eval(compile(f"({body},)", "<guards>", "eval"), {"__builtins__": {}})  # noqa: S307
    return tuple(made)


def _written(formula: Formula) -> str:
    if isinstance(formula, Constraint):
        terms = [f"{times:d} * v[{name!r}]" for name, times in formula.coefficients]
        terms.append(f"{formula.constant:d}")
        comparator = "==" if formula.equality else ">="
        return f"({' + '.join(terms)} {comparator} 0)"
    neutral, word = ("True", " and ") if isinstance(formula, All) else ("False", " or ")
    return f"({word.join(map(_written, formula.parts))})" if formula.parts else neutral
