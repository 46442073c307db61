"""``tcpl diff``: what one version changes against another, by meaning."""

from __future__ import annotations

import argparse
import sys

from tcpl_rules.cli.console import say, say_json, screen_of
from tcpl_rules.cli.impact import add_cases, run_impact
from tcpl_rules.cli.options import add_language
from tcpl_rules.comparison.diff import diff
from tcpl_rules.report.comparison.html import comparison_html
from tcpl_rules.report.comparison.json import comparison_json
from tcpl_rules.report.comparison.markdown import comparison_markdown
from tcpl_rules.report.comparison.text import comparison_text
from tcpl_rules.shelf import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two rulesets, and how to look at what changed."""
    parser.add_argument("old", metavar="OLD", help="the id of a ruleset, or a path")
    parser.add_argument("new", metavar="NEW", help="the id of a ruleset, or a path")
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json", "html"),
        default="text",
        help="html pastes into a word processor as a table of old, new and explanation",
    )
    add_cases(parser)
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what *new* changes against *old*, or with cases what that means for them."""
    old, new = load(arguments.old), load(arguments.new)
    if arguments.cases is not None:
        return run_impact(old, new, arguments.cases, arguments.format, arguments.lang)
    found = diff(old, new)
    match arguments.format:
        case "json":
            say_json(comparison_json(found))
        case "html":
            say(comparison_html(found, arguments.lang))
        case "markdown":
            say(comparison_markdown(found, arguments.lang))
        case _:
            say(comparison_text(found, arguments.lang, screen_of(sys.stdout)))
    return 0
