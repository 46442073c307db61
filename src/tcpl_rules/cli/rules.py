"""The rules that a case is looked at by: a ruleset, amended or completed, or below an overlay."""

from __future__ import annotations

import argparse

from attrs import frozen

from tcpl_rules.assessment.case import Case
from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.cli.options import add_amendments, ruleset_for
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import UnknownRulesetError
from tcpl_rules.governing import for_case
from tcpl_rules.model.standing import Text
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.shelf import load, load_overlay

_ALONE = Text(
    "--overlay không dùng cùng --amendment hay --completion",
    "--overlay does not go with --amendment or --completion",
)


@frozen
class Rules:
    """What a case is looked at by; *laid* is the overlay over it, where one is asked for."""

    ruleset: CompiledRuleset
    laid: Laid | None = None

    def calendar(self) -> Calendar | None:
        """The calendar with the days that the overlay corrects; None where it corrects none."""
        return self.laid.calendar() if self.laid else None


def add_rules(parser: argparse.ArgumentParser) -> None:
    """``--amendment`` and ``--overlay``."""
    add_amendments(parser)
    parser.add_argument(
        "--overlay",
        metavar="ID|PATH",
        help="what a province or a commune adds; its conditions count, and its days off",
    )


def rules_for(case: Case, arguments: argparse.Namespace) -> Rules:
    """The ruleset or overlay that the arguments ask for, else the ruleset of the case.

    Raises:
        UnknownRulesetError: There is none that was asked for, or what is asked for does not go
            together.
        CaseError: There is none for the case, or the overlay does not hold for it.
        RulesetError: A text is wrong.
        OSError: A file cannot be read.
    """
    if arguments.overlay:
        return _under_overlay(case, arguments)
    if not arguments.amendment:
        return Rules(ruleset_for(case, arguments))
    return Rules(
        load(
            arguments.ruleset or _named(case),
            amendments=arguments.amendment,
            completions=arguments.completion,
        )
    )


def _under_overlay(case: Case, arguments: argparse.Namespace) -> Rules:
    if arguments.amendment or arguments.completion:
        raise UnknownRulesetError(_ALONE)
    laid = load_overlay(arguments.overlay, ruleset=arguments.ruleset)
    laid.admit(case)
    return Rules(laid.ruleset, laid)


def _named(case: Case) -> str:
    named = case.document.get("ruleset")
    return named if isinstance(named, str) else for_case(case).id
