"""The cases that a ruleset admits: is there one of which a formula holds, and a small one."""

from __future__ import annotations

from attrs import frozen

from tcpl_rules.integers import Constraint, satisfy
from tcpl_rules.model.constraints import KIND, All, Formula, branches, domain, names, touching
from tcpl_rules.model.ruleset import FactKind, Ruleset


@frozen
class Example:
    """One case, as far as it matters.

    *witness* is every fact that matters and ``kind``, as a diagnostic carries it; *words* says the
    part that the formula names, and is empty when it names nothing.
    """

    witness: tuple[tuple[str, int | str], ...]
    words: str

    @property
    def when(self) -> str:
        """The end of a sentence: `` when `a` = 0``, or `` in every case``."""
        return f" when {self.words}" if self.words else " in every case"


class Cases:
    """Every case of *ruleset*: facts within their bounds and relations, units of its kinds."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._domain = domain(ruleset)

    def exist(self) -> bool:
        """Whether the facts' bounds and relations leave any case at all."""
        return satisfy(self._domain) is not None

    def some(self, *formulas: Formula) -> bool:
        """Whether there is a case of which all *formulas* hold; assumes that cases exist."""
        return self._solve(All(formulas), ()) is not None

    def example(self, *formulas: Formula) -> Example | None:
        """The case with the smallest facts of which all *formulas* hold, or None."""
        formula = All(formulas)
        values = self._solve(formula, ())
        if values is None:
            return None
        return self._worded(self._smallest(formula, values), names(formula))

    def _solve(self, formula: Formula, more: tuple[Constraint, ...]) -> dict[str, int] | None:
        store = (*touching(self._domain, names(formula)), *more)
        way = next(branches(formula, store), None)
        return None if way is None else satisfy(way)

    def _smallest(self, formula: Formula, values: dict[str, int]) -> dict[str, int]:
        """The solution with the least sum of facts, searched by halving below that of *values*."""
        facts = [name for name in values if name != KIND]
        total = tuple((name, -1) for name in facts)
        low, best = 0, values
        while low < sum(best[name] for name in facts):
            middle = (low + sum(best[name] for name in facts)) // 2
            smaller = self._solve(formula, (Constraint(total, middle),))
            if smaller is None:
                low = middle + 1
            else:
                best = smaller
        return best

    def _worded(self, values: dict[str, int], named: frozenset[str]) -> Example:
        kinds = self._ruleset.kinds
        kind = kinds[values.get(KIND, 0)].id if kinds else ""
        facts = [fact for fact in self._ruleset.facts if fact.id in values]
        words = [_says(fact.id, fact.kind, values[fact.id]) for fact in facts if fact.id in named]
        if KIND in named:
            words.append(f"the unit is of the kind `{kind}`")
        witness: list[tuple[str, int | str]] = [(fact.id, values[fact.id]) for fact in facts]
        if kind:
            witness.append(("kind", kind))
        return Example(tuple(witness), " and ".join(words))


def _says(name: str, kind: FactKind, value: int) -> str:
    if kind is FactKind.YES_NO:
        return f"`{name}` is {'yes' if value else 'no'}"
    return f"`{name}` = {value}"
