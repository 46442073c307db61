"""Completions of what is known of a commune, and when a guard holds. For oracle.py.

A completion gives every fact of a ruleset a value, the known ones theirs, so that all bounds, `at
most` and relations are kept. A guard holds of a completion and a unit, or it does not.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from tcpl_rules.model import ruleset as model
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    ClassIs,
    Comparison,
    Guard,
    Holds,
    KindIs,
    Linear,
    NoneOf,
    SomeOf,
)
from tcpl_rules.model.standing import Standing

Values = dict[str, int]


@dataclass(frozen=True)
class PlainCase:
    """One commune: its kind, the facts known of it, the entries of the deciding column.

    An entry is points and, under an unread maximum, that maximum; *left_out* holds keys of nodes.
    *met* are the entries of a ruleset without points. *conditions* are those that a person judged.
    """

    kind: str
    facts: Values = field(default_factory=dict)
    entries: dict[str, tuple[Fraction, Fraction | None]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    class_: str = ""
    met: dict[str, bool] = field(default_factory=dict)
    conditions: dict[str, bool] = field(default_factory=dict)


def completions(ruleset: model.Ruleset, known: Values) -> Iterator[Values]:
    """Every way to complete *known*. Raises ValueError when a missing fact has no upper bound."""
    missing = [fact for fact in ruleset.facts if fact.id not in known]
    choices = [range(fact.at_least, highest(ruleset, fact.id, known) + 1) for fact in missing]
    for chosen in itertools.product(*choices):
        values = known | {fact.id: value for fact, value in zip(missing, chosen, strict=True)}
        if fits(ruleset, values):
            yield values


def fits(ruleset: model.Ruleset, values: Values) -> bool:
    """Whether *values* keep every `at most`, and every relation that decides."""
    sums = [(r.left, r.right) for r in ruleset.relations if decides(r.standing)]
    caps = [(f.id, f.at_most_fact) for f in ruleset.facts if f.at_most_fact]
    kept = all(sum_of(left, values) == sum_of(right, values) for left, right in sums)
    return kept and all(values[fact] <= values[cap] for fact, cap in caps)


def decides(standing: Standing) -> bool:
    return standing.basis.value in ("read", "derived", "reported")


def highest(ruleset: model.Ruleset, fact_id: str, known: Values) -> int:
    """The most that a fact can be, by its own bound and that of the fact it cannot exceed."""
    fact = next(fact for fact in ruleset.facts if fact.id == fact_id)
    bounds = [known[fact_id]] if fact_id in known else []
    bounds += [1] if fact.kind is FactKind.YES_NO else []
    bounds += [fact.at_most] if fact.at_most is not None else []
    bounds += [highest(ruleset, fact.at_most_fact, known)] if fact.at_most_fact else []
    return min(bounds)


def sum_of(linear: Linear, values: Values) -> int:
    return linear.constant + sum(times * values[fact] for fact, times in linear.terms)


def holds(guard: Guard, values: Values, unit: PlainCase) -> bool:
    """Whether *guard* holds; no comparison of a ratio does while its denominator is zero."""
    if isinstance(guard, Holds):
        return (values[guard.fact] == 1) == guard.positive
    if isinstance(guard, KindIs):
        return unit.kind == guard.kind
    if isinstance(guard, ClassIs):
        return unit.class_ == guard.class_
    if isinstance(guard, Comparison):
        return compares(guard, values)
    holding = sum(holds(part, values, unit) for part in guard.parts)
    if isinstance(guard, AllOf):
        return holding == len(guard.parts)
    if isinstance(guard, AnyOf):
        return holding > 0
    if isinstance(guard, SomeOf):
        return holding >= guard.least
    assert isinstance(guard, NoneOf)
    return holding == 0


def compares(comparison: Comparison, values: Values) -> bool:
    left, right = Fraction(sum_of(comparison.measure.numerator, values)), comparison.value
    denominator = comparison.measure.denominator
    if denominator is not None:
        if values[denominator] == 0:
            return False
        left /= values[denominator]
    relation = "<" if left < right else "=" if left == right else ">"
    return relation in comparison.comparator  # as "<" and "=" are in "<="
