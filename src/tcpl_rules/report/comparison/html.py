"""A comparison as HTML that pastes into a word processor: one plain table, borders inline."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from attrs import frozen

from tcpl_rules.comparison.comparison import Comparison, Side
from tcpl_rules.quantities import Language
from tcpl_rules.report.comparison.rows import Row, rows_of
from tcpl_rules.report.comparison.table import HEADS, cell, intro, remarks
from tcpl_rules.report.comparison.text import NOTHING
from tcpl_rules.report.comparison.words import ComparisonWords
from tcpl_rules.report.screen import printable

_TABLE = "border-collapse: collapse; width: 100%"
_CELL = "border: 1px solid black; padding: 4px; vertical-align: top"
_WIDTHS = ("38%", "38%", "24%")
_FONT = "font-family: 'Times New Roman', serif; font-size: 13pt"


def comparison_html(comparison: Comparison, lang: Language) -> str:
    """The page: the table of three columns, and below it what the comparison rests on.

    It holds no script, no style sheet, and nothing that is loaded from elsewhere.
    """
    page = _Page(comparison, ComparisonWords(comparison, lang), lang)
    head, counted = (_text(line) for line in intro(comparison, lang))
    body = "\n".join(page.lines())
    return f"""<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{head}</title>
</head>
<body style="{_FONT}">
<h1 style="font-size: 14pt">{head}</h1>
<p>{counted}</p>
{body}
</body>
</html>"""


@frozen
class _Page:
    """What the table and the lists below it are made from."""

    comparison: Comparison
    words: ComparisonWords
    lang: Language

    def lines(self) -> Iterator[str]:
        rows = rows_of(self.comparison.changes)
        if rows:
            yield from self._table(rows)
        else:
            yield f"<p>{_text(NOTHING.in_language(self.lang))}</p>"
        for title, listed in remarks(self.comparison, self.words, self.lang):
            yield f'<h2 style="font-size: 13pt">{_text(title)}</h2>'
            yield "<ul>"
            yield from (f"<li>{_text(remark)}</li>" for remark in listed)
            yield "</ul>"

    def _table(self, rows: tuple[Row, ...]) -> Iterator[str]:
        yield f'<table style="{_TABLE}">'
        yield "<tr>"
        for head, width in zip(HEADS, _WIDTHS, strict=True):
            style = f"{_CELL}; width: {width}; text-align: center"
            yield f'<th style="{style}">{_text(head.in_language(self.lang))}</th>'
        yield "</tr>"
        for row in rows:
            yield "<tr>"
            yield f'<td style="{_CELL}">{self._cell(row, "old")}</td>'
            yield f'<td style="{_CELL}">{self._cell(row, "new")}</td>'
            yield f'<td style="{_CELL}"></td>'
            yield "</tr>"
        yield "</table>"

    def _cell(self, row: Row, side: Side) -> str:
        title, sentences = cell(row, side, self.words)
        bold = [f"<b>{_text(title)}</b>"] if title else []
        return "<br>".join([*bold, *map(_text, sentences)])


def _text(text: str) -> str:
    return escape(printable(text))
