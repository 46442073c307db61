"""What a result rests on: clauses with badges, how they are read, and the receipt."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.assessment_text import counting_readings
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.cited import Citing
from tcpl_rules.report.explanation.html.markup import (
    EMPTY,
    Child,
    Markup,
    element,
    joined,
    said,
)
from tcpl_rules.report.explanation.html.sections import disclosed, table
from tcpl_rules.report.grounds import Ground, listed_grounds

_SHORT_HASH = 12


@frozen
class SourceDrawing:
    """The grounds and the receipt of *assessment*, which was made under *ruleset*."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language
    citing: Citing

    def grounds(self) -> Markup:
        """Every clause that counted, with a badge that says how well it is known."""
        grounds = listed_grounds(self.assessment.clauses, self.ruleset, self.lang)
        listed = joined(map(self._row, grounds))
        heads = (words.PLACE, words.BASIS, words.GIVES)
        head = element("tr", *(element("th", self._say(h), scope="col") for h in heads))
        inside = (element("thead", head), element("tbody", listed))
        caption = self._say(words.GROUNDS_CAPTION)
        return joined(
            [
                table(caption, *inside, class_="grounds") if grounds else None,
                self._sources(),
                self._instruments(),
                disclosed(words.READINGS, self.lang, self._readings()),
                disclosed(words.QUESTIONS, self.lang, self._questions()),
            ]
        )

    def _row(self, ground: Ground) -> Markup:
        known = (self.citing.badge(ground.basis), self.citing.number(self._title(ground.source)))
        return element(
            "tr",
            element("th", ground.citation, scope="row"),
            element("td", *known),
            element("td", "; ".join(ground.gives)),
        )

    def _title(self, named: str) -> str:
        """The title in Vietnamese of the source called *named*."""
        titles = {one.title.in_language(self.lang): one.title.vi for one in self.ruleset.sources}
        return titles.get(named, named)

    def _sources(self) -> Markup:
        listed = self.citing.listed()
        if not listed.text:
            return EMPTY
        return joined([element("h3", self._say(words.SOURCES)), listed])

    def _instruments(self) -> Markup:
        """Every instrument by its full title."""
        items = (element("li", said(one.title, self.lang)) for one in self.ruleset.instruments)
        title = element("h3", self._say(words.INSTRUMENTS))
        return joined([title, element("ul", *items, class_="said")])

    def _readings(self) -> Iterator[Markup]:
        for keys, reading in counting_readings(self.assessment, self.ruleset):
            of = element("span", keys, ": ", class_="key") if keys else None
            yield joined([of, said(reading, self.lang)])

    def _questions(self) -> Iterator[Markup]:
        return (said(question.text, self.lang) for question in self.assessment.questions)

    # -- the receipt -------------------------------------------------------------------------------

    def receipt(self) -> Markup:
        """What the result was made from, with the beginning of each hash."""
        rows = (
            element("div", element("dt", self._say(what)), element("dd", value))
            for what, value in self._receipt_rows()
        )
        how = element("p", self._say(words.RECEIPT_HOW), class_="quiet")
        return joined([how, element("dl", *rows, class_="receipt")])

    def _receipt_rows(self) -> Iterator[tuple[Text, Child]]:
        receipt = self.assessment.receipt
        edition = self._say(words.RECEIPT_EDITION).format(receipt.ruleset, receipt.edition)
        yield words.RECEIPT_RULESET, edition
        yield words.RECEIPT_CONTENT, _hash(receipt.content_hash)
        yield words.RECEIPT_CASE, _hash(receipt.case_hash)
        yield words.RECEIPT_PROVENANCE, _hash(receipt.provenance_hash)
        yield words.RECEIPT_LIBRARY, f"tcpl_rules {receipt.library}"
        if receipt.completions:
            yield words.COMPLETED, joined(map(_hash, receipt.completions), ", ")
        stamps = ((receipt.as_if, words.AS_IF), (receipt.accepted_hearsay, words.ACCEPTED))
        stamped = [self._say(text) for is_so, text in stamps if is_so]
        if stamped:
            yield words.STAMPED, "; ".join(stamped)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _hash(value: str) -> Markup:
    return element("code", value[:_SHORT_HASH])
