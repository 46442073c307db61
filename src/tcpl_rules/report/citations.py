"""Citations short enough to read: an instrument by its kind and number."""

from __future__ import annotations

import re

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language

_NUMBERED = re.compile(r".*?\d+/(?:\d{4}/[^\s,;]+|[^\s,;/]*-[^\s,;]+)")


def short_title(title: str) -> str:
    """*title* up to the official number, which no two instruments share; all of it without one."""
    found = _NUMBERED.match(title)
    return found[0] if found else title


def short_citation(citation: Text, ruleset: Ruleset, lang: Language) -> str:
    """*citation* with each instrument by its short title."""
    text = citation.in_language(lang)
    titles = {instrument.title.in_language(lang) for instrument in ruleset.instruments}
    for title in sorted(titles, key=len, reverse=True):
        text = text.replace(title, short_title(title))
    return text
