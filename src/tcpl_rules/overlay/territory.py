"""Whether a unit lies in the territory of an overlay."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.model.overlay import Territory
from tcpl_rules.model.standing import Text

_LEVELS: Final = (
    ("province", "province", Text("tỉnh, thành phố", "the province")),
    ("district", "district", Text("huyện, quận, thị xã, thành phố", "the district")),
    ("unit", "name", Text("tên đơn vị", "the name of the unit")),
)
"""The fields of a territory, widest first, with the key of a case's unit that each is held to."""

_KINDS: Final = {
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "q": "quận",
    "h": "huyện",
    "p": "phường",
    "x": "xã",
    "t": "tỉnh",
}
_LEADING: Final = re.compile(
    r"(thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã)\s+|(tp|tx|tt|[qhpxt])\.\s*"
)
_OLD_TONES: Final = tuple(
    (f"{first}{mark}{second}", f"{first}{second}{mark}")
    for first, second in (("o", "a"), ("o", "e"), ("u", "y"))
    for mark in "\u0300\u0301\u0303\u0309\u0323"
)
"""``hóa`` and ``hoá`` are the same: the tone on the first vowel, and on the second."""


def problems_of_place(unit: Mapping[str, object], territory: Territory) -> Iterator[Problem]:
    """What keeps *unit*, that of a case, from being known to lie in *territory*.

    Names are compared without the word for their kind (tỉnh, huyện, xã …); where both have one it
    is the same one. A value that is no text is left to the check of the case.
    """
    whole = territory_in_words(territory)
    for field, key, what in _LEVELS:
        wanted: str = getattr(territory, field)
        given = unit.get(key, "")
        if not wanted or not isinstance(given, str):
            continue
        if not given.strip():
            allowed = Text(f'{key} = "{wanted}"', f'{key} = "{wanted}"')
            yield Problem(
                code="TCPL1122",
                pointer=f"/unit/{key}",
                allowed=allowed,
                arguments={"what": what, "territory": whole},
            )
        elif not same_place(given, wanted):
            yield Problem(
                code="TCPL1121", pointer=f"/unit/{key}", value=shown(given), allowed=whole
            )


def territory_in_words(territory: Territory) -> Text:
    """The names of *territory*, the narrowest first."""
    names = [name for name in (territory.unit, territory.district, territory.province) if name]
    return Text(", ".join(names), ", ".join(names))


def same_place(one: str, other: str) -> bool:
    """Whether two names are of one place, as far as names tell."""
    (kind, name), (other_kind, other_name) = _parted(one), _parted(other)
    return name == other_name and (not kind or not other_kind or kind == other_kind)


def _parted(name: str) -> tuple[str, str]:
    """The word for the kind of place, if there is one, and the rest; spaces and case put aside."""
    apart = unicodedata.normalize("NFD", " ".join(name.casefold().split()))
    for old, new in _OLD_TONES:
        apart = apart.replace(old, new)
    plain = unicodedata.normalize("NFC", apart)
    found = _LEADING.match(plain)
    if found is None or not plain[found.end() :]:
        return "", plain
    return found[1] or _KINDS[found[2]], plain[found.end() :]
