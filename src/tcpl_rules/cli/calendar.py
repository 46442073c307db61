"""``tcpl calendar``: the deadlines of an assessment year."""

from __future__ import annotations

import argparse
from datetime import date

from attrs import evolve

from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.calendar.ics import ics
from tcpl_rules.cli.console import complain
from tcpl_rules.cli.drawing import add_drawing, screen_of, show
from tcpl_rules.cli.options import add_amendments, add_completions, add_language
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CalendarError, OutsideYearsError
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.report.explanation.markdown import page_markdown
from tcpl_rules.report.explanation.screen import page_text
from tcpl_rules.report.overlay.page import overlay_year_page
from tcpl_rules.report.procedure.timeline_page import TimelineWords
from tcpl_rules.shelf import load, load_overlay

_USAGE = 2
_FIRST, _LAST = 1900, 9998
_UNDATED = date(2000, 1, 1)
"""When a calendar was made whose instruments have no date."""

_NOT_COVERED = Text(
    "{ruleset} không áp dụng cho năm {year}; áp dụng cho: {covered}. Thêm --as-if để vẫn xem.",
    "{ruleset} does not cover {year}; it covers {covered}. Add --as-if to see it all the same.",
)
_PAUSED = Text(
    "Theo {ruleset}, năm {year} không đánh giá. Thêm --as-if để vẫn xem.",
    "Under {ruleset} nothing is assessed in {year}. Add --as-if to see it all the same.",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A ruleset, a year, and how its deadlines are drawn."""
    parser.add_argument("ruleset", metavar="RULESET", help="a shipped ruleset, a file or a folder")
    parser.add_argument("year", metavar="YEAR", type=_year, help="the year that is assessed")
    add_amendments(parser)
    add_completions(parser)
    parser.add_argument(
        "--overlay",
        metavar="ID|PATH",
        help="what a province or a commune adds: its own deadlines, days off, and tasks",
    )
    parser.add_argument(
        "--as-if", action="store_true", help="show a year that the ruleset does not cover"
    )
    add_drawing(parser, "text", "markdown", "ics")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the deadlines of the year."""
    if arguments.overlay and (arguments.amendment or arguments.completion):
        return complain("--overlay does not go with --amendment or --completion", _USAGE)
    try:
        return _shown(arguments)
    except CalendarError as missing:
        return complain(missing.in_language(arguments.lang), _USAGE)
    except OutsideYearsError as refusal:
        return complain(refusal.text.in_language(arguments.lang), _USAGE)


def _shown(arguments: argparse.Namespace) -> int:
    """Print the deadlines of the year, or say that nothing is assessed in it.

    Raises:
        CalendarError: A library that lists holidays or writes calendars is missing.
        OutsideYearsError: The overlay does not hold in that year.
    """
    laid = _laid(arguments)
    ruleset = laid.ruleset if laid is not None else _ruleset(arguments)
    calendar = laid.calendar() if laid is not None else None
    timeline = ruleset.timeline(arguments.year, calendar=calendar)
    if not timeline.governed and not arguments.as_if:
        return complain(_not_covered(ruleset, arguments), _USAGE)
    words = TimelineWords(timeline, ruleset.model, arguments.lang)
    if arguments.format == "ics":
        drawn = ics(words.entries(), words.heading, words.left_out(), _made(ruleset.model))
        return show(drawn, arguments)
    page = words.page()
    if laid is not None:
        local = overlay_year_page(laid, arguments.year, arguments.lang)
        page = evolve(
            page,
            about=(*page.about, *local.about),
            sections=(*page.sections, *local.sections),
        )
    markdown = arguments.format == "markdown"
    return show(
        page_markdown(page) if markdown else page_text(page, screen_of(arguments)), arguments
    )


def _laid(arguments: argparse.Namespace) -> Laid | None:
    if not arguments.overlay:
        return None
    return load_overlay(arguments.overlay, ruleset=arguments.ruleset)


def _ruleset(arguments: argparse.Namespace) -> CompiledRuleset:
    return load(arguments.ruleset, amendments=arguments.amendment, completions=arguments.completion)


def _not_covered(ruleset: CompiledRuleset, arguments: argparse.Namespace) -> str:
    covered = years_covered(ruleset.model.years).in_language(arguments.lang)
    paused = any(pause.year == arguments.year for pause in ruleset.model.no_assessment)
    said = (_PAUSED if paused else _NOT_COVERED).in_language(arguments.lang)
    return said.format(ruleset=ruleset.id, year=arguments.year, covered=covered)


def _made(ruleset: Ruleset) -> date:
    """The day on which the newest instrument was issued: the calendar can be no older."""
    days = (day for i in ruleset.instruments for day in (i.issued, i.in_force) if day)
    return max(days, default=_UNDATED)


def _year(text: str) -> int:
    """The year that *text* writes.

    Raises:
        argparse.ArgumentTypeError: It writes none that can be assessed.
    """
    if text.isdecimal() and _FIRST <= int(text) <= _LAST:
        return int(text)
    msg = f"{text} is no year; write one such as 2026"
    raise argparse.ArgumentTypeError(msg)
