"""The assessment years, newest first, and the standards beside them: which rules govern each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.calculator.form.fields import FieldMaker, Json
from tcpl_rules.governing import STANDARD
from tcpl_rules.model.ruleset import NoAssessment, Ruleset
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.quantities import Language
from tcpl_rules.shelf import load, shipped_ids

_ONWARD = Text("áp dụng {}", "governs: {}")
_PAUSED = Text(
    "không đánh giá, theo: {source}.{note} Nếu chọn thì kết quả chỉ để tham khảo",
    "nothing was assessed, according to: {source}.{note} If chosen, the result is as if it were",
)


def years_of(lang: Language, today: date | None = None) -> list[Json]:
    """Every year of the legal-access standard, newest first, then those of the other standards.

    A version without a last year is listed to the year of *today*, and its first year at least.
    """
    listed = sorted(_years(lang, today), key=_newest_first)
    return [{key: value for key, value in one.items() if key != "own"} for one in listed]


def _newest_first(one: Json) -> tuple[bool, str, int]:
    own, ruleset, year = one["own"], one["ruleset"], one["year"]
    number = year if isinstance(year, int) else 0
    return (not own, "" if own else str(ruleset), -number)


def _years(lang: Language, today: date | None) -> Iterator[Json]:
    for name in shipped_ids():
        ruleset = _model(name)
        if ruleset.years is None:
            continue
        last = ruleset.years.last
        if last is None:
            last = max(ruleset.years.first, _newest(), today.year if today else 0)
        for year in range(ruleset.years.first, last + 1):
            yield _year(year, ruleset, ruleset.years.standing, _covered(ruleset, lang), lang)
        for none in ruleset.no_assessment:
            yield _year(none.year, ruleset, none.standing, _paused(none, ruleset, lang), lang)


def _year(year: int, ruleset: Ruleset, standing: Standing, note: str, lang: Language) -> Json:
    fields = FieldMaker(ruleset, lang)
    return {
        "own": ruleset.standard == STANDARD,
        "year": year,
        "ruleset": ruleset.id,
        "standard": ruleset.standard,
        "title": fields.say(ruleset.title),
        "instrument": fields.say(ruleset.instruments[0].title) if ruleset.instruments else "",
        "basis": standing.basis.value,
        "badge": fields.cited(standing)["badge"],
        "note": note,
    }


def _covered(ruleset: Ruleset, lang: Language) -> str:
    return _ONWARD.in_language(lang).format(years_covered(ruleset.years).in_language(lang))


def _paused(none: NoAssessment, ruleset: Ruleset, lang: Language) -> str:
    titles = {source.id: source.title for source in ruleset.sources}
    source = titles.get(none.standing.source, Text("")).in_language(lang)
    note = "".join(f" {note.in_language(lang)}" for note in none.standing.notes)
    return _PAUSED.in_language(lang).format(source=source, note=note)


def _newest() -> int:
    """The newest year in which a version of any standard begins."""
    return max(one.years.first for one in map(_model, shipped_ids()) if one.years is not None)


@lru_cache(maxsize=32)
def _model(name: str) -> Ruleset:
    return load(name).model
