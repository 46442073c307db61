"""The shipped rulesets, and rulesets in files of the caller's own."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

from tcpl_rules._assets import asset
from tcpl_rules.assessment.case import Case
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.errors import UnknownRulesetError
from tcpl_rules.freeze import FILE, thawed
from tcpl_rules.model.ruleset import NoAssessment, Ruleset
from tcpl_rules.source import SourceText
from tcpl_rules.sources import read_sources

STANDARD = "tcpl"
"""The legal-access standard."""


def shipped_ids() -> tuple[str, ...]:
    """The ids of the rulesets that come with the library."""
    folders = (entry for entry in asset("rulesets").iterdir() if entry.is_dir())
    return tuple(sorted(folder.name for folder in folders if _texts(folder)))


def load(ruleset: str | os.PathLike[str]) -> CompiledRuleset:
    """The shipped ruleset with that id, or the one in that file or folder.

    A path is a `os.PathLike`, or a text with a separator or the ending ``.tcpl``.

    Raises:
        UnknownRulesetError: No shipped ruleset has that id, or nothing is at that path.
        RulesetError: The text is wrong; it carries every finding.
    """
    if isinstance(ruleset, str) and not _is_path(ruleset):
        return _shipped(ruleset)
    path = Path(ruleset)
    if not path.exists():
        msg = f"there is no file or folder {path}"
        raise UnknownRulesetError(msg)
    return compiled_from(read_sources(path))


def for_year(year: int, standard: str = STANDARD) -> CompiledRuleset:
    """The shipped version of *standard* that governs the assessment year *year*.

    Raises:
        UnknownRulesetError: None does; the message says which years are governed.
    """
    versions = [_shipped(name) for name in shipped_ids()]
    series = [version for version in versions if version.model.standard == standard]
    for version in series:
        if version.model.years is not None and year in version.model.years:
            return version
    raise UnknownRulesetError(_no_version(year, standard, [v.model for v in series], versions))


def for_case(case: Case) -> CompiledRuleset:
    """The shipped ruleset that *case* names, or that governs its year.

    Raises:
        UnknownRulesetError: There is none, or the case says too little to find it.
        RulesetError: It names a file of the caller's own, and its text is wrong.
    """
    named, year = case.document.get("ruleset"), case.document.get("year")
    if isinstance(named, str):
        return load(named)
    standard = case.document.get("standard", STANDARD)
    if isinstance(year, int) and isinstance(standard, str):
        return for_year(year, standard)
    msg = 'the case names no ruleset and no year: add ruleset = "qd-25-2021", or year = 2024'
    raise UnknownRulesetError(msg)


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
        hint = f"did you mean {meant}?" if meant else f"there are: {', '.join(shipped_ids())}"
        msg = f"no ruleset is called {name}; {hint}"
        raise UnknownRulesetError(msg)
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


def _texts(folder: Traversable) -> list[Traversable]:
    texts = (entry for entry in folder.iterdir() if entry.name.endswith(".tcpl"))
    return sorted(texts, key=lambda entry: entry.name)


def _is_path(text: str) -> bool:
    return text.endswith(".tcpl") or "/" in text or os.sep in text


def _no_version(
    year: int, standard: str, series: list[Ruleset], versions: list[CompiledRuleset]
) -> str:
    if not series:
        known = ", ".join(sorted({version.model.standard for version in versions}))
        return f"no standard is called {standard}; there are: {known}"
    for ruleset in series:
        for none in ruleset.no_assessment:
            if none.year == year:
                return _not_assessed(none, ruleset)
    years = ", ".join(f"{r.id} ({_years(r)})" for r in series)
    return f"no version of {standard} here governs {year}; there are: {years}"


def _not_assessed(none: NoAssessment, ruleset: Ruleset) -> str:
    sources = {source.id: source.title.vi for source in ruleset.sources}
    reported = sources.get(none.standing.source, "")
    notes = " ".join(note.in_language("en") for note in none.standing.notes)
    said = f", reported by: {reported}" if reported else ""
    return f"nothing was assessed in {none.year}{said}. {notes}".strip()


def _years(ruleset: Ruleset) -> str:
    years = ruleset.years
    if years is None:
        return "no years"
    return f"{years.first}-{years.last or ''}"
