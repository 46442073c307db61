"""What a change of rules means for whom, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tcpl_rules.comparison.impact import Impact
from tcpl_rules.quantities import Language
from tcpl_rules.report.impact.sections import Section, impact_sections, impact_title
from tcpl_rules.report.screen import printable

_SIGNS = re.compile(r"([\\`*_\[\]<>|#])")


def impact_markdown(impact: Impact, lang: Language) -> str:
    """The page with every list in full."""
    parts = [f"# {_safe(impact_title(impact, lang))}"]
    parts += ("\n\n".join(_drawn(section)) for section in impact_sections(impact, lang))
    return "\n\n".join(parts) + "\n"


def _drawn(section: Section) -> list[str]:
    parts = [f"## {_safe(section.title)}", *map(_safe, section.lead)]
    if section.rows:
        rule = ("---", *("---:" for _ in section.heads[1:]))
        heads = (_safe(head.replace("\n", " ")) for head in section.heads)
        rows = (_row(map(_safe, row)) for row in section.rows)
        parts.append("\n".join([_row(heads), _row(rule), *rows]))
    if section.listed:
        parts.append("\n".join(f"- {_safe(item)}" for item in section.listed))
    return parts


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _safe(text: str) -> str:
    """*text* on one line, its signs not those of Markdown: names of units may hold anything."""
    return _SIGNS.sub(r"\\\1", printable(text))
