"""A comparison as Markdown: a table of old and new, then the cases that show each change."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.comparison.comparison import Comparison, Side
from tcpl_rules.quantities import Language
from tcpl_rules.report.comparison.rows import Row, rows_of
from tcpl_rules.report.comparison.table import CHANGE, HEADS, cell, intro, remarks
from tcpl_rules.report.comparison.text import NOTHING
from tcpl_rules.report.comparison.words import ComparisonWords
from tcpl_rules.report.screen import printable

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|"})


def comparison_markdown(comparison: Comparison, lang: Language) -> str:
    """The page; the text of the law in it is escaped, so that nothing in it is a mark."""
    page = _Page(comparison, ComparisonWords(comparison, lang), lang)
    return "\n\n".join("\n".join(part) for part in page.parts() if part)


@frozen
class _Page:
    """What the paragraphs and the table are made from."""

    comparison: Comparison
    words: ComparisonWords
    lang: Language

    def parts(self) -> Iterator[list[str]]:
        head, counted = intro(self.comparison, self.lang)
        yield [f"# {_escaped(head)}"]
        yield [_escaped(counted)]
        rows = rows_of(self.comparison.changes)
        if not rows:
            yield [NOTHING.in_language(self.lang)]
        else:
            yield list(self._table(rows))
        for title, listed in remarks(self.comparison, self.words, self.lang):
            yield [f"## {_escaped(title)}"]
            yield [f"- {_escaped(remark)}" for remark in listed]

    def _table(self, rows: tuple[Row, ...]) -> Iterator[str]:
        heads = [CHANGE, *HEADS]
        yield f"| {' | '.join(head.in_language(self.lang) for head in heads)} |"
        yield "|" + " --- |" * len(heads)
        for row in rows:
            changed = "; ".join(
                f"{self.words.part(change)}: {self.words.status(change)}" for change in row.changes
            )
            cells = [_escaped(changed), self._cell(row, "old"), self._cell(row, "new"), ""]
            yield f"| {' | '.join(cells)} |"

    def _cell(self, row: Row, side: Side) -> str:
        title, sentences = cell(row, side, self.words)
        bold = [f"**{_escaped(title)}**"] if title else []
        return "<br>".join([*bold, *map(_escaped, sentences)])


def _escaped(text: str) -> str:
    return printable(text).translate(_SPECIAL)
