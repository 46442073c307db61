"""Every page that is generated, in the order in which a reader meets them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.governing import STANDARD
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference import versions
from tcpl_rules.reference.beside import called
from tcpl_rules.reference.cases import case_files, cases_pages
from tcpl_rules.reference.codes import code_pages
from tcpl_rules.reference.command_line import command_line_pages
from tcpl_rules.reference.criterion import criterion_pages
from tcpl_rules.reference.facts import facts_pages
from tcpl_rules.reference.home import home_pages
from tcpl_rules.reference.outcome import outcome_pages
from tcpl_rules.reference.overview import overview_pages
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.procedure import procedure_pages
from tcpl_rules.reference.python_api import python_pages
from tcpl_rules.reference.site.links import alone
from tcpl_rules.reference.standard import standard_pages
from tcpl_rules.reference.versions import version_pages
from tcpl_rules.shelf import load, shipped_ids

_TITLES: Final[Mapping[str, Text]] = {
    "contributing/decisions": Text("", "Decisions"),
    "reference/errors": Text("Mã lỗi", "Error codes"),
    "reference/language": Text("Ngôn ngữ của bộ quy tắc", "The language"),
    "reference/python": Text("", "Python"),
    versions.FOLDER: Text("So sánh giữa các văn bản", "What each version changed"),
}
_FOLDER: Final = Text("{called} ({years})", "{called} ({years})")


def shipped() -> tuple[CompiledRuleset, ...]:
    """The shipped rulesets: the legal-access standard first, in each the newest version first."""
    return in_order([load(name) for name in shipped_ids()])


def in_order(rulesets: Sequence[CompiledRuleset]) -> tuple[CompiledRuleset, ...]:
    """*rulesets* by standard, in each the newest version first."""
    return tuple(sorted(rulesets, key=_rank))


def _rank(one: CompiledRuleset) -> tuple[bool, str, int, str]:
    model = one.model
    first = model.years.first if model.years is not None else 0
    return model.standard != STANDARD, model.standard, -first, one.id


def pages(rulesets: Sequence[CompiledRuleset], lang: Language) -> tuple[Page, ...]:
    """The pages about *rulesets*, which may be anybody's."""
    ordered = in_order(rulesets)
    return tuple(
        page
        for part in (
            home_pages(ordered, lang),
            *(_of_ruleset(ruleset, lang) for ruleset in ordered),
            version_pages(ordered, lang),
        )
        for page in part
    )


def pages_alone(rulesets: Sequence[CompiledRuleset], lang: Language) -> tuple[Page, ...]:
    """The same with the files that they offer, as they stand without the pages of others."""
    made = (*pages(rulesets, lang), *files(rulesets, lang))
    paths = frozenset(page.path for page in made)
    return tuple(
        evolve(page, text=alone(page.text, page.path, paths)) if page.path.endswith(".md") else page
        for page in made
    )


def files(rulesets: Sequence[CompiledRuleset], lang: Language) -> tuple[Page, ...]:
    """The files that the pages about *rulesets* offer; too large to keep beside them."""
    return tuple(file for ruleset in rulesets for file in case_files(ruleset, lang))


def every_page(parsers: Mapping[str, argparse.ArgumentParser], lang: Language) -> tuple[Page, ...]:
    """All pages of the site that are generated; *parsers* are those of the commands."""
    return (*pages(shipped(), lang), *_of_library(parsers, lang))


def _of_ruleset(ruleset: CompiledRuleset, lang: Language) -> Iterator[Page]:
    yield from overview_pages(ruleset, lang)
    yield from criterion_pages(ruleset, lang)
    yield from outcome_pages(ruleset, lang)
    yield from procedure_pages(ruleset, lang)
    yield from facts_pages(ruleset, lang)
    yield from cases_pages(ruleset, lang)


def _of_library(parsers: Mapping[str, argparse.ArgumentParser], lang: Language) -> Iterator[Page]:
    yield from standard_pages(lang)
    if lang == "en":
        yield from command_line_pages(parsers)
        yield from python_pages()
    yield from code_pages(lang)


def folder_titles(lang: Language) -> dict[str, str]:
    """What the folders of generated and copied pages are called in a menu."""
    titles = {folder: title.in_language(lang) for folder, title in _TITLES.items()}
    return titles | {f"reference/{one.id}": _titled(one.model, lang) for one in shipped()}


def _titled(ruleset: Ruleset, lang: Language) -> str:
    years = years_covered(ruleset.years).in_language(lang)
    return _FOLDER.in_language(lang).format(called=called(ruleset, lang), years=years)
