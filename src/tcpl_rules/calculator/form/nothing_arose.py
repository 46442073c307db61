"""Where the law says what follows when nothing arose, and of which figures it speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from tcpl_rules.model.guard import AllOf, Comparison, Guard, Holds, Measure
from tcpl_rules.model.rule import Average, FullMarks, Requirements, Row, Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis

_UNKNOWN = (Basis.UNREAD, Basis.SILENT)


@frozen(kw_only=True)
class NothingArose:
    """That nothing arose at a node: the *facts* that are 0 then, and the *clause* that says so."""

    facts: tuple[str, ...]
    clause: FullMarks | Row


@lru_cache(maxsize=32)
def nothing_arose_at(ruleset: Ruleset) -> Mapping[str, NothingArose]:
    """Every part of *ruleset* of which the law says what follows when nothing arose, by its key.

    A clause that nobody has read, or that is silent, says nothing.
    """
    found = ((node.key, next(_of(node), None)) for node in ruleset.walk())
    return MappingProxyType({key: one for key, one in found if one is not None})


def _of(node: Node) -> Iterator[NothingArose]:
    """What follows at *node*; full marks come before its rule."""
    for clause in node.full_marks:
        facts = zeros(clause.guard)
        if facts and clause.standing.basis not in _UNKNOWN:
            yield NothingArose(facts=facts, clause=clause)
    counted = set(_counted(node))
    for row in _rows(node):
        facts = zeros(row.guard)
        known = isinstance(row.result, Fraction) and row.standing.basis not in _UNKNOWN
        if facts and known and counted.issuperset(facts):
            yield NothingArose(facts=facts, clause=row)


def _rows(node: Node) -> tuple[Row, ...]:
    return node.rule.rows if isinstance(node.rule, Rows | Average) else ()


def _counted(node: Node) -> Iterator[str]:
    """The facts that count what arose: those in which the rule takes a share, or an average."""
    if isinstance(node.rule, Average):
        yield from (name for name, _ in node.rule.weights)
        if node.rule.over is not None:
            yield node.rule.over
    guards = [row.guard for row in _rows(node)]
    if isinstance(node.rule, Requirements):
        guards += [r.wanted for r in node.rule.requires if not hasattr(r.wanted, "measure")]
    for guard in guards:
        yield from (m.denominator for m in _measures(guard) if m.denominator is not None)


def _measures(guard: Guard) -> Iterator[Measure]:
    if isinstance(guard, Comparison):
        yield guard.measure
    for part in getattr(guard, "parts", ()):
        yield from _measures(part)


def zeros(guard: Guard) -> tuple[str, ...]:
    """The facts that are all 0 exactly where *guard* holds; none where it asks anything else."""
    match guard:
        case Comparison():
            return _zeros_of(guard)
        case AllOf(parts=parts) if parts:
            found = [() if isinstance(part, Holds) else zeros(part) for part in parts]
            return tuple(dict.fromkeys(n for some in found for n in some)) if all(found) else ()
        case _:
            return ()


def _zeros_of(comparison: Comparison) -> tuple[str, ...]:
    measure = comparison.measure
    terms = measure.numerator.terms
    # A sum of counts is 0 only where each of them is.
    at_zero = comparison.comparator in ("=", "<=") and comparison.value == 0
    below_one = comparison.comparator == "<" and comparison.value == 1
    if measure.is_ratio or measure.numerator.constant or not (at_zero or below_one):
        return ()
    if any(times < 0 for _, times in terms) or not terms:
        return ()
    return tuple(name for name, _ in terms)
