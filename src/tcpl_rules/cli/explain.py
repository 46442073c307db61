"""``tcpl explain``: why a case came out as it did, what is open, and what to do."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from urllib.parse import urlsplit

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.outcome import NOT_QUALIFIED
from tcpl_rules.cli.console import complain
from tcpl_rules.cli.day import add_on, day_asked
from tcpl_rules.cli.drawing import add_drawing, as_json, screen_of, show
from tcpl_rules.cli.examples import add_example, case_asked
from tcpl_rules.cli.options import add_case, add_hearsay, add_language
from tcpl_rules.cli.rules import Rules, add_rules, rules_for
from tcpl_rules.errors import CalendarError
from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.heading import overlay_lines
from tcpl_rules.report.explanation.html.page import explanation_html
from tcpl_rules.report.explanation.json import explanation_json
from tcpl_rules.report.explanation.text import explanation_markdown, explanation_text

_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A case or a shipped example, by which rules, as of which day, and how it is drawn."""
    add_case(parser, required=False, written="--case-format")
    add_rules(parser)
    add_example(parser)
    add_hearsay(parser)
    add_on(parser)
    add_drawing(parser, "text", "markdown", "json", "html")
    parser.add_argument(
        "--site",
        metavar="ADDRESS",
        type=_site,
        default="",
        help="where the reference pages are; the citations of an HTML page lead there",
    )
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Explain the case that the arguments name."""
    case = case_asked(arguments, "explain")
    if isinstance(case, str):
        return complain(case, _USAGE)
    rules = rules_for(case, arguments)
    try:
        explanation = rules.ruleset.explain(
            case,
            on=day_asked(arguments),
            as_if=arguments.as_if,
            accept_hearsay=arguments.accept_hearsay,
            calendar=rules.calendar(),
        )
    except CalendarError as missing:
        return complain(missing.in_language(arguments.lang), _USAGE)
    return show(_drawn(case, explanation, rules, arguments), arguments)


def _drawn(
    case: Case, explanation: Explanation, rules: Rules, arguments: argparse.Namespace
) -> str:
    ruleset, lang = rules.ruleset.model, _language(arguments)
    if arguments.format == "json":
        return as_json(explanation_json(explanation, ruleset))
    plan = _plan(case, explanation, rules, arguments)
    if arguments.format == "html":
        return explanation_html(explanation, ruleset, lang, plan, site=arguments.site)
    beside = tuple(_beside(case, rules, arguments))
    if arguments.format == "markdown":
        return explanation_markdown(explanation, ruleset, lang, plan, beside)
    return explanation_text(explanation, ruleset, lang, screen_of(arguments), plan, beside)


def _beside(case: Case, rules: Rules, arguments: argparse.Namespace) -> Iterator[str]:
    """The overlay, and what the case comes to without it."""
    if rules.laid is not None:
        found = rules.laid.assess(
            case, as_if=arguments.as_if, accept_hearsay=arguments.accept_hearsay
        )
        title = rules.laid.overlay.title
        yield from overlay_lines(title, found.under, found.without, _language(arguments))


def _plan(
    case: Case, explanation: Explanation, rules: Rules, arguments: argparse.Namespace
) -> Plan | None:
    """What would make the unit qualify, where it does not and points count."""
    assessment = explanation.assessment
    if not assessment.by_points or assessment.outcome != NOT_QUALIFIED:
        return None
    return rules.ruleset.plan(case, as_if=arguments.as_if, accept_hearsay=arguments.accept_hearsay)


def _site(address: str) -> str:
    """*address* with a slash at its end; on the web, or relative to the page."""
    scheme = urlsplit(address).scheme
    if scheme not in ("", "http", "https"):
        msg = f"{address!r} is not an address of pages: write http:, https:, or a relative one"
        raise argparse.ArgumentTypeError(msg)
    return f"{address.rstrip('/')}/"


def _language(arguments: argparse.Namespace) -> Language:
    lang: Language = arguments.lang
    return lang
