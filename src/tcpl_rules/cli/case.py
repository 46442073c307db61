"""``tcpl case``: an empty case to fill in."""

from __future__ import annotations

import argparse

from tcpl_rules.assessment.template import template
from tcpl_rules.cli.console import say
from tcpl_rules.cli.options import add_completions, add_language
from tcpl_rules.shelf import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A ruleset, and the language of the comments."""
    parser.add_argument("ruleset", metavar="RULESET", help="the id of a ruleset, or a path")
    add_completions(parser)
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the case, for a file of the user's own."""
    say(template(load(arguments.ruleset, completions=arguments.completion).model, arguments.lang))
    return 0
