"""``tcpl overlay``: what a province or a commune adds to a ruleset."""

from __future__ import annotations

import argparse
import sys

from tcpl_rules.cli.console import complain, say, screen_of
from tcpl_rules.cli.options import add_language
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.errors import OutsideYearsError
from tcpl_rules.model.overlay import About
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.report.explanation.markdown import page_markdown
from tcpl_rules.report.explanation.page import Page
from tcpl_rules.report.explanation.screen import page_text
from tcpl_rules.report.overlay.page import (
    overlay_about_page,
    overlay_page,
    overlay_year_page,
    overlays_page,
)
from tcpl_rules.shelf import load_overlay, shipped_overlays

_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """An overlay, and what is asked of it."""
    parser.add_argument(
        "overlay",
        metavar="ID|PATH",
        nargs="?",
        help="a shipped overlay or a file; without one, the shipped ones are listed",
    )
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument("--year", metavar="YEAR", type=int, help="the tasks that fall to that year")
    asked.add_argument(
        "--about",
        metavar="KEY|STEP",
        help="who answers for a part, such as 5 or 1.2, or for a step by its name",
    )
    parser.add_argument(
        "--ruleset", metavar="ID|PATH", help="the ruleset below, instead of the one it names"
    )
    parser.add_argument(
        "--format", choices=("text", "markdown"), default="text", help="how it is drawn"
    )
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the shipped overlays, or show one."""
    if arguments.overlay is None:
        if arguments.year is not None or arguments.about is not None:
            return complain("--year and --about ask about one overlay; name it", _USAGE)
        overlays = [load_overlay(name).overlay for name in shipped_overlays()]
        return _show(overlays_page(overlays, arguments.lang), arguments)
    laid = load_overlay(arguments.overlay, ruleset=arguments.ruleset)
    if arguments.about is not None:
        return _show_about(laid, arguments)
    if arguments.year is None:
        return _show(overlay_page(laid, arguments.lang), arguments)
    try:
        return _show(overlay_year_page(laid, arguments.year, arguments.lang), arguments)
    except OutsideYearsError as refusal:
        return complain(refusal.text.in_language(arguments.lang), _USAGE)


def _show_about(laid: Laid, arguments: argparse.Namespace) -> int:
    places = _places(laid.base.model)
    if arguments.about not in places:
        meant = nearest(arguments.about, places)
        hint = f"; did you mean {meant}?" if meant else ""
        message = f"{laid.base.id} has no part or step {arguments.about}{hint}"
        return complain(message, _USAGE)
    page = overlay_about_page(laid, places[arguments.about], arguments.lang)
    return _show(page, arguments)


def _places(ruleset: Ruleset) -> dict[str, About]:
    """What can be asked about, by the key of a part or the name of a step."""
    parts = {node.key: About(key=node.key) for node in ruleset.walk()}
    return parts | {step.id: About(step=step.id) for step in ruleset.steps}


def _show(page: Page, arguments: argparse.Namespace) -> int:
    markdown = arguments.format == "markdown"
    say(page_markdown(page) if markdown else page_text(page, screen_of(sys.stdout)))
    return 0
