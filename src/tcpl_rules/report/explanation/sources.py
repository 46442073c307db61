"""The sources at the end of a page: places in law by how well they are known, and instruments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.citations import short_title
from tcpl_rules.report.explanation.names import quoted
from tcpl_rules.report.explanation.page import Item, Section
from tcpl_rules.report.grounds import Ground, listed_grounds
from tcpl_rules.report.wording import BASES

_TITLE = Text("Căn cứ", "Sources")
_LISTED = Text("{basis}: {places}", "{basis}: {places}")
_REPORTED = Text("{citation}, theo {source}", "{citation}, according to {source}")
_ARTICLE: Mapping[Language, re.Pattern[str]] = {
    "vi": re.compile(r"(?P<within>(?:điểm|khoản) .*?) (?P<whole>Điều .*)"),
    "en": re.compile(r"(?P<whole>.*?, article \S+), (?P<within>.*)"),
}
"""What stands within an article, and the article with its instrument."""

_WHOLE = Text("Tên đầy đủ của văn bản", "Instruments in full")


def sources_section(clauses: Iterable[ClauseUsed], ruleset: Ruleset, lang: Language) -> Section:
    """Where *clauses* stand, those known best first; then the instruments by their full titles."""
    cited = [clause for clause in clauses if clause.citation.vi]
    places = listed_grounds(dict.fromkeys(cited), ruleset, lang)
    by_basis = groupby(places, key=lambda ground: ground.basis)
    items = tuple(_of_basis(basis, tuple(grounds), lang) for basis, grounds in by_basis)
    titles = tuple(Item(text=title) for title in _titles(cited, ruleset, lang))
    whole = (Item(text=_WHOLE.in_language(lang), parts=titles),) if titles else ()
    return Section(title=_TITLE.in_language(lang), items=(*items, *whole))


def _of_basis(basis: Basis, grounds: tuple[Ground, ...], lang: Language) -> Item:
    """The places that are known so well; those that a document reports, each with it."""
    named = BASES[basis].in_language(lang)
    plain = in_short([ground.citation for ground in grounds if not ground.source], lang)
    text = _LISTED.in_language(lang).format(basis=named, places=plain) if plain else named
    reported = _reported([ground for ground in grounds if ground.source], lang)
    return Item(text=text, parts=tuple(Item(text=text) for text in reported))


def _reported(grounds: Iterable[Ground], lang: Language) -> Iterator[str]:
    by_source: dict[str, list[str]] = {}
    for ground in grounds:
        by_source.setdefault(ground.source, []).append(ground.citation)
    for source, places in by_source.items():
        listed = in_short(places, lang)
        yield _REPORTED.in_language(lang).format(citation=listed, source=quoted(source))


def in_short(places: Iterable[str], lang: Language) -> str:
    """*places*, each once, those of one article and of one instrument put together.

    ``điểm a khoản 8 Điều 13 Luật`` and ``khoản 9 Điều 13 Luật`` become ``điểm a khoản 8, khoản 9
    Điều 13 Luật``.
    """
    split = _ARTICLE[lang]
    groups: dict[str, list[str]] = {}
    each = (place for cited in places for place in cited.split("; "))
    for place in dict.fromkeys(each):
        found = split.fullmatch(place)
        within, whole = (found["within"], found["whole"]) if found else ("", place)
        groups.setdefault(whole, []).append(within)
    return "; ".join(_joined(whole, within, lang) for whole, within in groups.items())


def _joined(whole: str, within: list[str], lang: Language) -> str:
    listed = (", " if lang == "vi" else " and ").join(filter(None, within))
    if not listed:
        return whole
    return f"{listed} {whole}" if lang == "vi" else f"{whole}, {listed}"


def _titles(cited: Iterable[ClauseUsed], ruleset: Ruleset, lang: Language) -> Iterator[str]:
    """The instruments cited whose title is longer than what they are cited by."""
    texts = [clause.citation.in_language(lang) for clause in cited]
    for instrument in ruleset.instruments:
        title = instrument.title.in_language(lang)
        if short_title(title) != title and any(title in text for text in texts):
            yield title
