"""Guards: what must hold of the facts for a row to apply."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from tcpl_rules.source import Span

Comparator = Literal["<", "<=", "=", ">=", ">"]


@frozen(kw_only=True)
class Linear:
    """A sum of facts, each times a whole number, plus *constant*; counts, days, or 0 and 1."""

    terms: tuple[tuple[str, int], ...]
    constant: int = 0


@frozen(kw_only=True)
class Measure:
    """What a guard measures: a fact, a sum or difference of facts, or a ratio of two.

    A ratio has a *denominator*; a comparison of it does not hold while the denominator is zero.
    """

    numerator: Linear
    denominator: str | None = None

    @property
    def is_ratio(self) -> bool:
        """Whether the measure is a share, compared with percentages."""
        return self.denominator is not None


@frozen(kw_only=True)
class Comparison:
    """A measure against a constant; a ratio's constant is a bare share, 1/2 for 50%."""

    measure: Measure
    comparator: Comparator
    value: Fraction
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Holds:
    """A yes/no fact that is yes, or with *positive* false, that is no."""

    fact: str
    positive: bool = True
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class KindIs:
    """The assessed unit is of the kind *kind*."""

    kind: str
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class ClassIs:
    """The assessed unit is of the class *class_*."""

    class_: str
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class AllOf:
    """Every part holds."""

    parts: tuple[Guard, ...]


@frozen(kw_only=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Guard, ...]


@frozen(kw_only=True)
class SomeOf:
    """At least *least* of the parts hold."""

    least: int
    parts: tuple[Guard, ...]


@frozen(kw_only=True)
class NoneOf:
    """No part holds."""

    parts: tuple[Guard, ...]


Guard = Comparison | Holds | KindIs | ClassIs | AllOf | AnyOf | SomeOf | NoneOf

Joined = AllOf | AnyOf | SomeOf | NoneOf
"""The guards that are made of other guards."""


@frozen(kw_only=True)
class UnreadThreshold:
    """A measure that the law compares with a number that nobody here has read."""

    measure: Measure
    comparator: Comparator
    span: Span | None = field(default=None, eq=False, repr=False)
