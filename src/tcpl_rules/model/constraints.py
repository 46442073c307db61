"""Guards as linear constraints over whole numbers: what the checks and the evaluator reason on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from tcpl_rules.integers import Constraint, satisfy
from tcpl_rules.model.fact import Fact, FactKind, Relation
from tcpl_rules.model.guard import (
    AllOf,
    ClassIs,
    Comparator,
    Comparison,
    Guard,
    Holds,
    KindIs,
    NoneOf,
    SomeOf,
)
from tcpl_rules.model.ruleset import Kind, Ruleset
from tcpl_rules.model.standing import Standing

KIND = "@kind"
"""The variable that holds the place, from 0, of the unit's kind among the ruleset's kinds."""

CLASS = "@class"
"""The variable that holds the place, from 0, of the unit's class among the ruleset's classes."""

_Terms = tuple[tuple[str, int], ...]


@frozen
class All:
    """Every part holds; with no part, always."""

    parts: tuple[Formula, ...]


@frozen
class Any:
    """At least one part holds; with no part, never."""

    parts: tuple[Formula, ...]


Formula = Constraint | All | Any


def lower(guard: Guard, kinds: Sequence[Kind], classes: Sequence[Kind] = ()) -> Formula:
    """The formula over facts, and over `KIND` and `CLASS`, that says what *guard* says."""
    if isinstance(guard, Comparison):
        return _comparison(guard)
    if isinstance(guard, Holds):
        return Constraint(((guard.fact, 1 if guard.positive else -1),), -1 if guard.positive else 0)
    if isinstance(guard, KindIs):
        return _is(KIND, guard.kind, kinds)
    if isinstance(guard, ClassIs):
        return _is(CLASS, guard.class_, classes)
    parts = tuple(lower(part, kinds, classes) for part in guard.parts)
    if isinstance(guard, AllOf):
        return All(parts)
    if isinstance(guard, SomeOf):
        return _some_of(guard, parts)
    return negate(Any(parts)) if isinstance(guard, NoneOf) else Any(parts)


def _is(variable: str, wanted: str, listed: Sequence[Kind]) -> Formula:
    places = [place for place, kind in enumerate(listed) if kind.id == wanted]
    return Any(tuple(Constraint(((variable, 1),), -place, equality=True) for place in places))


def _some_of(guard: SomeOf, parts: tuple[Formula, ...]) -> Formula:
    """Yes/no facts are counted; of other guards every way to have enough of them is written out."""
    facts = [part.fact for part in guard.parts if isinstance(part, Holds) and part.positive]
    if len(set(facts)) == len(parts):
        return Constraint(tuple((fact, 1) for fact in facts), -guard.least)
    return Any(tuple(All(enough) for enough in combinations(parts, guard.least)))


def _comparison(comparison: Comparison) -> Formula:
    """A ratio a / b against p / q says: b is at least 1, and q a - p b against 0."""
    numerator, denominator = comparison.measure.numerator, comparison.measure.denominator
    p, q = comparison.value.as_integer_ratio()
    terms = tuple((name, q * times) for name, times in numerator.terms)
    constant = q * numerator.constant
    if denominator is None:
        return _against_zero(terms, constant - p, comparison.comparator)
    ratio = _against_zero((*terms, (denominator, -p)), constant, comparison.comparator)
    return All((Constraint(((denominator, 1),), -1), ratio))


def _against_zero(terms: _Terms, constant: int, comparator: Comparator) -> Constraint:
    """The sum compared with 0; over whole numbers, above 0 is at least 1."""
    opposite = tuple((name, -times) for name, times in terms)
    match comparator:
        case "<":
            return Constraint(opposite, -constant - 1)
        case "<=":
            return Constraint(opposite, -constant)
        case "=":
            return Constraint(terms, constant, equality=True)
        case ">=":
            return Constraint(terms, constant)
        case ">":
            return Constraint(terms, constant - 1)


def negate(formula: Formula) -> Formula:
    """The formula that holds exactly where *formula* does not."""
    if isinstance(formula, All):
        return Any(tuple(negate(part) for part in formula.parts))
    if isinstance(formula, Any):
        return All(tuple(negate(part) for part in formula.parts))
    below = _against_zero(formula.coefficients, formula.constant, "<")
    if not formula.equality:
        return below
    return Any((below, _against_zero(formula.coefficients, formula.constant, ">")))


def deciding(standing: Standing) -> bool:
    """Whether a part of the law so known may decide."""
    return standing.basis.decides


def domain(
    ruleset: Ruleset, decides: Callable[[Standing], bool] = deciding
) -> tuple[Constraint, ...]:
    """What is true of every case: the facts' bounds and relations, and the kinds there are.

    A relation that does not decide may not be true, and is left out.
    """
    facts = (constraint for fact in ruleset.facts for constraint in fact_domain(fact))
    relations = (relation_constraint(r) for r in ruleset.relations if decides(r.standing))
    return (*facts, *relations, *_one_of(KIND, ruleset.kinds), *_one_of(CLASS, ruleset.classes))


def _one_of(variable: str, listed: Sequence[Kind]) -> tuple[Constraint, Constraint]:
    last = max(len(listed) - 1, 0)
    return Constraint(((variable, 1),), 0), Constraint(((variable, -1),), last)


def fact_domain(fact: Fact) -> tuple[Constraint, ...]:
    """The bounds of one fact, the one that another fact sets included."""
    yes_no = fact.kind is FactKind.YES_NO
    bounds = [Constraint(((fact.id, 1),), -fact.at_least)]
    most = 1 if yes_no and fact.at_most is None else fact.at_most
    if most is not None:
        bounds.append(Constraint(((fact.id, -1),), most))
    if fact.at_most_fact is not None:
        bounds.append(Constraint(((fact.at_most_fact, 1), (fact.id, -1)), 0))
    return tuple(bounds)


def relation_constraint(relation: Relation) -> Constraint:
    """The equality that *relation* states."""
    right = tuple((name, -times) for name, times in relation.right.terms)
    constant = relation.left.constant - relation.right.constant
    return Constraint((*relation.left.terms, *right), constant, equality=True)


def names(formula: Formula) -> frozenset[str]:
    """The variables in *formula*."""
    if isinstance(formula, Constraint):
        return frozenset(name for name, _ in formula.coefficients)
    return frozenset[str]().union(*map(names, formula.parts))


def touching(store: Iterable[Constraint], wanted: Iterable[str]) -> tuple[Constraint, ...]:
    """The part of *store* that bears on *wanted*, directly or through other variables.

    When the whole store can be met, a witness under this part extends to one under all of it.
    """
    reached = set(wanted)
    kept: set[Constraint] = set()
    listed = tuple(store)
    while True:
        more = {c for c in listed if c not in kept and not reached.isdisjoint(names(c))}
        if not more:
            return tuple(c for c in listed if c in kept)
        kept |= more
        reached |= {name for c in more for name in names(c)}


def holds(formula: Formula, values: Mapping[str, int]) -> bool | None:
    """Whether *formula* holds where *values* are known, or None where they do not tell.

    The parts are judged one by one (Kleene), so None may hide a formula that always holds.
    """
    if isinstance(formula, Constraint):
        if any(times and name not in values for name, times in formula.coefficients):
            return None
        value = sum(times * values[name] for name, times in formula.coefficients if times)
        value += formula.constant
        return value == 0 if formula.equality else value >= 0
    deciding = isinstance(formula, Any)
    found = [holds(part, values) for part in formula.parts]
    if deciding in found:
        return deciding
    return None if None in found else not deciding


def branches(formula: Formula, store: tuple[Constraint, ...]) -> Iterator[tuple[Constraint, ...]]:
    """*store* with each way, one after another, of making *formula* true; only feasible ones.

    Every solution of *store* under which *formula* holds is in at least one of them.

    Raises:
        InternalError: A system is too hard to decide.
    """
    constraints, choices = _split(formula)
    narrowed = (*store, *constraints)
    if satisfy(narrowed) is not None:
        yield from _choose(choices, narrowed)


def _choose(
    choices: tuple[Any, ...], store: tuple[Constraint, ...]
) -> Iterator[tuple[Constraint, ...]]:
    """The ways to make every one of *choices* true; *store* alone is feasible."""
    if not choices:
        yield store
        return
    for part in choices[0].parts:
        for narrowed in branches(part, store):
            yield from _choose(choices[1:], narrowed)


def _split(formula: Formula) -> tuple[tuple[Constraint, ...], tuple[Any, ...]]:
    """What must hold at once, and the choices that are left."""
    if isinstance(formula, Constraint):
        return (formula,), ()
    if isinstance(formula, Any):
        return _split(formula.parts[0]) if len(formula.parts) == 1 else ((), (formula,))
    split = [_split(part) for part in formula.parts]
    return (
        tuple(c for constraints, _ in split for c in constraints),
        tuple(c for _, choices in split for c in choices),
    )
