"""Places in law, each with a badge for how well it is known and a number for who reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, SourceDocument, Standing, Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.markdown import (
    anchor,
    blocks,
    bold,
    bullets,
    escaped,
    heading,
    link,
    link_to,
    span,
)
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.names import Names, day_words
from tcpl_rules.report.explanation.sources import in_short
from tcpl_rules.report.wording import BASES

_NUMBER = "#source-{}"
_ON_THE_WEB = ("https://", "http://")


@frozen(kw_only=True)
class Citing:
    """How parts of *ruleset* are cited on the page at the path *here*, in *lang*."""

    ruleset: Ruleset
    lang: Language
    here: str

    @property
    def names(self) -> Names:
        """What things are called."""
        return Names(self.ruleset, self.lang)

    def say(self, text: Text) -> str:
        """*text* in this language, as Markdown."""
        return escaped(text.in_language(self.lang))

    def to(self, key: str, markdown: str) -> str:
        """*markdown* that leads to the part called *key*."""
        return link_to(self.ruleset, key, markdown, self.here)

    # -- where a part stands -----------------------------------------------------------------------

    def badge(self, basis: Basis) -> str:
        """How well a part is known, in a word; in full for who points at it."""
        word = words.BADGES[basis].in_language(self.lang)
        known = BASES[basis].in_language(self.lang)
        return span(word, f"tcpl-badge tcpl-{basis.value}", title=known)

    def place(self, standing: Standing) -> str:
        """The place in law, instruments by their short titles; empty where none is given."""
        cited = self.names.cited(standing).citation
        short = short_citation(cited, self.ruleset, self.lang)
        return escaped(in_short([short], self.lang)) if short else ""

    def known(self, standing: Standing) -> str:
        """The badge, with the number of the document that reports the part."""
        return f"{self.badge(standing.basis)}{self._number(standing.source)}"

    def cited(self, standing: Standing) -> str:
        """The place in law and how well it is known; empty of what was read and has no place."""
        place = self.place(standing)
        if not place and standing.basis is Basis.READ:
            return ""
        return f'<span class="tcpl-cited">{place} {self.known(standing)}</span>'

    def _number(self, source: str) -> str:
        for number, document in enumerate(self.ruleset.sources, 1):
            if document.id == source:
                return link(f"\\[{number}\\]", _NUMBER.format(number))
        return ""

    # -- who reports it ----------------------------------------------------------------------------

    def sources(self, body: str) -> str:
        """The documents that the page *body* names by number, under a heading; empty if none."""
        named = [
            (number, document)
            for number, document in enumerate(self.ruleset.sources, 1)
            if f"]({_NUMBER.format(number)})" in body
        ]
        if not named:
            return ""
        return blocks(heading(2, self.say(words.SOURCES)), self.listed(named))

    def listed(self, documents: Iterable[tuple[int, SourceDocument]]) -> str:
        """*documents* with their numbers, days and addresses."""
        return bullets(
            f"{anchor(_NUMBER.format(number)[1:])}{bold(f'[{number}]')} "
            + "".join(self._document(document))
            for number, document in documents
        )

    def _document(self, document: SourceDocument) -> Iterator[str]:
        title = self.say(document.title)
        linked = document.address.startswith(_ON_THE_WEB)
        yield link(title, document.address) if linked else title
        if document.published is not None:
            day = day_words(document.published, self.lang)
            yield f" ({escaped(words.PUBLISHED.in_language(self.lang).format(day))})"
