"""What an explanation stands on: one judged case, and what its facts say of any guard."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, ClauseUsed
from tcpl_rules.assessment.case import CheckedCase, Provenance
from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.range import Range
from tcpl_rules.assessment.specialise import ALWAYS, NEVER, specialised, specialised_store
from tcpl_rules.errors import InternalError
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import (
    CLASS,
    KIND,
    Formula,
    branches,
    holds,
    lower,
    names,
    negate,
    touching,
)
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.guard import Guard
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.planning.levers import Ground as Levers
from tcpl_rules.planning.levers import ground_of
from tcpl_rules.planning.terms import Terms
from tcpl_rules.program.program import LeafProgram, Program


@frozen(kw_only=True, eq=False, slots=False)
class Ground:
    """A judged case and its assessment, with all that is looked up over and over."""

    judged: Judged
    assessment: Assessment

    @property
    def program(self) -> Program:
        """What the case was judged by."""
        return self.judged.program

    @property
    def ruleset(self) -> Ruleset:
        """The ruleset that the case was judged by."""
        return self.program.ruleset

    @property
    def case(self) -> CheckedCase:
        """The case that was judged."""
        return self.judged.case

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """The declared facts, by id."""
        return {fact.id: fact for fact in self.ruleset.facts}

    @cached_property
    def leaves(self) -> Mapping[str, LeafProgram]:
        """The leaves and penalties of the program, by key."""
        return {leaf.key: leaf for leaf in self.program.leaves}

    @cached_property
    def values(self) -> Mapping[str, int]:
        """The known facts, and the kind and class of the unit."""
        return {**self.case.facts, **self.sort}

    @cached_property
    def sort(self) -> Mapping[str, int]:
        """The kind and class of the unit, as formulas know them."""
        unit, program = self.case.unit, self.program
        return {KIND: program.kinds[unit.kind], CLASS: program.classes.get(unit.class_, 0)}

    @cached_property
    def _store(self) -> tuple[Constraint, ...]:
        return specialised_store(self.program.domain, self.values)

    @cached_property
    def levers(self) -> Levers:
        """The case as a plan that has nothing else to mind sees it."""
        program = self.program
        terms = Terms(program=program, weights={}, locked=frozenset(), grade=None)
        return ground_of(self.judged, terms)

    @property
    def entered(self) -> Collection[str]:
        """The keys of the points that a person entered, but for mere sums of other entries."""
        return self.levers.entries.keys()

    @cached_property
    def _computed(self) -> Mapping[tuple[str, str], Range]:
        """What facts give beside a person's entry, by what it is about and its key."""
        found = self.assessment.differences
        return {(d.about, d.key): d.other for d in found if d.beside == "facts"}

    def instead(self, about: str, key: str) -> Range | None:
        """What facts give where a person entered something else."""
        return self._computed.get((about, key))

    # -- guards ------------------------------------------------------------------------------------

    def lower(self, guard: Guard) -> Formula:
        """The formula that says what *guard* says."""
        return lower(guard, self.ruleset.kinds, self.ruleset.classes)

    def asked(self, guard: Guard) -> frozenset[str]:
        """The facts that *guard* asks about."""
        return names(self.lower(guard)) - self.sort.keys()

    def truth(self, guard: Guard) -> bool | None:
        """Whether *guard* holds in every completion, in none, or (None) in some."""
        return self.truth_of(self.lower(guard))

    def truth_of(self, formula: Formula) -> bool | None:
        """Whether *formula* holds in every completion, in none, or (None) in some.

        None as well where that is too hard to decide.
        """
        known = holds(formula, self.values)
        if known is not None:
            return known
        left = specialised(formula, self.values)
        if left in (ALWAYS, NEVER):
            return left == ALWAYS
        store = touching(self._store, names(left))
        try:
            can_hold = any(True for _ in branches(left, store))
            can_fail = any(True for _ in branches(negate(left), store))
        except InternalError:
            return None
        return None if can_hold and can_fail else can_hold

    def is_for_this_unit(self, formula: Formula) -> bool:
        """Whether *formula* is not ruled out by the kind and class of the unit alone."""
        return specialised(formula, self.sort) != NEVER

    def decides(self, standing: Standing, asked: Iterable[str]) -> bool:
        """Whether a part so known, asking about these facts, was let decide."""
        facts = (self.facts[name].standing for name in asked if name in self.facts)
        return all(self._decides(one) for one in (standing, *facts))

    def _decides(self, standing: Standing) -> bool:
        heard = self.assessment.accepted_hearsay and standing.basis is Basis.HEARSAY
        return heard or standing.basis.decides

    # -- places ------------------------------------------------------------------------------------

    def used(self, part: str, standing: Standing) -> ClauseUsed:
        """*part* of this ruleset, and where it stands in law."""
        return clause_used(part, standing, self.ruleset)

    def provenance(self, *pointers: str) -> Provenance | None:
        """Where the first of these values that has a provenance comes from.

        That is its own, or that of the nearest table around it.
        """
        for pointer in pointers:
            while pointer:
                if pointer in self.case.provenance:
                    return self.case.provenance[pointer]
                pointer = pointer.rpartition("/")[0]  # noqa: PLW2901 - the table around it
        return None
