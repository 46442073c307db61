"""The sound part of what was typed: wrong values are marked where they were typed and left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Final

from attrs import evolve, fields, has

from tcpl_rules.assessment.case import Case, CheckedCase
from tcpl_rules.assessment.problem import Problem, keys_of, pointer_to
from tcpl_rules.calculator.judged.desk import Desk
from tcpl_rules.calculator.typed.mark_words import MarkWords, facts_in
from tcpl_rules.calculator.typed.marks import WHOLE_SHEET, Level, Mark, Marks
from tcpl_rules.calculator.typed.rest import without
from tcpl_rules.calculator.typed.typed_case import PAPER_FIELDS, Typed
from tcpl_rules.errors import CaseError
from tcpl_rules.model.guard import KindIs
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import Language

_NOT_COVERED: Final = ("TCPL0811", "TCPL0812")
_ENTRY: Final = 3
"""The keys of points: the column, that they are points, and the part."""

_ANY_YEAR: Final = 2000
_MOST_ROUNDS: Final = 60
_NO_NAME: Final[dict[Language, str]] = {"vi": "(chưa ghi tên)", "en": "(no name yet)"}


def sound_case(
    typed: Typed, desk: Desk, places: Places, marks: Marks, lang: Language
) -> CheckedCase | None:
    """The case that was typed without the values that are wrong; these are said in *marks*.

    A year that is not governed is judged as if it were. None where the unit is not known well
    enough to be judged.
    """
    document, as_if = typed.document, False
    words = MarkWords(desk.ruleset)
    for _ in range(_MOST_ROUNDS):
        try:
            return desk.checker.check(Case.from_mapping(document), as_if=as_if)
        except CaseError as error:
            before = document, as_if
            problems = [_at_the_last(problem, document, typed) for problem in error.problems]
            for problem in _last_first(problems):
                covered = problem.code not in _NOT_COVERED
                level: Level = "error" if covered else "ask"
                said = Mark(level=level, text=words.say(problem))
                marks.add(places.field_of(problem.pointer), said)
                as_if = as_if or not covered
                if covered:
                    document = _left(document, problem, desk.ruleset, lang)
            if (document, as_if) == before:
                break
    return None


def _last_first(problems: Sequence[Problem]) -> list[Problem]:
    """*problems* so that taking items out of lists moves none that is still to come."""
    return sorted(problems, key=lambda one: _place(one.pointer), reverse=True)


def _at_the_last(problem: Problem, document: Mapping[str, object], typed: Typed) -> Problem:
    """*problem*, where figures contradict each other, at the one that was typed last."""
    about, told = facts_in(problem), document.get("facts")
    names = [name for name in told if name in about] if isinstance(told, Mapping) else []
    by_hand = [name for name in names if f"facts.{name}" not in typed.implied]
    if not names:
        return problem
    return evolve(problem, pointer=pointer_to("facts", (by_hand or names)[-1]))


def _place(pointer: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(k), "") if k.isdecimal() else (0, k) for k in keys_of(pointer))


def _left(
    document: dict[str, object], problem: Problem, ruleset: Ruleset, lang: Language
) -> dict[str, object]:
    """*document* without the value that *problem* is about, or with what stands in for it."""
    keys = keys_of(problem.pointer)
    if keys == ("year",):
        return {**document, "year": ruleset.years.first if ruleset.years else _ANY_YEAR}
    if keys[:1] == ("unit",) and len(keys) == 2:
        return _with_unit(document, keys[1], _stand_in(keys[1], ruleset, lang))
    if keys[1:2] == ("points",):
        keys = keys[:_ENTRY]
    while keys:
        left = without(document, keys)
        if left != document:
            return _without_provenance(left, pointer_to(*keys))
        keys = keys[:-1]
    return document


def _without_provenance(document: dict[str, object], pointer: str) -> dict[str, object]:
    """*document* without what says where the value at *pointer*, which is gone, came from."""
    told = document.get("provenance")
    for of in told if isinstance(told, Mapping) else ():
        if of == pointer or of.startswith(f"{pointer}/"):
            document = without(document, ("provenance", of))
    return document


def _with_unit(document: dict[str, object], key: str, stand_in: str | None) -> dict[str, object]:
    """*document* with *stand_in* for what its unit says under *key*; without it for None."""
    told = document.get("unit")
    unit = {k: v for k, v in told.items() if k != key} if isinstance(told, Mapping) else {}
    return {**document, "unit": unit if stand_in is None else {**unit, key: stand_in}}


def _stand_in(key: str, ruleset: Ruleset, lang: Language) -> str | None:
    """What stands in for what is missing of the unit, where nothing turns on it."""
    if key == "name":
        return _NO_NAME[lang]
    if key == "kind" and not asks_for_kind(ruleset):
        return ruleset.kinds[0].id
    return None


@lru_cache(maxsize=32)
def asks_for_kind(ruleset: Ruleset) -> bool:
    """Whether anything in *ruleset* turns on the kind of the unit."""
    return _names_kind((ruleset.nodes, ruleset.conditions, ruleset.steps))


def _names_kind(part: object) -> bool:
    if isinstance(part, tuple):
        return any(map(_names_kind, part))
    if isinstance(part, KindIs):
        return True
    kind: type = type(part)
    return has(kind) and any(_names_kind(getattr(part, one.name)) for one in fields(kind))


def is_pointer(text: str) -> bool:
    """Whether *text* leads from the top of a case to a value in it."""
    try:
        return bool(keys_of(text))
    except ValueError:
        return False


class Places:
    """Which field of a sheet owns a place in a case: *owned* are those there are.

    *rows* are those of `Typed`.
    """

    def __init__(self, rows: Sequence[int], owned: Collection[str]) -> None:
        self._rows = rows
        self._owned = owned

    def field_of(self, pointer: str) -> str:
        """The id of the field that *pointer* leads to; the whole sheet where no field owns it."""
        match keys_of(pointer):
            case ("documents", place, *rest) if place.isdecimal():
                return self._paper(int(place), rest)
            case ("provenance", of, *_):
                return self.field_of(of) if is_pointer(of) else WHOLE_SHEET
            case ("left_out", *_):
                return WHOLE_SHEET
            case ("steps", step, *rest):
                field = ".".join(("steps", step, *rest[:1]))
                return field if field in self._owned else self._nearest(("steps", step, "done"))
            case (side, "tallies", key):
                return self._nearest((side, "tallies", key, "full"))
            case keys:
                return self._nearest(keys)

    def fields_of(self, pointer: str) -> list[str]:
        """The fields to fill in for the value at *pointer*: points, and an unread maximum."""
        field = self.field_of(pointer)
        return [one for one in (field, f"{field}.of") if one == field or one in self._owned]

    def _paper(self, place: int, rest: Sequence[str]) -> str:
        if place >= len(self._rows):
            return WHOLE_SHEET
        key = rest[0] if rest and rest[0] in PAPER_FIELDS else PAPER_FIELDS[0]
        return f"documents.{self._rows[place]}.{key}"

    def _nearest(self, keys: Sequence[str]) -> str:
        """The field for the value under *keys*, or for one that it stands in."""
        while keys:
            field = ".".join(keys)
            if field in self._owned:
                return field
            keys = keys[:-1]
        return WHOLE_SHEET
