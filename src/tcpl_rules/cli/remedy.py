"""``tcpl remedy``: the remediation plan of a unit, as a document."""

from __future__ import annotations

import argparse

from tcpl_rules.cli.console import complain
from tcpl_rules.cli.day import add_on, day_asked
from tcpl_rules.cli.drawing import add_drawing, screen_of, show
from tcpl_rules.cli.examples import add_example, case_asked
from tcpl_rules.cli.options import add_case, add_hearsay, add_language
from tcpl_rules.cli.rules import add_rules, rules_for
from tcpl_rules.errors import CalendarError
from tcpl_rules.remedy.remediate import remediate
from tcpl_rules.report.explanation.markdown import page_markdown
from tcpl_rules.report.explanation.screen import page_text
from tcpl_rules.report.remedy_page import remedy_page

_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A case or a shipped example, by which rules, and how it is drawn."""
    add_case(parser, required=False, written="--case-format")
    add_rules(parser)
    add_example(parser)
    add_hearsay(parser)
    add_on(parser)
    add_drawing(parser, "markdown", "text")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the plan for the case that the arguments name."""
    case = case_asked(arguments, "remedy")
    if isinstance(case, str):
        return complain(case, _USAGE)
    rules = rules_for(case, arguments)
    try:
        plan = remediate(
            rules.laid or rules.ruleset,
            case,
            on=day_asked(arguments),
            as_if=arguments.as_if,
            accept_hearsay=arguments.accept_hearsay,
        )
    except CalendarError as missing:
        return complain(missing.in_language(arguments.lang), _USAGE)
    page = remedy_page(plan, rules.ruleset.model, arguments.lang)
    markdown = arguments.format == "markdown"
    drawn = page_markdown(page) if markdown else page_text(page, screen_of(arguments))
    return show(drawn, arguments)
