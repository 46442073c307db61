"""``--cases`` of ``tcpl diff``: what the change means for the units of a folder or table."""

from __future__ import annotations

import argparse
import sys

from tcpl_rules.cli.console import complain, say, say_json, screen_of
from tcpl_rules.comparison.impact_of import impact
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import NoConditionsError
from tcpl_rules.quantities import Language
from tcpl_rules.report.impact.html import impact_html
from tcpl_rules.report.impact.json import impact_json
from tcpl_rules.report.impact.markdown import impact_markdown
from tcpl_rules.report.impact.text import impact_text
from tcpl_rules.tables.read_cases import read_cases

_BROKEN = 1
_USAGE = 2


def add_cases(parser: argparse.ArgumentParser) -> None:
    """``--cases``."""
    parser.add_argument(
        "--cases",
        metavar="FOLDER|TABLE",
        help="what the change means for these units: a folder of cases, or a CSV or Excel table "
        "with a row for each",
    )


def run_impact(
    old: CompiledRuleset, new: CompiledRuleset, cases: str, form: str, lang: Language
) -> int:
    """Print what *new* in place of *old* means for *cases*, as *form*; 1 if a row is broken.

    *form* is ``text``, ``markdown``, ``json`` or ``html``.

    Raises:
        CaseError: No case can be read from *cases*.
        OSError: It cannot be read.
    """
    rows = read_cases(cases, (old.model, new.model))
    try:
        found = impact(old, new, rows)
    except NoConditionsError as refusal:
        return complain(refusal.text.in_language(lang), _USAGE)
    match form:
        case "json":
            say_json(impact_json(found))
        case "html":
            say(impact_html(found, lang))
        case "markdown":
            say(impact_markdown(found, lang))
        case _:
            say(impact_text(found, lang, screen_of(sys.stdout)))
    return _BROKEN if found.broken else 0
