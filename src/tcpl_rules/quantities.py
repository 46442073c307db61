"""Exact numbers: how they are read, written and rounded."""

from __future__ import annotations

import enum
import re
from decimal import Decimal
from fractions import Fraction
from typing import Literal

ZERO = Fraction(0)
ONE = Fraction(1)

Language = Literal["vi", "en"]
"""A language in which results are worded."""

LANGUAGES: tuple[Language, ...] = ("vi", "en")

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:/0*[1-9][0-9]*)?")


class Rounding(enum.Enum):
    """A rounding that a law can name; it acts on the distance from zero."""

    HALF_UP = "half up"
    HALF_EVEN = "half even"
    DOWN = "down"
    UP = "up"


def exact(text: str) -> Fraction:
    """The number that *text* writes: ``13.5``, ``80/3``, ``-2``.

    Raises:
        ValueError: *text* is not such a number.
    """
    if not _NUMBER.fullmatch(text):
        msg = f"not an exact number: {text!r}"
        raise ValueError(msg)
    whole, _, denominator = text.partition("/")
    value = Fraction(whole)
    return value / Fraction(denominator) if denominator else value


def from_decimal(value: Decimal) -> Fraction:
    """The exact value of *value*.

    Raises:
        ValueError: *value* is not finite.
    """
    if not value.is_finite():
        msg = f"not a finite number: {value}"
        raise ValueError(msg)
    return Fraction(value)


def round_to(value: Fraction, places: int, rounding: Rounding) -> Fraction:
    """*value* with *places* decimals; a law that rounds says which way.

    Raises:
        TypeError: *rounding* is no `Rounding`, or *places* no whole number.
        ValueError: *places* is below 0.
    """
    _refuse_unless(Rounding, rounding, f"rounding takes one of {', '.join(map(str, Rounding))}")
    _refuse_unless(int, places, "places takes a whole number")
    if places < 0:
        msg = f"places takes a number from 0 up, not {places}"
        raise ValueError(msg)
    scale = 10**places
    scaled = abs(value) * scale
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest
    up = {
        Rounding.HALF_UP: twice >= scaled.denominator,
        Rounding.HALF_EVEN: twice > scaled.denominator
        or (twice == scaled.denominator and whole % 2 == 1),
        Rounding.DOWN: False,
        Rounding.UP: rest > 0,
    }[rounding]
    magnitude = Fraction(whole + up, scale)
    return -magnitude if value < 0 else magnitude


def _refuse_unless(wanted: type, value: object, takes: str) -> None:
    if not isinstance(value, wanted):
        msg = f"{takes}, not {value!r}"
        raise TypeError(msg)


def plain(value: Fraction) -> str:
    """*value* as JSON carries it: ``13.5``, or ``80/3`` when it has no finite decimals."""
    places = _decimal_places(value)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    if places == 0:
        return str(value.numerator)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def display(value: Fraction, lang: Language) -> str:
    """*value* as people write it: a decimal comma in Vietnamese, a point in English.

    Raises:
        ValueError: *lang* is no `Language`.
    """
    if lang not in LANGUAGES:
        msg = f"a language is one of {', '.join(map(repr, LANGUAGES))}, not {lang!r}"
        raise ValueError(msg)
    text = plain(value)
    return text.replace(".", ",") if lang == "vi" else text


def _decimal_places(value: Fraction) -> int | None:
    """The decimals that *value* needs, or None when no number of them is enough."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
