"""``tcpl list``: the shipped rulesets and how much of each is read."""

from __future__ import annotations

import argparse
import sys

from tcpl_rules.cli.console import say, say_json, screen_of
from tcpl_rules.cli.options import add_json, add_language
from tcpl_rules.report.rulesets_text import rulesets_json, rulesets_text
from tcpl_rules.shelf import load, shipped_ids


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The language of the titles."""
    add_language(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each ruleset."""
    rulesets = [load(name).model for name in shipped_ids()]
    if arguments.json:
        say_json(rulesets_json(rulesets))
    else:
        say(rulesets_text(rulesets, arguments.lang, screen_of(sys.stdout)))
    return 0
