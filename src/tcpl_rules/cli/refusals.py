"""What is printed when a case or a ruleset is refused."""

from __future__ import annotations

import argparse
import sys

from tcpl_rules.cli.console import say_json, screen_of
from tcpl_rules.diagnostics.render_text import render_text
from tcpl_rules.errors import CaseError, RulesetError
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.screen import printable

_REFUSED = 1
_SUMMARY = Text(
    "Hồ sơ có {count} lỗi nên chưa tính được. Xem giải thích: tcpl error {code}",
    "Problems found: {count}; the case was not assessed. To learn more: tcpl error {code}",
)


def refused_case(refusal: CaseError, arguments: argparse.Namespace) -> int:
    """Every problem on a line, in the language asked for; as JSON on standard output if asked."""
    lang: Language = getattr(arguments, "lang", "vi")
    problems = refusal.problems
    if getattr(arguments, "json", False) or getattr(arguments, "format", "") == "json":
        say_json({"problems": [problem.to_json() for problem in problems]})
        return _REFUSED
    for problem in problems:
        print(f"{printable(problem.sentence(lang))} [{problem.code}]", file=sys.stderr)
    summary = _SUMMARY.in_language(lang).format(count=len(problems), code=problems[0].code)
    print(summary, file=sys.stderr)
    return _REFUSED


def refused_ruleset(refusal: RulesetError) -> int:
    """Every finding, drawn."""
    sys.stdout.flush()
    drawn = render_text(refusal.diagnostics, colour=screen_of(sys.stderr).colour)
    print(drawn, file=sys.stderr, end="")
    return _REFUSED
