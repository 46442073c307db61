"""The cases that two versions can both be asked about, as one system of constraints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from tcpl_rules.integers import Constraint, satisfy
from tcpl_rules.model.cases import smallest, solution
from tcpl_rules.model.constraints import (
    CLASS,
    KIND,
    All,
    Any,
    Formula,
    names,
)
from tcpl_rules.model.ruleset import Kind
from tcpl_rules.program.program import Program

_APART = "'"
"""Marks a variable of the new version that is not the old one's of that name."""

Values = Mapping[str, int]


class Ground:
    """Facts that both versions name, within the bounds of both; units of kinds that both have.

    Formulas of the old version are given as they are, those of the new one through `of_new`.
    """

    def __init__(self, old: Program, new: Program) -> None:
        self._old, self._new = old.ruleset, new.ruleset
        kinds = {fact.id: fact.kind for fact in self._old.facts}
        self.shared = frozenset(f.id for f in self._new.facts if kinds.get(f.id) is f.kind)
        self._kinds = _both(self._old.kinds, self._new.kinds)
        self._classes = _both(self._old.classes, self._new.classes)
        self._domain = (*old.domain, *(self._renamed(c) for c in new.domain))

    @cached_property
    def exists(self) -> bool:
        """Whether any case can be put to both versions at all."""
        both_sort = bool(self._old.classes) and bool(self._new.classes)
        sorted_alike = bool(self._classes) or not both_sort
        return bool(self._kinds) and sorted_alike and satisfy(self._domain) is not None

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of unit that a case can have under both; none where neither sorts units."""
        if self._classes:
            return tuple(self._old.classes[place].id for place, _ in self._classes)
        return tuple(kind.id for kind in self._old.classes or self._new.classes)

    def of_class(self, class_: str) -> dict[str, int]:
        """The values of a case of which nothing is known but its class."""
        for variable, listed in ((CLASS, self._old.classes), (CLASS + _APART, self._new.classes)):
            places = [at for at, kind in enumerate(listed) if kind.id == class_]
            if places:
                return {variable: places[0]}
        return {}

    def of_new(self, formula: Formula) -> Formula:
        """*formula*, of the new version, in the variables of both."""
        if isinstance(formula, Constraint):
            return self._renamed(formula)
        return type(formula)(tuple(self.of_new(part) for part in formula.parts))

    def case(self, *formulas: Formula) -> dict[str, int] | None:
        """The case with the smallest facts of which all *formulas* hold, or None.

        Raises:
            InternalError: The system is too hard to decide.
        """
        wanted = All((*formulas, *self._links(names(All(formulas)))))
        values = solution(wanted, self._domain)
        return None if values is None else smallest(wanted, values, self._domain)

    def facts(self, values: Values) -> tuple[tuple[str, int], ...]:
        """The facts of *values* that both versions name, in the new one's order."""
        known = (f.id for f in self._new.facts if f.id in self.shared and f.id in values)
        return tuple((name, values[name]) for name in known)

    def kind(self, values: Values) -> str:
        """The kind of unit of *values*: any of those that both have, where none is asked."""
        if KIND not in values and KIND + _APART in values:
            return self._new.kinds[values[KIND + _APART]].id
        return self._old.kinds[values.get(KIND, self._kinds[0][0])].id

    def asks_kind(self, values: Values) -> bool:
        """Whether *values* are of one kind of unit, where there are several."""
        return len(self._kinds) > 1 and not {KIND, KIND + _APART}.isdisjoint(values)

    def class_(self, values: Values) -> str:
        """The class of the unit of *values*; empty where neither version sorts units."""
        for variable, listed in ((CLASS, self._old.classes), (CLASS + _APART, self._new.classes)):
            if variable in values and listed:
                return listed[values[variable]].id
        return next(iter(self.classes), "")

    def _renamed(self, constraint: Constraint) -> Constraint:
        named = tuple(
            (name if name in self.shared else name + _APART, times)
            for name, times in constraint.coefficients
        )
        return Constraint(named, constraint.constant, constraint.equality)

    def _links(self, asked: frozenset[str]) -> tuple[Formula, ...]:
        """That the unit is of one kind, and of one class, under both; where it is asked."""
        pairs = ((KIND, self._kinds), (CLASS, self._classes))
        return tuple(
            Any(tuple(_same_place(variable, old, new) for old, new in places))
            for variable, places in pairs
            if places and not asked.isdisjoint((variable, variable + _APART))
        )


def _both(old: Sequence[Kind], new: Sequence[Kind]) -> tuple[tuple[int, int], ...]:
    """The places, in each list, of what both lists have."""
    places = {kind.id: place for place, kind in enumerate(new)}
    return tuple((at, places[kind.id]) for at, kind in enumerate(old) if kind.id in places)


def _same_place(variable: str, old: int, new: int) -> Formula:
    return All(
        (
            Constraint(((variable, 1),), -old, equality=True),
            Constraint(((variable + _APART, 1),), -new, equality=True),
        )
    )
