"""What the facts that are not known can still make of a ruleset.

Guards that share a missing fact, directly or through bounds and relations, are explored together;
each way in which all of them can turn out is a *world*. Between groups that share nothing,
every combination is possible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import KIND, All, Any, Formula, branches, negate, touching
from tcpl_rules.program.program import Clause, ConditionProgram, LeafProgram, Program, Result
from tcpl_rules.quantities import ZERO

Question = LeafProgram | ConditionProgram

_Store = tuple[Constraint, ...]
_MOST_REMEMBERED = 4096
_ALWAYS = All(())
_NEVER = Any(())


@frozen
class World:
    """One way for a component to turn out: a result per leaf key, a truth per condition id."""

    results: Mapping[str, Result] = field(hash=False)
    truths: Mapping[str, bool] = field(hash=False)


@frozen
class Component:
    """Questions that share missing facts, and every world they can be in."""

    leaves: frozenset[str]
    worlds: tuple[World, ...]


class Explorer:
    """Explores the open questions of one program; what was explored once is remembered.

    Safe between threads: two that meet the same question for the first time both answer it.
    """

    def __init__(self, program: Program) -> None:
        self._domain = program.domain
        self._clusters = _clusters(program)
        self._explored: dict[object, tuple[Component, ...]] = {}

    def components(
        self,
        questions: Iterable[Question],
        values: Mapping[str, int],
        linked: Iterable[frozenset[str]] = (),
    ) -> tuple[Component, ...]:
        """The components of *questions*, given the known *values* (the kind among them).

        *linked* are keys of leaves that belong together for another reason than a shared fact.

        Raises:
            InternalError: A guard is too hard to decide.
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
            if key not in self._explored:
                if len(self._explored) >= _MOST_REMEMBERED:
                    self._explored.clear()
                self._explored[key] = _explore(self._domain, members, known, near)
            found.extend(self._explored[key])
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
    groups = _components(asked, program.domain, {KIND: 0}, list(siblings.values()))
    return {
        _name(member): _Cluster(place, (*sorted(variables), KIND))
        for place, (members, variables) in enumerate(groups)
        for member in members
    }


def _name(question: Question) -> str:
    if isinstance(question, LeafProgram):
        return question.node.key
    return f"condition {question.condition.id}"


def _explore(
    domain: _Store,
    questions: list[Question],
    values: Mapping[str, int],
    linked: Iterable[frozenset[str]],
) -> tuple[Component, ...]:
    store = tuple(c for c in (_known(c, values) for c in domain) if c is not None)
    explored = []
    for group, variables in _components(questions, store, values, list(linked)):
        worlds = {}
        for results, truths in _worlds(group, values, touching(store, variables)):
            key = (tuple(results.items()), tuple(truths.items()))
            worlds[key] = World(results, truths)
        leaves = frozenset(m.node.key for m in group if isinstance(m, LeafProgram))
        explored.append(Component(leaves, tuple(worlds.values())))
    return tuple(explored)


def _components(
    questions: list[Question],
    store: _Store,
    values: Mapping[str, int],
    linked: list[frozenset[str]],
) -> list[tuple[list[Question], frozenset[str]]]:
    """The questions in groups that have no missing fact in common."""
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


def _worlds(
    group: list[Question], values: Mapping[str, int], store: _Store
) -> Iterator[tuple[dict[str, Result], dict[str, bool]]]:
    if not group:
        yield {}, {}
        return
    question, *rest = group
    if isinstance(question, LeafProgram):
        for result, narrowed in leaf_results(question, values, store):
            for results, truths in _worlds(rest, values, narrowed):
                yield {question.node.key: result, **results}, truths
        return
    assert question.formula is not None  # noqa: S101 - INVARIANT: only fact conditions are open
    for truth, narrowed in _truths(question.formula, values, store):
        for results, truths in _worlds(rest, values, narrowed):
            yield results, {question.condition.id: truth, **truths}


def leaf_results(
    leaf: LeafProgram, values: Mapping[str, int], store: _Store
) -> Iterator[tuple[Result, _Store]]:
    """Every result that *leaf* can have under *store*, each with the store narrowed to it."""
    yield from _after_full(leaf, leaf.full, values, store)


def _after_full(
    leaf: LeafProgram, full: tuple[Clause, ...], values: Mapping[str, int], store: _Store
) -> Iterator[tuple[Result, _Store]]:
    if not full:
        yield from _by_clauses(leaf, values, store)
        return
    for truth, narrowed in _truths(full[0].formula, values, store):
        if truth:
            yield full[0].result, narrowed
        else:
            yield from _after_full(leaf, full[1:], values, narrowed)


def _by_clauses(
    leaf: LeafProgram, values: Mapping[str, int], store: _Store
) -> Iterator[tuple[Result, _Store]]:
    if leaf.by_hand:
        yield "open", store
        return
    # With `highest of`, the first row that applies, best first, is the best that applies; a row
    # that may not decide comes before all, for it could be the best.
    ordered = sorted(leaf.clauses, key=_best_first) if leaf.highest else leaf.clauses
    yield from _first_that_applies(leaf, tuple(ordered), values, store)


def _best_first(clause: Clause) -> tuple[bool, Fraction]:
    if isinstance(clause.result, str):
        return False, ZERO
    return True, -clause.result


def _first_that_applies(
    leaf: LeafProgram, clauses: tuple[Clause, ...], values: Mapping[str, int], store: _Store
) -> Iterator[tuple[Result, _Store]]:
    if not clauses:
        yield from _by_average(leaf, values, store)
        return
    for truth, narrowed in _truths(clauses[0].formula, values, store):
        if truth:
            yield clauses[0].result, narrowed
        else:
            yield from _first_that_applies(leaf, clauses[1:], values, narrowed)


def _by_average(
    leaf: LeafProgram, values: Mapping[str, int], store: _Store
) -> Iterator[tuple[Result, _Store]]:
    for band in leaf.bands:
        for narrowed in branches(_specialised(band.formula, values), store):
            yield band.value, narrowed


def _truths(
    formula: Formula, values: Mapping[str, int], store: _Store
) -> Iterator[tuple[bool, _Store]]:
    known = _specialised(formula, values)
    if known in (_ALWAYS, _NEVER):
        yield known == _ALWAYS, store
        return
    for narrowed in branches(known, store):
        yield True, narrowed
    for narrowed in branches(negate(known), store):
        yield False, narrowed


def _specialised(formula: Formula, values: Mapping[str, int]) -> Formula:
    """*formula* with the known facts put in; settled parts are gone."""
    if isinstance(formula, Constraint):
        known = _known(formula, values)
        if known is None:
            return _ALWAYS
        return known if known.coefficients else _NEVER
    parts = tuple(_specialised(part, values) for part in formula.parts)
    deciding, neutral = (_NEVER, _ALWAYS) if isinstance(formula, All) else (_ALWAYS, _NEVER)
    if deciding in parts:
        return deciding
    left = tuple(part for part in parts if part != neutral)
    return left[0] if len(left) == 1 else type(formula)(left)


def _known(constraint: Constraint, values: Mapping[str, int]) -> Constraint | None:
    """*constraint* with the known facts put in, or None when they already meet it."""
    left = tuple((n, t) for n, t in constraint.coefficients if n not in values and t)
    constant = constraint.constant + sum(
        t * values[n] for n, t in constraint.coefficients if n in values
    )
    if not left and (constant == 0 if constraint.equality else constant >= 0):
        return None
    return Constraint(left, constant, constraint.equality)
