"""Formulas say what guards say, at every point."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tcpl_rules.integers import Constraint, satisfy
from tcpl_rules.model.constraints import (
    All,
    Any,
    branches,
    domain,
    holds,
    lower,
    names,
    negate,
    touching,
)
from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    ClassIs,
    Comparison,
    Guard,
    Holds,
    KindIs,
    Linear,
    Measure,
    NoneOf,
    SomeOf,
)
from tcpl_rules.model.ruleset import Kind
from tests.model.build import CLASSES, WORDS, check_sum, flag, number, ruleset

KINDS = (Kind(id="commune", text=WORDS), Kind(id="ward", text=WORDS))
COUNTS = ("a", "b")
POINTS = [
    {"a": a, "b": b, "f": f, "@kind": kind, "@class": class_}
    for a, b, f, kind, class_ in product(range(5), range(5), *[range(2)] * 3)
]
COMPARE: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": lambda x, y: x < y,
    "<=": lambda x, y: x <= y,
    "=": lambda x, y: x == y,
    ">=": lambda x, y: x >= y,
    ">": lambda x, y: x > y,
}


def means(guard: Guard, point: dict[str, int]) -> bool:
    """What *guard* says of *point*, by the words of the language alone."""
    match guard:
        case AllOf():
            return all(means(part, point) for part in guard.parts)
        case AnyOf():
            return any(means(part, point) for part in guard.parts)
        case Holds():
            return (point[guard.fact] == 1) == guard.positive
        case KindIs():
            return KINDS[point["@kind"]].id == guard.kind
        case ClassIs():
            return CLASSES[point["@class"]].id == guard.class_
        case SomeOf():
            return sum(means(part, point) for part in guard.parts) >= guard.least
        case NoneOf():
            return not any(means(part, point) for part in guard.parts)
    linear = guard.measure.numerator
    value = Fraction(sum(point[name] * times for name, times in linear.terms) + linear.constant)
    if guard.measure.denominator is not None:
        if point[guard.measure.denominator] == 0:
            return False
        value /= point[guard.measure.denominator]
    return COMPARE[guard.comparator](value, guard.value)


def measures() -> st.SearchStrategy[Measure]:
    term = st.tuples(st.sampled_from(COUNTS), st.sampled_from([-1, 1]))
    linear = st.builds(Linear, terms=st.lists(term, min_size=1, max_size=2).map(tuple))
    return st.builds(Measure, numerator=linear, denominator=st.sampled_from([None, "b"]))


def guards() -> st.SearchStrategy[Guard]:
    comparison = st.builds(
        Comparison,
        measure=measures(),
        comparator=st.sampled_from(["<", "<=", "=", ">=", ">"]),
        value=st.fractions(0, 3, max_denominator=4),
    )
    holds_ = st.builds(Holds, fact=st.just("f"), positive=st.booleans())
    kind = st.builds(KindIs, kind=st.sampled_from(["commune", "ward"]))
    class_ = st.builds(ClassIs, class_=st.sampled_from(["class_1", "class_2"]))
    atom: st.SearchStrategy[Guard] = st.one_of(comparison, holds_, kind, class_)
    return st.recursive(atom, _joined, max_leaves=5)


def _joined(inner: st.SearchStrategy[Guard]) -> st.SearchStrategy[Guard]:
    parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
    every = [st.builds(kind, parts=parts) for kind in (AllOf, AnyOf, NoneOf)]
    return st.one_of(*every, parts.flatmap(_some_of))


def _some_of(parts: tuple[Guard, ...]) -> st.SearchStrategy[Guard]:
    return st.builds(SomeOf, least=st.integers(1, len(parts)), parts=st.just(parts))


@given(guards())
def test_lowered_guard_and_its_negation_say_the_same(guard: Guard) -> None:
    formula = lower(guard, KINDS, CLASSES)
    for point in POINTS:
        assert holds(formula, point) is means(guard, point)
        assert holds(negate(formula), point) is not means(guard, point)


@settings(max_examples=50)
@given(guards())
def test_branches_cover_the_formula_and_nothing_else(guard: Guard) -> None:
    facts = (number("a", at_most=4), number("b", at_most=4), flag("f"))
    made = ruleset(facts=facts, classes=CLASSES)
    formula = lower(guard, KINDS, CLASSES)
    ways = list(branches(formula, domain(made)))
    for point in POINTS:
        assert any(holds(All(way), point) for way in ways) is means(guard, point)
    assert all(satisfy(way) is not None for way in ways)


@given(guards(), st.sets(st.sampled_from(["a", "b", "f", "@kind"])))
def test_partly_known_values_never_contradict_whole_ones(guard: Guard, told: set[str]) -> None:
    formula = lower(guard, KINDS, CLASSES)
    for point in POINTS[::7]:
        partly = holds(formula, {name: point[name] for name in told})
        assert partly is None or partly is means(guard, point)


def test_what_is_not_known_stays_open() -> None:
    known, open_ = Constraint((("a", 1),), -1), Constraint((("b", 1),), -1)
    assert holds(All((known, open_)), {"a": 1}) is None
    assert holds(All((known, open_)), {"a": 0}) is False
    assert holds(Any((known, open_)), {"a": 1}) is True
    assert holds(Any((known, open_)), {"a": 0}) is None


def test_domain_holds_exactly_of_admissible_cases() -> None:
    made = ruleset(
        facts=(number("a", at_most_fact="b"), number("b", at_least=1, at_most=3), flag("f")),
        relations=(check_sum("a f", "b"),),
        classes=CLASSES,
    )
    admitted = [point for point in POINTS if holds(All(domain(made)), point)]
    assert admitted == [p for p in POINTS if 1 <= p["b"] <= 3 and p["a"] + p["f"] == p["b"]]


def test_without_classes_the_class_is_always_the_same() -> None:
    admitted = [point["@class"] for point in POINTS if holds(All(domain(ruleset())), point)]
    assert set(admitted) == {0}


def test_so_many_of_some_facts_are_counted() -> None:
    """Yes/no facts add up; of anything else, every way to have enough is written out."""
    facts = tuple(Holds(fact=name) for name in "abc")
    counted = lower(SomeOf(least=2, parts=facts), ())
    assert counted == Constraint((("a", 1), ("b", 1), ("c", 1)), -2)
    mixed = lower(SomeOf(least=2, parts=(*facts, Holds(fact="d", positive=False))), ())
    assert isinstance(mixed, Any)
    assert len(mixed.parts) == 6


def test_touching_keeps_what_bears_on_the_names() -> None:
    made = ruleset(facts=(number("a", at_most_fact="b"), number("b"), number("c")))
    kept = touching(domain(made), ["a"])
    assert names(All(kept)) == {"a", "b"}
