"""The shipped rulesets, and rulesets in files of the caller's own."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from importlib.resources.abc import Traversable
from pathlib import Path

from tcpl_rules._assets import asset
from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.errors import CaseError, UnknownRulesetError
from tcpl_rules.freeze import FILE, thawed
from tcpl_rules.model.ruleset import NoAssessment, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.source import SourceText
from tcpl_rules.sources import read_sources

STANDARD = "tcpl"
"""The legal-access standard."""


def shipped_ids() -> tuple[str, ...]:
    """The ids of the rulesets that come with the library."""
    folders = (entry for entry in asset("rulesets").iterdir() if entry.is_dir())
    return tuple(sorted(folder.name for folder in folders if _texts(folder)))


def load(
    ruleset: str | os.PathLike[str],
    completions: Sequence[str | os.PathLike[str] | SourceText] = (),
) -> CompiledRuleset:
    """The shipped ruleset with that id, or the one in that file or folder.

    A path is a `os.PathLike`, or a text with a separator or the ending ``.tcpl``. *completions*
    are files, or their texts, that fill gaps of it; each is worked into the result of the one
    before, and its hash stands in every receipt.

    Raises:
        UnknownRulesetError: No shipped ruleset has that id, or nothing is at that path.
        RulesetError: The text is wrong; it carries every finding.
        OSError: A completion cannot be read.
    """
    if completions:
        return _completed(sources_of(ruleset), completions)
    if isinstance(ruleset, str) and not _is_path(ruleset):
        return _shipped(_known_here(ruleset))
    return compiled_from(sources_of(ruleset))


def sources_of(ruleset: str | os.PathLike[str]) -> tuple[SourceText, ...]:
    """The texts of the shipped ruleset with that id, or of the one in that file or folder.

    Raises:
        UnknownRulesetError: No shipped ruleset has that id, or nothing is at that path.
        RulesetError: A file is not UTF-8.
        OSError: A file cannot be read.
    """
    if isinstance(ruleset, str) and not _is_path(ruleset):
        return shipped_sources(_known_here(ruleset))
    path = Path(ruleset)
    if not path.exists():
        text = Text(f"Không có tệp hay thư mục {path}", f"There is no file or folder {path}")
        raise UnknownRulesetError(text)
    return read_sources(path)


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
    versions = [_shipped(name) for name in shipped_ids()]
    series = [version for version in versions if version.model.standard == standard]
    for version in series:
        if version.model.years is not None and year in version.model.years:
            return version
    raise UnknownRulesetError(_no_version(year, standard, [v.model for v in series], versions))


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
    versions = [_shipped(name) for name in shipped_ids()]
    series = [version for version in versions if version.model.standard == standard]
    asked = [(version, year) for version in series for year in _years_of(day, version.model)]
    for version, year in asked:
        if version.model.years is not None and year in version.model.years:
            return version
    year = asked[0][1] if asked else day.year
    raise UnknownRulesetError(_no_version(year, standard, [v.model for v in series], versions))


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
    try:
        if isinstance(named, str):
            return load(named)
        if isinstance(year, int) and isinstance(standard, str):
            return for_year(year, standard)
    except UnknownRulesetError as unknown:
        by_name = isinstance(named, str)
        where, value = ("/ruleset", str(named)) if by_name else ("/year", f"{standard} {year}")
        raise CaseError((_no_ruleset(case, where, value, unknown),)) from unknown
    raise CaseError((_no_address(case, named, year),))


def compiled_from(sources: Sequence[SourceText]) -> CompiledRuleset:
    """The compiled form of the ruleset that *sources* write.

    Raises:
        RulesetError: The text is wrong; it carries every finding.
    """
    from tcpl_rules.pipeline import check_sources  # noqa: PLC0415 - loads the parser

    checked = check_sources(sources)
    return CompiledRuleset.of(checked.model, checked.content_hash, checked.warnings)


def shipped_sources(name: str) -> tuple[SourceText, ...]:
    """The texts of the shipped ruleset *name*.

    Raises:
        UnknownRulesetError: There is no such ruleset.
    """
    if name not in shipped_ids():
        meant = nearest(name, shipped_ids())
        known = ", ".join(shipped_ids())
        vi, en = f"Có: {known}", f"There are: {known}"
        if meant:
            vi, en = f"Có phải là {meant}?", f"Did you mean {meant}?"
        raise UnknownRulesetError(
            Text(
                f"Không có bộ quy tắc nào tên là {name}. {vi}",
                f"No ruleset is called {name}. {en}",
            )
        )
    folder = asset("rulesets") / name
    return tuple(
        SourceText(f"rulesets/{name}/{entry.name}", entry.read_text("utf-8"))
        for entry in _texts(folder)
    )


def _shipped(name: str) -> CompiledRuleset:
    sources = shipped_sources(name)
    frozen = asset("rulesets") / name / FILE
    current = thawed(frozen.read_bytes(), sources) if frozen.is_file() else None
    return CompiledRuleset.of(*current) if current else compiled_from(sources)


def _completed(
    sources: Sequence[SourceText], completions: Sequence[str | os.PathLike[str] | SourceText]
) -> CompiledRuleset:
    from tcpl_rules.revision.completion import complete  # noqa: PLC0415 - loads the parser

    texts: list[SourceText] = []
    for one in completions:
        texts += (one,) if isinstance(one, SourceText) else read_sources(Path(one))
    made = complete(sources, texts)
    return CompiledRuleset.of(
        made.checked.model, made.checked.content_hash, made.checked.warnings, made.completions
    )


def _known_here(name: str) -> str:
    """*name*, unless it is that of a folder here and of no shipped ruleset."""
    if name not in shipped_ids() and _is_folder_here(name):
        raise UnknownRulesetError(_folder_meant(name))
    return name


def _texts(folder: Traversable) -> list[Traversable]:
    texts = (entry for entry in folder.iterdir() if entry.name.endswith(".tcpl"))
    return sorted(texts, key=lambda entry: entry.name)


def _is_folder_here(name: str) -> bool:
    # Path.is_dir raises on a text that is too long for a name.
    return bool(name.strip(".")) and os.path.isdir(name)  # noqa: PTH112


def _folder_meant(name: str) -> Text:
    return Text(
        f"Không có bộ quy tắc nào tên là {name}. Nếu là thư mục {name} ở đây thì viết ./{name}",
        f"No ruleset is called {name}. If the folder {name} here is meant, write ./{name}",
    )


def _is_path(text: str) -> bool:
    return text.endswith(".tcpl") or "/" in text or os.sep in text


def _no_address(case: Case, named: object, year: object) -> Problem:
    """The problem of a case that names neither a ruleset nor a year, or not as they are named."""
    allowed = Text('ruleset = "qd-25-2021", year = 2024', 'ruleset = "qd-25-2021", year = 2024')
    if named is None and year is None:
        what = Text("bộ quy tắc (ruleset) hoặc năm (year)", "the ruleset, or the year")
        return Problem(
            code="TCPL0807", pointer="/ruleset", allowed=allowed, arguments={"what": what}
        )
    pointer, value = ("/ruleset", named) if named is not None else ("/year", year)
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


def _no_version(
    year: int, standard: str, series: list[Ruleset], versions: list[CompiledRuleset]
) -> Text:
    if not series:
        known = ", ".join(sorted({version.model.standard for version in versions}))
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
