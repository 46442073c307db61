"""``tcpl assess``: one case, assessed."""

from __future__ import annotations

import argparse
import sys

from tcpl_rules.assessment.case import Case
from tcpl_rules.cli.console import complain, say, say_json, screen_of
from tcpl_rules.cli.examples import add_example, case_asked, example_names
from tcpl_rules.cli.options import add_case, add_hearsay, add_json, add_language, ruleset_for
from tcpl_rules.report.assessment_text import assessment_text

_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A case or a shipped example, and how to look at it."""
    add_case(parser, required=False)
    add_example(parser)
    parser.add_argument("--examples", action="store_true", help="list the cases that come with it")
    parser.add_argument(
        "--no-reasons", action="store_true", help="leave out clauses and differences"
    )
    add_hearsay(parser)
    add_language(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Assess the case that the arguments name, and print the result."""
    if arguments.examples:
        say("\n".join(example_names()))
        return 0
    case = case_asked(arguments, "assess")
    return complain(case, _USAGE) if isinstance(case, str) else _print(case, arguments)


def _print(case: Case, arguments: argparse.Namespace) -> int:
    ruleset = ruleset_for(case, arguments)
    result = ruleset.assess(
        case,
        as_if=arguments.as_if,
        reasons=not arguments.no_reasons,
        accept_hearsay=arguments.accept_hearsay,
    )
    if arguments.json:
        say_json(result.to_json())
        return 0
    needed = ruleset.still_needed(
        case, as_if=arguments.as_if, accept_hearsay=arguments.accept_hearsay
    )
    screen = screen_of(sys.stdout)
    say(assessment_text(result, ruleset.model, arguments.lang, screen, needed))
    return 0
