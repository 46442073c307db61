"""What the facts that are not known can still make of a ruleset.

Questions that share a missing fact, directly or through bounds and relations, make a *component*:
what one of them turns out to be may rule out something of another. Between components every
combination is possible.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from attrs import evolve, field, frozen

from tcpl_rules.assessment.specialise import specialised, specialised_store
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import CLASS, KIND, Formula, branches, negate, touching
from tcpl_rules.program.program import ConditionProgram, LeafProgram, Option, Program

Question = LeafProgram | ConditionProgram

Store = tuple[Constraint, ...]

_MOST_REMEMBERED = 4096


@frozen(eq=False)
class Component:
    """Leaves and conditions that share missing facts, and what is known of those facts.

    *options* and *formulas* have the known facts put in; *remembered* holds what was searched.
    """

    leaves: frozenset[str]
    options: Mapping[str, tuple[Option, ...]] = field(repr=False)
    formulas: Mapping[str, Formula] = field(repr=False)
    store: Store = field(repr=False)
    remembered: dict[object, object] = field(factory=dict, repr=False)

    def truth(self, condition: str) -> bool | None:
        """Whether the condition holds in every completion, in none (False), or in some (None).

        Raises:
            InternalError: A guard is too hard to decide.
        """
        key = ("truths", condition)
        truths = self.remembered.get(key)
        if truths is None:
            formula = self.formulas[condition]
            can_hold = any(True for _ in branches(formula, self.store))
            can_fail = any(True for _ in branches(negate(formula), self.store))
            truths = (can_hold, can_fail)
            self.remembered[key] = truths
        return None if truths == (True, True) else truths == (True, False)

    def only_option(self, leaf: str) -> Option | None:
        """The one option of *leaf* that some completion gives, or None when there are several.

        Raises:
            InternalError: A guard is too hard to decide.
        """
        key = ("only", leaf)
        found = self.remembered.get(key)
        if not isinstance(found, tuple):
            possible = (
                option
                for option in self.options[leaf]
                if any(True for _ in branches(option.formula, self.store))
            )
            found = tuple(islice(possible, 2))
            self.remembered[key] = found
        return found[0] if len(found) == 1 else None


class Explorer:
    """Finds the components of one program's open questions; it remembers those it has met.

    Safe between threads: two that meet the same questions for the first time both make the
    component.
    """

    def __init__(self, program: Program) -> None:
        self._domain = program.domain
        self._clusters = _clusters(program)
        self._made: dict[object, tuple[Component, ...]] = {}

    def components(
        self,
        questions: Iterable[Question],
        values: Mapping[str, int],
        linked: Iterable[frozenset[str]] = (),
    ) -> tuple[Component, ...]:
        """The components of *questions*, given the known *values* (the kind among them).

        *linked* are keys of leaves that belong together for another reason than a shared fact.
        """
        links = tuple(linked)
        by_cluster: dict[int, list[Question]] = {}
        for question in questions:
            by_cluster.setdefault(self._clusters[_name(question)].place, []).append(question)
        found: list[Component] = []
        for members in by_cluster.values():
            variables = self._clusters[_name(members[0])].variables
            known = {name: values[name] for name in variables if name in values}
            near = frozenset(keys for keys in links if any(_name(m) in keys for m in members))
            key = (tuple(map(_name, members)), tuple(known.items()), near)
            components = self._made.get(key)
            if components is None:
                if len(self._made) >= _MOST_REMEMBERED:
                    self._made.clear()
                components = _made(self._domain, members, known, near)
                self._made[key] = components
            found.extend(components)
        return tuple(found)


@frozen
class _Cluster:
    """Questions that some case could tie together, and all their variables, in a fixed order."""

    place: int
    variables: tuple[str, ...]


def _clusters(program: Program) -> dict[str, _Cluster]:
    """The cluster of every question about facts."""
    asked: list[Question] = [leaf for leaf in program.leaves if leaf.facts]
    asked.extend(c for c in program.conditions if c.formula is not None)
    unread = [key for key, maximum in program.maxima.items() if maximum is None]
    siblings = {program.above[key][0]: frozenset[str]() for key in unread}
    for key in unread:
        siblings[program.above[key][0]] |= {key}
    groups = _tied(asked, program.domain, {KIND: 0, CLASS: 0}, list(siblings.values()))
    return {
        _name(member): _Cluster(place, (*sorted(variables), KIND, CLASS))
        for place, (members, variables) in enumerate(groups)
        for member in members
    }


def _name(question: Question) -> str:
    if isinstance(question, LeafProgram):
        return question.key
    return f"condition {question.condition.id}"


def _made(
    domain: Store,
    questions: list[Question],
    values: Mapping[str, int],
    linked: Iterable[frozenset[str]],
) -> tuple[Component, ...]:
    store = specialised_store(domain, values)
    return tuple(
        Component(
            leaves=frozenset(q.key for q in group if isinstance(q, LeafProgram)),
            options={
                q.key: tuple(
                    evolve(option, formula=specialised(option.formula, values))
                    for option in q.options
                )
                for q in group
                if isinstance(q, LeafProgram)
            },
            formulas={
                q.condition.id: specialised(q.formula, values)
                for q in group
                if isinstance(q, ConditionProgram) and q.formula is not None
            },
            store=touching(store, variables),
        )
        for group, variables in _tied(questions, store, values, list(linked))
    )


def _tied(
    questions: list[Question],
    store: Store,
    values: Mapping[str, int],
    linked: list[frozenset[str]],
) -> list[tuple[list[Question], frozenset[str]]]:
    """The questions in groups that have no missing fact in common, and the groups' variables."""
    groups: list[tuple[list[Question], frozenset[str]]] = []
    for question in questions:
        missing = question.facts - values.keys()
        reached = {name for c in touching(store, missing) for name, _ in c.coefficients} | missing
        reached |= {f"={key}" for keys in linked if _name(question) in keys for key in keys}
        joined = [group for group in groups if group[1] & reached]
        for group in joined:
            groups.remove(group)
            reached |= group[1]
        members = [member for group in joined for member in group[0]]
        groups.append(([*members, question], frozenset(reached)))
    return groups
