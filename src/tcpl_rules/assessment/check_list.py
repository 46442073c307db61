"""Lists in the record of a procedure: of names, and of days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tcpl_rules.assessment.found import Found, Keys
from tcpl_rules.assessment.problem import shown
from tcpl_rules.model.standing import Text

_NAMES = Text('một danh sách, ví dụ ["…", "…"]', 'a list, such as ["…", "…"]')
_NAME = Text("một tên trong dấu ngoặc kép", "a name in quotes")


def items_of(
    table: Mapping[str, object], keys: Keys, wanted: Text, found: Found
) -> tuple[object, ...]:
    """The list under the last of *keys*; empty when it is missing, or reported.

    *wanted* says what such a list looks like.
    """
    listed = table.get(str(keys[-1]), ())
    if isinstance(listed, tuple):
        return listed
    found.add("TCPL0806", keys, shown(listed), wanted)
    return ()


def names_of(
    table: Mapping[str, object],
    keys: Keys,
    code: str,
    known: Collection[str],
    none: Text,
    found: Found,
) -> tuple[str, ...]:
    """The names listed under the last of *keys*, each once; one outside *known* is a *code*.

    *none* is said where nothing is known.
    """
    names: list[str] = []
    for place, value in enumerate(items_of(table, keys, _NAMES, found)):
        if not isinstance(value, str):
            found.add("TCPL0806", (*keys, place), shown(value), _NAME)
        elif value not in known:
            found.unnamed(code, (*keys, place), known, none, name=value)
        else:
            names.append(value)
    return tuple(dict.fromkeys(names))


def both(keys: Keys, value: str, lists: Iterable[str], found: Found) -> None:
    """Report that *value* stands in both of *lists*, which exclude each other."""
    first, second = lists
    allowed = Text(f"chỉ {first} hoặc chỉ {second}", f"either {first} or {second}")
    found.add("TCPL0855", keys, value, allowed)
