"""What a change of rules means for whom, as a page of text."""

from __future__ import annotations

from tcpl_rules.comparison.impact import Impact
from tcpl_rules.quantities import Language
from tcpl_rules.report.impact.sections import Section, impact_sections, impact_title
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.table import Column, Line, table

_LONGEST = 20


def impact_text(impact: Impact, lang: Language, screen: Screen) -> str:
    """The page: outcomes before and after, who loses and why, what to find out; lists are cut."""
    title = screen.bold(impact_title(impact, lang))
    sections = impact_sections(impact, lang, _LONGEST)
    return "\n\n".join([title, *("\n".join(_drawn(section, screen)) for section in sections)])


def _drawn(section: Section, screen: Screen) -> list[str]:
    lines = [screen.bold(section.title)]
    for sentence in section.lead:
        lines += screen.wrapped(sentence)
    if section.rows:
        columns = [
            Column(head=head, number=place > 0, wraps=place == 0)
            for place, head in enumerate(section.heads)
        ]
        lines += ["", *table(columns, [Line(cells=row) for row in section.rows], screen)]
    for item in section.listed:
        lines += screen.wrapped(item, "- ", "  ")
    return lines
