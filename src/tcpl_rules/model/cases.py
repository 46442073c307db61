"""The cases that a ruleset admits: is there one of which a formula holds, and a small one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.integers import Constraint, satisfy
from tcpl_rules.model.constraints import (
    CLASS,
    KIND,
    All,
    Any,
    Formula,
    branches,
    domain,
    holds,
    lower,
    names,
    negate,
    touching,
)
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.guard import Guard
from tcpl_rules.model.ruleset import Ruleset

_MOST_EXAMPLES = 5
"""The separate examples that are shown of one fault; the rest come to light when these are gone."""


@frozen
class Example:
    """One case, as far as it matters.

    *witness* is every fact that matters, ``kind`` and, where the ruleset has classes, ``class``,
    as a diagnostic carries it; *words* says as much of it as is enough for the fault, and is empty
    when every case shows it.
    """

    witness: tuple[tuple[str, int | str], ...]
    words: str

    @property
    def when(self) -> str:
        """The end of a sentence: `` when `a` = 0``, or `` in every case``."""
        return f" when {self.words}" if self.words else " in every case"


class Cases:
    """Every case of *ruleset*: facts within their bounds and relations, units of all sorts."""

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
        return next(self.examples(*formulas), None)

    def examples(self, *formulas: Formula) -> Iterator[Example]:
        """The smallest case for each separate reason why all *formulas* hold, a few at most."""
        wanted, other = All(formulas), All(())
        for _ in range(_MOST_EXAMPLES):
            sought = All((wanted, other))
            values = self._solve(sought, ())
            if values is None:
                return
            values = smallest(sought, values, self._domain)
            reason = self._enough(wanted, _reason(wanted, values))
            yield self._worded(values, names(reason))
            other = All((other, negate(reason)))

    def _enough(self, formula: Formula, reason: tuple[Constraint, ...]) -> All:
        """As few of *reason* as still make *formula* hold in every case."""
        fails, kept = negate(formula), list(reason)
        for constraint in reason:
            fewer = [c for c in kept if c is not constraint]
            if not self.some(*fewer, fails):
                kept = fewer
        return All(tuple(kept))

    def _solve(self, formula: Formula, more: tuple[Constraint, ...]) -> dict[str, int] | None:
        return solution(formula, self._domain, more)

    def _worded(self, values: dict[str, int], named: frozenset[str]) -> Example:
        kind, class_ = (
            listed[values.get(variable, 0)].id if listed else ""
            for variable, listed in ((KIND, self._ruleset.kinds), (CLASS, self._ruleset.classes))
        )
        facts = [fact for fact in self._ruleset.facts if fact.id in values]
        words = [_says(fact.id, fact.kind, values[fact.id]) for fact in facts if fact.id in named]
        if KIND in named:
            words.append(f"the unit is of the kind `{kind}`")
        if CLASS in named:
            words.append(f"the unit is of the class `{class_}`")
        witness: list[tuple[str, int | str]] = [(fact.id, values[fact.id]) for fact in facts]
        identity = (("kind", kind), ("class", class_))
        witness += [(name, value) for name, value in identity if value]
        return Example(tuple(witness), _listed(words))


def solution(
    formula: Formula, store: Sequence[Constraint], more: tuple[Constraint, ...] = ()
) -> dict[str, int] | None:
    """Values of which *formula* and *more* hold, within what of *store* bears on it; or None.

    Raises:
        InternalError: The system is too hard to decide.
    """
    way = next(branches(formula, (*touching(store, names(formula)), *more)), None)
    return None if way is None else satisfy(way)


def smallest(
    formula: Formula, values: dict[str, int], store: Sequence[Constraint]
) -> dict[str, int]:
    """The `solution` with the least sum of facts, searched by halving below that of *values*."""
    facts = [name for name in values if not name.startswith((KIND, CLASS))]
    total = tuple((name, -1) for name in facts)
    low, best = 0, values
    while low < sum(best[name] for name in facts):
        middle = (low + sum(best[name] for name in facts)) // 2
        smaller = solution(formula, store, (Constraint(total, middle),))
        if smaller is None:
            low = middle + 1
        else:
            best = smaller
    return best


@frozen
class CaseCheck:
    """One run of a check that looks at the cases of a ruleset."""

    ruleset: Ruleset
    findings: Findings
    cases: Cases

    def lower(self, guard: Guard) -> Formula:
        """The formula of *guard*."""
        return lower(guard, self.ruleset.kinds, self.ruleset.classes)

    def none_of(self, guards: Iterable[Guard]) -> Formula:
        """The cases in which none of *guards* holds."""
        return negate(Any(tuple(self.lower(guard) for guard in guards)))


def _says(name: str, kind: FactKind, value: int) -> str:
    if kind is FactKind.YES_NO:
        return f"`{name}` is {'yes' if value else 'no'}"
    return f"`{name}` = {value}"


def _reason(formula: Formula, values: dict[str, int]) -> tuple[Constraint, ...]:
    """Constraints that hold of *values* and make *formula* hold wherever they all do."""
    if isinstance(formula, Constraint):
        return (formula,)
    if isinstance(formula, Any):
        return _reason(next(part for part in formula.parts if holds(part, values)), values)
    return tuple(dict.fromkeys(c for part in formula.parts for c in _reason(part, values)))


def _listed(words: list[str]) -> str:
    """*words* as a sentence lists them: ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
