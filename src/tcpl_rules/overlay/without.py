"""A case without what belongs to an overlay, as the ruleset below it takes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.content_hash import RECORDED
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.model.overlay import Overlay

_COLUMNS: Final = ("self_assessed", "appraised")


def without_local(case: Case, overlay: Overlay) -> Case:
    """*case* without the facts and conditions of *overlay*, and without its record."""
    document = dict(case.document)
    gone = list(_gone(document, overlay))
    for path in gone:
        _remove(document, path)
    provenance = document.get("provenance")
    if isinstance(provenance, Mapping):
        document["provenance"] = {
            pointer: said
            for pointer, said in provenance.items()
            if not _lies_in(str(pointer), (pointer_to(*path) for path in gone))
        }
    return Case.from_mapping(document)


def _gone(document: Mapping[str, object], overlay: Overlay) -> Iterator[tuple[str, ...]]:
    """The paths of what is taken out."""
    # What is recorded of the procedure decides no outcome, and may speak of local papers.
    yield from ((key,) for key in RECORDED if key in document)
    for fact in overlay.facts:
        yield from (("facts", fact.id), ("fed", fact.id))
    for condition in overlay.conditions:
        yield from ((column, "conditions", condition.id) for column in _COLUMNS)


def _remove(table: dict[str, object], path: tuple[str, ...]) -> None:
    """Take out of *table* what *path* leads to, if it is there; what it held stays as it is."""
    key, *rest = path
    inner = table.get(key)
    if not rest:
        table.pop(key, None)
    elif isinstance(inner, Mapping):
        copy = dict(inner)
        _remove(copy, tuple(rest))
        table[key] = copy


def _lies_in(pointer: str, gone: Iterable[str]) -> bool:
    return any(pointer == path or pointer.startswith(f"{path}/") for path in gone)
