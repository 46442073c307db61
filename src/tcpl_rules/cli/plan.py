"""``tcpl plan``: the changes that would make a unit qualify at least cost."""

from __future__ import annotations

import argparse

from tcpl_rules.cli.console import complain
from tcpl_rules.cli.drawing import add_drawing, as_json, screen_of, show
from tcpl_rules.cli.examples import add_example, case_asked
from tcpl_rules.cli.options import add_case, add_hearsay, add_language
from tcpl_rules.cli.rules import add_rules, rules_for
from tcpl_rules.errors import PlanError
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.planning.plan import Plan
from tcpl_rules.report.plan.json import plan_json
from tcpl_rules.report.plan.text import plan_markdown, plan_text

_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A case or a shipped example, what weighs more, and what stays as it is."""
    add_case(parser, required=False, written="--case-format")
    add_rules(parser)
    add_example(parser)
    parser.add_argument(
        "--weight",
        metavar="KEY=NUMBER",
        action="append",
        default=[],
        type=_weight,
        help="what it costs to mend a part or condition, instead of 1; may be given many times",
    )
    parser.add_argument(
        "--lock",
        metavar="KEY",
        action="append",
        default=[],
        help="a part, fact or condition that stays as it is; may be given many times",
    )
    parser.add_argument("--grade", metavar="GRADE", help="the grade to reach, where there are any")
    add_hearsay(parser)
    add_drawing(parser, "text", "markdown", "json")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Plan for the case that the arguments name."""
    case = case_asked(arguments, "plan")
    if isinstance(case, str):
        return complain(case, _USAGE)
    rules = rules_for(case, arguments)
    try:
        plan = rules.ruleset.plan(
            case,
            weights=dict(arguments.weight),
            locked=arguments.lock,
            grade=arguments.grade,
            as_if=arguments.as_if,
            accept_hearsay=arguments.accept_hearsay,
        )
    except PlanError as refusal:
        return complain(refusal.text.in_language(arguments.lang), _USAGE)
    return show(_drawn(plan, rules.ruleset.model, arguments), arguments)


def _drawn(plan: Plan, ruleset: Ruleset, arguments: argparse.Namespace) -> str:
    match arguments.format:
        case "json":
            return as_json(plan_json(plan, ruleset))
        case "markdown":
            return plan_markdown(plan, ruleset, arguments.lang)
        case _:
            return plan_text(plan, ruleset, arguments.lang, screen_of(arguments))


def _weight(text: str) -> tuple[str, str]:
    """The key and the number of ``KEY=NUMBER``; a comma in the number is a decimal one."""
    key, equals, number = text.partition("=")
    if not (key and equals and number):
        msg = f"{text} is no weight; write KEY=NUMBER, such as 2.5=3"
        raise argparse.ArgumentTypeError(msg)
    return key, number.replace(",", ".")
