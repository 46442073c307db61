"""Measures and guards of a generated ruleset, each with what it is worth at a completion."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from tests.generating.choices import Choices
from tests.generating.facts import FactPlan, FactPlans, Values


class Place(NamedTuple):
    """A kind and a class of unit, and the facts of one; without classes that is ``""``."""

    kind: str
    class_: str
    facts: Values


@dataclass(frozen=True)
class MeasurePlan:
    """A measure; *unit* is ``%`` for a ratio, whose value is None over zero, in percent."""

    text: str
    facts: tuple[str, ...]
    unit: str
    value: Callable[[Values], Fraction | None]
    nothing: str = ""
    """The guard that the denominator of a ratio is zero."""

    def values(self, places: Iterable[Place]) -> list[Fraction]:
        """Every value that it can have, in order."""
        found = {self.value(place.facts) for place in places}
        return sorted(value for value in found if value is not None)

    def constant(self, value: Fraction) -> str:
        number = str(value.numerator) if value.denominator == 1 else str(float(value))
        return number + self.unit


@dataclass(frozen=True)
class AtomPlan:
    """A guard that can be turned round: *text* holds exactly where *contrary* does not.

    *nothing* are the denominators in it, each with the guard that it is zero.
    """

    text: str
    contrary: str
    facts: tuple[str, ...]
    holds: Callable[[Place], bool]
    nothing: tuple[tuple[str, str], ...] = ()

    def defined(self, places: Iterable[Place]) -> AtomPlan:
        """A guard that holds too in those of *places* where a ratio in it has no value."""
        zero = [p for p in places if any(p.facts[name] == 0 for name, _ in self.nothing)]
        if all(self.holds(place) for place in zero):
            return self
        if not any(self.holds(place) for place in zero):
            return AtomPlan(
                self.contrary, self.text, self.facts, lambda p: not self.holds(p), self.nothing
            )

        def holds(place: Place) -> bool:
            return self.holds(place) or any(place.facts[name] == 0 for name, _ in self.nothing)

        text = " @OR ".join(["( " + self.text, *(guard for _, guard in self.nothing)]) + " )"
        return replace(self, text=text, contrary=f"@NONE_OF_THESE {{ {text} }}", holds=holds)

    def written(self, *, positive: bool) -> str:
        return self.text if positive else self.contrary


def measure_plan(choices: Choices, facts: FactPlans) -> MeasurePlan | None:
    """A fact, a sum, a difference or a ratio; None when every fact is a yes or no."""
    numbers = facts.of("COUNT", "DAYS", "WORKING_DAYS")
    if not numbers:
        return None
    first = choices.pick(numbers)
    others = [fact for fact in numbers if fact.kind == first.kind and fact != first]
    form = choices.pick(("fact", "ratio", "ratio", "sum", "difference")) if others else "fact"
    if form == "fact":
        return _linear(first, None, 1)
    second = choices.pick(others)
    if form != "ratio":
        return _linear(first, second, 1 if form == "sum" else -1)
    above, below = (second, first) if second.at_most == first.name else (first, second)
    return _ratio(above, below)


def _linear(first: FactPlan, second: FactPlan | None, sign: int) -> MeasurePlan:
    unit = _unit(first)
    if second is None:
        return MeasurePlan(first.name, (first.name,), unit, lambda v: Fraction(v[first.name]))
    text = f"{first.name} {'+' if sign > 0 else '-'} {second.name}"

    def value(v: Values) -> Fraction:
        return Fraction(v[first.name] + sign * v[second.name])

    return MeasurePlan(text, (first.name, second.name), unit, value)


def _unit(fact: FactPlan) -> str:
    return "" if fact.kind == "COUNT" else f" @{fact.kind}"


def _ratio(above: FactPlan, below: FactPlan) -> MeasurePlan:
    names = (above.name, below.name)
    nothing = f"{below.name} = 0{_unit(below)}"

    def value(v: Values) -> Fraction | None:
        return Fraction(100 * v[names[0]], v[names[1]]) if v[names[1]] else None

    return MeasurePlan(" / ".join(names), names, "%", value, nothing)


def cut(choices: Choices, low: Fraction, high: Fraction) -> tuple[Fraction, bool]:
    """A constant between two values that follow each other, and whether *low* may touch it.

    True: ``up to`` the constant, then ``above`` it. False: ``below`` it, then ``from`` it.
    """
    touches_low = low >= 0 and choices.up_to(1) == 1
    least = math.ceil(low) if touches_low else max(math.floor(low) + 1, 0)
    most = math.ceil(high) - 1 if touches_low else math.floor(high)
    return Fraction(least + choices.up_to(most - least)), touches_low


def atom_plan(
    choices: Choices, facts: FactPlans, places: Sequence[Place], everywhere: Sequence[Place]
) -> AtomPlan | None:
    """A guard that holds at some of *places* and not at others; None when none was found.

    Its contrary is its contrary *everywhere*.
    """
    atom = _joined if choices.one_in(6) else _single
    found = atom(choices, facts, places, everywhere)
    truths = {found.holds(place) for place in places} if found else set()
    return found if len(truths) == 2 else None


def _joined(
    choices: Choices, facts: FactPlans, places: Sequence[Place], everywhere: Sequence[Place]
) -> AtomPlan | None:
    """Some, all or none of two or three guards."""
    found = [_single(choices, facts, places, everywhere) for _ in range(2 + choices.up_to(1))]
    parts = [part for part in found if part]
    if not parts:
        return None
    most = len(parts)
    least = 1 + choices.up_to(most - 1)
    listed = "{ " + " , ".join(part.text for part in parts) + " }"
    any_of = "( " + " @OR ".join(part.text for part in parts) + " )"
    any_not = "( " + " @OR ".join(part.contrary for part in parts) + " )"
    some = f"@AT_LEAST {least} @OF_THESE {listed}"
    # With the least and the most of the guards that hold.
    text, contrary, low, high = choices.pick(
        (
            (some, f"@NONE_OF_THESE {{ {some} }}", least, most),
            (f"@NONE_OF_THESE {listed}", any_of, 0, 0),
            (f"@ALL_OF_THESE {listed}", any_not, most, most),
        )
    )
    return AtomPlan(
        text,
        contrary,
        tuple(name for part in parts for name in part.facts),
        lambda place: low <= sum(part.holds(place) for part in parts) <= high,
        tuple(pair for part in parts for pair in part.nothing),
    )


def _single(
    choices: Choices, facts: FactPlans, places: Sequence[Place], everywhere: Sequence[Place]
) -> AtomPlan | None:
    kinds, classes = sorted({p.kind for p in places}), sorted({p.class_ for p in places})
    form = choices.up_to(10)
    if form >= 9 and facts.of("YES_NO"):
        name = choices.pick(facts.of("YES_NO")).name
        return AtomPlan(name, f"@NOT {name}", (name,), lambda place: place.facts[name] == 1)
    if form == 8 and len(classes) > 1:
        text = f"@CLASS_IS {classes[0]}"
        contrary = f"@NONE_OF_THESE {{ {text} }}"
        return AtomPlan(text, contrary, (), lambda place: place.class_ == classes[0])
    if form == 7 and len(kinds) == 2:
        texts = [f"@KIND_IS {kind}" for kind in kinds]
        return AtomPlan(texts[0], texts[1], (), lambda place: place.kind == kinds[0])
    measure = measure_plan(choices, facts)
    return _comparison(choices, measure, places, everywhere) if measure else None


def _comparison(
    choices: Choices,
    measure: MeasurePlan,
    places: Sequence[Place],
    everywhere: Sequence[Place],
) -> AtomPlan | None:
    values = measure.values(places)
    above = [i for i in range(1, len(values)) if values[i] >= 0]
    if not above:
        return None
    index = choices.pick(above)
    form = choices.up_to(3)
    if form == 3 and values[index].denominator == 1:
        return _equality(measure, values[index], everywhere)
    constant, touches = cut(choices, values[index - 1], values[index])
    # The upper side of the cut, then the lower one.
    words = (">", "<=") if touches else (">=", "<")
    written = [f"{measure.text} {word} {measure.constant(constant)}" for word in words]

    def upper(value: Fraction) -> bool:
        return value > constant if touches else value >= constant

    return _sided(choices, measure, written, upper, everywhere)


def _sided(
    choices: Choices,
    measure: MeasurePlan,
    written: list[str],
    upper: Callable[[Fraction], bool],
    places: Sequence[Place],
) -> AtomPlan:
    """The guard for one side; what is neither, over a zero denominator, goes with the contrary."""
    turned = choices.up_to(1) == 1

    def holds(place: Place) -> bool:
        value = measure.value(place.facts)
        return value is not None and upper(value) != turned

    text, contrary = written[::-1] if turned else written
    contrary = _or_zero(measure, contrary, places)
    return AtomPlan(text, contrary, measure.facts, holds, _nothing(measure))


def _equality(measure: MeasurePlan, value: Fraction, places: Sequence[Place]) -> AtomPlan:
    constant = measure.constant(value)
    contrary = f"( {measure.text} < {constant} @OR {measure.text} > {constant} )"
    return AtomPlan(
        f"{measure.text} = {constant}",
        _or_zero(measure, contrary, places),
        measure.facts,
        lambda place: measure.value(place.facts) == value,
        _nothing(measure),
    )


def _nothing(measure: MeasurePlan) -> tuple[tuple[str, str], ...]:
    return ((measure.facts[1], measure.nothing),) if measure.nothing else ()


def _or_zero(measure: MeasurePlan, text: str, places: Sequence[Place]) -> str:
    if not zero_possible(measure, places):
        return text
    return f"( {text} @OR {measure.nothing} )"


def zero_possible(measure: MeasurePlan, places: Iterable[Place]) -> bool:
    """Whether the measure is a ratio whose denominator can be zero."""
    return any(measure.value(place.facts) is None for place in places)
