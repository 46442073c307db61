"""``tcpl assess``: one case, assessed."""

from __future__ import annotations

import argparse
import sys

from tcpl_rules.assessment.case import Case
from tcpl_rules.cli.console import complain, say, say_json, screen_of
from tcpl_rules.cli.examples import example, example_names
from tcpl_rules.cli.options import add_case, add_json, add_language, read_case, ruleset_for
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.report.assessment_text import assessment_text

_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A case or a shipped example, and how to look at it."""
    add_case(parser, required=False)
    parser.add_argument("--example", metavar="NAME", help="a case that comes with the library")
    parser.add_argument("--examples", action="store_true", help="list the cases that come with it")
    parser.add_argument(
        "--no-reasons", action="store_true", help="leave out clauses and differences"
    )
    parser.add_argument(
        "--accept-hearsay",
        action="store_true",
        help="let what is known only from hearsay decide; the result says so",
    )
    add_language(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Assess the case that the arguments name, and print the result."""
    if arguments.examples:
        say("\n".join(example_names()))
        return 0
    if (arguments.case is None) == (arguments.example is None):
        return complain("assess takes a CASE or --example NAME, one of the two", _USAGE)
    if arguments.example is None:
        return _print(read_case(arguments), arguments)
    found = example(arguments.example)
    if found is None:
        return complain(_no_example(arguments.example), _USAGE)
    return _print(found, arguments)


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


def _no_example(name: str) -> str:
    names = example_names()
    meant = nearest(name, names)
    if meant is None:
        return f"there is no example {name}; there are: {', '.join(names)}"
    return f"there is no example {name}; did you mean {meant}? --examples lists all"
