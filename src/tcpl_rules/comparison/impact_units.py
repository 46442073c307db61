"""Units that stand in two rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.case_row import CaseRow

_MOST_NAMED = 5


def listed_twice(rows: Sequence[CaseRow]) -> dict[int, Problem]:
    """The problem of each row, by its place in *rows*, whose code and year another one has too.

    Each of them has it, so that their order changes nothing. Units without a code are not
    compared: two communes can have one name.
    """
    places: defaultdict[tuple[str, object], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        key = _key(row)
        if key is not None:
            places[key].append(place)
    return {
        place: _problem(code, [rows[other] for other in same if other != place])
        for (code, _), same in places.items()
        if len(same) > 1
        for place in same
    }


def _key(row: CaseRow) -> tuple[str, object] | None:
    if row.case is None:
        return None
    unit, year = row.case.document.get("unit"), row.case.document.get("year")
    code = unit.get("code") if isinstance(unit, Mapping) else None
    if not isinstance(code, str) or not code.strip() or not isinstance(year, int):
        return None
    return code.strip(), year


def _problem(code: str, others: Sequence[CaseRow]) -> Problem:
    vi, en = (_listed(others, word) for word in ("dòng", "row"))
    return Problem(code="TCPL1068", pointer="/unit/code", value=shown(code), allowed=Text(vi, en))


def _listed(rows: Sequence[CaseRow], word: str) -> str:
    named = sorted((row.file, row.row or 0) for row in rows)
    places = [f"{word} {row}" if row else file for file, row in named[:_MOST_NAMED]]
    return ", ".join(places) + (" …" if len(named) > _MOST_NAMED else "")
