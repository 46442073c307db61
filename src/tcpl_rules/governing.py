"""Which of the shipped rulesets governs a year, a day or a case."""

from __future__ import annotations

from datetime import date, datetime

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_identity import whole_number, years_covered
from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CaseError, UnknownRulesetError
from tcpl_rules.model.ruleset import NoAssessment, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.shelf import load, shipped_ids

STANDARD = "tcpl"
"""The legal-access standard."""


def for_year(year: int, standard: str = STANDARD) -> CompiledRuleset:
    """The shipped version of *standard* that governs the assessment year *year*.

    Raises:
        TypeError: *year* is no whole number.
        UnknownRulesetError: None does; the message says which years are governed.
    """
    given: object = year
    if not isinstance(given, int):
        msg = f"a year is a whole number such as 2024, not {given!r}"
        raise TypeError(msg)
    for version in _series(standard):
        if version.model.years is not None and year in version.model.years:
            return version
    raise UnknownRulesetError(_no_version(year, standard))


def for_date(day: date, standard: str = STANDARD) -> CompiledRuleset:
    """The shipped version of *standard* that governs the assessment period with *day* in it.

    A period may begin in the year before the one that it is named after. Where a version's period
    is unread, it is taken to be the calendar year.

    Raises:
        TypeError: *day* is no date.
        UnknownRulesetError: None does; the message says which years are governed.
    """
    given: object = day
    if not isinstance(given, date) or isinstance(given, datetime):
        msg = f"a day is a date such as date(2024, 12, 31), not {given!r}"
        raise TypeError(msg)
    asked = [(one, year) for one in _series(standard) for year in _years_of(day, one.model)]
    for version, year in asked:
        if version.model.years is not None and year in version.model.years:
            return version
    raise UnknownRulesetError(_no_version(asked[0][1] if asked else day.year, standard))


def _series(standard: str) -> list[CompiledRuleset]:
    """The shipped versions of *standard*."""
    return [one for one in map(load, shipped_ids()) if one.model.standard == standard]


def _years_of(day: date, ruleset: Ruleset) -> list[int]:
    """The assessment years whose period, as *ruleset* has it, holds *day*."""
    period = ruleset.period
    if period is None or period.first is None or period.last is None:
        return [day.year]
    first, last = (period.first.month, period.first.day), (period.last.month, period.last.day)
    found = []
    for year in (day.year, day.year + 1):
        begins = (year - period.from_year_before, *first)
        if begins <= (day.year, day.month, day.day) <= (year, *last):
            found.append(year)
    return found


def for_case(case: Case) -> CompiledRuleset:
    """The shipped ruleset that *case* names, or that governs its year.

    Raises:
        CaseError: There is none, or the case says too little to find it.
        RulesetError: It names a file of the caller's own, and its text is wrong.
    """
    named, year = case.document.get("ruleset"), case.document.get("year")
    standard = case.document.get("standard", STANDARD)
    whole = whole_number(year)
    try:
        if isinstance(named, str):
            return load(named)
        if whole is not None and isinstance(standard, str):
            return for_year(whole, standard)
    except UnknownRulesetError as unknown:
        by_name = isinstance(named, str)
        where, value = ("/ruleset", str(named)) if by_name else ("/year", f"{standard} {whole}")
        raise CaseError((_no_ruleset(case, where, value, unknown),)) from unknown
    raise CaseError((_no_address(case),))


def _no_address(case: Case) -> Problem:
    """The problem of a case that names neither a ruleset nor a year, or not as they are named."""
    named, year = case.document.get("ruleset"), case.document.get("year")
    allowed = Text('ruleset = "qd-25-2021", year = 2024', 'ruleset = "qd-25-2021", year = 2024')
    if named is None and year is None:
        what = Text("bộ quy tắc (ruleset) hoặc năm (year)", "the ruleset, or the year")
        return Problem(
            code="TCPL0807", pointer="/ruleset", allowed=allowed, arguments={"what": what}
        )
    pointer, value = ("/ruleset", named) if named is not None else ("/year", year)
    if named is None and whole_number(year) is not None:
        pointer, value = "/standard", case.document.get("standard")
        allowed = Text(f'standard = "{STANDARD}"', f'standard = "{STANDARD}"')
    line, column = case.place(pointer) or (None, None)
    return Problem(
        code="TCPL0806",
        pointer=pointer,
        line=line,
        column=column,
        value=shown(value),
        allowed=allowed,
    )


def _no_ruleset(case: Case, pointer: str, value: str, unknown: UnknownRulesetError) -> Problem:
    line, column = case.place(pointer) or (None, None)
    return Problem(
        code="TCPL0814",
        pointer=pointer,
        line=line,
        column=column,
        value=value,
        allowed=unknown.text,
    )


def _no_version(year: int, standard: str) -> Text:
    series = [version.model for version in _series(standard)]
    if not series:
        known = ", ".join(sorted({load(name).model.standard for name in shipped_ids()}))
        vi, en = (
            f"Không có chuẩn “{standard}”; có:",
            f"No standard is called “{standard}”; there are:",
        )
        return Text(f"{vi} {known}", f"{en} {known}")
    for ruleset in series:
        for none in ruleset.no_assessment:
            if none.year == year:
                return _not_assessed(none, ruleset, _listed(series))
    listed = _listed(series)
    return Text(
        f"Không có bản nào áp dụng cho năm {year}; có: {listed.vi}",
        f"No version governs {year}; there are: {listed.en}",
    )


def _listed(series: list[Ruleset]) -> Text:
    """The versions of a standard, the oldest first, each with the years that it governs."""
    dated = sorted(series, key=lambda ruleset: ruleset.years.first if ruleset.years else 0)
    years = [(ruleset.id, years_covered(ruleset.years)) for ruleset in dated]
    return Text(
        ", ".join(f"{name} ({covered.vi})" for name, covered in years),
        ", ".join(f"{name} ({covered.en})" for name, covered in years),
    )


def _not_assessed(none: NoAssessment, ruleset: Ruleset, listed: Text) -> Text:
    """Who reports the pause, what of it was read, and how to assess as if there were none."""
    titles = {source.id: source.title for source in ruleset.sources}
    reported = titles.get(none.standing.source, Text(""))
    notes = none.standing.notes or (Text(""),)
    vi = f"Năm {none.year} không đánh giá, theo: {reported.vi}. {notes[0].vi}".strip()
    en = (
        f"Nothing was assessed in {none.year}, according to: {reported.in_language('en')}. "
        f"{notes[0].in_language('en')}".strip()
    )
    return Text(
        f"{vi} Muốn tính thử thì yêu cầu --as-if và ghi rõ một bộ quy tắc: {listed.vi}",
        f"{en} To assess as if it were, ask for --as-if and name a ruleset: {listed.en}",
    )
