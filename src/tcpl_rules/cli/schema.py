"""``tcpl schema``: the JSON Schema of what goes in or comes out."""

from __future__ import annotations

import argparse

from tcpl_rules.assessment.result_schema import result_schema
from tcpl_rules.cli.console import say_json
from tcpl_rules.shelf import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``case RULESET`` or ``result``."""
    kinds = parser.add_subparsers(dest="schema", metavar="case|result", required=True)
    of_case = kinds.add_parser("case", help="of a case under one ruleset", allow_abbrev=False)
    of_case.add_argument("ruleset", metavar="RULESET", help="the id of a ruleset, or a path")
    kinds.add_parser("result", help="of a result, for every ruleset", allow_abbrev=False)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    if arguments.schema == "case":
        say_json(load(arguments.ruleset).input_schema())
    else:
        say_json(result_schema())
    return 0
