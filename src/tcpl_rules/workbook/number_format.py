"""What a number format of a sheet shows of a number."""

from __future__ import annotations

import re
from fractions import Fraction

from tcpl_rules.quantities import Rounding, round_to

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_PLAIN = re.compile(r"[#0?,]*[#0?](?:\.(?P<decimals>[0#?]*))?%?")


def rounded_by(number_format: str, value: Fraction) -> Fraction | None:
    """The number that *number_format* shows for *value*, where that is another one.

    Percentages show the share. None also for formats that are no plain decimals, such as
    ``General``, fractions and scientific ones.
    """
    section = _LITERAL.sub("", number_format.partition(";")[0]).replace(" ", "")
    found = _PLAIN.fullmatch(section)
    if found is None or section.removesuffix("%").endswith(","):
        return None
    places = len(found["decimals"] or "")
    if "%" in section:
        places += 2
    shown = round_to(value, places, Rounding.HALF_UP)
    return None if shown == value else shown
