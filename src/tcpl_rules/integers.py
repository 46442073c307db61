"""Whole numbers under linear constraints: is there a solution, and which.

The method is the omega test (W. Pugh, 1991): equalities go by Euclid's algorithm, inequalities by
Fourier-Motzkin elimination, and where that is not exact for whole numbers, by its dark shadow
and splinters. An answer is always right; a system too hard for its budget raises.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import gcd

from attrs import frozen

from tcpl_rules.errors import InternalError

_WORK_LIMIT = 200_000
"""The constraints that one question may derive; guards of a law need a few dozen."""


@frozen
class Constraint:
    """The sum of coefficient times variable, plus *constant*, is at least 0.

    With *equality* it is exactly 0. Variables are whole numbers of any sign.
    """

    coefficients: tuple[tuple[str, int], ...]
    constant: int
    equality: bool = False


def satisfy(constraints: Iterable[Constraint]) -> dict[str, int] | None:
    """Whole numbers that meet every constraint, or None when there are none.

    Every variable named gets a value, one near zero where there is a choice.

    Raises:
        InternalError: The system is too hard to decide.
    """
    listed = tuple(constraints)
    try:
        values = _Search().solve(_System.of(listed))
    except _Contradiction:
        return None
    return {name: values.get(name, 0) for c in listed for name, _ in c.coefficients}


_Terms = dict[str, int]
_Key = tuple[tuple[str, int], ...]


class _Contradiction(Exception):  # noqa: N818 - never leaves this file
    """The constraints cannot all hold."""


class _System:
    """Constraints in lowest terms; of two alike only the tighter is kept."""

    def __init__(self) -> None:
        self.at_least: dict[_Key, int] = {}
        self.equal: list[tuple[_Terms, int]] = []

    @classmethod
    def of(cls, constraints: Iterable[Constraint]) -> _System:
        """The system of *constraints*; raises _Contradiction when one alone cannot hold."""
        system = cls()
        for constraint in constraints:
            terms: _Terms = {}
            for name, coefficient in constraint.coefficients:
                terms[name] = terms.get(name, 0) + coefficient
            system.add(terms, constraint.constant, equality=constraint.equality)
        return system

    def add(self, terms: _Terms, constant: int, *, equality: bool = False) -> None:
        """Take in one constraint; raises _Contradiction when it alone cannot hold."""
        kept = {name: c for name, c in terms.items() if c}
        divisor = gcd(*kept.values())
        if divisor == 0:
            if constant < 0 or (equality and constant):
                raise _Contradiction
        elif equality:
            if constant % divisor:
                raise _Contradiction
            self.equal.append(
                ({name: c // divisor for name, c in kept.items()}, constant // divisor)
            )
        else:
            key = tuple(sorted((name, c // divisor) for name, c in kept.items()))
            tight = constant // divisor
            self.at_least[key] = min(tight, self.at_least.get(key, tight))

    def substitute(self, name: str, terms: _Terms, constant: int) -> _System:
        """The system with *terms* plus *constant* in place of *name*."""
        system = _System()
        for old, value in self.equal:
            system.add(*_replaced(old, value, name, terms, constant), equality=True)
        for key, value in self.at_least.items():
            system.add(*_replaced(dict(key), value, name, terms, constant))
        return system

    def pinch(self) -> bool:
        """Turn opposite inequalities that touch into an equality; say whether any did.

        Raises _Contradiction when opposite inequalities leave nothing between them.
        """
        for key, constant in self.at_least.items():
            if len(key) == 1:
                continue  # elimination is exact on these
            opposite = tuple((name, -c) for name, c in key)
            room = constant + self.at_least.get(opposite, 1 - constant)
            if room < 0:
                raise _Contradiction
            if room == 0:
                del self.at_least[key], self.at_least[opposite]
                self.equal.append((dict(key), constant))
                return True
        return False


class _Search:
    """One question, with the work left for it."""

    def __init__(self) -> None:
        self._work = _WORK_LIMIT
        self._fresh = 0

    def solve(self, system: _System) -> dict[str, int]:
        """A solution of *system*, unnamed variables being 0; raises _Contradiction."""
        if system.equal or system.pinch():
            return self._solve_equality(system)
        if not system.at_least:
            return {}
        bounds = _Bounds.choose(system.at_least)
        values = self.solve(self._shadow(system, bounds, dark=False))
        if bounds.extend(values):
            return values
        # The real shadow has a solution that no whole number of this variable completes.
        try:
            values = self.solve(self._shadow(system, bounds, dark=True))
        except _Contradiction:
            return self._splinters(system, bounds)
        bounds.extend(values)
        return values

    def _solve_equality(self, system: _System) -> dict[str, int]:
        """Express one variable by the others, with a new one while no coefficient is 1."""
        terms, constant = min(system.equal, key=lambda e: min(map(abs, e[0].values())))
        name = min(terms, key=lambda n: abs(terms[n]))
        divisor = terms[name]
        replacement = {other: -(c // divisor) for other, c in terms.items() if other != name}
        if abs(divisor) != 1:
            self._fresh += 1
            self._spend(1)
            replacement[f"@{self._fresh}"] = 1
        offset = -(constant // divisor)
        values = self.solve(system.substitute(name, replacement, offset))
        values[name] = _evaluate(replacement.items(), offset, values)
        return values

    def _shadow(self, system: _System, bounds: _Bounds, *, dark: bool) -> _System:
        """What the constraints say of the other variables; the dark one leaves room for a whole."""
        shadow = _System()
        touched = {key for key, _, _ in (*bounds.lower, *bounds.upper)}
        shadow.at_least = {k: c for k, c in system.at_least.items() if k not in touched}
        self._spend(len(bounds.lower) * len(bounds.upper))
        for low, a, low_constant in bounds.lower:
            for high, b, high_constant in bounds.upper:
                terms: _Terms = {}
                for key, factor in ((low, b), (high, a)):
                    for name, c in key:
                        terms[name] = terms.get(name, 0) + factor * c
                slack = (a - 1) * (b - 1) if dark else 0
                shadow.add(terms, b * low_constant + a * high_constant - slack)
        return shadow

    def _splinters(self, system: _System, bounds: _Bounds) -> dict[str, int]:
        """The solutions that the dark shadow misses lie close above a lower bound."""
        steepest = max(b for _, b, _ in bounds.upper)
        for key, a, constant in bounds.lower:
            for distance in range((steepest * a - steepest - a) // steepest + 1):
                self._spend(1)
                try:
                    close = _System()
                    close.at_least = dict(system.at_least)
                    close.add(dict(key), constant - distance, equality=True)
                    return self.solve(close)
                except _Contradiction:
                    continue
        raise _Contradiction

    def _spend(self, work: int) -> None:
        self._work -= work
        if self._work < 0:
            msg = "a system of constraints is too hard to decide"
            raise InternalError(msg)


class _Bounds:
    """The constraints on one variable from below and above: key, size of coefficient, constant."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.lower: list[tuple[_Key, int, int]] = []
        self.upper: list[tuple[_Key, int, int]] = []

    @classmethod
    def choose(cls, at_least: Mapping[_Key, int]) -> _Bounds:
        """The bounds of the variable that is cheapest to eliminate, exact ones first."""
        every: dict[str, _Bounds] = {}
        for key, constant in at_least.items():
            for name, c in key:
                if name not in every:
                    every[name] = cls(name)
                side = every[name].lower if c > 0 else every[name].upper
                side.append((key, abs(c), constant))
        return min(every.values(), key=cls._cost)

    def _cost(self) -> tuple[bool, int]:
        steps = (max((c for _, c, _ in side), default=1) for side in (self.lower, self.upper))
        pairs = len(self.lower) * len(self.upper)
        return min(steps) > 1, pairs - len(self.lower) - len(self.upper)

    def extend(self, values: dict[str, int]) -> bool:
        """Give the variable the whole number nearest 0 that fits *values*, if there is one."""
        low = [-(self._rest(key, constant, values) // a) for key, a, constant in self.lower]
        high = [self._rest(key, constant, values) // b for key, b, constant in self.upper]
        value = max([*low, min([0, *high])])
        if high and value > min(high):
            return False
        values[self._name] = value
        return True

    def _rest(self, key: _Key, constant: int, values: Mapping[str, int]) -> int:
        return _evaluate(((n, c) for n, c in key if n != self._name), constant, values)


def _evaluate(terms: Iterable[tuple[str, int]], constant: int, values: Mapping[str, int]) -> int:
    return sum((c * values.get(name, 0) for name, c in terms), constant)


def _replaced(
    old: _Terms, value: int, name: str, terms: _Terms, constant: int
) -> tuple[_Terms, int]:
    """The sum *old* plus *value* with *terms* plus *constant* in place of *name*."""
    factor = old.get(name, 0)
    if not factor:
        return old, value
    new = {other: c for other, c in old.items() if other != name}
    for other, c in terms.items():
        new[other] = new.get(other, 0) + factor * c
    return new, value + factor * constant
