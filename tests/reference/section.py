"""One section of a generated page, and how it is cited."""

from __future__ import annotations

import re
from functools import cache

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import Language
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.criterion import criterion_pages
from tests.shipped import ruleset


def citing(model: Ruleset, lang: Language = "vi", here: str = "") -> Citing:
    """How *model* is cited on a page of its folder."""
    return Citing(ruleset=model, lang=lang, here=here or f"reference/{model.id}/1.md")


@cache
def pages(name: str, lang: Language = "vi") -> dict[str, str]:
    """The pages of the criteria of a shipped ruleset, by their paths."""
    return {page.path: page.text for page in criterion_pages(ruleset(name), lang)}


def section(name: str, key: str, lang: Language = "vi") -> str:
    """What stands between the heading of the part at *key* and the next one."""
    text = pages(name, lang)[f"reference/{name}/{key.partition('.')[0]}.md"]
    found = re.search(
        rf"^#+ [^\n]*{{ #{re.escape(key)} [^\n]*\n(.*?)(?=^#+ |\Z)", text, re.MULTILINE | re.DOTALL
    )
    assert found is not None, key
    return found[1]


def cell(text: str, label: str) -> str:
    """What stands beside *label* in the table of parts; empty where it is not there."""
    found = re.search(rf"^\| {re.escape(label)} \| (.*) \|$", text, re.MULTILINE)
    return found[1] if found else ""
