"""``tcpl schema``: the JSON Schema of what goes in or comes out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from tcpl_rules.assessment.result_schema import result_schema
from tcpl_rules.cli.console import say_json
from tcpl_rules.report.explanation.json import explanation_schema
from tcpl_rules.report.plan.json import plan_schema
from tcpl_rules.shelf import load

_OF: Mapping[str, Callable[[], dict[str, object]]] = {
    "result": result_schema,
    "explanation": explanation_schema,
    "plan": plan_schema,
}
"""What comes out, and the schema of it."""

_PRINTED = {
    "result": "assess --json",
    "explanation": "explain --format json",
    "plan": "plan --format json",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``case RULESET``, or what comes out."""
    metavar = f"case|{'|'.join(_OF)}"
    kinds = parser.add_subparsers(dest="schema", metavar=metavar, required=True)
    of_case = kinds.add_parser("case", help="of a case under one ruleset", allow_abbrev=False)
    of_case.add_argument("ruleset", metavar="RULESET", help="the id of a ruleset, or a path")
    for name in _OF:
        kinds.add_parser(name, help=f"as `tcpl {_PRINTED[name]}` prints it", allow_abbrev=False)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    if arguments.schema == "case":
        say_json(load(arguments.ruleset).input_schema())
    else:
        say_json(_OF[arguments.schema]())
    return 0
