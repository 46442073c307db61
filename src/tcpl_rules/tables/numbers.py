"""Numbers as people write them in the cells of a table, and the other ways to read them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

_LONGEST = 40

_WHOLE = re.compile(r"-?[0-9]+")
_DECIMAL = re.compile(r"(-?[0-9]+)[.,]([0-9]+)")
_SPACED = re.compile(r"-?[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+(?:[.,][0-9]+)?")
_POINTS_THEN_COMMA = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMAS_THEN_POINT = re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_SLASH = re.compile(r"(-?[0-9.,]+)\s*/\s*([0-9.,]+)")


def readings(text: str) -> tuple[Fraction, ...]:
    """The numbers that *text* can be read as; none where it is no number.

    13,5 and 13.5 are one number. 1.250 is two: the point may part thousands or decimals, and so
    may the comma of 1,250.
    """
    if len(text) > _LONGEST:
        return ()
    return tuple(sorted(set(_readings(text))))


def _readings(text: str) -> Iterator[Fraction]:
    if _WHOLE.fullmatch(text):
        yield Fraction(text)
    if _DECIMAL.fullmatch(text):
        yield Fraction(text.replace(",", "."))
    if _SPACED.fullmatch(text):
        yield Fraction(re.sub(r"[ \u00a0\u202f]", "", text).replace(",", "."))
    if _POINTS_THEN_COMMA.fullmatch(text):
        yield Fraction(text.replace(".", "").replace(",", "."))
    if _COMMAS_THEN_POINT.fullmatch(text):
        yield Fraction(text.replace(",", ""))


def fraction_readings(text: str) -> tuple[tuple[Fraction, ...], tuple[str, str] | None]:
    """The number that a text with a slash writes, and its two sides where it may be no number.

    80/3 is a number, as points above the whole can be nothing else. 5/6 may be five of six
    points, or the number five sixths.
    """
    found = _SLASH.fullmatch(text)
    if found is None or len(text) > _LONGEST:
        return (), None
    over, under = found[1], found[2]
    whole = _WHOLE.fullmatch(over) and _WHOLE.fullmatch(under) and int(under) > 0
    if whole and int(over) > int(under):
        return (Fraction(int(over), int(under)),), None
    return (), (over, under)
