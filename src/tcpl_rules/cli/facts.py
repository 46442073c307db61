"""``tcpl facts``: what a ruleset asks for."""

from __future__ import annotations

import argparse
import sys

from tcpl_rules.cli.console import say, say_json, screen_of
from tcpl_rules.cli.options import add_completions, add_json, add_language
from tcpl_rules.report.facts_text import facts_json, facts_text
from tcpl_rules.shelf import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A ruleset, and the language of its labels."""
    parser.add_argument("ruleset", metavar="RULESET", help="the id of a ruleset, or a path")
    add_completions(parser)
    add_language(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print every fact with its question, unit and bounds."""
    facts = load(arguments.ruleset, completions=arguments.completion).facts
    if arguments.json:
        say_json(facts_json(facts))
    else:
        say(facts_text(facts, arguments.lang, screen_of(sys.stdout)))
    return 0
