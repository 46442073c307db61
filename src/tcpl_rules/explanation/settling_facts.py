"""What the missing facts of one component can make of two copies that agree on some of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from tcpl_rules.assessment.components import Component, Store
from tcpl_rules.explanation.spread import Spread, covers
from tcpl_rules.integers import Constraint, satisfy
from tcpl_rules.model.constraints import All, Any, Formula, branches, names, negate
from tcpl_rules.program.program import Option

_CONSTRAINTS_A_STEP = 10
"""Work grows with the cube of the constraints that a question has; up to so many it is one step."""

_SECOND = "'"
"""What stands behind a fact's name for its value in the second copy."""


class TooHardError(Exception):
    """The work allowed was not enough to tell."""


class Work:
    """The steps that may still be taken."""

    def __init__(self, steps: int) -> None:
        self._steps = self._left = steps

    def renew(self) -> None:
        """Allow as many steps as at first."""
        self._left = self._steps

    def spend(self, steps: int = 1) -> None:
        """Take *steps*; raises TooHardError when none are left."""
        self._left -= steps
        if self._left < 0:
            raise TooHardError


Ways = tuple[Option, Option]
"""The options of one leaf in the first and the second copy."""

Offer = Mapping[str, Spread]
"""What a component gives, by the key that is asked about."""

Assemble = Callable[[Mapping[str, Ways]], Offer | None]
"""What decided leaves give, and the others at their most hopeful; None where that cannot be."""


@frozen(kw_only=True)
class FactsQuestion:
    """What is asked of a component.

    *leaves* are those that count, and of them *parting* those that count in the second copy.
    *agreed* are the facts on which the copies agree, by what follows from them too. With
    *qualifying* every condition holds in the first copy; *broken* is one that fails in the second.
    """

    leaves: tuple[str, ...]
    parting: frozenset[str]
    agreed: frozenset[str]
    qualifying: bool
    broken: str = ""


def uncovered(offers: Iterable[Offer]) -> list[Offer]:
    """*offers* without those that another covers."""
    kept: list[Offer] = []
    for offer in offers:
        if not any(_covers(other, offer) for other in kept):
            kept = [other for other in kept if not _covers(offer, other)]
            kept.append(offer)
    return kept


def determined(store: Store, agreed: frozenset[str]) -> frozenset[str]:
    """*agreed*, and the facts whose values follow from theirs by *store*."""
    if not any(constraint.equality for constraint in store):
        return agreed
    both = (*store, *_renamed_store(store, agreed))
    missing = frozenset(name for c in store for name, _ in c.coefficients) - agreed
    return agreed | {
        name
        for name in missing
        if satisfy((*both, Constraint(((name, 1), (name + _SECOND, -1)), -1))) is None
    }


class FactsSearch:
    """A search for what a component can give; *found* are offers that nothing found covers."""

    def __init__(
        self, component: Component, question: FactsQuestion, assemble: Assemble, work: Work
    ) -> None:
        self.found: list[Offer] = []
        self._component = component
        self._question = question
        self._assemble = assemble
        self._work = work
        self._agreed = question.agreed
        self._shared = {leaf: self._is_shared(leaf) for leaf in question.leaves}
        self._leaves = sorted(
            question.leaves, key=lambda leaf: (self._shared[leaf], leaf not in question.parting)
        )

    def run(self) -> Iterator[Offer]:
        """Each offer as it is found; something found later may cover it.

        Raises:
            InternalError: A guard is too hard to decide.
            TooHardError: The work allowed is not enough.
        """
        for store in self._starts():
            yield from self._descend(store, {})

    def _starts(self) -> Iterator[Store]:
        """The store of both copies with each way of making the conditions hold, and one fail."""
        store = self._component.store
        if self._question.broken or not all(self._shared.values()):
            store = tuple(dict.fromkeys((*store, *_renamed_store(store, self._agreed))))
        formulas = self._component.formulas
        wanted = list(formulas.values()) if self._question.qualifying else []
        if self._question.broken:
            failing = negate(formulas[self._question.broken])
            wanted.append(_renamed(failing, self._agreed))
        yield from self._branches(All(tuple(wanted)), store)

    def _descend(self, store: Store, decided: dict[str, Ways]) -> Iterator[Offer]:
        """Decide the leaves that are not decided yet, under *store*."""
        offer = self._assemble(decided)
        if offer is None or any(_covers(found, offer) for found in self.found):
            return
        leaf = next((leaf for leaf in self._leaves if leaf not in decided), None)
        if leaf is None:
            self.found = [kept for kept in self.found if not _covers(offer, kept)] + [offer]
            yield offer
            return
        for ways, narrowed in self._ways(leaf, store):
            yield from self._descend(narrowed, {**decided, leaf: ways})

    def _ways(self, leaf: str, store: Store) -> Iterator[tuple[Ways, Store]]:
        """Each pair of options that *store* admits, the best for the first copy first."""
        parting = leaf in self._question.parting
        options = self._component.options[leaf]
        for first in sorted(options, key=_promise, reverse=True):
            for narrowed in self._branches(first.formula, store):
                if self._shared[leaf] or not parting:
                    yield (first, first), narrowed
                    continue
                for second in sorted(options, key=_promise):
                    renamed = _renamed(second.formula, self._agreed)
                    for both in self._branches(renamed, narrowed):
                        yield (first, second), both

    def _branches(self, formula: Formula, store: Store) -> Iterator[Store]:
        steps = 1 + (len(store) // _CONSTRAINTS_A_STEP) ** 3
        self._work.spend(steps)
        for narrowed in branches(formula, store):
            yield narrowed
            self._work.spend(steps)

    def _is_shared(self, leaf: str) -> bool:
        """Whether the facts on which the copies agree settle the leaf, or it does not matter."""
        asked = (names(option.formula) for option in self._component.options[leaf])
        return leaf not in self._question.parting or frozenset().union(*asked) <= self._agreed


def _covers(a: Offer, b: Offer) -> bool:
    return all(covers(spread, b[key]) for key, spread in a.items())


def _promise(option: Option) -> tuple[bool, object]:
    """How many points an option gives; no result may be all or nothing."""
    number = not isinstance(option.result, str)
    return not number, option.result


def _renamed(formula: Formula, agreed: frozenset[str]) -> Formula:
    """*formula* of the second copy."""
    if isinstance(formula, Constraint):
        terms = tuple(
            (name if name in agreed else name + _SECOND, times)
            for name, times in formula.coefficients
        )
        return Constraint(terms, formula.constant, formula.equality)
    parts = tuple(_renamed(part, agreed) for part in formula.parts)
    return All(parts) if isinstance(formula, All) else Any(parts)


def _renamed_store(store: Store, agreed: frozenset[str]) -> Iterator[Constraint]:
    for constraint in store:
        renamed = _renamed(constraint, agreed)
        if isinstance(renamed, Constraint):
            yield renamed
