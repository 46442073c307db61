"""What a change of rules means for whom, as HTML that pastes into a word processor."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tcpl_rules.comparison.impact import Impact
from tcpl_rules.quantities import Language
from tcpl_rules.report.impact.sections import Section, impact_sections, impact_title
from tcpl_rules.report.screen import printable

_FONT = "font-family: 'Times New Roman', serif; font-size: 13pt"
_CELL = "border: 1px solid black; padding: 4px; vertical-align: top"


def impact_html(impact: Impact, lang: Language) -> str:
    """The page with every list in full; nothing in it runs, or is loaded from elsewhere."""
    title = _text(impact_title(impact, lang))
    sections = (line for part in impact_sections(impact, lang) for line in _drawn(part))
    body = "\n".join(sections)
    return f"""<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body style="{_FONT}">
<h1 style="font-size: 14pt">{title}</h1>
{body}
</body>
</html>"""


def _drawn(section: Section) -> Iterator[str]:
    yield f'<h2 style="font-size: 13pt">{_text(section.title)}</h2>'
    yield from (f"<p>{_text(sentence)}</p>" for sentence in section.lead)
    if section.rows:
        yield '<table style="border-collapse: collapse">'
        heads = "".join(f'<th style="{_CELL}">{_text(head)}</th>' for head in section.heads)
        yield f"<tr>{heads}</tr>"
        yield from (_row(row) for row in section.rows)
        yield "</table>"
    if section.listed:
        yield "<ul>"
        yield from (f"<li>{_text(item)}</li>" for item in section.listed)
        yield "</ul>"


def _row(row: tuple[str, ...]) -> str:
    number = f'<td style="{_CELL}; text-align: right">'
    numbers = "".join(f"{number}{_text(cell)}</td>" for cell in row[1:])
    return f'<tr><td style="{_CELL}">{_text(row[0])}</td>{numbers}</tr>'


def _text(text: str) -> str:
    return escape(printable(text))
