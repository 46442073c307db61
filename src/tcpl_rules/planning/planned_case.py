"""The case as a plan leaves it: the same document, with other facts and points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.quantities import plain

Table = dict[str, object]

Entered = Fraction | bool
"""Points, or in a ruleset without points whether a part is met."""


@frozen(kw_only=True)
class Changes:
    """What a plan changes in the document of a case.

    *facts* are new values, *entries* new points by key in the table *part* (``points`` or ``met``)
    of *column*. *near* are the nodes whose tallies may no longer be right.
    """

    facts: Mapping[str, int] = field(hash=False)
    entries: Mapping[str, Entered] = field(hash=False)
    column: str
    part: str
    near: frozenset[str] = frozenset()

    def pointer(self, key: str) -> str:
        """Where the entry at *key* stands."""
        return pointer_to(self.column, self.part, key)


def planned_case(
    document: Mapping[str, object], changes: Changes, facts: Mapping[str, Fact]
) -> dict[str, object]:
    """*document* with *changes*.

    What it said of where a changed value came from is left out, and so are tallies of parts that
    changed; a fact that another standard fed is given as a fact instead.
    """
    case = _thawed(document)
    for name, value in changes.facts.items():
        yes_no = facts[name].kind is FactKind.YES_NO
        _table(case, "facts")[name] = bool(value) if yes_no else value
        _forget(case, "fed", (name,))
    for key, points in changes.entries.items():
        _enter(_table(_table(case, changes.column), changes.part), key, points)
    if changes.entries:
        _forget(_table(case, changes.column), "tallies", changes.near)
    moved = (pointer_to("facts", name) for name in changes.facts)
    entered = (pointer for key in changes.entries for pointer in _pointers(key, changes))
    _forget(case, "provenance", (*moved, *entered))
    return case


def _pointers(key: str, changes: Changes) -> tuple[str, str]:
    pointer = changes.pointer(key)
    return pointer, f"{pointer}/points"


def _enter(table: Table, key: str, points: Entered) -> None:
    before = table.get(key)
    written = points if isinstance(points, bool) else number(points)
    table[key] = {**before, "points": written} if isinstance(before, dict) else written


def number(points: Fraction) -> int | Decimal | str:
    """*points* as a case may write them, exactly: a fraction like 80/3 only as text."""
    if points.denominator == 1:
        return points.numerator
    text = plain(points)
    return text if "/" in text else Decimal(text)


def _table(within: Table, name: str) -> Table:
    found = within.setdefault(name, {})
    assert isinstance(found, dict)  # noqa: S101 - INVARIANT: the case was checked
    return found


def _forget(within: Table, name: str, keys: Iterable[str]) -> None:
    """Take *keys* out of the table *name*, and the table itself once it is empty."""
    if name not in within:
        return
    table = _table(within, name)
    for key in keys:
        table.pop(key, None)
    if not table:
        del within[name]


def _thawed(document: Mapping[str, object]) -> Table:
    return {key: _free(value) for key, value in document.items()}


def _free(value: object) -> object:
    if isinstance(value, Mapping):
        return _thawed(value)
    return [_free(one) for one in value] if isinstance(value, tuple) else value
