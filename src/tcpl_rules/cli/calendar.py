"""``tcpl calendar``: the deadlines of an assessment year."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.calendar.ics import ics
from tcpl_rules.cli.console import complain
from tcpl_rules.cli.drawing import add_drawing, screen_of, show
from tcpl_rules.cli.options import add_completions, add_language
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CalendarError
from tcpl_rules.report.explanation_markdown import page_markdown
from tcpl_rules.report.explanation_screen import page_text
from tcpl_rules.report.timeline_page import TimelineWords
from tcpl_rules.shelf import load, load_overlay

_USAGE = 2
_FIRST, _LAST = 1900, 9998


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A ruleset, a year, and how its deadlines are drawn."""
    parser.add_argument("ruleset", metavar="RULESET", help="a shipped ruleset, a file or a folder")
    parser.add_argument("year", metavar="YEAR", type=_year, help="the year that is assessed")
    parser.add_argument(
        "--amendment",
        metavar="FILE",
        action="append",
        default=[],
        type=Path,
        help="an amendment of the ruleset; several are worked in as given, before completions",
    )
    add_completions(parser)
    parser.add_argument(
        "--overlay",
        metavar="ID|PATH",
        help="what a province or a commune adds: its own deadlines and days off",
    )
    add_drawing(parser, "text", "markdown", "ics")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the deadlines of the year."""
    if arguments.overlay and (arguments.amendment or arguments.completion):
        return complain("--overlay does not go with --amendment or --completion", _USAGE)
    try:
        ruleset, calendar = _rules(arguments)
        return show(_drawn(ruleset, calendar, arguments), arguments)
    except CalendarError as missing:
        return complain(missing.in_language(arguments.lang), _USAGE)


def _rules(arguments: argparse.Namespace) -> tuple[CompiledRuleset, Calendar | None]:
    if arguments.overlay:
        laid = load_overlay(arguments.overlay, ruleset=arguments.ruleset)
        return laid.ruleset, laid.calendar()
    ruleset = load(
        arguments.ruleset, amendments=arguments.amendment, completions=arguments.completion
    )
    return ruleset, None


def _drawn(
    ruleset: CompiledRuleset, calendar: Calendar | None, arguments: argparse.Namespace
) -> str:
    timeline = ruleset.timeline(arguments.year, calendar=calendar)
    words = TimelineWords(timeline, ruleset.model, arguments.lang)
    match arguments.format:
        case "ics":
            made = date(arguments.year, 1, 1)
            return ics(words.entries(), words.heading, words.left_out(), made)
        case "markdown":
            return page_markdown(words.page())
        case _:
            return page_text(words.page(), screen_of(arguments))


def _year(text: str) -> int:
    """The year that *text* writes.

    Raises:
        argparse.ArgumentTypeError: It writes none that can be assessed.
    """
    if text.isdecimal() and _FIRST <= int(text) <= _LAST:
        return int(text)
    msg = f"{text} is no year; write one such as 2026"
    raise argparse.ArgumentTypeError(msg)
